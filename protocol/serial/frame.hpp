// SPDX-License-Identifier: Apache-2.0
// Frames on the serial line: COBS(payload, CRC-16 of it little endian), zero. The decoder takes one byte at a
// time, in bounded memory, and finds the next frame after any garbage. Not thread-safe: for one context,
// interrupt or loop.
#pragma once

#include "protocol/serial/cobs.hpp"
#include "protocol/serial/crc16.hpp"

#include <array>

namespace natlyt::serial {

inline constexpr std::size_t kPayloadBytesMost = 64;
inline constexpr std::size_t kCrcBytes = 2;
inline constexpr std::size_t kStuffedBytesMost = cobsBytesMost(kPayloadBytesMost + kCrcBytes);
inline constexpr std::size_t kFrameBytesMost = kStuffedBytesMost + 1; // with the ending zero

using FrameBytes = std::array<std::uint8_t, kFrameBytesMost>;

// Returns the number of bytes of the frame in `out`; 0 for a payload that is empty or too long.
constexpr std::size_t encodeFrame(std::span<const std::uint8_t> payload, FrameBytes& out) {
    if (payload.empty() || payload.size() > kPayloadBytesMost)
        return 0;
    std::array<std::uint8_t, kPayloadBytesMost + kCrcBytes> plain{};
    for (std::size_t i = 0; i < payload.size(); ++i)
        plain[i] = payload[i];
    const std::uint16_t crc = crc16(payload);
    plain[payload.size()] = static_cast<std::uint8_t>(crc);
    plain[payload.size() + 1] = static_cast<std::uint8_t>(crc >> 8);
    const std::size_t stuffed = cobsEncode(std::span{plain}.first(payload.size() + kCrcBytes), out);
    out[stuffed] = 0;
    return stuffed + 1;
}

struct FrameCounters {
    std::uint32_t accepted = 0;
    std::uint32_t refused = 0; // too long, no COBS, too short or with a wrong checksum
};

class FrameDecoder {
public:
    // True when this byte completed a frame; payload() then holds it until the next push.
    constexpr bool push(std::uint8_t byte) {
        if (byte != 0) {
            if (length_ < buffer_.size())
                buffer_[length_] = byte;
            if (length_ <= buffer_.size())
                ++length_; // one beyond the buffer marks a frame that is too long
            return false;
        }
        const std::size_t length = length_;
        length_ = 0;
        payloadBytes_ = 0;
        if (length == 0)
            return false; // zeros in a row only separate
        const bool good = length <= buffer_.size() && accept(length);
        ++(good ? counters_.accepted : counters_.refused);
        return good;
    }
    constexpr std::span<const std::uint8_t> payload() const {
        return std::span{buffer_}.first(payloadBytes_);
    }
    constexpr const FrameCounters& counters() const { return counters_; }

private:
    constexpr bool accept(std::size_t length) {
        std::size_t plain = 0;
        if (!cobsDecode(std::span{buffer_}.first(length), plain) || plain <= kCrcBytes)
            return false;
        const std::size_t payload = plain - kCrcBytes;
        const auto crc = static_cast<std::uint16_t>(buffer_[payload] | buffer_[payload + 1] << 8);
        if (payload > kPayloadBytesMost || crc16(std::span{buffer_}.first(payload)) != crc)
            return false;
        payloadBytes_ = payload;
        return true;
    }

    std::array<std::uint8_t, kStuffedBytesMost> buffer_{};
    std::size_t length_ = 0;
    std::size_t payloadBytes_ = 0;
    FrameCounters counters_{};
};

} // namespace natlyt::serial
