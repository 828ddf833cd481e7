// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/intervals.hpp"

#include <algorithm>

namespace natlyt::ward {

using std::chrono::days;
using std::chrono::minutes;

std::vector<Interval> merged(std::vector<Interval> list) {
    std::erase_if(list, [](const Interval& i) { return i.from >= i.to; });
    std::ranges::sort(list, {}, &Interval::from);
    std::vector<Interval> result;
    for (const auto& interval : list) {
        if (!result.empty() && interval.from <= result.back().to)
            result.back().to = std::max(result.back().to, interval.to);
        else
            result.push_back(interval);
    }
    return result;
}

void cutOut(std::vector<Interval>& list, const Interval& hole) {
    std::vector<Interval> result;
    for (const auto& interval : list) {
        result.push_back({interval.from, std::min(interval.to, hole.from)});
        result.push_back({std::max(interval.from, hole.to), interval.to});
    }
    list = merged(std::move(result));
}

bool holds(const Interval& interval, UtcTime at) { return interval.from <= at && at < interval.to; }

// A window of at most a day that begins two days before `from` ends before it, whatever the clocks do.
std::vector<Interval> occurrences(const HoursWindow& window, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<Interval> list;
    const auto last = std::chrono::floor<days>(zone.toLocal(to)) + days{1};
    for (auto day = std::chrono::floor<days>(zone.toLocal(from)) - days{2}; day <= last; day += days{1}) {
        if (((window.days >> (std::chrono::weekday{day}.iso_encoding() - 1)) & 1U) == 0) continue;
        const auto start = LocalMinute{day} + minutes{window.startMinute};
        list.push_back({zone.earliest(start), zone.latest(start + minutes{window.lengthMinutes})});
    }
    return merged(std::move(list));
}

} // namespace natlyt::ward
