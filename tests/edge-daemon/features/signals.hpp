// SPDX-License-Identifier: Apache-2.0
// Deterministic sounds for tests, and what a front end says of them.
#pragma once

#include "edge-daemon/core/features/front_end.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace natlyt::edge::signals {

inline std::vector<float> sine(double hz, double amplitude, double seconds) {
    std::vector<float> out(static_cast<std::size_t>(seconds * kFeatures.sampleRateHz));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(
            amplitude * std::sin(2.0 * std::numbers::pi * hz * static_cast<double>(i) / kFeatures.sampleRateHz));
    return out;
}

// White noise, uniform; RMS is amplitude / sqrt(3).
inline std::vector<float> noise(double amplitude, double seconds, std::uint32_t seed = 1) {
    std::vector<float> out(static_cast<std::size_t>(seconds * kFeatures.sampleRateHz));
    for (float& sample : out) {
        seed = seed * 1664525U + 1013904223U;
        sample = static_cast<float>(amplitude * (static_cast<double>(seed >> 8) / 8388608.0 - 1.0));
    }
    return out;
}

struct Heard {
    FeatureFrame frame; // its logMel does not outlive the callback; see bands
    std::vector<float> bands;
};

inline std::vector<Heard> listen(FrontEnd& ear, std::span<const float> samples) {
    std::vector<Heard> heard;
    ear.push(samples, [&](const FeatureFrame& frame) {
        heard.push_back({frame, {frame.logMel.begin(), frame.logMel.end()}});
    });
    return heard;
}

} // namespace natlyt::edge::signals
