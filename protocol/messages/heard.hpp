// SPDX-License-Identifier: Apache-2.0
// What an alert of several sounds is called, the same on every screen: after the sound that the network is surest of.
// What was only loud has no name until the network has one for it.
#pragma once

#include "protocol/messages/ward.hpp"

#include <algorithm>

namespace natlyt {

constexpr bool isNamed(const AlertSound& sound) { return sound.soundClass != SoundClass::Background; }

// A test of the monitor < what was only loud < what is not worth an alert by itself < what is, or what a plan counts.
inline int nameRank(const AlertSound& sound) {
    if (sound.rule == AlertRule::SelfTest || sound.rule == AlertRule::Drill) return 0;
    if (!isNamed(sound)) return 1;
    return isRelevant(sound.soundClass) || sound.rule == AlertRule::Counted ? 3 : 2;
}

// `sounds`: newest last. The newest where two name it equally well; nothing where there are none.
inline const AlertSound* namingSound(const std::vector<AlertSound>& sounds) {
    const AlertSound* best = nullptr;
    for (const AlertSound& sound : sounds)
        if (!best || std::pair(nameRank(sound), sound.score) >= std::pair(nameRank(*best), best->score)) best = &sound;
    return best;
}

// The classes that have names, each once, the alert's own first.
inline std::vector<SoundClass> heardIn(const std::vector<AlertSound>& sounds) {
    std::vector<SoundClass> heard;
    const auto add = [&heard](const AlertSound& sound) {
        if (isNamed(sound) && std::ranges::find(heard, sound.soundClass) == heard.end()) heard.push_back(sound.soundClass);
    };
    if (const auto* first = namingSound(sounds)) add(*first);
    std::ranges::for_each(sounds, add);
    return heard;
}

// What a rule asked for of the sound that names the alert.
inline std::optional<RuleReached> reachedIn(const std::vector<AlertSound>& sounds) {
    const auto* naming = namingSound(sounds);
    return naming ? naming->reached : std::nullopt;
}

} // namespace natlyt
