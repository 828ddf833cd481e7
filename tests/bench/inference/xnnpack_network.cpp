// SPDX-License-Identifier: Apache-2.0
// The same layers on XNNPACK's float convolutions, streaming as well: each keeps the past that its kernel
// reaches in one block, time as height and bands as width, moved on by a frame at a time.
#include "tests/bench/inference/network_under_test.hpp"

#include <xnnpack.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace natlyt::edge {
namespace {

void check(xnn_status status) {
    if (status != xnn_status_success)
        throw std::runtime_error("XNNPACK refuses");
}

// [time][band][in][out] to [out][time][band][in], which is depthwise [channel][time][band].
std::vector<float> reordered(const LayerWeights& l) {
    const std::size_t inputs = l.weights.size() / l.shape.channelsOut;
    std::vector<float> out(l.weights.size());
    for (std::size_t i = 0; i < inputs; ++i)
        for (std::size_t c = 0; c < l.shape.channelsOut; ++c)
            out[c * inputs + i] = l.weights[i * l.shape.channelsOut + c];
    return out;
}

class Layer {
public:
    explicit Layer(const LayerWeights& l)
        : shape_{l.shape}, history_(shape_.historyRows() * rowSize() + XNN_EXTRA_BYTES / sizeof(float)),
          output_(shape_.bandsOut() * shape_.channelsOut + XNN_EXTRA_BYTES / sizeof(float)) {
        const auto u32 = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
        const auto& s = shape_;
        const float most = std::numeric_limits<float>::infinity();
        check(xnn_create_convolution2d_nhwc_f32(
            0, u32(s.padBands), 0, u32(s.padBands), u32(s.kernelTime), u32(s.kernelBands), 1,
            u32(s.strideBands), u32(s.dilation), 1, s.depthwise ? u32(s.channelsIn) : 1,
            s.depthwise ? 1 : s.channelsIn, s.depthwise ? 1 : s.channelsOut, s.channelsIn, s.channelsOut,
            reordered(l).data(), l.biases.data(), s.relu && !s.residual ? 0.0F : -most, most, 0, &operator_));
        check(xnn_setup_convolution2d_nhwc_f32(operator_, 1, s.historyRows(), s.bandsIn, history_.data(),
                                               output_.data(), nullptr));
    }
    ~Layer() { xnn_delete_operator(operator_); }
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    bool push(std::span<const float> frame, std::span<const float> residual) {
        const auto end = history_.begin() + static_cast<std::ptrdiff_t>(shape_.historyRows() * rowSize());
        std::copy(history_.begin() + static_cast<std::ptrdiff_t>(rowSize()), end, history_.begin());
        std::ranges::copy(frame, end - static_cast<std::ptrdiff_t>(rowSize()));
        if (++phase_ < shape_.strideTime)
            return false;
        phase_ = 0;
        check(xnn_run_operator(operator_, nullptr));
        if (shape_.residual)
            for (std::size_t i = 0; i < residual.size(); ++i)
                output_[i] = std::max(0.0F, output_[i] + residual[i]);
        return true;
    }
    std::span<const float> output() const {
        return std::span{output_}.first(shape_.bandsOut() * shape_.channelsOut);
    }

private:
    std::size_t rowSize() const { return shape_.bandsIn * shape_.channelsIn; }

    LayerShape shape_;
    std::vector<float> history_;
    std::vector<float> output_;
    xnn_operator_t operator_ = nullptr;
    std::size_t phase_ = 0;
};

} // namespace

std::unique_ptr<NetworkUnderTest> xnnpackNetwork(const std::vector<LayerWeights>& layers) {
    check(xnn_initialize(nullptr));
    return std::make_unique<NetworkOf<Layer>>(layers);
}

} // namespace natlyt::edge
