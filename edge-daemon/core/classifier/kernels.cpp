// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/kernels.hpp"

#include "edge-daemon/core/classifier/vector_kernels.hpp"

#include <algorithm>

namespace natlyt::edge {

#ifdef __x86_64__
extern const Kernels kAvx2Kernels;
#endif

namespace {

struct Four {
    using Vector = float __attribute__((vector_size(16)));
#ifdef __aarch64__
    static constexpr std::size_t kRows = 4; // 16 of 32 registers for sums
#else
    static constexpr std::size_t kRows = 2; // 8 of 16
#endif
};

#if defined __x86_64__
constexpr std::string_view kFourName = "sse2";
#elif defined __aarch64__
constexpr std::string_view kFourName = "neon";
#else
constexpr std::string_view kFourName = "portable";
#endif

constexpr Kernels kFour{kFourName, VectorKernels<Four>::dense, VectorKernels<Four>::depthwise};

std::size_t panelsOf(const LayerShape& s) {
    return (s.channelsOut + kPanelChannels - 1) / kPanelChannels;
}

} // namespace

std::span<const Kernels> kernelsOfThisMachine() {
#ifdef __x86_64__
    static const Kernels all[] = {kAvx2Kernels, kFour};
    const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return std::span{all}.subspan(hasAvx2 ? 0 : 1);
#else
    static const Kernels all[] = {kFour};
    return all;
#endif
}

std::vector<float> packedWeights(const LayerWeights& layer) {
    const LayerShape& s = layer.shape;
    if (s.depthwise)
        return layer.weights;
    const std::size_t inputs = s.kernelTime * s.kernelBands * s.channelsIn;
    std::vector<float> packed(panelsOf(s) * inputs * kPanelChannels, 0.0F);
    for (std::size_t i = 0; i < inputs; ++i)
        for (std::size_t c = 0; c < s.channelsOut; ++c)
            packed[(c / kPanelChannels * inputs + i) * kPanelChannels + c % kPanelChannels] =
                layer.weights[i * s.channelsOut + c];
    return packed;
}

std::vector<float> packedBiases(const LayerWeights& layer) {
    std::vector<float> packed(panelsOf(layer.shape) * kPanelChannels, 0.0F);
    std::ranges::copy(layer.biases, packed.begin());
    return packed;
}

} // namespace natlyt::edge
