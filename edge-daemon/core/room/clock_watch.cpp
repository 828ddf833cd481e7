// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/clock_watch.hpp"

namespace natlyt::edge {

namespace {

// By how much the wall clock was set between two looks.
milliseconds stepped(const Now& then, const Now& now) {
    return std::chrono::abs((now.wall - then.wall) - (now.monotonic - then.monotonic));
}

} // namespace

void ClockWatch::timePassed(Now now) {
    if (last_ && stepped(*last_, now) > kClockJump) inDoubt_ = true;
    if (agreed_ && stepped(*agreed_, now) > kClockTolerance) inDoubt_ = true;
    last_ = now;
}

void ClockWatch::stationSaid(UtcTime at, Now now) {
    const auto difference = now.wall - at;
    if (difference <= kClockTolerance && difference >= -kClockTolerance) {
        inDoubt_ = false;
        agreed_ = now;
        differedAt_.reset();
        return;
    }
    if (!differedAt_) differedAt_ = now.monotonic;
    if (now.monotonic - *differedAt_ >= kIndependentHeartbeats) inDoubt_ = true;
}

} // namespace natlyt::edge
