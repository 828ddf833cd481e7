// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/causal_layer.hpp"

#include <algorithm>
#include <cassert>

namespace natlyt::edge {

CausalLayer::CausalLayer(const LayerWeights& layer, const Kernels& kernels)
    : shape_{layer.shape}, kernel_{layer.shape.depthwise ? kernels.depthwise : kernels.dense},
      weights_{packedWeights(layer)}, biases_{packedBiases(layer)}, rowSize_{shape_.rowSize()},
      rows_{shape_.historyRows()}, history_(rows_ * rowSize_, 0.0F), past_(shape_.kernelTime),
      output_(shape_.bandsOut() * shape_.channelsOut) {}

void CausalLayer::reset() {
    sealing::wipe(std::span{history_});
    sealing::wipe(std::span{past_});
    sealing::wipe(std::span{output_});
    newest_ = 0;
    phase_ = 0;
}

const float* CausalLayer::row(std::size_t framesAgo) const {
    return history_.data() + (newest_ + rows_ - framesAgo) % rows_ * rowSize_;
}

bool CausalLayer::push(std::span<const float> frame, std::span<const float> residual) {
    assert(frame.size() == shape_.bandsIn * shape_.channelsIn);
    assert(!shape_.residual || residual.size() == output_.size());
    newest_ = (newest_ + 1) % rows_;
    std::ranges::copy(
        frame, history_.begin() +
                   static_cast<std::ptrdiff_t>(newest_ * rowSize_ + shape_.padBands * shape_.channelsIn));
    if (++phase_ < shape_.strideTime)
        return false;
    phase_ = 0;
    convolve(shape_.residual ? residual.data() : nullptr);
    return true;
}

void CausalLayer::convolve(const float* residual) {
    for (std::size_t t = 0; t < past_.size(); ++t)
        past_[t] = row((past_.size() - 1 - t) * shape_.dilation);
    kernel_({.bands = shape_.bandsOut(),
             .channelsIn = shape_.channelsIn,
             .channelsOut = shape_.channelsOut,
             .kernelTime = shape_.kernelTime,
             .kernelBands = shape_.kernelBands,
             .strideBands = shape_.strideBands,
             .relu = shape_.relu,
             .weights = weights_.data(),
             .biases = biases_.data(),
             .past = past_.data(),
             .residual = residual,
             .out = output_.data()});
}

} // namespace natlyt::edge
