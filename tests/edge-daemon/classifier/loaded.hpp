// SPDX-License-Identifier: Apache-2.0
// The classifier that ships, for tests.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/classifier/default_weights.hpp"

#include <stdexcept>

namespace natlyt::edge {

inline Classifier shippedClassifier() {
    auto classifier = Classifier::load(defaultWeights(), "default weights");
    if (!classifier) throw std::runtime_error(classifier.error().sentence());
    return std::move(*classifier);
}

} // namespace natlyt::edge
