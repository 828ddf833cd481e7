// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/sound_level.hpp"

#include "edge-daemon/core/features/decibels.hpp"
#include "edge-daemon/core/features/feature_parameters.hpp"
#include "edge-daemon/core/features/mel_filterbank.hpp"

#include <cmath>

namespace natlyt::edge {
namespace {

constexpr double kFastSeconds = 0.125;

// A full-scale sine, RMS 0.5 in power, lies in the spectrum as 1 with its Hann neighbours beside it: 1.5 times the padding.
constexpr double kBandPowerOfUnitRms = 2.0 * 1.5 * kFeatures.fftSize / kFeatures.windowSamples;

// Gain of power, IEC 61672-1 annex E.
double aWeighting(double hz) {
    const double f2 = hz * hz;
    const double gain = 12194.0 * 12194.0 * f2 * f2 /
                        ((f2 + 20.6 * 20.6) * std::sqrt((f2 + 107.7 * 107.7) * (f2 + 737.9 * 737.9)) * (f2 + 12194.0 * 12194.0));
    return gain * gain * std::pow(10.0, 0.2);
}

} // namespace

SoundLevel::SoundLevel() {
    for (std::size_t band = 0; band < kFeatures.melBands; ++band)
        weights_.push_back(static_cast<float>(aWeighting(MelFilterbank::centreHz(band)) / kBandPowerOfUnitRms));
}

void SoundLevel::push(std::span<const float> logMel) {
    static const auto share = static_cast<float>(1.0 - std::exp(-1.0 / (kFastSeconds * static_cast<double>(kFramesPerSecond))));
    float now = 0.0F;
    for (std::size_t band = 0; band < logMel.size(); ++band)
        now += weights_[band] * std::max(0.0F, std::exp(logMel[band]) - kFeatures.powerFloor);
    power_ += (first_ ? 1.0F : share) * (now - power_);
    first_ = false;
}

float SoundLevel::dba() const { return std::max(0.0F, powerToDbfs(static_cast<double>(power_)) + kFullScaleDba); }

} // namespace natlyt::edge
