// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/weekly_hours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace natlyt::ward {
namespace {

constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::uint8_t kEveryDay = 0x7f;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

// "22:00" as minutes of the day; 24:00 is 1440.
std::optional<int> minuteOfDay(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3));
    if (!hour || !minute || *minute > 59 || *hour > 24 || (*hour == 24 && *minute != 0)) return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<std::uint8_t> daySet(std::string_view text) {
    if (text == "daily") return kEveryDay;
    unsigned days = 0;
    for (auto rest = text; !rest.empty() || days == 0;) {
        const auto day = std::ranges::find(kDays, rest.substr(0, 3));
        const bool more = rest.size() > 4 && rest[3] == ',';
        if (day == kDays.end() || (rest.size() > 3 && !more)) return std::nullopt;
        days |= 1U << (day - kDays.begin());
        rest.remove_prefix(more ? 4 : 3);
    }
    return static_cast<std::uint8_t>(days);
}

std::unexpected<Error> wrong(std::string_view text, std::string_view mend) {
    return std::unexpected(Error{"", fmt::format("\"{}\" is not understood", text), std::string(mend)});
}

std::string daysText(std::uint8_t days) {
    if (days == kEveryDay) return "daily";
    std::string text;
    for (std::size_t day = 0; day < kDays.size(); ++day)
        if (((days >> day) & 1U) != 0) text += fmt::format("{}{}", text.empty() ? "" : ",", kDays[day]);
    return text;
}

} // namespace

Result<HoursWindow> parseHours(std::string_view text) {
    constexpr std::string_view mend = "write \"daily 22:00-07:00\" or \"mon 21:30-07:00\"";
    const auto space = text.find(' ');
    if (space == std::string_view::npos || text.size() != space + 12 || text[space + 6] != '-')
        return wrong(text, mend);
    const auto days = daySet(text.substr(0, space));
    const auto start = minuteOfDay(text.substr(space + 1, 5));
    const auto end = minuteOfDay(text.substr(space + 7));
    if (!days || !start || !end || *start == 1440) return wrong(text, mend);
    if (*start == *end) return wrong(text, "the end is the start; the whole day is 00:00-24:00");
    return HoursWindow{*days, *start, *end > *start ? *end - *start : *end + 1440 - *start};
}

std::string hoursText(const HoursWindow& window) {
    int end = window.startMinute + window.lengthMinutes;
    if (end > 1440) end -= 1440;
    return fmt::format("{} {:02}:{:02}-{:02}:{:02}", daysText(window.days), window.startMinute / 60,
                       window.startMinute % 60, end / 60, end % 60);
}

Result<std::chrono::local_days> parseLocalDate(std::string_view text) {
    constexpr std::string_view mend = "write a date of the years 2000 to 2200 that exists, as 2026-11-22";
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong(text, mend);
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8));
    if (!year || !month || !day) return wrong(text, mend);
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok() || *year < 2000 || *year > 2200) return wrong(text, mend);
    return std::chrono::local_days{date};
}

std::string localDateText(std::chrono::local_days day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Result<LocalMinute> parseLocalMinute(std::string_view text) {
    constexpr std::string_view mend = "write a local time of the years 2000 to 2200 as 2026-11-22T20:00";
    if (text.size() != 16 || text[10] != 'T') return wrong(text, mend);
    const auto day = parseLocalDate(text.substr(0, 10));
    const auto minute = minuteOfDay(text.substr(11));
    if (!day || !minute || *minute == 1440) return wrong(text, mend);
    return LocalMinute{*day} + std::chrono::minutes{*minute};
}

std::string localMinuteText(LocalMinute at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto minute = static_cast<int>((at - day).count());
    return fmt::format("{}T{:02}:{:02}", localDateText(day), minute / 60, minute % 60);
}

} // namespace natlyt::ward
