// SPDX-License-Identifier: Apache-2.0
// What the benchmark hears, a second at a time: sound of its own, the same on every machine. Pure.
#pragma once

#include "edge-daemon/core/features/feature_parameters.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace natlyt::edge {

class BenchmarkRoom {
public:
    enum class Kind { Quiet, WithVoice }; // a quiet room; the same with a burst of a voice-like sound in one second of ten

    explicit BenchmarkRoom(Kind kind) : kind_(kind), second_(kFeatures.sampleRateHz) {}

    const std::vector<float>& nextSecond() {
        const bool voice = kind_ == Kind::WithVoice && seconds_ % 10 == 5;
        // A ventilation that comes and goes by a decibel or so in half a minute.
        const double loudness = 0.002 * (1.0 + 0.1 * std::sin(2 * std::numbers::pi * seconds_ / 30));
        for (std::size_t i = 0; i < second_.size(); ++i) {
            hiss_ += 0.3 * (white() - hiss_);
            double sample = loudness * hiss_;
            for (int harmonic = 1; voice && harmonic <= 8; ++harmonic)
                sample += 0.05 * std::sin(2 * std::numbers::pi * 220 * harmonic * static_cast<double>(i) / kFeatures.sampleRateHz);
            second_[i] = static_cast<float>(sample);
        }
        ++seconds_;
        return second_;
    }

private:
    double white() {
        noise_ = noise_ * 1664525U + 1013904223U;
        return static_cast<double>(noise_ >> 8) / 8388608.0 - 1.0;
    }

    Kind kind_;
    std::vector<float> second_;
    int seconds_ = 0;
    double hiss_ = 0.0;
    std::uint32_t noise_ = 1;
};

} // namespace natlyt::edge
