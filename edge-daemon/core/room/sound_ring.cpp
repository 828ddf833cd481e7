// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/sound_ring.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

SoundRing::SoundRing(std::int64_t capacitySamples)
    : memory_(static_cast<std::size_t>(capacitySamples) * sizeof(std::int16_t)), capacity_(capacitySamples) {}

void SoundRing::push(std::span<const float> samples) {
    const auto held = memory_.as<std::int16_t>();
    for (const float sample : samples) {
        const float scaled = std::clamp(sample, -1.0F, 1.0F) * 32767.0F;
        held[static_cast<std::size_t>(end_++ % capacity_)] = static_cast<std::int16_t>(std::lrint(scaled));
    }
    begin_ = std::max(begin_, end_ - capacity_);
}

bool SoundRing::copy(std::int64_t from, std::span<std::int16_t> out) const {
    if (from < begin_ || from + static_cast<std::int64_t>(out.size()) > end_) return false;
    const auto held = memory_.as<std::int16_t>();
    for (auto& sample : out) sample = held[static_cast<std::size_t>(from++ % capacity_)];
    return true;
}

void SoundRing::wipe() {
    memory_.wipe();
    begin_ = end_;
}

} // namespace natlyt::edge
