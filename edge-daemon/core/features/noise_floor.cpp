// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/noise_floor.hpp"

#include <algorithm>

namespace natlyt::edge {
namespace {

constexpr float kDigitalSilenceDbfs = -110.0F; // below the quantisation noise of 16 bits (-98 dBFS)

} // namespace

void NoiseFloor::push(float levelDbfs) {
    if (levelDbfs < kDigitalSilenceDbfs) return;
    minimum_ = hops_ == 0 ? levelDbfs : std::min(minimum_, levelDbfs);
    ++hops_;
    if (spans_ == 0) floorDbfs_ = minimum_;
    if (hops_ == kHopsPerSpan) closeSpan();
}

void NoiseFloor::closeSpan() {
    minima_[spans_ % kSpans] = minimum_;
    ++spans_;
    hops_ = 0;
    std::array<float, kSpans> sorted = minima_;
    const std::size_t count = std::min(spans_, kSpans);
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(count);
    const auto rank = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(kRank, count - 1));
    std::nth_element(sorted.begin(), rank, end);
    floorDbfs_ = *rank;
}

} // namespace natlyt::edge
