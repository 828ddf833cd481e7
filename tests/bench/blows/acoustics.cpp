// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/blows/acoustics.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace natlyt::bench {

namespace {

// First order, bilinear transform.
void highPass(Sound& sound, double hz) {
    const double k = std::tan(std::numbers::pi * hz / kRateHz);
    double in = 0;
    double out = 0;
    for (float& sample : sound) {
        out = (static_cast<double>(sample) - in + (1 - k) * out) / (1 + k);
        in = static_cast<double>(sample);
        sample = static_cast<float>(out);
    }
}

void lowPass(Sound& sound, double hz) {
    const double keep = std::exp(-2 * std::numbers::pi * hz / kRateHz);
    double out = 0;
    for (float& sample : sound) sample = static_cast<float>(out = keep * out + (1 - keep) * static_cast<double>(sample));
}

double dbOf(double power) { return 10 * std::log10(std::max(power, 1e-20)); }

constexpr double kGainAt1kHzDb = 2.0; // of A-weighting's high-pass part, to be 0 dB there

} // namespace

std::size_t samplesOf(double seconds) { return static_cast<std::size_t>(seconds * kRateHz); }

Sound aWeighted(std::span<const float> sound) {
    Sound weighted(sound.begin(), sound.end());
    for (const double pole : {20.6, 20.6, 107.7, 737.9}) highPass(weighted, pole);
    amplify(weighted, kGainAt1kHzDb);
    return weighted;
}

double levelDba(std::span<const float> sound) {
    double sum = 0;
    for (const float sample : aWeighted(sound)) sum += static_cast<double>(sample) * static_cast<double>(sample);
    return kFullScaleDba + dbOf(sum / static_cast<double>(std::max<std::size_t>(1, sound.size())));
}

double fastMaximumDba(std::span<const float> sound) {
    const double keep = std::exp(-1 / (0.125 * kRateHz));
    double power = 0;
    double most = 0;
    for (const float sample : aWeighted(sound)) {
        power = keep * power + (1 - keep) * static_cast<double>(sample) * static_cast<double>(sample);
        most = std::max(most, power);
    }
    return kFullScaleDba + dbOf(most);
}

void amplify(Sound& sound, double db) {
    const auto gain = static_cast<float>(std::pow(10, db / 20));
    for (float& sample : sound) sample *= gain;
}

Sound inRoom(std::span<const float> dry, double metres, double reverberationSeconds, Random& random) {
    Sound wet(dry.begin(), dry.end());
    lowPass(wet, 12000 / metres);
    wet.resize(dry.size() + samplesOf(reverberationSeconds));
    // Sparse reflections instead of a dense tail: 400 of them in the time in which it decays by 60 dB.
    constexpr int kReflections = 400;
    constexpr double kCriticalDistanceMetres = 1.5; // where the tail carries as much as the direct sound
    const double each = metres / kCriticalDistanceMetres * std::sqrt(13.8 / kReflections);
    const Sound direct(wet.begin(), wet.begin() + static_cast<std::ptrdiff_t>(dry.size()));
    for (int i = 0; i < kReflections; ++i) {
        const double at = between(random, 0.003, 1) * reverberationSeconds;
        const double sign = between(random, -1, 1) < 0 ? -1 : 1;
        const auto gain = static_cast<float>(sign * each * std::pow(10, -3 * at / reverberationSeconds));
        const auto offset = samplesOf(at);
        for (std::size_t n = 0; n < direct.size() && offset + n < wet.size(); ++n) wet[offset + n] += gain * direct[n];
    }
    return wet;
}

} // namespace natlyt::bench
