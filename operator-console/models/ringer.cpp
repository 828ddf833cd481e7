// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/ringer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace natlyt::console {

namespace {

constexpr int kRate = 16000;

struct Pulse {
    double hz;
    int lengthMs;
    int pauseMs; // after it
};

std::vector<Pulse> pulsesOf(Priority priority) {
    switch (priority) {
    case Priority::High: {
        const std::vector<Pulse> five{
            {659, 120, 60}, {659, 120, 60}, {659, 120, 240}, {880, 120, 60}, {880, 120, 500}};
        auto ten = five;
        ten.insert(ten.end(), five.begin(), five.end());
        return ten;
    }
    case Priority::Medium:
        return {{523, 180, 180}, {523, 180, 180}, {659, 180, 200}};
    case Priority::Low:
        return {{440, 220, 220}, {440, 220, 200}};
    }
    std::unreachable();
}

std::optional<std::chrono::seconds> repeatOf(Priority priority) {
    switch (priority) {
    case Priority::High:
        return std::chrono::seconds(8);
    case Priority::Medium:
        return std::chrono::seconds(15);
    case Priority::Low:
        return std::nullopt;
    }
    std::unreachable();
}

void append(std::vector<float>& out, const Pulse& pulse) {
    const int samples = kRate * pulse.lengthMs / 1000, ramp = kRate / 50; // 20 ms up and down: no click
    for (int i = 0; i < samples; ++i) {
        const double t = static_cast<double>(i) / kRate;
        double wave = 0.0;
        for (int harmonic = 1; harmonic <= 4; ++harmonic)
            wave += std::sin(2.0 * std::numbers::pi * pulse.hz * harmonic * t) / harmonic;
        const double edge =
            std::min({1.0, static_cast<double>(i) / ramp, static_cast<double>(samples - i) / ramp});
        out.push_back(static_cast<float>(0.1 * wave * edge));
    }
    out.insert(out.end(), static_cast<std::size_t>(kRate * pulse.pauseMs / 1000), 0.0F);
}

} // namespace

const std::vector<float>& ringPattern(Priority priority) {
    static const auto made = [] {
        std::array<std::vector<float>, countOf<Priority>()> patterns;
        for (std::size_t i = 0; i < patterns.size(); ++i)
            for (const auto& pulse : pulsesOf(static_cast<Priority>(i)))
                append(patterns[i], pulse);
        return patterns;
    }();
    return made[static_cast<std::size_t>(priority)];
}

Ringer::Ringer(SoundOutput& output) : output_(output) {}
Ringer::~Ringer() {
    silence();
}

void Ringer::silence() {
    if (!pattern_.empty())
        output_.stop();
    pattern_.clear();
    at_ = 0;
    demonstrating_ = false;
}

void Ringer::demonstrate(MonotonicTime now) {
    if (ringing() || pausedForSeconds(now) > 0)
        return;
    pattern_.clear();
    for (const auto priority : {Priority::High, Priority::Medium, Priority::Low}) {
        const auto& part = ringPattern(priority);
        pattern_.insert(pattern_.end(), part.begin(), part.end());
        pattern_.insert(pattern_.end(), kRate / 2, 0.0F);
    }
    at_ = 0;
    demonstrating_ = true;
    output_.play(*this);
}

void Ringer::ring(Priority priority, MonotonicTime now) {
    demonstrating_ = false;
    priority_ = priority;
    pattern_ = ringPattern(priority);
    at_ = 0;
    rungAt_ = now;
    ++rings_;
    output_.play(*this);
}

void Ringer::pause(MonotonicTime now) {
    if (pausedForSeconds(now) > 0) {
        pausedUntil_.reset();
        return;
    }
    pausedUntil_ = now + kRingPause;
    silence();
}

int Ringer::pausedForSeconds(MonotonicTime now) const {
    if (!pausedUntil_ || now >= *pausedUntil_)
        return 0;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*pausedUntil_ - now).count());
}

void Ringer::announce(Priority priority, MonotonicTime now) {
    if (pausedForSeconds(now) > 0)
        return;
    if (!ringing() || priority > priority_)
        ring(priority, now);
}

void Ringer::tick(std::optional<Priority> waiting, bool quiet, MonotonicTime now) {
    if (!waiting)
        rungAt_.reset();
    if (quiet || (!ringing() && !demonstrating() && !pattern_.empty()))
        silence();
    if (!waiting || quiet || ringing() || pausedForSeconds(now) > 0)
        return;
    const auto repeat = repeatOf(*waiting);
    if (!rungAt_ || (repeat && now - *rungAt_ >= *repeat))
        ring(*waiting, now);
}

void Ringer::fill(std::span<float> out) {
    for (float& value : out)
        value = at_ < pattern_.size() ? pattern_[at_++] : 0.0F;
}

} // namespace natlyt::console
