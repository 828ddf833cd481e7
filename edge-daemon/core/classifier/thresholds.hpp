// SPDX-License-Identifier: Apache-2.0
// From which relevance on a sound is worth an alert, and how it is then called. The table is training's: see
// thresholds_table.hpp. One number decides for all sounds because the network tells what matters far better than which
// of the sounds that matter it was.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/classifier/thresholds_table.hpp"
#include "protocol/messages/enums.hpp"

#include <cstddef>

namespace natlyt::edge {

inline constexpr float kOutOfReach = 2.0F; // scores end at 1

constexpr float thresholdOf(Sensitivity sensitivity) {
    return sensitivity == Sensitivity::Off ? kOutOfReach : kThresholds[static_cast<std::size_t>(sensitivity) - 1];
}

// The relevant class with the highest score: what an alert is named after, whose sensitivity holds.
constexpr SoundClass leadingClass(const ClassScores& scores) {
    SoundClass leading{};
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        const auto c = static_cast<SoundClass>(i);
        if (isRelevant(c) && scores.score[i] > scores.score[static_cast<std::size_t>(leading)]) leading = c;
    }
    return leading;
}

} // namespace natlyt::edge
