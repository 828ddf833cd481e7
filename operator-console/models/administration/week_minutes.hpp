// SPDX-License-Identifier: Apache-2.0
// A week as the set of its minutes, Monday 00:00 first, the last next to the first: what is drawn over something is
// one with it, and midnight is a minute like any other. Pure.
#pragma once

#include "protocol/messages/registry.hpp"

#include <bitset>
#include <vector>

namespace natlyt::console {

inline constexpr int kDayMinutes = 24 * 60;
inline constexpr int kWeekMinutes = 7 * kDayMinutes;

struct WeekSpan {
    int start{};  // minute of the week, 0 to kWeekMinutes - 1
    int length{}; // 1 to kWeekMinutes; may run over the week's end
    bool operator==(const WeekSpan&) const = default;
    bool holds(int minute) const { return (minute - start + kWeekMinutes) % kWeekMinutes < length; }
};

// A minute of some week as one of this: -30 is Sunday 23:30.
constexpr int weekMinute(int minute) {
    return (minute % kWeekMinutes + kWeekMinutes) % kWeekMinutes;
}

class WeekMinutes {
public:
    WeekMinutes() = default;
    explicit WeekMinutes(const std::vector<WeeklyWindow>& windows);

    void add(const WeekSpan& span) { fill(span, true); }
    void remove(const WeekSpan& span) { fill(span, false); }
    bool holds(int minute) const { return minutes_.test(static_cast<std::size_t>(weekMinute(minute))); }
    // The unbroken spans, in the order of their start. A whole week is one span from Monday on.
    std::vector<WeekSpan> spans() const;
    // The same as windows, days with the same hours in one. What lasts a day and more is cut at midnight, since a window
    // is written by its two ends: a whole day is 00:00-24:00.
    std::vector<WeeklyWindow> windows() const;
    bool within(const WeekMinutes& other) const { return (minutes_ & ~other.minutes_).none(); }
    void add(const WeekMinutes& other) { minutes_ |= other.minutes_; }
    void remove(const WeekMinutes& other) { minutes_ &= ~other.minutes_; }
    bool operator==(const WeekMinutes&) const = default;

private:
    void fill(const WeekSpan& span, bool value);

    std::bitset<kWeekMinutes> minutes_;
};

} // namespace natlyt::console
