// SPDX-License-Identifier: Apache-2.0
// The time of the ward, which its station keeps, as a seat can know it: every age and every end is judged by it, whatever the
// seat's own clock says. A message that was on its way for long makes it late by as much, so the fastest one of the last
// minute counts. Pure.
#pragma once

#include "protocol/support/time.hpp"

#include <optional>
#include <vector>

namespace natlyt::console {

inline constexpr std::chrono::seconds kClockMayDiffer{10}; // of the seat's own; by more it is told

class WardClock {
public:
    // What the station said just now: live, never the broker's stored copy.
    void heard(UtcTime at, MonotonicTime now);
    void forget() { heard_.clear(); }

    Now of(Now seat) const; // the seat's own time until something was heard
    std::chrono::milliseconds seatIsAheadBy(Now seat) const { return seat.wall - of(seat).wall; } // negative: behind

private:
    struct Heard {
        MonotonicTime now;
        std::chrono::milliseconds lead; // of the ward's clock over this machine's steady one: the longer the way, the less
    };
    std::vector<Heard> heard_; // of a minute
};

} // namespace natlyt::console
