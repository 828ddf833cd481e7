// SPDX-License-Identifier: Apache-2.0
// What the host and the microcontroller beside it tell each other. Payload: version u8 = 1, type u8, then the
// fields of visit() in order, integers little endian, bool and enums as one byte. A type that is not known is
// counted and ignored by the receiver, so that either end may be newer.
#pragma once

#include <cstddef>
#include <cstdint>

namespace natlyt::serial {

inline constexpr std::uint8_t kBoardVersion = 1;

// What the host would like the resident to see; the board itself decides whether the microphone has power.
enum class LightWish : std::uint8_t { Off, MicrophoneLive, PersonListens, Fault, Waiting };
enum class ResetCause : std::uint8_t { Unknown, PowerOn, Pin, Watchdog, Software, BrownOut };
// Why the microphone has power, or has none.
enum class MicrophoneReason : std::uint8_t { Powered, HostWantsItClosed, Switch, Button, HostSilent };

constexpr std::uint8_t lastOf(LightWish) {
    return static_cast<std::uint8_t>(LightWish::Waiting);
}
constexpr std::uint8_t lastOf(ResetCause) {
    return static_cast<std::uint8_t>(ResetCause::BrownOut);
}
constexpr std::uint8_t lastOf(MicrophoneReason) {
    return static_cast<std::uint8_t>(MicrophoneReason::HostSilent);
}

// Host to board, every second. The board's watchdog is fed by audio frames that advance, not by the message.
struct HostHeartbeat {
    static constexpr std::uint8_t kType = 0x01;
    std::uint64_t audioFrames = 0; // samples taken from the microphone since the host's start
    bool wantsMicrophone = false;

    bool operator==(const HostHeartbeat&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.audioFrames);
        v(m.wantsMicrophone);
    }
};

// Host to board.
struct SetLight {
    static constexpr std::uint8_t kType = 0x02;
    LightWish light = LightWish::Off;

    bool operator==(const SetLight&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) { v(m.light); }
};

// Host to board; answered by BoardVersion.
struct RequestVersion {
    static constexpr std::uint8_t kType = 0x03;

    bool operator==(const RequestVersion&) const = default;
    template <class Self, class V> static constexpr void visit(Self&, V&) {}
};

// Board to host, on every change and every second.
struct BoardState {
    static constexpr std::uint8_t kType = 0x81;
    bool switchPrivate = false;
    bool buttonPressed = false; // since the state before this one
    bool microphonePowered = false;
    MicrophoneReason reason = MicrophoneReason::HostWantsItClosed;
    std::uint32_t buttonPrivacyLeftMs = 0;
    ResetCause resetCause = ResetCause::Unknown;
    std::uint32_t uptimeMs = 0; // wraps after 49 days

    bool operator==(const BoardState&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.switchPrivate);
        v(m.buttonPressed);
        v(m.microphonePowered);
        v(m.reason);
        v(m.buttonPrivacyLeftMs);
        v(m.resetCause);
        v(m.uptimeMs);
    }
};

// Board to host.
struct BoardVersion {
    static constexpr std::uint8_t kType = 0x82;
    std::uint8_t major = 0;
    std::uint8_t minor = 0;
    std::uint8_t patch = 0;
    std::uint8_t board = 0; // which board, as numbered in firmware/README.md

    bool operator==(const BoardVersion&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.major);
        v(m.minor);
        v(m.patch);
        v(m.board);
    }
};

// Board to host, every minute; each counts since the board's start and wraps.
struct BoardCounters {
    static constexpr std::uint8_t kType = 0x83;
    std::uint32_t framesAccepted = 0;
    std::uint32_t framesRefused = 0;
    std::uint32_t unknownMessages = 0;
    std::uint32_t malformedMessages = 0;
    std::uint32_t hostSilences = 0;
    std::uint32_t powerCycles = 0;

    bool operator==(const BoardCounters&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.framesAccepted);
        v(m.framesRefused);
        v(m.unknownMessages);
        v(m.malformedMessages);
        v(m.hostSilences);
        v(m.powerCycles);
    }
};

} // namespace natlyt::serial
