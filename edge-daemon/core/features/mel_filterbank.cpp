// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/mel_filterbank.hpp"

#include "edge-daemon/core/features/feature_parameters.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace natlyt::edge {
namespace {

double mel(double hz) { return 2595.0 * std::log10(1.0 + hz / 700.0); }

double bandMel() { return (mel(kFeatures.highHz) - mel(kFeatures.lowHz)) / (kFeatures.melBands + 1); }

double centreMel(std::size_t band) { return mel(kFeatures.lowHz) + bandMel() * static_cast<double>(band + 1); }

} // namespace

double MelFilterbank::centreHz(std::size_t band) { return 700.0 * (std::pow(10.0, centreMel(band) / 2595.0) - 1.0); }

MelFilterbank::MelFilterbank() {
    const double binHz = static_cast<double>(kFeatures.sampleRateHz) / kFeatures.fftSize;
    for (std::size_t b = 0; b < kFeatures.melBands; ++b) {
        Band band{0, {}};
        for (std::size_t k = 1; k <= kFeatures.fftSize / 2; ++k) {
            const double weight = 1.0 - std::abs(mel(binHz * static_cast<double>(k)) - centreMel(b)) / bandMel();
            if (weight <= 0.0) continue;
            if (band.weights.empty()) band.firstBin = k;
            band.weights.push_back(static_cast<float>(weight));
        }
        bands_.push_back(std::move(band));
    }
}

void MelFilterbank::operator()(std::span<const float> power, std::span<float> logMel) const {
    assert(logMel.size() == bands_.size());
    for (std::size_t b = 0; b < bands_.size(); ++b) {
        const float* bins = power.data() + bands_[b].firstBin;
        float energy = kFeatures.powerFloor;
        for (std::size_t k = 0; k < bands_[b].weights.size(); ++k) energy += bands_[b].weights[k] * bins[k];
        logMel[b] = std::log(energy);
    }
}

} // namespace natlyt::edge
