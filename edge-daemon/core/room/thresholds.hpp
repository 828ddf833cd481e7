// SPDX-License-Identifier: Apache-2.0
// Where the rules draw their lines; those of the network's scores are its training's (classifier/thresholds.hpp).
#pragma once

#include "edge-daemon/core/classifier/thresholds.hpp"
#include "protocol/messages/enums.hpp"

#include <optional>

namespace natlyt::edge {

// The score from which a sound is counted by a counting rule: its place in the room's life, not an alert by itself.
inline constexpr double kCountedScore = 0.5;

// The score from which a sound that a rule of loudness raised is called what the network takes it for.
inline constexpr double kNamedScore = 0.5;

// A sound that the network would raise must have been this loud within the last two seconds. Sounds of the room that matter
// reach 45 to 85 dB(A) at its microphone; of what comes through a wall, a neighbour's television or his knocks, most stays
// below 40. At High nothing is too quiet.
constexpr float quietestAlertDba(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Low: return 50.0F;
    case Sensitivity::Off:
    case Sensitivity::Medium: return 42.0F;
    case Sensitivity::High: return 0.0F;
    }
    return 0.0F;
}

// Peak level of a loud impact; nothing: never. Of synthesised blows (tests/bench/blows) all from 70 dB(A) L_AFmax on were
// reported at Medium in six kinds of room, from 64 at High and 75 at Low in a quiet one.
constexpr std::optional<float> impactPeakDbfs(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Off: return std::nullopt;
    case Sensitivity::Low: return -5.0F;
    case Sensitivity::Medium: return -10.0F;
    case Sensitivity::High: return -16.0F;
    }
    return std::nullopt;
}

// And how loud it must have been by the time that it is named, 300 ms on. The peak comes first and says that something
// sudden happened; a thump through a wall or a peaky snore reaches it with hardly anything that an ear would call loud.
// Recordings one after the other, each of 60 dB(A) L_Aeq (louder than most people snore), are taken for a blow at Medium:
// snoring 5.2 times a minute, music 4.6, speech 4.4; with 66 dB(A) asked for, 3.3, 1.9 and 3.3 times. But a dull blow, which
// clips before it is loud to the ear, does not reach 66: of 227 recorded ones of 70 dB(A) and more in tests/bench/nights 8 were
// lost then, with 62 one. To hold down what has been heard twice in nine seconds loses blows in snoring.
constexpr float loudImpactDba(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Low: return 68.0F;
    case Sensitivity::Off:
    case Sensitivity::Medium: return 62.0F;
    case Sensitivity::High: return 56.0F;
    }
    return 0.0F;
}

// The peaks of steady noise stay, a snore's grow over hundreds of milliseconds, a blow's is there at once: asking for this
// rise halves what recorded snoring raises, against a rise over the level before, and loses no blow.
inline constexpr float kImpactAboveFloorDb = 20.0F;
inline constexpr float kImpactRiseDb = 8.0F; // of the peak in 100 ms over that in the 100 ms before

} // namespace natlyt::edge
