// SPDX-License-Identifier: Apache-2.0
// The synthetic sound of training/ear/golden.py, sample for sample.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace natlyt::edge {

inline std::vector<float> goldenSignal() {
    constexpr std::size_t kRate = 16000, kKnock = 1600;
    std::vector<float> out(4 * kRate);
    std::uint32_t state = 1, phase = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        state = state * 1664525U + 1013904223U;
        const double noise = static_cast<double>(state >> 8) / 8388608.0 - 1.0;
        double value = 0.001 * noise;
        if (i >= kRate && i < kRate + kKnock)
            value += 0.3 * noise * static_cast<double>(kKnock - (i - kRate)) / static_cast<double>(kKnock);
        if (i >= 2 * kRate && i < 3 * kRate) {
            phase = (phase + 400 + static_cast<std::uint32_t>((i - 2 * kRate) / 40)) % static_cast<std::uint32_t>(kRate);
            value += phase < kRate / 2 ? 0.05 : -0.05;
        }
        out[i] = static_cast<float>(value);
    }
    return out;
}

} // namespace natlyt::edge
