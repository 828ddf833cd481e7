// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/sensitivity_advice.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {

Sensitivity sensitivityOf(const std::vector<ClassSensitivity>& set, SoundClass sound) {
    const auto found = std::ranges::find(set, sound, &ClassSensitivity::soundClass);
    return found == set.end() ? Sensitivity::Medium : found->sensitivity;
}

std::optional<Sensitivity> suggestedSensitivity(const HeardTally& tally, Sensitivity now) {
    const bool nearlyAll = tally.needless >= kNeedlessLeast && tally.needless * 10 >= tally.sinceSet * kNeedlessInTen;
    if (!nearlyAll || tally.mattered > 0) return std::nullopt;
    switch (now) {
    case Sensitivity::High: return Sensitivity::Medium;
    case Sensitivity::Medium: return Sensitivity::Low;
    case Sensitivity::Low:
    case Sensitivity::Off: return std::nullopt;
    }
    std::unreachable();
}

} // namespace natlyt::ward
