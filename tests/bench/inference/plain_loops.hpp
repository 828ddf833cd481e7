// SPDX-License-Identifier: Apache-2.0
// The layers as plain loops over the weights as they lie in the file, left to the compiler to vectorise: what
// the kernels replaced and are measured against.
#pragma once

#include "tests/bench/inference/network_under_test.hpp"

namespace natlyt::edge {

std::unique_ptr<NetworkUnderTest> plainNetwork(const std::vector<LayerWeights>& layers);

} // namespace natlyt::edge
