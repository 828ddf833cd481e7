// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/inference/plain_loops.hpp"

#include <algorithm>

namespace natlyt::edge {
namespace {

// out[i] += in * weights[i]
inline void accumulate(float* __restrict out, const float* __restrict weights, float in, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] += in * weights[i];
}

// out[i] += in[i] * weights[i]
inline void accumulate(float* __restrict out, const float* __restrict weights, const float* __restrict in,
                       std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] += in[i] * weights[i];
}

class Layer {
public:
    explicit Layer(LayerWeights layer)
        : layer_{std::move(layer)}, history_(layer_.shape.historyRows() * layer_.shape.rowSize()),
          output_(layer_.shape.bandsOut() * layer_.shape.channelsOut) {}

    bool push(std::span<const float> frame, std::span<const float> residual) {
        const auto& s = layer_.shape;
        newest_ = (newest_ + 1) % s.historyRows();
        std::ranges::copy(frame, history_.data() + newest_ * s.rowSize() + s.padBands * s.channelsIn);
        if (++phase_ < s.strideTime)
            return false;
        phase_ = 0;
        for (std::size_t band = 0; band < s.bandsOut(); ++band)
            std::ranges::copy(layer_.biases, output_.data() + band * s.channelsOut);
        for (std::size_t t = 0; t < s.kernelTime; ++t)
            convolve(t);
        if (s.residual)
            for (std::size_t i = 0; i < output_.size(); ++i)
                output_[i] += residual[i];
        if (s.relu)
            for (float& value : output_)
                value = std::max(value, 0.0F);
        return true;
    }
    std::span<const float> output() const { return output_; }

private:
    void convolve(std::size_t t) {
        const auto& s = layer_.shape;
        const std::size_t ago = (s.kernelTime - 1 - t) * s.dilation;
        const float* past =
            history_.data() + (newest_ + s.historyRows() - ago) % s.historyRows() * s.rowSize();
        const std::size_t rows = s.kernelBands * (s.depthwise ? 1 : s.channelsIn);
        const float* weights = layer_.weights.data() + t * rows * s.channelsOut;
        for (std::size_t k = 0; k < rows; ++k, weights += s.channelsOut)
            for (std::size_t band = 0; band < s.bandsOut(); ++band) {
                float* out = output_.data() + band * s.channelsOut;
                if (s.depthwise)
                    accumulate(out, weights, past + (band * s.strideBands + k) * s.channelsIn, s.channelsOut);
                else
                    accumulate(out, weights, past[band * s.strideBands * s.channelsIn + k], s.channelsOut);
            }
    }

    LayerWeights layer_;
    std::vector<float> history_;
    std::vector<float> output_;
    std::size_t newest_ = 0;
    std::size_t phase_ = 0;
};

} // namespace

std::unique_ptr<NetworkUnderTest> plainNetwork(const std::vector<LayerWeights>& layers) {
    return std::make_unique<NetworkOf<Layer>>(layers);
}

} // namespace natlyt::edge
