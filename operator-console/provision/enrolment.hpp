// SPDX-License-Identifier: Apache-2.0
// Who may enrol as the monitor of a room: one code for each room, used once, for a while, kept only as a digest. Pure, but for
// reading and writing the text of enrolment.toml.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace natlyt::provision {

inline constexpr int kWrongCodesMost = 5;                  // in a row, for one room
inline constexpr std::chrono::minutes kLockedFor{10};      // after them

struct Enrolment {
    std::string room;
    std::string codeDigest;
    UtcTime ends{};
    std::string keyDigest; // of the public key that was admitted; empty while the code is not used
    UtcTime lockedUntil{};
    int wrongCodes = 0;    // since the last right one
    int otherMonitors = 0; // that came with the code after it was used: the wrong monitor is in a room

    bool operator==(const Enrolment&) const = default;
};

enum class Admission { Admitted, AdmittedAgain, WrongCode, CodeUsed, CodeEnded, Locked };

constexpr bool isAdmitted(Admission admission) {
    return admission == Admission::Admitted || admission == Admission::AdmittedAgain;
}
// For the monitor's log and the desk's list.
std::string_view sentenceOf(Admission admission);

// As it stands in the book and is compared: letters of either case, with or without dashes.
std::string codeDigestOf(std::string_view room, std::string_view code);

// The same monitor may ask again: its answer may have been lost on the way. Counts in `enrolment` what was wrong.
Admission decide(Enrolment& enrolment, std::string_view code, std::string_view keyDigest, UtcTime now);

struct EnrolmentBook {
    std::vector<Enrolment> rooms;

    Enrolment* find(std::string_view room);
    bool operator==(const EnrolmentBook&) const = default;
};

std::string bookText(const EnrolmentBook& book);
Result<EnrolmentBook> parseBook(std::string_view text, const std::string& name);

} // namespace natlyt::provision
