// SPDX-License-Identifier: Apache-2.0
// Flash that loses power: at the operation named, which is done in part. A word cut short cannot be read, as the error
// correction of an STM32G0 has it, or reads as half of what it was to be; a page cut short holds anything.
#pragma once

#include "firmware/core/update/slots.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <span>
#include <stdexcept>

namespace natlyt::firmware::update {

// Nothing older than this is ever started.
inline std::uint32_t floorOf(const std::array<SlotView, kSlots>& slots) {
    std::uint32_t floor = 0;
    for (const SlotView& slot : slots)
        if (slot.fault == Fault::None && slot.confirmed && slot.version > floor)
            floor = slot.version;
    return floor;
}

struct PowerLost {};
enum class Tear { Unreadable, Half, Nothing, Whole };

class FlashModel {
public:
    static constexpr std::size_t kPageBytes = 256, kPages = 4;
    std::size_t pageBytes() const { return kPageBytes; }
    std::size_t slotBytes() const { return kPageBytes * kPages; }

    FlashModel() {
        for (auto& slot : bytes_) slot.fill(0xff);
    }

    void erase(std::size_t slot, std::size_t page) {
        const auto begin = page * kPageBytes;
        const bool cut = ++operations_ == cutAt_;
        if (cut && tear_ == Tear::Nothing) throw PowerLost{};
        unreadable_.erase(unreadable_.lower_bound({slot, begin}), unreadable_.lower_bound({slot, begin + kPageBytes}));
        for (std::size_t i = begin; i < begin + kPageBytes; ++i)
            bytes_[slot][i] = cut && tear_ != Tear::Whole ? static_cast<std::uint8_t>(bytes_[slot][i] | random_()) : 0xff;
        if (cut && tear_ == Tear::Unreadable) unreadable_.insert({slot, begin});
        if (cut) throw PowerLost{};
    }

    void write(std::size_t slot, std::size_t at, const Word& word) {
        if (at % kWordBytes != 0) throw std::logic_error("flash is written by whole words");
        for (std::size_t i = 0; i < kWordBytes; ++i)
            if (bytes_[slot][at + i] != 0xff) throw std::logic_error("flash is written once after it was erased");
        const bool cut = ++operations_ == cutAt_;
        if (cut && tear_ == Tear::Nothing) throw PowerLost{};
        const std::size_t done = cut && tear_ != Tear::Whole ? kWordBytes / 2 : kWordBytes;
        std::copy_n(word.begin(), done, bytes_[slot].begin() + static_cast<std::ptrdiff_t>(at));
        if (cut && tear_ == Tear::Unreadable) unreadable_.insert({slot, at});
        if (cut) throw PowerLost{};
    }

    bool read(std::size_t slot, std::size_t at, std::span<std::uint8_t> out) const {
        const auto bad = unreadable_.lower_bound({slot, at / kWordBytes * kWordBytes});
        if (bad != unreadable_.end() && bad->first == slot && bad->second < at + out.size()) return false;
        std::copy_n(bytes_[slot].begin() + static_cast<std::ptrdiff_t>(at), out.size(), out.begin());
        return true;
    }

    void loseNoPower() { cutAt_ = 0; }
    void losePowerAt(std::size_t operation, Tear tear) {
        operations_ = 0;
        cutAt_ = operation;
        tear_ = tear;
    }
    std::size_t operations() const { return operations_; }
    void spoil(std::size_t slot, std::size_t at) { bytes_[slot][at] ^= 1; }

private:
    std::array<std::array<std::uint8_t, kPageBytes * kPages>, kSlots> bytes_{};
    std::set<std::pair<std::size_t, std::size_t>> unreadable_;
    std::mt19937 random_{11};
    std::size_t operations_ = 0;
    std::size_t cutAt_ = 0;
    Tear tear_ = Tear::Whole;
};

} // namespace natlyt::firmware::update
