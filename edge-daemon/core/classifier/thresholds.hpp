// SPDX-License-Identifier: Apache-2.0
// From which relevance on a sound is worth an alert, and how it is then called. The table is training's: see
// thresholds_table.hpp. The relevance decides, because the network tells what matters far better than which of the
// sounds that matter it was; how much of it is needed depends on the class that leads, because some are more easily
// taken for others.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/classifier/thresholds_table.hpp"
#include "protocol/messages/enums.hpp"

#include <cstddef>
#include <iterator>

namespace natlyt::edge {

inline constexpr float kOutOfReach = 2.0F; // scores end at 1

// Out of reach for a class that is not worth an alert by itself, and where the sensitivity is Off.
constexpr float thresholdOf(SoundClass c, Sensitivity sensitivity) {
    if (sensitivity == Sensitivity::Off || !isRelevant(c)) return kOutOfReach;
    return kThresholds[static_cast<std::size_t>(c)][static_cast<std::size_t>(sensitivity) - 1];
}
static_assert(std::size(kThresholds) == static_cast<std::size_t>(SoundClass::AlarmTone) + 1);

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
