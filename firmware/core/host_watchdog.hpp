// SPDX-License-Identifier: Apache-2.0
// Watches the host beside the microcontroller. Fed by audio frames that advance, not by a process that merely runs.
// After 60 s of silence the host's power is cycled; each further attempt waits twice as long, and after kAttemptsMost
// it gives up and only signals, so that a broken board is not switched for ever.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

enum class WatchdogAction : std::uint8_t { None, CyclePower, GiveUp };

struct WatchdogState {
    std::uint32_t silentMs = 0;
    std::uint8_t attempts = 0;
    bool givenUp = false;

    bool operator==(const WatchdogState&) const = default;
};

struct WatchdogStep {
    WatchdogState state;
    WatchdogAction action = WatchdogAction::None;
};

inline constexpr std::uint32_t kCycleAfterMs = 60'000; // a Pi boots within 40 s; half as much again
inline constexpr std::uint8_t kAttemptsMost = 5;       // 60 s, 2, 4, 8 and 16 min: about half an hour in all

constexpr std::uint32_t patienceMs(std::uint8_t attempts) { return kCycleAfterMs << attempts; }

constexpr WatchdogStep next(const WatchdogState& state, bool hostAdvanced, std::uint32_t elapsedMs) {
    if (hostAdvanced) return {};
    if (state.givenUp) return {state, WatchdogAction::None};
    const std::uint32_t room = UINT32_MAX - state.silentMs;
    WatchdogState now{state.silentMs + (elapsedMs < room ? elapsedMs : room), state.attempts, false};
    if (now.silentMs < patienceMs(now.attempts)) return {now, WatchdogAction::None};
    if (now.attempts == kAttemptsMost) {
        now.givenUp = true;
        return {now, WatchdogAction::GiveUp};
    }
    return {{0, static_cast<std::uint8_t>(now.attempts + 1), false}, WatchdogAction::CyclePower};
}

} // namespace natlyt::firmware
