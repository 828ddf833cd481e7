// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/enrolment.hpp"

#include "operator-console/provision/roster.hpp"
#include "protocol/sealing/digest.hpp"
#include "protocol/support/base64.hpp"
#include "protocol/support/toml_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

namespace natlyt::provision {
namespace {

constexpr std::int64_t kYear9999Ms = 253402300799999;

std::int64_t ms(UtcTime time) {
    return time.time_since_epoch().count();
}

// Equal in the same time, wherever they differ.
bool sameText(std::string_view a, std::string_view b) {
    unsigned char differs = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        differs = static_cast<unsigned char>(differs | (a[i] ^ b[i]));
    return differs == 0;
}

} // namespace

std::string_view sentenceOf(Admission admission) {
    switch (admission) {
    case Admission::Admitted: return "This monitor is the room's now.";
    case Admission::AdmittedAgain: return "This monitor is the room's already.";
    case Admission::WrongCode: return "The code is not the one of this room. See whether the label belongs to it.";
    case Admission::CodeUsed: return "Another monitor has used this code. Is this the wrong monitor for the room?";
    case Admission::CodeEnded: return "The code has ended. Print a new label.";
    case Admission::Locked: return "Too many wrong codes for this room. It can be tried again in ten minutes.";
    }
    return {};
}

std::string codeDigestOf(std::string_view room, std::string_view code) {
    std::string text = std::string(room) + '\n';
    for (const char c : code)
        if (c != '-' && c != ' ')
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto digest = sealing::digest(std::as_bytes(std::span(text)));
    return base64::encode(std::bit_cast<std::array<std::uint8_t, sizeof digest>>(digest));
}

Admission decide(Enrolment& enrolment, std::string_view code, std::string_view keyDigest, UtcTime now) {
    if (now < enrolment.lockedUntil)
        return Admission::Locked;
    if (!sameText(codeDigestOf(enrolment.room, code), enrolment.codeDigest)) {
        if (++enrolment.wrongCodes >= kWrongCodesMost) {
            enrolment.lockedUntil = now + kLockedFor;
            enrolment.wrongCodes = 0;
        }
        return Admission::WrongCode;
    }
    enrolment.wrongCodes = 0;
    if (now >= enrolment.ends)
        return Admission::CodeEnded;
    if (enrolment.keyDigest.empty()) {
        enrolment.keyDigest = keyDigest;
        return Admission::Admitted;
    }
    if (enrolment.keyDigest == keyDigest)
        return Admission::AdmittedAgain;
    ++enrolment.otherMonitors;
    return Admission::CodeUsed;
}

Enrolment* EnrolmentBook::find(std::string_view room) {
    const auto found = std::ranges::find(rooms, room, &Enrolment::room);
    return found == rooms.end() ? nullptr : &*found;
}

std::string bookText(const EnrolmentBook& book) {
    std::string text = "# Written by natlyt-provision labels and enrol. The codes are on the labels alone.\n";
    for (const auto& entry : book.rooms) {
        text += fmt::format("\n[[room]]\nid = {}\ncode_digest = {}\nends_ms = {}\n", tomlString(entry.room),
                            tomlString(entry.codeDigest), ms(entry.ends));
        if (!entry.keyDigest.empty())
            text += fmt::format("key_digest = {}\n", tomlString(entry.keyDigest));
        text += fmt::format("locked_until_ms = {}\nwrong_codes = {}\nother_monitors = {}\n",
                            ms(entry.lockedUntil), entry.wrongCodes, entry.otherMonitors);
    }
    return text;
}

Result<EnrolmentBook> parseBook(std::string_view text, const std::string& name) {
    auto config = TomlConfig::parse(text, name);
    if (!config)
        return std::unexpected(config.error());
    EnrolmentBook book;
    for (auto& table : config->root().tables("room")) {
        Enrolment entry;
        entry.room = table.id("id");
        entry.codeDigest = table.text("code_digest");
        entry.ends = UtcTime{milliseconds{table.integer("ends_ms", 0, kYear9999Ms)}};
        entry.keyDigest = table.textOr("key_digest", "");
        entry.lockedUntil = UtcTime{milliseconds{table.integerOr("locked_until_ms", 0, 0, kYear9999Ms)}};
        entry.wrongCodes = static_cast<int>(table.integerOr("wrong_codes", 0, 0, kWrongCodesMost));
        entry.otherMonitors = static_cast<int>(table.integerOr("other_monitors", 0, 0, 1'000'000));
        book.rooms.push_back(std::move(entry));
    }
    const auto errors = config->finish();
    if (!errors.empty())
        return std::unexpected(errors.front());
    return book;
}

} // namespace natlyt::provision
