// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/band_background.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace natlyt::edge {

void BandBackground::settle(std::span<const float> bands) {
    assert(bands.size() == background_.size());
    std::copy(bands.begin(), bands.end(), background_.begin());
    started_ = true;
}

void BandBackground::push(std::span<const float> bands) {
    assert(bands.size() == background_.size());
    if (!started_) settle(bands);
    for (std::size_t b = 0; b < background_.size(); ++b) {
        const float distance = bands[b] - background_[b];
        background_[b] += (distance > 0.0F ? rates_.rise : rates_.fall) * distance;
    }
}

} // namespace natlyt::edge
