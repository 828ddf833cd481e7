// SPDX-License-Identifier: Apache-2.0
// What every way to run a network offers to the benchmark, and a larger network of the shipped kind with
// random weights.
#pragma once

#include "edge-daemon/core/classifier/weights_file.hpp"

#include <memory>
#include <random>
#include <span>
#include <vector>

namespace natlyt::edge {

class NetworkUnderTest {
public:
    virtual ~NetworkUnderTest() = default;
    virtual bool push(std::span<const float> frame) = 0; // true when it completed an answer
    virtual std::span<const float> answer() const = 0;
};

// Layer: constructible from LayerWeights, push(frame, residual), output().
template <class Layer> class NetworkOf final : public NetworkUnderTest {
public:
    explicit NetworkOf(const std::vector<LayerWeights>& layers) {
        for (const auto& layer : layers)
            layers_.push_back(std::make_unique<Layer>(layer));
    }
    bool push(std::span<const float> frame) override {
        std::span<const float> before, input = frame;
        for (auto& layer : layers_) {
            if (!layer->push(input, before))
                return false;
            before = input;
            input = layer->output();
        }
        return true;
    }
    std::span<const float> answer() const override { return layers_.back()->output(); }

private:
    std::vector<std::unique_ptr<Layer>> layers_;
};

std::unique_ptr<NetworkUnderTest> xnnpackNetwork(const std::vector<LayerWeights>& layers);

// A stem of 6 × 8 that at once goes down to 25 Hz and 16 bands, then depthwise layers without a rectifier,
// each followed by a dense one: 12.6 million multiply-accumulates a second.
inline std::vector<LayerWeights> wideLayers() {
    std::vector<LayerWeights> layers;
    std::mt19937 random{1};
    const auto add = [&](const LayerShape& s) {
        std::normal_distribution<float> weight{0.0F,
                                               1.0F / static_cast<float>(s.weightCount() / s.channelsOut)};
        LayerWeights layer{s, std::vector<float>(s.weightCount()), std::vector<float>(s.channelsOut, 0.1F)};
        for (float& w : layer.weights)
            w = weight(random) * 2.0F;
        layers.push_back(std::move(layer));
    };
    const auto block = [&](std::size_t out, std::size_t strideTime, std::size_t strideBands,
                           std::size_t kernelTime = 3, std::size_t dilation = 1,
                           std::size_t kernelBands = 3) {
        const LayerShape last = layers.back().shape;
        const bool same = out == last.channelsOut && strideTime == 1 && strideBands == 1;
        add({true, false, false, last.channelsOut, last.channelsOut, last.bandsOut(), kernelTime, kernelBands,
             strideTime, strideBands, kernelBands % 2 ? kernelBands / 2 : 0, dilation});
        add({false, true, same, last.channelsOut, out, layers.back().shape.bandsOut(), 1, 1, 1, 1, 0, 1});
    };
    add({false, true, false, 2, 48, 64, 6, 8, 4, 4, 2, 1});
    block(48, 1, 1);
    block(96, 1, 2);
    block(96, 1, 1);
    block(160, 2, 2);
    block(160, 1, 1);
    block(160, 1, 1);
    block(256, 1, 4, 1, 1, 4);
    for (const std::size_t dilation : {1U, 2U, 4U})
        block(256, 1, 1, 5, dilation, 1);
    add({false, false, false, 256, 17, 1, 1, 1, 1, 1, 0, 1});
    return layers;
}

} // namespace natlyt::edge
