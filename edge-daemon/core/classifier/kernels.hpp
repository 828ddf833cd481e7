// SPDX-License-Identifier: Apache-2.0
// The arithmetic of one layer at one moment, for vectors of four (SSE2 on x86-64, NEON on arm64, plain code
// elsewhere) and for AVX2 with fused multiply-add where the processor has it. Pure; no allocation.
#pragma once

#include "edge-daemon/core/classifier/weights_file.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace natlyt::edge {

// Plain values only, as the AVX2 unit must not instantiate inline functions that others share.
struct LayerPass {
    std::size_t bands; // of the output
    std::size_t channelsIn;
    std::size_t channelsOut;
    std::size_t kernelTime;
    std::size_t kernelBands;
    std::size_t strideBands;
    bool relu;
    const float* weights;     // as packedWeights() orders them
    const float* biases;      // channelsOut, and zeros up to a whole panel
    const float* const* past; // kernelTime rows of [band][channel], oldest first
    const float* residual;    // as large as the output, or null
    float* out;               // [band][channel]
};

struct Kernels {
    std::string_view name;
    void (*dense)(const LayerPass& pass);
    void (*depthwise)(const LayerPass& pass);
};

// Fastest first; the last one runs on every machine of this architecture.
std::span<const Kernels> kernelsOfThisMachine();

// Dense: panels of kPanelChannels outputs, [panel][time][band][in][kPanelChannels], the last one filled up
// with zeros, so that a pass reads them front to back. Depthwise: as in the file.
inline constexpr std::size_t kPanelChannels = 16;
std::vector<float> packedWeights(const LayerWeights& layer);
std::vector<float> packedBiases(const LayerWeights& layer);

} // namespace natlyt::edge
