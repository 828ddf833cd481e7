// SPDX-License-Identifier: Apache-2.0
// Bytes between one writer and one reader, interrupt and loop, on a single core: each owns one index. What does not fit
// is refused; the frame's checksum tells of the loss.
#pragma once

#include <cstddef>
#include <cstdint>

namespace natlyt::firmware {

template <std::size_t Size> class ByteRing {
    static_assert(Size >= 2 && Size <= 256 && (Size & (Size - 1)) == 0, "a power of two that a byte can index");

public:
    bool push(std::uint8_t byte) {
        const std::uint8_t at = head_;
        const auto after = static_cast<std::uint8_t>((at + 1U) & (Size - 1));
        if (after == tail_)
            return false;
        bytes_[at] = byte;
        head_ = after; // after the byte: volatile keeps the order, and a single core sees its own
        return true;
    }
    bool pop(std::uint8_t& byte) {
        const std::uint8_t at = tail_;
        if (at == head_)
            return false;
        byte = bytes_[at];
        tail_ = static_cast<std::uint8_t>((at + 1U) & (Size - 1));
        return true;
    }
    std::size_t room() const { return (tail_ + Size - head_ - 1U) & (Size - 1); }
    bool full() const { return room() == 0; }

private:
    volatile std::uint8_t head_ = 0;
    volatile std::uint8_t tail_ = 0;
    volatile std::uint8_t bytes_[Size] = {};
};

} // namespace natlyt::firmware
