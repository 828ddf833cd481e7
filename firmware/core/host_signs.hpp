// SPDX-License-Identifier: Apache-2.0
// What the host's heartbeats prove. Two silences are measured from them: the shorter closes the microphone, the longer
// cuts the host's power (host_watchdog.hpp). A host that says it wants the microphone, has it, and shows no sound is
// silent for both. Once the microphone is closed for that, its next heartbeat opens it again for another 20 s, so that a
// hung microphone gets its own supply cycled some times before the host's is; only sound ends the longer silence.
#pragma once

#include "firmware/core/host_watchdog.hpp"
#include "firmware/core/privacy_latch.hpp"
#include "protocol/serial/board_messages.hpp"

#include <cstdint>

namespace natlyt::firmware {

struct HostSigns {
    serial::HostHeartbeat last{};
    bool heard = false; // a heartbeat, ever
    std::uint32_t silentMs = kHostSilentClosesMs; // for the latch: nothing is open before the host has spoken
    HostSign sign = HostSign::None;               // for the watchdog: the strongest since it was taken

    bool operator==(const HostSigns&) const = default;
};

constexpr bool keptFromSound(LatchReason reason) {
    return reason == LatchReason::Switch || reason == LatchReason::Button;
}

constexpr HostSign signOf(const HostSigns& signs, const serial::HostHeartbeat& beat, LatchReason reason) {
    // Fewer frames than before: the host began anew. That is a word, no sound.
    if (signs.heard && beat.audioFrames > signs.last.audioFrames)
        return HostSign::SoundAdvances;
    return !beat.wantsMicrophone || keptFromSound(reason) ? HostSign::Speaks : HostSign::None;
}

constexpr HostSigns heard(const HostSigns& signs, const serial::HostHeartbeat& beat, LatchReason reason) {
    const HostSign sign = signOf(signs, beat, reason);
    const bool alive = sign != HostSign::None || reason != LatchReason::Powered;
    return {beat, true, alive ? 0 : signs.silentMs, sign > signs.sign ? sign : signs.sign};
}

constexpr HostSigns aged(const HostSigns& signs, std::uint32_t elapsedMs) {
    return {signs.last, signs.heard, saturatingSum(signs.silentMs, elapsedMs), HostSign::None};
}

} // namespace natlyt::firmware
