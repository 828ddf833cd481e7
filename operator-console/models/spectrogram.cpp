// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/spectrogram.hpp"

#include <kiss_fftr.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <numbers>

namespace natlyt::console {

namespace {

constexpr int kBins = Spectrogram::kWindowSamples / 2 + 1;
constexpr float kFloorDb = -95.0F;
constexpr float kSpanDb = 80.0F;

// O'Shaughnessy's mel scale.
double melOf(double hz) {
    return 2595.0 * std::log10(1.0 + hz / 700.0);
}
double hzOf(double mel) {
    return 700.0 * (std::pow(10.0, mel / 2595.0) - 1.0);
}

int binOf(double hz) {
    return std::clamp(static_cast<int>(std::lround(hz * Spectrogram::kWindowSamples / kSampleRate)), 1,
                      kBins - 1);
}

} // namespace

Spectrogram::Spectrogram()
    : pixels_(static_cast<std::size_t>(kRows * kColumnsMost)),
      work_(sizeof(float) * kWindowSamples + sizeof(kiss_fft_cpx) * kBins),
      fft_(kiss_fftr_alloc(kWindowSamples, 0, nullptr, nullptr)) {
    if (!fft_)
        throw std::bad_alloc();
    for (std::size_t i = 0; i < window_.size(); ++i) // Hann
        window_[i] = static_cast<float>(
            0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) / kWindowSamples));
    const double low = melOf(60.0);
    const double step = (melOf(8000.0) - low) / kRows;
    for (int row = 0; row < kRows; ++row) {
        const double top = low + step * (kRows - row);
        const int from = binOf(hzOf(top - step));
        bands_.push_back({from, std::max(from + 1, binOf(hzOf(top)))});
    }
}

Spectrogram::~Spectrogram() {
    kiss_fftr_free(fft_);
}

void Spectrogram::wipe() {
    pixels_.wipe();
    work_.wipe();
    columns_ = 0;
}

void Spectrogram::follow(std::span<const std::int16_t> samples, bool anew) {
    if (anew)
        columns_ = 0;
    // A column waits until its window is whole: a cut window would draw a line that nobody heard.
    const int whole =
        std::max(0, static_cast<int>(samples.size()) - (kWindowSamples + kHopSamples) / 2) / kHopSamples;
    const int ready = std::min(kColumnsMost, whole);
    for (; columns_ < ready; ++columns_)
        drawColumn(samples, columns_);
}

void Spectrogram::drawColumn(std::span<const std::int16_t> samples, int column) {
    auto* frame = reinterpret_cast<float*>(work_.bytes().data());
    auto* bins = reinterpret_cast<kiss_fft_cpx*>(frame + kWindowSamples);
    // Centred on the column; what lies outside the sound is silence.
    const auto begin =
        static_cast<std::ptrdiff_t>(column) * kHopSamples + kHopSamples / 2 - kWindowSamples / 2;
    for (std::ptrdiff_t i = 0; i < kWindowSamples; ++i) {
        const auto at = begin + i;
        const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(samples.size());
        frame[i] = inside ? static_cast<float>(samples[static_cast<std::size_t>(at)]) / 32768.0F *
                                window_[static_cast<std::size_t>(i)]
                          : 0.0F;
    }
    kiss_fftr(fft_, frame, bins);
    auto pixels = pixels_.as<std::uint8_t>();
    for (int row = 0; row < kRows; ++row) {
        float power = 0.0F;
        for (int bin = bands_[static_cast<std::size_t>(row)].from;
             bin < bands_[static_cast<std::size_t>(row)].to; ++bin)
            power = std::max(power, bins[bin].r * bins[bin].r + bins[bin].i * bins[bin].i);
        // A full-scale sine gives (N/4)^2 under a Hann window.
        const float db = 10.0F * std::log10(power / (128.0F * 128.0F) + 1e-12F);
        const float level = std::clamp((db - kFloorDb) / kSpanDb, 0.0F, 1.0F);
        pixels[static_cast<std::size_t>(row * kColumnsMost + column)] =
            static_cast<std::uint8_t>(level * 255.0F);
    }
}

} // namespace natlyt::console
