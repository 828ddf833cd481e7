// SPDX-License-Identifier: Apache-2.0
// Compiled with -O3: the inner loops run over channels, side by side in memory, for the compiler to vectorise.
#include "edge-daemon/core/classifier/causal_layer.hpp"

#include <algorithm>
#include <cassert>

namespace natlyt::edge {
namespace {

// out[i] += in * weights[i]
inline void accumulate(float* __restrict out, const float* __restrict weights, float in, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) out[i] += in * weights[i];
}

// out[i] += in[i] * weights[i]
inline void accumulate(float* __restrict out, const float* __restrict weights, const float* __restrict in,
                       std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) out[i] += in[i] * weights[i];
}

} // namespace

CausalLayer::CausalLayer(LayerWeights layer)
    : layer_{std::move(layer)}, rowSize_{shape().rowSize()}, rows_{shape().historyRows()},
      history_(rows_ * rowSize_, 0.0F),
      output_(shape().bandsOut() * shape().channelsOut) {}

void CausalLayer::reset() {
    std::ranges::fill(history_, 0.0F);
    newest_ = 0;
    phase_ = 0;
}

const float* CausalLayer::row(std::size_t framesAgo) const {
    return history_.data() + (newest_ + rows_ - framesAgo) % rows_ * rowSize_;
}

bool CausalLayer::push(std::span<const float> frame, std::span<const float> residual) {
    assert(frame.size() == shape().bandsIn * shape().channelsIn);
    newest_ = (newest_ + 1) % rows_;
    std::ranges::copy(frame, history_.begin() + static_cast<std::ptrdiff_t>(
                                 newest_ * rowSize_ + shape().padBands * shape().channelsIn));
    if (++phase_ < shape().strideTime) return false;
    phase_ = 0;
    for (std::size_t band = 0; band < shape().bandsOut(); ++band)
        std::ranges::copy(layer_.biases, output_.begin() + static_cast<std::ptrdiff_t>(band * shape().channelsOut));
    if (shape().depthwise) convolveDepthwise();
    else convolve();
    finish(residual);
    return true;
}

void CausalLayer::convolve() {
    const auto& s = shape();
    const float* weights = layer_.weights.data();
    for (std::size_t t = 0; t < s.kernelTime; ++t) {
        const float* past = row((s.kernelTime - 1 - t) * s.dilation);
        for (std::size_t k = 0; k < s.kernelBands * s.channelsIn; ++k, weights += s.channelsOut)
            for (std::size_t band = 0; band < s.bandsOut(); ++band)
                accumulate(output_.data() + band * s.channelsOut, weights,
                           past[band * s.strideBands * s.channelsIn + k], s.channelsOut);
    }
}

void CausalLayer::convolveDepthwise() {
    const auto& s = shape();
    const float* weights = layer_.weights.data();
    for (std::size_t t = 0; t < s.kernelTime; ++t) {
        const float* past = row((s.kernelTime - 1 - t) * s.dilation);
        for (std::size_t k = 0; k < s.kernelBands; ++k, weights += s.channelsOut)
            for (std::size_t band = 0; band < s.bandsOut(); ++band)
                accumulate(output_.data() + band * s.channelsOut, weights,
                           past + (band * s.strideBands + k) * s.channelsIn, s.channelsOut);
    }
}

void CausalLayer::finish(std::span<const float> residual) {
    if (shape().residual) {
        assert(residual.size() == output_.size());
        for (std::size_t i = 0; i < output_.size(); ++i) output_[i] += residual[i];
    }
    if (shape().relu)
        for (float& value : output_) value = std::max(value, 0.0F);
}

} // namespace natlyt::edge
