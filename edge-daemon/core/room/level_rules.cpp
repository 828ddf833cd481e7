// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/level_rules.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

namespace {

constexpr std::int64_t kHopSamples = kSampleRate / 100;

float limitOf(const LevelRule& rule, float noiseFloorDbfs) {
    float limit = -120.0F;
    if (rule.levelDbfs) limit = static_cast<float>(*rule.levelDbfs);
    if (rule.aboveFloorDb) limit = std::max(limit, noiseFloorDbfs + static_cast<float>(*rule.aboveFloorDb));
    return limit;
}

} // namespace

void LevelRules::configure(std::vector<LevelRule> rules) {
    if (std::ranges::equal(watches_, rules, {}, &Watch::rule)) return; // a renewed plan does not begin a sound anew
    watches_.clear();
    for (const LevelRule& rule : rules) watches_.push_back({rule, {}});
}

void LevelRules::restart() {
    for (Watch& watch : watches_) watch.sound.reset();
}

bool LevelRules::isSounding() const {
    return std::ranges::any_of(watches_, [](const Watch& watch) { return watch.sound && watch.sound->reported; });
}

std::optional<LoudForLong> LevelRules::frame(const FeatureFrame& frame) {
    std::optional<LoudForLong> earliest;
    for (Watch& watch : watches_) {
        if (!nowFull(watch, frame) || (earliest && earliest->began <= watch.sound->began)) continue;
        const int limit = static_cast<int>(std::lround(watch.sound->limitDbfs));
        earliest = LoudForLong{watch.sound->began, {std::nullopt, std::clamp(limit, -120, 0), watch.rule.forSeconds}};
    }
    return earliest;
}

bool LevelRules::nowFull(Watch& watch, const FeatureFrame& frame) {
    auto& sound = watch.sound;
    const float limit = sound ? sound->limitDbfs : limitOf(watch.rule, frame.noiseFloorDbfs);
    if (frame.levelDbfs < limit) {
        if (sound && frame.endSample - sound->lastLoud >= kLevelGapSamples) sound.reset();
        return false;
    }
    if (!sound) sound = Sound{std::max<std::int64_t>(0, frame.endSample - kHopSamples), frame.endSample, limit};
    sound->lastLoud = frame.endSample;
    if (sound->reported || frame.endSample - sound->began < std::int64_t{watch.rule.forSeconds} * kSampleRate) return false;
    sound->reported = true;
    return true;
}

} // namespace natlyt::edge
