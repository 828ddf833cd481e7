// SPDX-License-Identifier: Apache-2.0
// A new program for the microcontroller over the line, as messages like the others (board_messages.hpp). The host shows the
// image's head and signature, eight bytes a message, then the program, and the board says after each where it stands. Nothing is
// sent ahead, so that a line that loses frames only makes it slower.
#pragma once

#include "protocol/serial/board_codec.hpp"

namespace natlyt::serial {

inline constexpr std::uint8_t kSealParts = 10; // of eight bytes: head and signature

enum class UpdatePhase : std::uint8_t { Idle, Erasing, Receiving, Verifying, Ready, Refused };
enum class UpdateFault : std::uint8_t { None, Unreadable, NoImage, OtherBoard, TooLarge, NotNewer, BadSignature, OnTrial };

constexpr std::uint8_t lastOf(UpdatePhase) {
    return static_cast<std::uint8_t>(UpdatePhase::Refused);
}
constexpr std::uint8_t lastOf(UpdateFault) {
    return static_cast<std::uint8_t>(UpdateFault::OnTrial);
}

// Host to board. Part 0 begins anew; the last part, when all came in order, begins the update.
struct UpdateSeal {
    static constexpr std::uint8_t kType = 0x04;
    std::uint8_t part = 0;
    std::uint64_t bytes = 0; // little endian

    bool operator==(const UpdateSeal&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.part);
        v(m.bytes);
    }
};

// Host to board.
struct UpdateWord {
    static constexpr std::uint8_t kType = 0x05;
    std::uint32_t at = 0; // in the slot
    std::uint64_t bytes = 0;

    bool operator==(const UpdateWord&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.at);
        v(m.bytes);
    }
};

// Board to host, after each of these and whenever the phase changes.
struct UpdateState {
    static constexpr std::uint8_t kType = 0x84;
    UpdatePhase phase = UpdatePhase::Idle;
    UpdateFault fault = UpdateFault::None;
    std::uint8_t sealParts = 0; // that came in order
    std::uint32_t next = 0;     // where the next word is to go

    bool operator==(const UpdateState&) const = default;
    template <class Self, class V> static constexpr void visit(Self& m, V& v) {
        v(m.phase);
        v(m.fault);
        v(m.sealParts);
        v(m.next);
    }
};

template <class Handler>
constexpr Taken dispatchUpdateOnBoard(std::span<const std::uint8_t> payload, Handler& handler) {
    return dispatch<UpdateSeal, UpdateWord>(payload, handler);
}
template <class Handler>
constexpr Taken dispatchUpdateOnHost(std::span<const std::uint8_t> payload, Handler& handler) {
    return dispatch<UpdateState>(payload, handler);
}

} // namespace natlyt::serial
