// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/week_minutes.hpp"

#include <algorithm>

namespace natlyt::console {

WeekMinutes::WeekMinutes(const std::vector<WeeklyWindow>& windows) {
    for (const auto& window : windows)
        for (int day = 0; day < 7; ++day)
            if (((window.days >> day) & 1) != 0)
                add({day * kDayMinutes + window.startMinute, window.lengthMinutes});
}

void WeekMinutes::fill(const WeekSpan& span, bool value) {
    for (int i = 0; i < std::min(span.length, kWeekMinutes); ++i)
        minutes_.set(static_cast<std::size_t>(weekMinute(span.start + i)), value);
}

std::vector<WeekSpan> WeekMinutes::spans() const {
    if (minutes_.all())
        return {{0, kWeekMinutes}};
    std::vector<WeekSpan> spans;
    for (int start = 0; start < kWeekMinutes; ++start) {
        if (!holds(start) || holds(start - 1))
            continue;
        int length = 1;
        while (holds(start + length))
            ++length;
        spans.push_back({start, length});
    }
    return spans;
}

std::vector<WeeklyWindow> WeekMinutes::windows() const {
    std::vector<WeeklyWindow> windows;
    for (const auto& span : spans()) {
        int length = 0;
        for (int done = 0; done < span.length; done += length) {
            const int from = weekMinute(span.start + done);
            const int toMidnight = kDayMinutes - from % kDayMinutes;
            length = span.length < kDayMinutes ? span.length : std::min(toMidnight, span.length - done);
            const int day = 1 << (from / kDayMinutes);
            const auto alike = std::ranges::find_if(windows, [&](const WeeklyWindow& w) {
                return w.startMinute == from % kDayMinutes && w.lengthMinutes == length;
            });
            if (alike != windows.end())
                alike->days |= day;
            else
                windows.push_back({day, from % kDayMinutes, length});
        }
    }
    return windows;
}

} // namespace natlyt::console
