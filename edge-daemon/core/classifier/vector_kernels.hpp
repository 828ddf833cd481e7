// SPDX-License-Identifier: Apache-2.0
// The kernels, written once over the compiler's vectors. Each unit that includes this compiles its own copy
// for its own instruction set, so all of it has internal linkage and calls nothing that another unit could
// have compiled.
#pragma once

#include "edge-daemon/core/classifier/kernels.hpp"

namespace natlyt::edge {
namespace {

// Machine: Vector, and the output bands that a tile of kPanelChannels channels takes at once without running
// out of registers.
template <class Machine> struct VectorKernels {
    using Vector = typename Machine::Vector;
    static constexpr std::size_t kLanes = sizeof(Vector) / sizeof(float);
    static constexpr std::size_t kVectors = kPanelChannels / kLanes;

    static Vector load(const float* from) {
        Vector v;
        __builtin_memcpy(&v, from, sizeof v);
        return v;
    }
    static void store(float* to, Vector v) { __builtin_memcpy(to, &v, sizeof v); }

    static float finished(const LayerPass& p, std::size_t at, float sum) {
        if (p.residual)
            sum += p.residual[at];
        return p.relu && sum < 0.0F ? 0.0F : sum;
    }

    static void finish(const LayerPass& p, std::size_t at, Vector sum) {
        if (p.residual)
            sum += load(p.residual + at);
        if (p.relu)
            sum = sum < Vector{} ? Vector{} : sum;
        store(p.out + at, sum);
    }

    // `Rows` bands by one panel. Few rows are summed in several independent chains, to hide the latency of
    // the adder.
    template <std::size_t Rows>
    static void tile(const LayerPass& p, const float* weights, std::size_t band, std::size_t channel) {
        constexpr std::size_t kChains = Rows >= Machine::kRows ? 1 : Machine::kRows / Rows;
        const std::size_t step = p.strideBands * p.channelsIn;
        const std::size_t count = p.kernelBands * p.channelsIn;
        Vector sum[kChains][Rows][kVectors] = {};
        const auto add = [&](Vector(&chain)[Rows][kVectors], const float* in, const float* w) {
#pragma GCC unroll 8
            for (std::size_t v = 0; v < kVectors; ++v) {
                const Vector weight = load(w + v * kLanes);
#pragma GCC unroll 8
                for (std::size_t r = 0; r < Rows; ++r)
                    chain[r][v] += in[r * step] * weight;
            }
        };
        for (std::size_t t = 0; t < p.kernelTime; ++t, weights += count * kPanelChannels) {
            const float* in = p.past[t] + band * step;
            std::size_t k = 0;
            for (; k + kChains <= count; k += kChains)
#pragma GCC unroll 8
                for (std::size_t c = 0; c < kChains; ++c)
                    add(sum[c], in + k + c, weights + (k + c) * kPanelChannels);
            for (; k < count; ++k)
                add(sum[0], in + k, weights + k * kPanelChannels);
        }
#pragma GCC unroll 8
        for (std::size_t c = 1; c < kChains; ++c)
#pragma GCC unroll 8
            for (std::size_t r = 0; r < Rows; ++r)
#pragma GCC unroll 8
                for (std::size_t v = 0; v < kVectors; ++v)
                    sum[0][r][v] += sum[c][r][v];
        put<Rows>(p, sum[0], band, channel);
    }

    template <std::size_t Rows>
    static void put(const LayerPass& p, const Vector (&sum)[Rows][kVectors], std::size_t band,
                    std::size_t channel) {
        const std::size_t left = p.channelsOut - channel;
#pragma GCC unroll 8
        for (std::size_t r = 0; r < Rows; ++r)
#pragma GCC unroll 8
            for (std::size_t v = 0; v < kVectors; ++v) {
                const std::size_t first = v * kLanes, at = (band + r) * p.channelsOut + channel + first;
                const Vector whole = sum[r][v] + load(p.biases + channel + first);
                if (first + kLanes <= left)
                    finish(p, at, whole);
                else
                    for (std::size_t i = 0; first + i < left && i < kLanes; ++i)
                        p.out[at + i] = finished(p, at + i, whole[i]);
            }
    }

    static void dense(const LayerPass& p) {
        const std::size_t panelSize = p.kernelTime * p.kernelBands * p.channelsIn * kPanelChannels;
        const float* weights = p.weights;
        for (std::size_t channel = 0; channel < p.channelsOut;
             channel += kPanelChannels, weights += panelSize) {
            std::size_t band = 0;
            for (; band + Machine::kRows <= p.bands; band += Machine::kRows)
                tile<Machine::kRows>(p, weights, band, channel);
            for (; band < p.bands; ++band)
                tile<1>(p, weights, band, channel);
        }
    }

    static void depthwise(const LayerPass& p) {
        const std::size_t channels = p.channelsOut;
        for (std::size_t band = 0; band < p.bands; ++band) {
            const std::size_t from = band * p.strideBands * channels, to = band * channels;
            std::size_t c = 0;
            for (; c + kLanes <= channels; c += kLanes) {
                Vector sum = load(p.biases + c);
                const float* weights = p.weights + c;
                for (std::size_t t = 0; t < p.kernelTime; ++t)
                    for (std::size_t k = 0; k < p.kernelBands; ++k, weights += channels)
                        sum += load(p.past[t] + from + k * channels + c) * load(weights);
                finish(p, to + c, sum);
            }
            for (; c < channels; ++c) {
                float sum = p.biases[c];
                const float* weights = p.weights + c;
                for (std::size_t t = 0; t < p.kernelTime; ++t)
                    for (std::size_t k = 0; k < p.kernelBands; ++k, weights += channels)
                        sum += p.past[t][from + k * channels + c] * *weights;
                p.out[to + c] = finished(p, to + c, sum);
            }
        }
    }
};

} // namespace
} // namespace natlyt::edge
