// SPDX-License-Identifier: Apache-2.0
// A plan's number says one thing more than its place: that the plan closes what the database does not know of yet. An edge
// reports the number of its plan, so that a station that was killed before it could store the change hears of it again.
#pragma once

#include <cstdint>

namespace natlyt::ward {

inline constexpr std::int64_t kUnstoredMark = 0xfff; // all of the lowest twelve bits

constexpr bool isUnstored(std::int64_t number) { return (number & kUnstoredMark) == kUnstoredMark; }
// Above `number`, by some four seconds of its milliseconds at most.
constexpr std::int64_t markUnstored(std::int64_t number) { return number | kUnstoredMark; }
// The number itself, or the next one, where chance has given it the mark.
constexpr std::int64_t withoutMark(std::int64_t number) { return isUnstored(number) ? number + 1 : number; }

} // namespace natlyt::ward
