// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/sound_rules.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr std::int64_t kHopSamples = kSampleRate / 100;
constexpr std::int64_t kImpactDeafSamples = kSampleRate;          // the ringing of one impact is not another
constexpr std::int64_t kSeparateSoundsSamples = kSampleRate;      // between two that are counted
constexpr std::int64_t kOtherKindAfterSamples = 2 * std::int64_t{kSampleRate};
constexpr std::int64_t kImpactsApartSamples = 10 * std::int64_t{kSampleRate}; // within one long sound

} // namespace

Sensitivities sensitivitiesOf(const ListeningPlan& plan) {
    Sensitivities all;
    all.fill(Sensitivity::Medium);
    for (const auto& [soundClass, sensitivity] : plan.sensitivities)
        all[static_cast<std::size_t>(soundClass)] = sensitivity;
    return all;
}

std::optional<SoundClass> relevantClass(const ClassScores& scores, float loudestDba, const Sensitivities& sensitivities) {
    const SoundClass leading = leadingClass(scores);
    const Sensitivity sensitivity = sensitivities[static_cast<std::size_t>(leading)];
    if (scores.relevance < thresholdOf(leading, sensitivity) || loudestDba < quietestAlertDba(sensitivity)) return std::nullopt;
    return leading;
}

std::optional<ClassHeard> ClassRule::judged(const ClassScores& scores, float loudestDba, std::int64_t sample,
                                            const Sensitivities& sensitivities) {
    const auto heard = relevantClass(scores, loudestDba, sensitivities);
    const bool heardBefore = before_[0] || before_[1];
    if (heard && !heardBefore) firstSample_ = sample;
    before_ = {heard.has_value(), before_[0]};
    if (!heard || !(isShort(*heard) || heardBefore)) return std::nullopt;
    return ClassHeard{*heard, scores.score[static_cast<std::size_t>(*heard)], firstSample_};
}

std::optional<std::int64_t> ImpactRule::frame(const FeatureFrame& frame, Sensitivity sensitivity) {
    const float before = std::exchange(peaks_[at_], frame.peakDbfs);
    at_ = (at_ + 1) % peaks_.size();
    const auto limit = impactPeakDbfs(sensitivity);
    if (!limit || frame.endSample < deafUntil_) return std::nullopt;
    const bool sudden = frame.peakDbfs >= *limit && frame.peakDbfs >= before + kImpactRiseDb &&
                        frame.peakDbfs >= frame.noiseFloorDbfs + kImpactAboveFloorDb;
    if (!sudden) return std::nullopt;
    deafUntil_ = frame.endSample + kImpactDeafSamples;
    return std::max<std::int64_t>(0, frame.endSample - kHopSamples);
}

void CountingRules::configure(std::vector<CountingRule> rules) {
    std::vector<CountingRule> present;
    for (const Counter& counter : counters_) present.push_back(counter.rule);
    if (present == rules) return; // a renewed plan does not begin the counts anew
    counters_.clear();
    for (const CountingRule& rule : rules) counters_.push_back({rule, {}, INT64_MIN / 2});
}

std::optional<ClassHeard> CountingRules::judged(const ClassScores& scores, std::int64_t sample) {
    std::optional<ClassHeard> full;
    for (Counter& counter : counters_) {
        const double score = scores.score[static_cast<std::size_t>(counter.rule.soundClass)];
        if (score < kCountedScore) continue;
        const bool separate = sample - counter.lastAbove >= kSeparateSoundsSamples;
        counter.lastAbove = sample;
        if (!separate) continue;
        counter.heard.push_back(sample);
        const auto oldest = sample - std::int64_t{counter.rule.withinSeconds} * kSampleRate;
        while (counter.heard.front() < oldest) counter.heard.pop_front();
        if (static_cast<int>(counter.heard.size()) < counter.rule.count) continue;
        counter.heard.clear();
        full = ClassHeard{counter.rule.soundClass, score, sample,
                          RuleReached{counter.rule.count, std::nullopt, counter.rule.withinSeconds}};
    }
    return full;
}

bool Refractory::admit(SoundClass c, AlertRule rule, std::int64_t sample) {
    const bool impact = rule == AlertRule::LoudImpact || isShort(c);
    const bool sustained = !isShort(c) && (c != kUnnamed || rule == AlertRule::LoudFor);
    const bool otherKind = sample - raisedAt_ >= kOtherKindAfterSamples &&
                           ((impact && !raisedImpact_) || (sustained && !raisedSustained_));
    const bool anotherBlow = rule == AlertRule::LoudImpact && sample - lastBlow_ >= kImpactsApartSamples &&
                             sample - raisedAt_ >= kOtherKindAfterSamples;
    if (rule == AlertRule::LoudImpact) lastBlow_ = sample;
    if (holding_ && !otherKind && !anotherBlow && !names(rule)) return false;
    if (!holding_) raisedImpact_ = raisedSustained_ = false;
    awaitsName_ = c == kUnnamed && !raisedSustained_; // what goes on around a blow is not the blow's name
    holding_ = true;
    raisedImpact_ |= impact;
    raisedSustained_ |= sustained;
    raisedAt_ = lastSounding_ = sample;
    return true;
}

void Refractory::frame(std::int64_t sample) {
    if (sample - lastSounding_ >= kQuietSamples) holding_ = false;
}

} // namespace natlyt::edge
