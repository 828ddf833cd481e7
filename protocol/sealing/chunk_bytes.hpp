// SPDX-License-Identifier: Apache-2.0
// Little-endian reading and writing within bounds, for the chunks on the wire.
#pragma once

#include "protocol/messages/room.hpp"

#include <concepts>
#include <optional>
#include <span>

namespace natlyt::sealing {

class ByteWriter {
public:
    template <std::unsigned_integral T> void number(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    void bytes(std::span<const std::uint8_t> more) { bytes_.insert(bytes_.end(), more.begin(), more.end()); }
    Bytes& taken() { return bytes_; }

private:
    Bytes bytes_;
};

class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    std::size_t left() const { return rest_.size(); }
    std::optional<std::span<const std::uint8_t>> bytes(std::size_t count) {
        if (count > rest_.size())
            return std::nullopt;
        const auto taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }
    template <std::unsigned_integral T> std::optional<T> number() {
        const auto taken = bytes(sizeof(T));
        if (!taken)
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = sizeof(T); i-- > 0;)
            value = value << 8 | (*taken)[i];
        return static_cast<T>(value);
    }

private:
    std::span<const std::uint8_t> rest_;
};

} // namespace natlyt::sealing
