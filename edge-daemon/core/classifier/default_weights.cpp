// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/default_weights.hpp"

extern "C" {
extern const std::byte natlytDefaultWeightsBegin[];
extern const std::byte natlytDefaultWeightsEnd[];
}

namespace natlyt::edge {

std::span<const std::byte> defaultWeights() { return {natlytDefaultWeightsBegin, natlytDefaultWeightsEnd}; }

} // namespace natlyt::edge
