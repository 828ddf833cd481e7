// SPDX-License-Identifier: Apache-2.0
// Whether systemd's watchdog may be fed. What proves that the monitor works is sound that advances; a microphone that
// is closed for a reason, or a fault that the station has been told of, is no hang. But a microphone that stays dead
// for ten minutes is worth a fresh start, as soon as no alert waits for its receipt: they live in this memory alone.
#pragma once

#include "edge-daemon/core/room/room_machine.hpp"

namespace natlyt::edge {

inline constexpr std::chrono::minutes kFreshStartAfter{10};

class FrameWatchdog {
public:
    bool mayFeed(bool microphoneOpen, std::int64_t audioFrames, RoomReason reason, bool alertsWait, MonotonicTime now) {
        if (!microphoneOpen || audioFrames != frames_ || !since_) {
            frames_ = audioFrames;
            since_ = now;
            return true;
        }
        return reason == RoomReason::MicDead && (alertsWait || now - *since_ < kFreshStartAfter);
    }

private:
    std::int64_t frames_ = 0;
    std::optional<MonotonicTime> since_; // when they last advanced, or needed not
};

} // namespace natlyt::edge
