// SPDX-License-Identifier: Apache-2.0
// Little-endian values out of bytes that may be cut short or malicious: a read beyond the end gives zeros and marks the
// reader as failed, and nothing outside the span is ever touched.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace natlyt::edge {

class ByteReader {
  public:
    explicit ByteReader(std::span<const std::byte> bytes) : bytes_{bytes} {}

    std::span<const std::byte> take(std::size_t count) {
        if (count > bytes_.size()) {
            failed_ = true;
            bytes_ = {};
            return {};
        }
        const auto taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return number(4); }
    float f32() { return std::bit_cast<float>(number(4)); }

    std::string text() { // length (u16), then UTF-8
        const auto taken = take(u16());
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    bool failed() const { return failed_; }
    std::size_t left() const { return bytes_.size(); }

  private:
    std::uint32_t number(std::size_t count) {
        std::uint32_t value = 0;
        const auto taken = take(count);
        for (std::size_t i = 0; i < taken.size(); ++i) value |= std::to_integer<std::uint32_t>(taken[i]) << (8 * i);
        return value;
    }

    std::span<const std::byte> bytes_;
    bool failed_ = false;
};

} // namespace natlyt::edge
