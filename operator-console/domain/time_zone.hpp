// SPDX-License-Identifier: Apache-2.0
// A place's time, as spans of UTC with one offset each. Pure; where the spans come from is the implementation's affair.
#pragma once

#include "operator-console/domain/weekly_hours.hpp"

#include <optional>

namespace natlyt::ward {

struct OffsetSpan {
    UtcTime from{};  // [from, until)
    UtcTime until{};
    std::chrono::minutes offset{}; // local = UTC + offset
};

enum class Shown { Once, First, Second };

class TimeZone {
public:
    virtual ~TimeZone() = default;
    // The span that holds `at`.
    virtual OffsetSpan at(UtcTime at) const = 0;

    std::chrono::local_time<milliseconds> toLocal(UtcTime utc) const;
    // The first moment at which clocks show `local` or later; the last such moment where a clock set back shows it twice.
    UtcTime earliest(LocalMinute local) const;
    UtcTime latest(LocalMinute local) const;
    // Whether the clocks show the minute of `at` twice, in the night in which they are set back, and which of the two it is.
    Shown shownAt(UtcTime at) const;
    // Where the clocks are set forward over `local`: the first time that they show after it. None where they show it.
    std::optional<LocalMinute> nextIfSkipped(LocalMinute local) const;
    // The spans of [from, to), cut to it, in order.
    std::vector<OffsetSpan> spans(UtcTime from, UtcTime to) const;
};

} // namespace natlyt::ward
