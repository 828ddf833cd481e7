// SPDX-License-Identifier: Apache-2.0
// What the front end computes. A weights file carries the same numbers, and is refused where they differ: a network
// that was trained on other features would answer nonsense without any sign of it.
#pragma once

#include <cstdint>

namespace natlyt::edge {

struct FeatureParameters {
    std::uint32_t sampleRateHz = 16000;
    std::uint32_t windowSamples = 400; // 25 ms, periodic Hann
    std::uint32_t hopSamples = 160;    // 10 ms
    std::uint32_t fftSize = 512;       // the next power of two above the window; bins 31.25 Hz apart
    std::uint32_t melBands = 64;       // triangles on the HTK mel scale, 2595 log10(1 + f / 700)
    float lowHz = 60.0F;               // mains hum of 50 Hz stays below
    float highHz = 7600.0F;            // the anti-aliasing filter's edge stays above
    float powerFloor = 1e-11F;         // added before the logarithm: 110 dB below a full-scale sine
    float highPassPole = 0.992F;       // 20 Hz at 16 kHz, against DC offset and building rumble

    bool operator==(const FeatureParameters&) const = default;
};

inline constexpr FeatureParameters kFeatures{};
inline constexpr float kFramesPerSecond =
    static_cast<float>(kFeatures.sampleRateHz) / static_cast<float>(kFeatures.hopSamples);

} // namespace natlyt::edge
