// SPDX-License-Identifier: Apache-2.0
// When the board speaks: its state on every change and every second, its counters every minute, its version when asked.
#pragma once

#include "firmware/core/board_machine.hpp"
#include "protocol/serial/board_messages.hpp"
#include "protocol/serial/frame.hpp"

#include <cstdint>

namespace natlyt::firmware {

inline constexpr std::uint32_t kStateEveryMs = 1'000;
inline constexpr std::uint32_t kCountersEveryMs = 60'000;

// The latch's reasons and the wire's are the same list.
constexpr serial::MicrophoneReason onWire(LatchReason reason) {
    return static_cast<serial::MicrophoneReason>(reason);
}
static_assert(onWire(LatchReason::Powered) == serial::MicrophoneReason::Powered);
static_assert(onWire(LatchReason::HostWantsItClosed) == serial::MicrophoneReason::HostWantsItClosed);
static_assert(onWire(LatchReason::Switch) == serial::MicrophoneReason::Switch);
static_assert(onWire(LatchReason::Button) == serial::MicrophoneReason::Button);
static_assert(onWire(LatchReason::HostSilent) == serial::MicrophoneReason::HostSilent);

struct Due {
    bool state = false;
    bool counters = false;
};

class Reporter {
public:
    constexpr explicit Reporter(serial::ResetCause cause) : cause_(cause) {}

    constexpr Due tick(const BoardMachine& board, std::uint32_t elapsedMs) {
        uptimeMs_ += elapsedMs;
        sinceStateMs_ += elapsedMs;
        sinceCountersMs_ += elapsedMs;
        const Shown shown{board.switchPrivate(), board.microphoneSupplied(), board.latchState().reason, board.presses()};
        const Due due{sinceStateMs_ >= kStateEveryMs || shown != shown_, sinceCountersMs_ >= kCountersEveryMs};
        if (due.state)
            sinceStateMs_ = 0;
        if (due.counters)
            sinceCountersMs_ = 0;
        pressed_ = shown.presses != shown_.presses;
        shown_ = shown;
        return due;
    }

    constexpr serial::BoardState state(const BoardMachine& board) const {
        return {board.switchPrivate(), pressed_, board.microphoneSupplied(), onWire(board.latchState().reason),
                board.latchState().buttonPrivacyLeftMs, cause_, uptimeMs_};
    }

    constexpr serial::BoardCounters counters(const BoardMachine& board, const serial::FrameCounters& frames) const {
        return {frames.accepted, frames.refused, unknown_, malformed_, board.hostSilences(), board.powerCycles()};
    }

    constexpr void unknownMessage() { ++unknown_; }
    constexpr void malformedMessage() { ++malformed_; }

private:
    struct Shown {
        bool switchPrivate = true;
        bool supplied = false;
        LatchReason reason = LatchReason::HostWantsItClosed;
        std::uint32_t presses = 0;

        bool operator==(const Shown&) const = default;
    };

    Shown shown_;
    bool pressed_ = false;
    serial::ResetCause cause_;
    std::uint32_t uptimeMs_ = 0;
    std::uint32_t sinceStateMs_ = kStateEveryMs; // the first at once
    std::uint32_t sinceCountersMs_ = 0;
    std::uint32_t unknown_ = 0;
    std::uint32_t malformed_ = 0;
};

} // namespace natlyt::firmware
