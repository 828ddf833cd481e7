// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/time_stretch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace natlyt::console {

namespace {

constexpr std::size_t kHop = TimeStretch::kHopSamples;

// The rising half of a Hann window; the falling half is what is missing to 1, so that nothing can get louder than the
// louder of the two that it fades between.
const std::array<float, kHop>& rising() {
    static const auto window = [] {
        std::array<float, kHop> made{};
        for (std::size_t i = 0; i < kHop; ++i)
            made[i] = static_cast<float>(
                0.5 - 0.5 * std::cos(std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(kHop)));
        return made;
    }();
    return window;
}

float at(std::span<const std::int16_t> samples, std::size_t index) {
    return index < samples.size() ? static_cast<float>(samples[index]) / 32768.0F : 0.0F;
}

// How alike two stretches of kHop samples are in form, whatever their loudness: 1 is the same.
float likeness(std::span<const std::int16_t> samples, std::size_t a, std::size_t b) {
    float both = 0.0F, ofA = 0.0F, ofB = 0.0F;
    for (std::size_t i = 0; i < kHop; ++i) {
        const float x = at(samples, a + i), y = at(samples, b + i);
        both += x * y;
        ofA += x * x;
        ofB += y * y;
    }
    return both / std::sqrt(ofA * ofB + 1e-9F);
}

} // namespace

TimeStretch::TimeStretch() : tail_(sizeof(float) * kHop) {}

void TimeStretch::wipe() {
    tail_.wipe();
    follow_ = 0;
    target_ = 0.0;
}

void TimeStretch::begin(std::span<const std::int16_t> samples, std::size_t from) {
    auto tail = tail_.as<float>();
    for (std::size_t i = 0; i < kHop; ++i)
        tail[i] = at(samples, from + i) * (1.0F - rising()[i]);
    follow_ = from;
    target_ = static_cast<double>(from);
}

std::size_t TimeStretch::mostAlike(std::span<const std::int16_t> samples, std::size_t around) const {
    std::size_t best = around;
    float bestLikeness = likeness(samples, follow_, around);
    const std::size_t first = around > kSeekSamples ? around - kSeekSamples : 0;
    for (std::size_t place = first; place <= around + kSeekSamples; ++place)
        if (const float alike = likeness(samples, follow_, place); alike > bestLikeness) {
            best = place;
            bestLikeness = alike;
        }
    return best;
}

bool TimeStretch::make(std::span<const std::int16_t> samples, bool complete, double speed, std::span<float> out) {
    const auto around = static_cast<std::size_t>(target_);
    if (!complete && std::max(follow_, around + kSeekSamples) + 2 * kHop > samples.size())
        return false;
    const auto from = mostAlike(samples, around);
    auto tail = tail_.as<float>();
    for (std::size_t i = 0; i < kHop; ++i) {
        out[i] = tail[i] + at(samples, from + i) * rising()[i];
        tail[i] = at(samples, from + kHop + i) * (1.0F - rising()[i]);
    }
    follow_ = from + kHop;
    target_ += speed * static_cast<double>(kHop);
    return true;
}

} // namespace natlyt::console
