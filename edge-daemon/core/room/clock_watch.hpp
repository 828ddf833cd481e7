// SPDX-License-Identifier: Apache-2.0
// Whether the wall clock can be trusted to open a microphone by. It is in doubt from the start. Only a live heartbeat of
// the station that agrees ends a doubt; afterwards two things raise it again: a jump against the monotonic clock, be it of
// many small steps since the station agreed, and the station's live heartbeats differing from it. A station that falls
// silent raises none.
#pragma once

#include "protocol/support/time.hpp"

#include <optional>

namespace natlyt::edge {

inline constexpr milliseconds kClockTolerance{5000};
// Time services slew; whatever moves the clock by more than this between two looks has set it.
inline constexpr milliseconds kClockJump{1000};
// A heartbeat held up on its way makes the station look late, so one alone proves nothing. Two that were
// received this far apart (they are sent every 5 s) were not held up by the same stall.
inline constexpr milliseconds kIndependentHeartbeats{4000};

class ClockWatch {
public:
    void timePassed(Now now);
    // `at`: the station's wall time in a heartbeat that just arrived live (not the broker's retained copy).
    void stationSaid(UtcTime at, Now now);
    bool inDoubt() const { return inDoubt_; }

private:
    std::optional<Now> last_;
    std::optional<Now> agreed_; // when the station last did
    std::optional<MonotonicTime> differedAt_; // the first of heartbeats that differ, none agreeing since
    bool inDoubt_ = true;
};

} // namespace natlyt::edge
