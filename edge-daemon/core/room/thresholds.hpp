// SPDX-License-Identifier: Apache-2.0
// Where the rules draw their lines; those of the network's scores are its training's (classifier/thresholds.hpp).
#pragma once

#include "edge-daemon/core/classifier/thresholds.hpp"
#include "protocol/messages/enums.hpp"

#include <optional>

namespace natlyt::edge {

// The score from which a sound is counted by a counting rule: its place in the room's life, not an alert by itself.
inline constexpr double kCountedScore = 0.5;

// Peak level of a loud impact; nothing: never. A fall or a slammed fist at 3 m peaks some 30 dB above speech there,
// which a monitor's microphone is set to take at about -35 dBFS.
constexpr std::optional<float> impactPeakDbfs(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Off: return std::nullopt;
    case Sensitivity::Low: return -3.0F;
    case Sensitivity::Medium: return -8.0F;
    case Sensitivity::High: return -14.0F;
    }
    return std::nullopt;
}

inline constexpr float kImpactAboveFloorDb = 30.0F;
inline constexpr float kImpactRiseDb = 20.0F; // of the peak over the level of the 100 ms before

} // namespace natlyt::edge
