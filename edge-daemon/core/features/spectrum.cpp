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

void Spectrum::Free::operator()(kiss_fftr_state* plan) const { kiss_fftr_free(plan); }

Spectrum::Spectrum()
    : plan_{kiss_fftr_alloc(static_cast<int>(kFeatures.fftSize), 0, nullptr, nullptr)}, hann_(kFeatures.windowSamples),
      padded_(kFeatures.fftSize, 0.0F), bins_(kFeatures.fftSize + 2), power_(kFeatures.fftSize / 2 + 1) {
    if (!plan_) throw std::bad_alloc{};
    for (std::size_t i = 0; i < hann_.size(); ++i)
        hann_[i] = static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) /
                                                           static_cast<double>(hann_.size())));
    // Scaled so that a sine of amplitude 1 has |X| = 1: its two halves carry sum(w) / 2 each.
    const float scale = 2.0F / std::accumulate(hann_.begin(), hann_.end(), 0.0F);
    for (float& weight : hann_) weight *= scale;
}

std::span<const float> Spectrum::operator()(std::span<const float> window) {
    assert(window.size() == hann_.size());
    for (std::size_t i = 0; i < hann_.size(); ++i) padded_[i] = window[i] * hann_[i];
    kiss_fftr(plan_.get(), padded_.data(), reinterpret_cast<kiss_fft_cpx*>(bins_.data()));
    for (std::size_t k = 0; k < power_.size(); ++k)
        power_[k] = bins_[2 * k] * bins_[2 * k] + bins_[2 * k + 1] * bins_[2 * k + 1];
    return power_;
}

} // namespace natlyt::edge
