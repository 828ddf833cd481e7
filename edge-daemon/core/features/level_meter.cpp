// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/level_meter.hpp"

#include "edge-daemon/core/features/decibels.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

void LevelMeter::push(std::span<const float> hop) {
    Hop measured;
    for (const float sample : hop) {
        measured.meanSquare += static_cast<double>(sample) * static_cast<double>(sample);
        measured.peak = std::max(measured.peak, std::abs(sample));
    }
    measured.meanSquare /= static_cast<double>(std::max<std::size_t>(1, hop.size()));
    hops_[next_] = measured;
    next_ = (next_ + 1) % kHops;
    filled_ = std::min(filled_ + 1, kHops);
}

float LevelMeter::levelDbfs() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < filled_; ++i) sum += hops_[i].meanSquare;
    return powerToDbfs(sum / static_cast<double>(std::max<std::size_t>(1, filled_)));
}

float LevelMeter::peakDbfs() const {
    float peak = 0.0F;
    for (std::size_t i = 0; i < filled_; ++i) peak = std::max(peak, hops_[i].peak);
    return amplitudeToDbfs(static_cast<double>(peak));
}

} // namespace natlyt::edge
