// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/causal_network.hpp"

namespace natlyt::edge {

// Each layer as read goes as soon as it is packed: the memory of a monitor is not to hold the network twice.
CausalNetwork::CausalNetwork(std::vector<LayerWeights> layers, const Kernels& kernels) {
    layers_.reserve(layers.size());
    for (auto& layer : layers) {
        layers_.emplace_back(layer, kernels);
        layer = {};
    }
}

bool CausalNetwork::push(std::span<const float> frame) {
    std::span<const float> before, input = frame;
    for (auto& layer : layers_) {
        if (!layer.push(input, before)) return false;
        before = input;
        input = layer.output();
    }
    return true;
}

void CausalNetwork::reset() {
    for (auto& layer : layers_) layer.reset();
}

std::size_t CausalNetwork::stepFrames() const {
    std::size_t frames = 1;
    for (const auto& layer : layers_) frames *= layer.shape().strideTime;
    return frames;
}

std::size_t CausalNetwork::receptiveFrames() const {
    std::size_t frames = 1, step = 1;
    for (const auto& layer : layers_) {
        frames += (layer.shape().historyRows() - 1) * step;
        step *= layer.shape().strideTime;
    }
    return frames;
}

double CausalNetwork::macsPerFrame() const {
    double macs = 0.0, rate = 1.0;
    for (const auto& layer : layers_) {
        rate /= static_cast<double>(layer.shape().strideTime);
        macs += rate * static_cast<double>(layer.shape().macsPerOutput());
    }
    return macs;
}

} // namespace natlyt::edge
