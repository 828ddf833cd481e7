// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/spectrum.hpp"

#include "edge-daemon/core/features/feature_parameters.hpp"

#include <kiss_fftr.h>

#include <cassert>
#include <cmath>
#include <cstddef>
#include <new>
#include <numbers>
#include <numeric>

namespace natlyt::edge {

static_assert(sizeof(kiss_fft_cpx) == 2 * sizeof(float), "the packaged KissFFT must be the float one");

namespace {

std::size_t planBytes() {
    std::size_t bytes = 0;
    kiss_fftr_alloc(static_cast<int>(kFeatures.fftSize), 0, nullptr, &bytes);
    return bytes;
}

} // namespace

Spectrum::Spectrum()
    : plan_{planBytes()}, hann_(kFeatures.windowSamples), padded_{kFeatures.fftSize * sizeof(float)},
      bins_{(kFeatures.fftSize + 2) * sizeof(float)}, power_{(kFeatures.fftSize / 2 + 1) * sizeof(float)} {
    std::size_t bytes = plan_.size();
    if (!kiss_fftr_alloc(static_cast<int>(kFeatures.fftSize), 0, plan_.bytes().data(), &bytes)) throw std::bad_alloc{};
    for (std::size_t i = 0; i < hann_.size(); ++i)
        hann_[i] = static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) /
                                                           static_cast<double>(hann_.size())));
    // Scaled so that a sine of amplitude 1 has |X| = 1: its two halves carry sum(w) / 2 each.
    const float scale = 2.0F / std::accumulate(hann_.begin(), hann_.end(), 0.0F);
    for (float& weight : hann_) weight *= scale;
}

std::span<const float> Spectrum::operator()(std::span<const float> window) {
    assert(window.size() == hann_.size());
    const auto padded = padded_.as<float>();
    for (std::size_t i = 0; i < hann_.size(); ++i) padded[i] = window[i] * hann_[i];
    kiss_fftr(reinterpret_cast<kiss_fftr_cfg>(plan_.bytes().data()), padded.data(), bins_.as<kiss_fft_cpx>().data());
    const std::span<const float> bins = bins_.as<float>();
    const auto power = power_.as<float>();
    for (std::size_t k = 0; k < power.size(); ++k)
        power[k] = bins[2 * k] * bins[2 * k] + bins[2 * k + 1] * bins[2 * k + 1];
    return power;
}

} // namespace natlyt::edge
