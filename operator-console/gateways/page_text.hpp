// SPDX-License-Identifier: Apache-2.0
// What a page says on a channel that others may read along: a handset's display, a telephone network, a push server.
// What an operator wrote and what was agreed with a resident is for the pager page alone. Pure.
#pragma once

#include "protocol/messages/people.hpp"

#include <array>
#include <string>
#include <string_view>

namespace natlyt::ward {

enum class Disclosure {
    Room,     // the room, and that it is urgent
    Initials, // and the resident's initials
    Heard     // and what was heard
};

enum class Language { Danish, English };

struct Wording {
    Disclosure content = Disclosure::Room;
    Language language = Language::Danish;
};

std::string pageText(const StaffPage& page, const Wording& wording); // "Haster: Birkehuset 1 AB: råb og slag"
std::string overText(const StaffPage& page, const Wording& wording); // "W2 går derhen: Birkehuset 1"

// "råb, slag og hoste"; empty: "en høj lyd". With what a rule asked for: "hoste, 5 gange på 10 min og råb".
std::string heardText(const std::vector<SoundClass>& heard, const std::optional<RuleReached>& reached, Language language);
std::string_view wordOf(SoundClass heard, Language language);

} // namespace natlyt::ward

namespace natlyt {

template <> struct EnumNames<ward::Disclosure> {
    using enum ward::Disclosure;
    static constexpr std::array<std::pair<ward::Disclosure, std::string_view>, 3> table{
        {{Room, "room"}, {Initials, "initials"}, {Heard, "heard"}}};
};

template <> struct EnumNames<ward::Language> {
    using enum ward::Language;
    static constexpr std::array<std::pair<ward::Language, std::string_view>, 2> table{{{Danish, "da"}, {English, "en"}}};
};

} // namespace natlyt
