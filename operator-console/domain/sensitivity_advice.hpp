// SPDX-License-Identifier: Apache-2.0
// What the night's decisions say of a room's sensitivity for one sound. Advice for an administrator, who decides. Pure.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt::ward {

struct HeardTally { // of one sound in a room, over some nights; in alerts
    SoundClass soundClass{};
    std::int64_t alerts = 0;
    std::int64_t dismissed = 0; // by an operator as nothing
    std::int64_t paged = 0;
    // Of these, since the room's sensitivities were set last and its resident lives there:
    std::int64_t sinceSet = 0;
    std::int64_t needless = 0; // dismissed for what a lower sensitivity mends, or a false alarm for those who went
    std::int64_t mattered = 0; // somebody went, and it was none

    bool operator==(const HeardTally&) const = default;
};

inline constexpr std::int64_t kNeedlessLeast = 5; // fewer are chance
inline constexpr std::int64_t kNeedlessInTen = 8;

Sensitivity sensitivityOf(const std::vector<ClassSensitivity>& set, SoundClass sound); // medium, where it is not listed

// One step less than now, where nearly all of the alerts were needless and of none anything came. Never off: what is not heard
// any more is never found to have mattered.
std::optional<Sensitivity> suggestedSensitivity(const HeardTally& tally, Sensitivity now);

} // namespace natlyt::ward
