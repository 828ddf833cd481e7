// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/ward.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

std::optional<std::string> wrongEspaAddress(std::string_view text) {
    constexpr std::size_t kMost = 16;
    const bool right = !text.empty() && text.size() <= kMost &&
                       std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '*' || c == '#'; });
    return right ? std::nullopt : std::optional<std::string>("is no call address: 1 to 16 digits, * or #");
}

// E.164: without the country's code it would be another number when the modem roams.
std::optional<std::string> wrongPhoneNumber(std::string_view text) {
    const bool right = text.size() >= 9 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
                       std::ranges::all_of(text.substr(1), isDigit);
    return right ? std::nullopt : std::optional<std::string>("is no phone number: + and 8 to 15 digits, the country's code first");
}

std::optional<std::string> wrongPushTopic(std::string_view text) {
    const bool right = !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return isDigit(c) || isLetter(c) || c == '-' || c == '_';
    });
    return right ? std::nullopt : std::optional<std::string>("is no topic: 1 to 64 letters, digits, - or _");
}

bool Consent::covers(ConsentScope wanted) const { return std::ranges::find(scope, wanted) != scope.end(); }

std::string privacyText(const PrivacyWindow& window) {
    if (window.weekly) return hoursText(*window.weekly);
    return localMinuteText(window.from) + "/" + (window.to ? localMinuteText(*window.to) : "");
}

const Facility* Ward::facility(std::string_view id) const { return found.facilities.find(facilities, id); }
const Unit* Ward::unit(std::string_view id) const { return found.units.find(units, id); }
const Room* Ward::room(std::string_view id) const { return found.rooms.find(rooms, id); }
const Resident* Ward::residentOf(std::string_view room) const { return found.residents.find(residents, room); }
const Person* Ward::person(std::string_view id) const { return found.persons.find(persons, id); }

std::string Ward::initialsOf(std::string_view id) const {
    const auto* known = person(id);
    return known ? known->initials : std::string(id);
}

} // namespace natlyt::ward
