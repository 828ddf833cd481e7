// SPDX-License-Identifier: Apache-2.0
// Watches the host beside the microcontroller. Fed by audio frames that advance, or by a host that speaks while it can
// have no sound; never by a process that merely runs. After 60 s of silence the host's power is cycled; each further
// attempt waits twice as long, and after kAttemptsMost it gives up and only signals, so that a broken board is not
// switched for ever.
//
// Tolerances: a heartbeat comes every 1 s, so 60 s are some 60 of them; the board's clock is off by 1 % at most (HSI16
// of an STM32G0 over its range of temperature), so the true window is 59.4 to 61.6 s.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

enum class WatchdogAction : std::uint8_t { None, CyclePower, GiveUp };
// What came from the host since the last step: nothing that counts, words while its microphone is rightly closed, or
// sound.
enum class HostSign : std::uint8_t { None, Speaks, SoundAdvances };

struct WatchdogState {
    std::uint32_t silentMs = 0;
    std::uint32_t speaksMs = 0; // without a gap long enough for an attempt
    std::uint8_t attempts = 0;
    bool givenUp = false;
    bool booting = false; // nothing was heard since the board began

    bool operator==(const WatchdogState&) const = default;
};

struct WatchdogStep {
    WatchdogState state;
    WatchdogAction action = WatchdogAction::None;
};

inline constexpr std::uint32_t kCycleAfterMs = 60'000;
// A Pi boots within 40 s; one that repairs its file system after a power cut must not be cut again while it does.
inline constexpr std::uint32_t kBootMostMs = 180'000;
inline constexpr std::uint8_t kAttemptsMost = 5; // after 60 s, then 2, 4, 8 and 16 min: about half an hour in all
// Sound clears the attempts at once. Words alone do after an hour: else a host whose microphone is dead would be cut
// every few minutes for ever, since after each boot it speaks before it wants sound.
inline constexpr std::uint32_t kSpeaksClearsMs = 3'600'000;

constexpr std::uint32_t saturatingSum(std::uint32_t a, std::uint32_t b) {
    return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

constexpr std::uint32_t patienceMs(const WatchdogState& state) {
    const std::uint32_t patience = kCycleAfterMs << state.attempts;
    return state.booting && patience < kBootMostMs ? kBootMostMs : patience;
}

constexpr WatchdogState spokenTo(const WatchdogState& state, std::uint32_t elapsedMs) {
    const std::uint32_t speaks = saturatingSum(state.speaksMs, saturatingSum(state.silentMs, elapsedMs));
    if (speaks >= kSpeaksClearsMs)
        return {};
    return {0, speaks, state.attempts, false, false};
}

constexpr WatchdogStep next(const WatchdogState& state, HostSign sign, std::uint32_t elapsedMs) {
    if (sign == HostSign::SoundAdvances)
        return {};
    if (sign == HostSign::Speaks)
        return {spokenTo(state, elapsedMs), WatchdogAction::None};
    if (state.givenUp)
        return {state, WatchdogAction::None};
    WatchdogState now = state;
    now.silentMs = saturatingSum(state.silentMs, elapsedMs);
    if (now.silentMs < patienceMs(now))
        return {now, WatchdogAction::None};
    now.speaksMs = 0;
    if (now.attempts >= kAttemptsMost) {
        now.givenUp = true;
        return {now, WatchdogAction::GiveUp};
    }
    return {{0, 0, static_cast<std::uint8_t>(now.attempts + 1), false, false}, WatchdogAction::CyclePower};
}

} // namespace natlyt::firmware
