// SPDX-License-Identifier: Apache-2.0
// Everything the board decides, in one place and without hardware: contacts and the host's words in, the microphone's and
// the host's power, the light and reports out. For one context, the super-loop; nothing here allocates, waits or fails.
#pragma once

#include "firmware/core/debounce.hpp"
#include "firmware/core/host_signs.hpp"
#include "firmware/core/host_watchdog.hpp"
#include "firmware/core/light.hpp"
#include "firmware/core/privacy_latch.hpp"
#include "firmware/core/retained.hpp"
#include "firmware/core/supply_check.hpp"
#include "protocol/serial/board_messages.hpp"

#include <cstdint>

namespace natlyt::firmware {

// As read from the pins, before any judgement.
struct Contacts {
    bool switchPrivate = true;
    bool buttonDown = false;
    bool microphoneSupplied = false; // behind the load switch

    bool operator==(const Contacts&) const = default;
};

struct Outputs {
    bool microphone = false;
    bool hostPower = true;
    Colour colour = Colour::None;
    std::uint8_t brightnessPercent = 0;

    bool operator==(const Outputs&) const = default;
};

// The host's supply falls within 1 s; the rest is for the capacitors of what hangs on it.
inline constexpr std::uint32_t kHostOffMs = 5'000;

class BoardMachine {
public:
    // `retained` is believed or made anew; it must outlive this.
    constexpr explicit BoardMachine(Retained& retained) : retained_(retained) {
        watchdog_.booting = !believable(retained);
        if (watchdog_.booting)
            forget(retained);
        else
            retained.restarts.keep(retained.restarts.value + 1);
        latch_.buttonPrivacyLeftMs = retained.buttonPrivacyLeftMs.value < kButtonPrivacyMostMs
                                         ? retained.buttonPrivacyLeftMs.value
                                         : kButtonPrivacyMostMs;
        watchdog_.attempts = retained.attempts.value < kAttemptsMost
                                 ? static_cast<std::uint8_t>(retained.attempts.value)
                                 : kAttemptsMost;
    }

    constexpr Outputs tick(const Contacts& contacts, std::uint32_t elapsedMs) {
        watch(elapsedMs);
        latch(contacts, elapsedMs);
        supply_ = next(supply_, latch_.microphonePowered, contacts.microphoneSupplied, elapsedMs);
        supplied_ = contacts.microphoneSupplied;
        show(elapsedMs);
        retained_.buttonPrivacyLeftMs.keep(latch_.buttonPrivacyLeftMs);
        retained_.attempts.keep(watchdog_.attempts);
        return {latch_.microphonePowered, hostOffLeftMs_ == 0, pattern().colour, brightnessAt(light_, lightMs_)};
    }

    constexpr void on(const serial::HostHeartbeat& beat) { signs_ = heard(signs_, beat, latch_.reason); }
    constexpr void on(const serial::SetLight& wish) { wish_ = wish.light; }

    constexpr bool fault() const {
        return wish_ == serial::LightWish::Fault || supply_.fault() || watchdog_.givenUp || hostMissing();
    }
    constexpr Light light() const { return light_; }
    constexpr const LatchState& latchState() const { return latch_; }
    constexpr bool switchPrivate() const { return switch_.isPrivate; }
    constexpr bool microphoneSupplied() const { return supplied_; }
    constexpr std::uint32_t presses() const { return presses_; }
    constexpr std::uint32_t hostSilences() const { return hostSilences_; }
    constexpr std::uint32_t powerCycles() const { return powerCycles_; }

private:
    // Until it has spoken once it may take its time to boot.
    constexpr bool hostMissing() const {
        return watchdog_.silentMs >= (watchdog_.booting ? kBootMostMs : kHostSilentClosesMs);
    }
    constexpr const LightPattern& pattern() const { return kLightPatterns[static_cast<std::size_t>(light_)]; }

    constexpr void watch(std::uint32_t elapsedMs) {
        const WatchdogStep step = next(watchdog_, signs_.sign, elapsedMs);
        watchdog_ = step.state;
        signs_ = aged(signs_, elapsedMs);
        hostOffLeftMs_ = hostOffLeftMs_ > elapsedMs ? hostOffLeftMs_ - elapsedMs : 0;
        if (step.action == WatchdogAction::CyclePower) {
            hostOffLeftMs_ = kHostOffMs;
            ++powerCycles_;
        }
    }

    constexpr void latch(const Contacts& contacts, std::uint32_t elapsedMs) {
        switch_ = next(switch_, contacts.switchPrivate, elapsedMs);
        button_ = next(button_, contacts.buttonDown, elapsedMs);
        presses_ += button_.pressed ? 1U : 0U;
        const LatchReason before = latch_.reason;
        latch_ = next(latch_, {switch_.isPrivate, button_.pressed, signs_.heard && signs_.last.wantsMicrophone,
                               signs_.silentMs, elapsedMs});
        if (latch_.reason == LatchReason::HostSilent && before == LatchReason::Powered)
            ++hostSilences_;
    }

    constexpr void show(std::uint32_t elapsedMs) {
        // A supply that stands although it should not is shown as what it is: a microphone that can hear.
        const bool powered = latch_.microphonePowered || supplied_;
        const Light light = lightFor(powered, wish_ == serial::LightWish::PersonListens, fault(),
                                     wish_ == serial::LightWish::Waiting);
        lightMs_ = light == light_ ? lightMs_ + elapsedMs : 0;
        light_ = light;
    }

    Retained& retained_;
    SwitchContact switch_;
    ButtonContact button_;
    LatchState latch_;
    SupplyCheck supply_;
    HostSigns signs_;
    WatchdogState watchdog_;
    serial::LightWish wish_ = serial::LightWish::Off;
    Light light_ = Light::Off;
    std::uint32_t lightMs_ = 0;
    std::uint32_t hostOffLeftMs_ = 0;
    std::uint32_t presses_ = 0;
    std::uint32_t hostSilences_ = 0;
    std::uint32_t powerCycles_ = 0;
    bool supplied_ = false;
};

} // namespace natlyt::firmware
