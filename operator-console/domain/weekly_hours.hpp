// SPDX-License-Identifier: Apache-2.0
// Hours of the week by the clock on the wall: "daily 22:00-07:00", "mon,tue 21:30-07:00". An end at or before the start is
// on the next day; 24:00 is the end of the day.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace natlyt::ward {

using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

struct HoursWindow { // begins on each of its days
    std::uint8_t days{};  // bit 0: Monday ... bit 6: Sunday
    int startMinute{};    // of the day, 0..1439
    int lengthMinutes{};  // 1..1440

    bool operator==(const HoursWindow&) const = default;
};

using WeeklyHours = std::vector<HoursWindow>;

// Error without a place; the caller knows the file and line.
Result<HoursWindow> parseHours(std::string_view text);
std::string hoursText(const HoursWindow& window); // what parseHours reads
Result<LocalMinute> parseLocalMinute(std::string_view text); // 2026-11-22T20:00
std::string localMinuteText(LocalMinute at);
Result<std::chrono::local_days> parseLocalDate(std::string_view text); // 2026-11-22
std::string localDateText(std::chrono::local_days day);

} // namespace natlyt::ward
