// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/front_end.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {
namespace {

constexpr float kFullScale = 0.9999F;             // 32767 / 32768 counts as clipped
constexpr double kInaudible = 1e-15;              // the high-pass's tail ends here, before it becomes denormal
constexpr float kSmoothing = 0.2F;                // per frame: about 50 ms
constexpr BandBackground::Rates kRates{0.001F, 0.0033F}; // 10 s up, 3 s down

} // namespace

FrontEnd::FrontEnd()
    : background_{kFeatures.melBands, kRates}, window_{kFeatures.windowSamples * sizeof(float)}, logMel_(kFeatures.melBands),
      smoothed_(kFeatures.melBands) {}

float FrontEnd::condition(float sample) {
    if (!std::isfinite(sample)) {
        ++counters_.nonFinite;
        sample = 0.0F;
    }
    if (std::abs(sample) >= kFullScale) ++counters_.clipped;
    const double in = std::clamp(static_cast<double>(sample), -1.0, 1.0);
    if (samples_++ == 0) previousIn_ = in; // a constant offset is no thump
    double out = in - previousIn_ + static_cast<double>(kFeatures.highPassPole) * previousOut_;
    if (std::abs(out) < kInaudible) out = 0.0;
    previousIn_ = in;
    previousOut_ = out;
    return static_cast<float>(out);
}

FeatureFrame FrontEnd::analyse() {
    if (firstFrame_)
        for (std::size_t at = 0; at + kFeatures.hopSamples <= kFeatures.windowSamples; at += kFeatures.hopSamples)
            level_.push(window().subspan(at, kFeatures.hopSamples));
    else
        level_.push(window().last(kFeatures.hopSamples));
    mel_(spectrum_(window()), logMel_);
    const float levelDbfs = level_.levelDbfs();
    floor_.push(levelDbfs);
    soundLevel_.push(logMel_);
    const float noveltyDb = novelty();
    firstFrame_ = false;
    return {samples_, levelDbfs, level_.peakDbfs(), floor_.dbfs(), soundLevel_.dba(), noveltyDb, logMel_};
}

// The sound that is under way does not teach its own background before it has been measured against it.
float FrontEnd::novelty() {
    float sumOfSquares = 0.0F;
    for (std::size_t b = 0; b < logMel_.size(); ++b) {
        smoothed_[b] += (firstFrame_ ? 1.0F : kSmoothing) * (logMel_[b] - smoothed_[b]);
        const float excess = firstFrame_ ? 0.0F : std::max(0.0F, smoothed_[b] - background_.values()[b]);
        sumOfSquares += excess * excess;
    }
    background_.push(smoothed_);
    return kDbPerNeperOfPower * std::sqrt(sumOfSquares / static_cast<float>(logMel_.size()));
}

void FrontEnd::keepOverlap() {
    std::ranges::copy(window().subspan(kFeatures.hopSamples), window().begin());
    filled_ = kFeatures.windowSamples - kFeatures.hopSamples;
}

double FrontEnd::macsPerSecond() {
    const double n = kFeatures.fftSize;
    const double fft = 2.0 * n * std::log2(n) / 2.0; // a real FFT is about half of a complex one with 2 n log2(n) MACs
    const double bins = n / 2 + 1;
    const double perFrame = kFeatures.windowSamples + fft + 2 * bins + 2 * bins + 7.0 * kFeatures.melBands;
    return perFrame * static_cast<double>(kFramesPerSecond) + 3.0 * kFeatures.sampleRateHz;
}

} // namespace natlyt::edge
