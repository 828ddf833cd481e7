// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/clock_watch.hpp"

namespace natlyt::edge {

void ClockWatch::timePassed(Now now) {
    if (last_) {
        const auto jump = (now.wall - last_->wall) - (now.monotonic - last_->monotonic);
        if (jump > kClockJump || jump < -kClockJump) inDoubt_ = true;
    }
    last_ = now;
}

void ClockWatch::stationSaid(UtcTime at, Now now) {
    const auto difference = now.wall - at;
    if (difference <= kClockTolerance && difference >= -kClockTolerance) {
        inDoubt_ = false;
        differedAt_.reset();
        return;
    }
    if (!differedAt_) differedAt_ = now.monotonic;
    if (now.monotonic - *differedAt_ >= kIndependentHeartbeats) inDoubt_ = true;
}

} // namespace natlyt::edge
