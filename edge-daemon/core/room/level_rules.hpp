// SPDX-License-Identifier: Apache-2.0
// "At least so loud for so many seconds", as the plan says: needs no network. Pure; places in time are samples of the front
// end's count.
#pragma once

#include "edge-daemon/core/features/front_end.hpp"
#include "edge-daemon/core/room/gate.hpp"
#include "protocol/messages/room.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace natlyt::edge {

// What falls below the level for less than this is still the same sound: breath is taken within a cry.
inline constexpr std::int64_t kLevelGapSamples = kGateHoldSamples;

struct LoudForLong {
    std::int64_t began{}; // sample
    RuleReached reached;
};

class LevelRules {
public:
    void configure(std::vector<LevelRule> rules);
    // The sound that has now been loud for long enough; once for each sound.
    std::optional<LoudForLong> frame(const FeatureFrame& frame);
    // A sound that has been loud for long enough goes on.
    bool isSounding() const;
    // The microphone was closed.
    void restart();

private:
    struct Sound {
        std::int64_t began;
        std::int64_t lastLoud;
        float limitDbfs; // the noise floor follows a sound that goes on: its level at the beginning counts
        bool reported = false;
    };
    struct Watch {
        LevelRule rule;
        std::optional<Sound> sound;
    };
    static bool nowFull(Watch& watch, const FeatureFrame& frame);
    std::vector<Watch> watches_;
};

} // namespace natlyt::edge
