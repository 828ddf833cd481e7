// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/sound_judge.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::edge {

namespace {

// A class that is first heard long after the gate opened began a little before it was heard, not at the opening.
constexpr std::int64_t kOnsetReachSamples = 2 * std::int64_t{kSampleRate};
constexpr std::int64_t kHeardLagSamples = kSampleRate / 2;

} // namespace

std::vector<ClassScore> topThree(const ClassScores& scores) {
    std::vector<ClassScore> top;
    for (std::size_t i = 0; i < scores.score.size(); ++i)
        top.push_back({static_cast<SoundClass>(i), std::clamp(static_cast<double>(scores.score[i]), 0.0, 1.0)});
    std::ranges::partial_sort(top, top.begin() + 3, std::ranges::greater{}, &ClassScore::score);
    top.resize(3);
    return top;
}

void SoundJudge::configure(const ListeningPlan& plan) {
    sensitivities_ = sensitivitiesOf(plan);
    counting_.configure(plan.countingRules);
    levels_.configure(plan.levelRules.value_or(std::vector<LevelRule>{}));
}

void SoundJudge::restart() {
    gate_ = {};
    classes_ = {};
    bar_ = {};
    raisedBy_ = 0.0F;
    isWorth_ = false;
    impacts_ = {};
    refractory_ = {};
    scores_ = {};
    lately_ = {};
    levels_.restart();
    impactAt_.reset();
    loudForLong_.reset();
    lastJudged_ = 0;
    wasOpen_ = false;
    loudestDbfs_ = LoudestLately{kSilenceDbfs};
    loudestDba_ = LoudestLately{0.0F};
}

std::vector<ClassScore> SoundJudge::heardLately() const {
    const auto strongest = lately_.strongest(newestSample_);
    return strongest ? topThree(*strongest) : std::vector<ClassScore>{};
}

std::vector<SoundClass> SoundJudge::barRaised() const {
    std::vector<SoundClass> raised;
    for (std::size_t i = 0; i < countOf<SoundClass>(); ++i)
        if (const auto one = static_cast<SoundClass>(i); isRelevant(one) && bar_.raisedBy(one, newestSample_) > 0.0F)
            raised.push_back(one);
    return raised;
}

bool SoundJudge::judgementDue(const FeatureFrame& frame) {
    const bool open = gate_.isOpen();
    if (open && !wasOpen_) lastJudged_ = frame.endSample; // the first judgement once there is 100 ms of it
    wasOpen_ = open;
    return open && frame.endSample - lastJudged_ >= kJudgeEverySamples;
}

std::optional<SoundHeard> SoundJudge::frame(const FeatureFrame& frame, Ear& ear) {
    newestSample_ = frame.endSample;
    levelDbfs_ = frame.levelDbfs;
    noiseFloorDbfs_ = frame.noiseFloorDbfs;
    loudestDbfs_.frame(frame.endSample, frame.levelDbfs);
    loudestDba_.frame(frame.endSample, frame.levelDba);

    ear.pushFrame(frame.logMel);
    gate_.frame(frame);
    refractory_.frame(frame.endSample);
    impactDba_ = std::max(impactDba_, frame.levelDba);
    if (const auto impact = impacts_.frame(frame, sensitivityOf(SoundClass::Impact))) {
        refractory_.stillSounding(frame.endSample);
        impactAt_ = impact;
        impactDba_ = frame.levelDba;
        judgementsAtImpact_ = judgements_;
    }
    if (const auto loud = levels_.frame(frame)) loudForLong_ = loud;
    std::optional<SoundHeard> heard;
    if (judgementDue(frame)) heard = judge(frame.endSample, ear);
    if (!heard && impactAt_ && frame.endSample - *impactAt_ >= kImpactNamingSamples)
        heard = impactNamed(frame.endSample);
    if (!heard && loudForLong_ && !impactAt_) heard = loudForLong(frame.endSample);
    return heard;
}

std::optional<SoundHeard> SoundJudge::judge(std::int64_t sample, Ear& ear) {
    scores_ = ear.evaluate();
    ++judgements_;
    lastJudged_ = sample;
    lately_.judged(scores_, sample);
    const auto heard = classes_.judged(asked(sample), loudestDba(), sample, sensitivities_);
    const auto counted = counting_.judged(scores_, sample);
    if (heard) {
        refractory_.stillSounding(sample);
        if (auto raised = raise(*heard, AlertRule::ClassHeard, onsetOf(*heard), sample)) return raised;
    }
    if (counted) return raise(*counted, AlertRule::Counted, onsetOf(*counted), sample);
    return std::nullopt;
}

// The newest judgement as the class rule gets it. What an alert is raised for does not count as going on.
ClassScores SoundJudge::asked(std::int64_t sample) {
    auto scores = scores_;
    raisedBy_ = bar_.raisedBy(leading(), sample);
    scores.relevance = lowered(scores.relevance, raisedBy_);
    isWorth_ = relevantClass(scores, loudestDba(), sensitivities_).has_value();
    if (!isWorth_ && !refractory_.isHolding()) bar_.passedOver(leading(), scores_.relevance, sample);
    return scores;
}

std::int64_t SoundJudge::onsetOf(const ClassHeard& heard) const {
    if (impactAt_) return *impactAt_;
    if (heard.firstSample - gate_.onset() <= kOnsetReachSamples) return gate_.onset();
    return heard.firstSample - kHeardLagSamples;
}

std::optional<SoundHeard> SoundJudge::impactNamed(std::int64_t sample) {
    const auto onset = *std::exchange(impactAt_, std::nullopt);
    if (impactDba_ < loudImpactDba(sensitivityOf(SoundClass::Impact))) return std::nullopt;
    ClassHeard heard{kUnnamed, 0, sample};
    if (judgements_ > judgementsAtImpact_) {
        const auto leading = leadingClass(scores_);
        const double score = scores_.score[static_cast<std::size_t>(leading)];
        if (score >= kNamedScore) heard = {leading, score, sample};
    }
    return raise(heard, AlertRule::LoudImpact, onset, sample);
}

std::optional<SoundHeard> SoundJudge::loudForLong(std::int64_t sample) {
    const auto [began, reached] = *std::exchange(loudForLong_, std::nullopt);
    const auto lately = heardLately();
    ClassHeard heard{kUnnamed, 0, began, reached};
    if (!lately.empty() && lately.front().score >= kNamedScore)
        heard = {lately.front().soundClass, lately.front().score, began, reached};
    auto raised = raise(heard, AlertRule::LoudFor, began, sample);
    if (raised) raised->top = lately;
    return raised;
}

std::optional<SoundHeard> SoundJudge::raise(ClassHeard heard, AlertRule rule, std::int64_t onset,
                                            std::int64_t sample) {
    const bool networkWasAsked = rule != AlertRule::LoudImpact || judgements_ > judgementsAtImpact_;
    const bool names = refractory_.names(rule);
    if (!refractory_.admit(heard.soundClass, rule, sample)) return std::nullopt;
    impactAt_.reset();
    bar_.raised(sample);
    return SoundHeard{heard.soundClass, std::clamp(heard.score, 0.0, 1.0), rule, onset, loudestDbfs(),
                      networkWasAsked ? topThree(scores_) : std::vector<ClassScore>{}, names, heard.reached};
}

} // namespace natlyt::edge
