// SPDX-License-Identifier: Apache-2.0
// Decides whether the microphone has power. The switch beats everything: in its private position the load switch is
// also open in hardware (its enable is the AND of switch and this output), so that a fault here cannot open it.
// Freestanding; no state beyond LatchState; called once per tick from the super-loop.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

struct LatchInput {
    bool switchPrivate = false;      // debounced position of the hardware switch
    bool buttonPressed = false;      // debounced edge of the momentary button: privacy for kButtonPrivacyMs
    bool hostWantsMicrophone = false; // the host's latest wish, by serial frame
    std::uint32_t hostSilentMs = 0;  // since the host's audio frames last advanced, or since it last spoke while closed
    std::uint32_t elapsedMs = 0;     // since the previous tick
};

enum class LatchReason : std::uint8_t { Powered, HostWantsItClosed, Switch, Button, HostSilent };

struct LatchState {
    std::uint32_t buttonPrivacyLeftMs = 0;
    bool microphonePowered = false;
    LatchReason reason = LatchReason::HostWantsItClosed;

    bool operator==(const LatchState&) const = default;
};

inline constexpr std::uint32_t kButtonPrivacyMs = 60U * 60U * 1000U; // one hour for each press
inline constexpr std::uint32_t kButtonPrivacyMostMs = 12U * kButtonPrivacyMs;
// Twenty of the host's 1 s heartbeats; with the board's clock off by 1 % at most, 19.8 to 21.2 s.
inline constexpr std::uint32_t kHostSilentClosesMs = 20'000;

constexpr std::uint32_t buttonPrivacyLeft(std::uint32_t leftMs, const LatchInput& input) {
    std::uint32_t left = leftMs > input.elapsedMs ? leftMs - input.elapsedMs : 0;
    if (input.buttonPressed) left += kButtonPrivacyMs;
    return left > kButtonPrivacyMostMs ? kButtonPrivacyMostMs : left;
}

constexpr LatchReason reasonFor(std::uint32_t buttonPrivacyLeftMs, const LatchInput& input) {
    if (input.switchPrivate) return LatchReason::Switch;
    if (buttonPrivacyLeftMs > 0) return LatchReason::Button;
    if (input.hostSilentMs >= kHostSilentClosesMs) return LatchReason::HostSilent;
    if (!input.hostWantsMicrophone) return LatchReason::HostWantsItClosed;
    return LatchReason::Powered;
}

constexpr LatchState next(const LatchState& state, const LatchInput& input) {
    const std::uint32_t left = buttonPrivacyLeft(state.buttonPrivacyLeftMs, input);
    const LatchReason reason = reasonFor(left, input);
    return {left, reason == LatchReason::Powered, reason};
}

} // namespace natlyt::firmware
