// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/normaliser.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace natlyt::edge {

void Normaliser::operator()(std::span<const float> logMel, std::span<float> input) {
    assert(input.size() == kChannels * logMel.size());
    background_.push(logMel);
    const auto background = background_.values();
    const float mean = std::accumulate(logMel.begin(), logMel.end(), 0.0F) / static_cast<float>(logMel.size());
    const auto scaled = [this](float nepers) {
        return std::clamp(parameters_.scale * nepers, -parameters_.limit, parameters_.limit);
    };
    for (std::size_t b = 0; b < logMel.size(); ++b) {
        input[kChannels * b] = scaled(logMel[b] - background[b]);
        input[kChannels * b + 1] = scaled(logMel[b] - mean);
    }
}

} // namespace natlyt::edge
