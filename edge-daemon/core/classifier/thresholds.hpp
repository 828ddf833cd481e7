// SPDX-License-Identifier: Apache-2.0
// From which score on a class is worth an alert, by sensitivity. The table is training's: see thresholds_table.hpp.
#pragma once

#include "edge-daemon/core/classifier/thresholds_table.hpp"
#include "protocol/messages/enums.hpp"

#include <cstddef>

namespace natlyt::edge {

inline constexpr float kOutOfReach = 2.0F; // scores end at 1

// Compare with ClassScores::score of the class. Out of reach where the sound is switched off or, by itself, never worth
// an alert.
constexpr float thresholdOf(SoundClass what, Sensitivity sensitivity) {
    if (sensitivity == Sensitivity::Off || !isRelevant(what)) return kOutOfReach;
    return kThresholds[static_cast<std::size_t>(what)][static_cast<std::size_t>(sensitivity) - 1];
}

} // namespace natlyt::edge
