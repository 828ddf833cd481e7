// SPDX-License-Identifier: Apache-2.0
// Levels in dB relative to full scale; digital silence reads kSilenceDbfs, never minus infinity.
#pragma once

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

inline constexpr float kSilenceDbfs = -120.0F;
inline constexpr float kDbPerNeperOfPower = 4.342944819F; // 10 / ln(10)

inline float powerToDbfs(double power) {
    return std::max(kSilenceDbfs, static_cast<float>(10.0 * std::log10(std::max(power, 1e-30))));
}

inline float amplitudeToDbfs(double amplitude) { return powerToDbfs(amplitude * amplitude); }

} // namespace natlyt::edge
