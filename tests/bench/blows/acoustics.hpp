// SPDX-License-Identifier: Apache-2.0
// Sound levels as a person with a meter would read them at the monitor, and the room between a sound and the monitor.
// Mono, 16 kHz.
#pragma once

#include <cstddef>
#include <random>
#include <span>
#include <vector>

namespace natlyt::bench {

using Sound = std::vector<float>;
using Random = std::mt19937;

inline constexpr double kRateHz = 16000;
// What the microphone is set to: speech at 3 m, some 55 dB(A), at -35 dBFS (edge-daemon/core/room/thresholds.hpp).
inline constexpr double kFullScaleDba = 90;

inline double between(Random& random, double low, double high) {
    return std::uniform_real_distribution{low, high}(random);
}
std::size_t samplesOf(double seconds);

// A-weighted, IEC 61672 without its poles at 12 kHz, which lie above this rate.
Sound aWeighted(std::span<const float> sound);
double levelDba(std::span<const float> sound);       // over the whole of it
double fastMaximumDba(std::span<const float> sound); // L_AFmax: time weighting F, 125 ms
void amplify(Sound& sound, double db);

// The direct sound, duller with distance, and a diffuse tail that decays by 60 dB in `reverberationSeconds`.
Sound inRoom(std::span<const float> dry, double metres, double reverberationSeconds, Random& random);

} // namespace natlyt::bench
