// SPDX-License-Identifier: Apache-2.0
// The newest seconds of a room's sound, in locked memory. Samples are counted from the first one ever pushed.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <cstdint>
#include <span>

namespace natlyt::edge {

inline constexpr int kSampleRate = 16000;

class SoundRing {
public:
    explicit SoundRing(std::int64_t capacitySamples);

    void push(std::span<const float> samples); // -1..1; what lies outside is clipped
    // Copies the samples [from, from + out.size()); false when they are not, or no longer, here.
    bool copy(std::int64_t from, std::span<std::int16_t> out) const;
    std::int64_t begin() const { return begin_; }
    std::int64_t end() const { return end_; }
    // Zeroises; the count goes on.
    void wipe();

private:
    sealing::LockedBuffer memory_;
    std::int64_t capacity_;
    std::int64_t begin_ = 0; // of what is held: [begin, end)
    std::int64_t end_ = 0;
};

} // namespace natlyt::edge
