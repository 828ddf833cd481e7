// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/pauses.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace natlyt::console {

namespace {

constexpr int kAboveQuietDb = 6;
constexpr int kBelowLoudDb = 20;
constexpr int kSilenceDb = 120; // below full scale; a 16-bit sample cannot be quieter than 96

std::uint8_t levelOf(std::span<const std::int16_t> frame) {
    double sum = 0.0;
    for (const auto sample : frame)
        sum += static_cast<double>(sample) * sample;
    const double power = sum / static_cast<double>(frame.size()) / (32768.0 * 32768.0);
    return static_cast<std::uint8_t>(std::clamp(-10.0 * std::log10(power + 1e-12), 0.0, static_cast<double>(kSilenceDb)));
}

} // namespace

Pauses::Pauses(std::size_t samplesMost) : levels_(samplesMost / kFrameSamples + 1) {}

void Pauses::wipe() {
    levels_.wipe();
    frames_ = samples_ = 0;
    quietestTenth_ = loudest_ = 0;
}

void Pauses::follow(std::span<const std::int16_t> samples, bool anew) {
    if (anew)
        frames_ = 0;
    auto levels = levels_.as<std::uint8_t>();
    const auto whole = std::min(samples.size() / kFrameSamples, levels.size());
    for (; frames_ < whole; ++frames_)
        levels[frames_] = levelOf(samples.subspan(frames_ * kFrameSamples, kFrameSamples));
    samples_ = samples.size();
    judge();
}

void Pauses::judge() {
    std::array<std::size_t, kSilenceDb + 1> counts{};
    for (const auto level : levels_.as<const std::uint8_t>().first(frames_))
        ++counts[level];
    std::size_t quieter = 0;
    quietestTenth_ = kSilenceDb;
    while (quietestTenth_ > 0 && (quieter += counts[static_cast<std::size_t>(quietestTenth_)]) * 10 < frames_)
        --quietestTenth_;
    loudest_ = 0;
    while (loudest_ < kSilenceDb && counts[static_cast<std::size_t>(loudest_)] == 0)
        ++loudest_;
}

bool Pauses::isQuiet(std::size_t frame) const {
    const int level = levels_.as<const std::uint8_t>()[frame];
    return level >= quietestTenth_ - kAboveQuietDb && level >= loudest_ + kBelowLoudDb;
}

std::size_t Pauses::skip(std::size_t from, bool complete) const {
    const auto at = from / kFrameSamples;
    if (at >= frames_ || !isQuiet(at))
        return from;
    auto begin = at, end = at;
    while (begin > 0 && isQuiet(begin - 1))
        --begin;
    while (end < frames_ && isQuiet(end))
        ++end;
    if (at < begin + kKeptFrames)
        return from;
    if (end == frames_ && complete)
        return std::max(from, samples_);
    const auto to = end > kKeptFrames ? end - kKeptFrames : 0;
    return to >= at + kLeastSkipFrames ? to * kFrameSamples : from;
}

} // namespace natlyt::console
