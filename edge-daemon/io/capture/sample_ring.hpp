// SPDX-License-Identifier: Apache-2.0
// One producer (the audio callback), one consumer: lock-free, in locked memory, allocating nothing after construction.
// What does not fit is dropped at the producer's end and counted; what was read is zeroised.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>

namespace natlyt::edge {

class SampleRing {
public:
    explicit SampleRing(std::size_t capacity) // rounded up to a power of two
        : memory_(std::bit_ceil(capacity) * sizeof(float)), samples_(memory_.as<float>()) {}

    // Producer.
    void push(std::span<const float> in) noexcept {
        const auto head = head_.load(std::memory_order_relaxed);
        const auto room = samples_.size() - (head - tail_.load(std::memory_order_acquire));
        const auto count = std::min(in.size(), room);
        for (std::size_t i = 0; i < count; ++i) samples_[(head + i) & mask()] = in[i];
        head_.store(head + count, std::memory_order_release);
        if (count < in.size()) dropped_.fetch_add(in.size() - count, std::memory_order_relaxed);
    }

    // Consumer. Returns how many samples were copied.
    std::size_t pop(std::span<float> out) noexcept {
        const auto tail = tail_.load(std::memory_order_relaxed);
        const auto count = std::min(out.size(), head_.load(std::memory_order_acquire) - tail);
        for (std::size_t i = 0; i < count; ++i) out[i] = std::exchange(samples_[(tail + i) & mask()], 0.0F);
        tail_.store(tail + count, std::memory_order_release);
        return count;
    }

    std::uint64_t dropped() const noexcept { return dropped_.load(std::memory_order_relaxed); }

    // Only while there is no producer.
    void wipe() {
        tail_.store(head_.load());
        memory_.wipe();
    }

private:
    static_assert(std::atomic<std::size_t>::is_always_lock_free);
    std::size_t mask() const noexcept { return samples_.size() - 1; }

    sealing::LockedBuffer memory_;
    std::span<float> samples_;
    std::atomic<std::size_t> head_{0};
    std::atomic<std::size_t> tail_{0};
    std::atomic<std::uint64_t> dropped_{0};
};

} // namespace natlyt::edge
