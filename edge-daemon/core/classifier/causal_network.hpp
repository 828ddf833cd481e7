// SPDX-License-Identifier: Apache-2.0
// The layers of a weights file, run frame by frame. Not thread-safe; no allocation after construction.
#pragma once

#include "edge-daemon/core/classifier/causal_layer.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace natlyt::edge {

class CausalNetwork {
public:
    explicit CausalNetwork(std::vector<LayerWeights> layers,
                           const Kernels& kernels = kernelsOfThisMachine().front());

    // One frame of [band][channel]; true when it completed an answer, once per stepFrames().
    bool push(std::span<const float> frame);
    std::span<const float> logits() const { return layers_.back().output(); }
    std::span<const CausalLayer> layers() const { return layers_; }
    void reset();

    std::size_t stepFrames() const;
    std::size_t
    receptiveFrames() const; // how much of the past an answer depends on, the newest frame included
    double macsPerFrame() const;

private:
    std::vector<CausalLayer> layers_;
};

} // namespace natlyt::edge
