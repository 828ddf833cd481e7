// SPDX-License-Identifier: Apache-2.0
// What is asked of a sound, beyond its threshold, where sounds like it have been going on without being worth an alert: a
// snorer whom the network half takes for a shout, a television. An operator who is alerted of every breath stops listening.
// Voices, blows, steps and alarms have a bar each, so a fall in snoring is asked for no more than a fall in silence; none
// stands higher than what the network is sure of, and a minute later it is down again. Loud impacts, counting and level
// rules know nothing of it. Pure.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/room/sound_ring.hpp"

#include <array>
#include <cstdint>

namespace natlyt::edge {

// All in log odds of the relevance. Chosen on rendered nights of two folds of the recordings (tests/bench/nights).
inline constexpr float kMostRaised = 1.5F;
inline constexpr float kGoesOnFrom = 0.3F; // the relevance from which on a sound counts
inline constexpr std::int64_t kBarRemembersSeconds = 60;
inline constexpr std::int64_t kBarLeavesOutSeconds = 2; // the newest, so that no sound stands in its own way

class AdaptiveBar {
public:
    // 0 to kMostRaised, where this relevant class leads.
    float raisedBy(SoundClass leading, std::int64_t sample) const;
    // A judgement that this class led and that was not worth an alert.
    void passedOver(SoundClass leading, float relevance, std::int64_t sample);
    // An alert: how its sound began does not count.
    void raised(std::int64_t sample);

private:
    static constexpr std::size_t kKinds = 4;
    static constexpr std::size_t kSeconds = kBarRemembersSeconds + kBarLeavesOutSeconds + 1;
    struct Second {
        std::int64_t number = -1;
        std::array<float, kKinds> strongest{}; // above kGoesOnFrom
    };
    std::array<Second, kSeconds> seconds_;
};

// The relevance with so much of its log odds taken off.
float lowered(float relevance, float logOdds);

} // namespace natlyt::edge
