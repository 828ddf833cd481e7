// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/adaptive_bar.hpp"

#include "edge-daemon/core/room/sound_rules.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

namespace {

constexpr float kSlope = 0.6F;
constexpr float kBorne = 4.5F; // what two doubtful sounds in a minute add up to; snoring comes to ten times that

// What the network mistakes for one another goes on together.
constexpr std::size_t kindOf(SoundClass leading) {
    if (isShort(leading)) return 1;
    switch (leading) {
    case SoundClass::DoorSteps: return 2;
    case SoundClass::AlarmTone: return 3;
    default: return 0; // voices
    }
}

float logOdds(float relevance) {
    const float p = std::clamp(relevance, 1e-6F, 1.0F - 1e-6F);
    return std::log(p / (1.0F - p));
}

std::int64_t secondOf(std::int64_t sample) { return sample / kSampleRate; }

} // namespace

float AdaptiveBar::raisedBy(SoundClass leading, std::int64_t sample) const {
    const auto newest = secondOf(sample) - kBarLeavesOutSeconds;
    float sum = 0.0F;
    for (const auto& second : seconds_)
        if (second.number >= 0 && second.number < newest && second.number >= newest - kBarRemembersSeconds)
            sum += second.strongest[kindOf(leading)];
    return std::clamp(kSlope * std::log((1.0F + sum) / (1.0F + kBorne)), 0.0F, kMostRaised);
}

void AdaptiveBar::passedOver(SoundClass leading, float relevance, std::int64_t sample) {
    const auto number = secondOf(sample);
    auto& second = seconds_[static_cast<std::size_t>(number) % kSeconds];
    if (second.number != number) second = {number, {}};
    auto& strongest = second.strongest[kindOf(leading)];
    strongest = std::max(strongest, logOdds(relevance) - logOdds(kGoesOnFrom));
}

void AdaptiveBar::raised(std::int64_t sample) {
    for (auto& second : seconds_)
        if (second.number >= secondOf(sample) - kBarLeavesOutSeconds) second = {};
}

float lowered(float relevance, float by) {
    return 1.0F / (1.0F + std::exp(by - logOdds(relevance)));
}

} // namespace natlyt::edge
