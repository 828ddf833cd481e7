// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour/likeness.hpp"

#include "operator-console/models/spectrogram.hpp"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

namespace natlyt::console::tour {

namespace {

constexpr int kBands = 16;
constexpr int kRowsPerBand = Spectrogram::kRows / kBands;
using Column = std::array<double, kBands>;

// Columns of 20 ms; each band has its mean over the sound taken off, so that a steady hum counts for nothing.
std::vector<Column> bandsOf(std::span<const std::int16_t> samples) {
    Spectrogram picture;
    picture.follow(samples.first(std::min<std::size_t>(samples.size(), kSoundChunksMost * kChunkSamples)), true);
    std::vector<Column> columns(static_cast<std::size_t>(picture.columns()));
    const auto pixels = picture.pixels();
    Column mean{};
    for (std::size_t t = 0; t < columns.size(); ++t)
        for (std::size_t row = 0; row < Spectrogram::kRows; ++row)
            columns[t][row / kRowsPerBand] += pixels[row * Spectrogram::kColumnsMost + t] / 255.0 / kRowsPerBand;
    for (const auto& column : columns)
        for (std::size_t b = 0; b < kBands; ++b) mean[b] += column[b] / static_cast<double>(columns.size());
    for (auto& column : columns)
        for (std::size_t b = 0; b < kBands; ++b) column[b] -= mean[b];
    return columns;
}

double energyOf(const std::vector<Column>& columns) {
    double energy = 0;
    for (const auto& column : columns)
        for (const double value : column) energy += value * value;
    return energy;
}

// Of all of b, so that two stretches of quiet that lie upon each other are no likeness.
double correlation(const std::vector<Column>& a, const std::vector<Column>& b, std::ptrdiff_t lag, double energyOfB) {
    double product = 0, aa = 0;
    for (std::ptrdiff_t t = 0; t < std::ssize(a); ++t) {
        if (t + lag < 0 || t + lag >= std::ssize(b)) continue;
        const auto &x = a[static_cast<std::size_t>(t)], &y = b[static_cast<std::size_t>(t + lag)];
        for (std::size_t band = 0; band < kBands; ++band) {
            product += x[band] * y[band];
            aa += x[band] * x[band];
        }
    }
    return aa <= 0 || energyOfB <= 0 ? 0.0 : product / std::sqrt(aa * energyOfB);
}

// Goertzel's algorithm: the energy at one frequency, as a share of all there is.
double shareAt(std::span<const std::int16_t> samples, double hz) {
    const double c = 2.0 * std::cos(2.0 * std::numbers::pi * hz / kSampleRate);
    double s1 = 0, s2 = 0, energy = 0;
    for (const auto sample : samples) {
        const double x = sample / 32768.0;
        const double s = x + c * s1 - s2;
        s2 = s1;
        s1 = s;
        energy += x * x;
    }
    const double power = s1 * s1 + s2 * s2 - c * s1 * s2;
    const auto n = static_cast<double>(samples.size());
    return energy < 1e-4 * n ? 0.0 : 2.0 * power / (n * energy);
}

} // namespace

Result<std::vector<std::int16_t>> readRecording(const std::filesystem::path& file) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, decltype(&sf_close)> sound(sf_open(file.c_str(), SFM_READ, &info), sf_close);
    if (!sound) return std::unexpected(Error{file.string(), sf_strerror(nullptr), "give a WAV or FLAC file"});
    if (info.samplerate != kSampleRate || info.channels != 1)
        return std::unexpected(Error{file.string(), "is not mono at 16 kHz", "convert it with sox -r 16000 -c 1"});
    std::vector<std::int16_t> samples(static_cast<std::size_t>(info.frames));
    samples.resize(static_cast<std::size_t>(sf_read_short(sound.get(), samples.data(), info.frames)));
    return samples;
}

double likeness(std::span<const std::int16_t> heard, std::span<const std::int16_t> played) {
    const auto a = bandsOf(heard), b = bandsOf(played);
    const double energy = energyOf(b);
    double best = 0.0;
    for (auto lag = -std::ssize(a) + 1; lag < std::ssize(b); ++lag) best = std::max(best, correlation(a, b, lag, energy));
    return best;
}

double toneShare(std::span<const std::int16_t> heard, double hz) {
    constexpr std::size_t kWindow = kSampleRate / 2;
    double best = 0.0;
    for (std::size_t at = 0; at + kWindow <= heard.size(); at += kWindow / 2)
        for (double f = hz * 0.98; f <= hz * 1.02; f += 1.0) best = std::max(best, shareAt(heard.subspan(at, kWindow), f));
    return best;
}

} // namespace natlyt::console::tour
