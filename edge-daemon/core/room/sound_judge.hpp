// SPDX-License-Identifier: Apache-2.0
// From frames to alerts: gate, network and rules of one room while its microphone is open.
#pragma once

#include "edge-daemon/core/features/decibels.hpp"
#include "edge-daemon/core/room/adaptive_bar.hpp"
#include "edge-daemon/core/room/ear.hpp"
#include "edge-daemon/core/room/gate.hpp"
#include "edge-daemon/core/room/heard_lately.hpp"
#include "edge-daemon/core/room/level_rules.hpp"
#include "edge-daemon/core/room/loudest_lately.hpp"
#include "edge-daemon/core/room/sound_rules.hpp"

namespace natlyt::edge {

inline constexpr std::int64_t kJudgeEverySamples = kSampleRate / 10;
// What is suddenly loud waits this long for the network to give it its name; then it goes out with or without.
inline constexpr std::int64_t kImpactNamingSamples = kSampleRate * 3 / 10;

struct SoundHeard {
    SoundClass soundClass{};
    double score{};
    AlertRule rule{};
    std::int64_t onsetSample{};
    float levelDbfs{};           // loudest 100 ms of the last seconds
    std::vector<ClassScore> top; // three at most
    bool names = false;          // gives the sound that was raised before it the name that it lacked
    std::optional<RuleReached> reached{};
};

std::vector<ClassScore> topThree(const ClassScores& scores);

class SoundJudge {
public:
    void configure(const ListeningPlan& plan);
    // At most one alert per frame.
    std::optional<SoundHeard> frame(const FeatureFrame& frame, Ear& ear);
    bool isQuiet() const { return gate_.isQuiet(); }
    // The strongest three of the last seconds; none when there was nothing to judge.
    std::vector<ClassScore> heardLately() const;
    // The relevant classes that are asked for more than their threshold now; see adaptive_bar.hpp.
    std::vector<SoundClass> barRaised() const;
    // Of the newest judgement.
    float relevance() const { return scores_.relevance; }
    SoundClass leading() const { return leadingClass(scores_); }
    bool isWorthAnAlert() const { return isWorth_; }
    float raisedBy() const { return raisedBy_; }
    // How many there have been.
    std::int64_t judgements() const { return judgements_; }
    float levelDbfs() const { return levelDbfs_; }
    float noiseFloorDbfs() const { return noiseFloorDbfs_; }
    // Of the last two seconds.
    float loudestDbfs() const { return loudestDbfs_.value(); }
    float loudestDba() const { return loudestDba_.value(); }
    // The microphone was closed: nothing of before belongs to what follows.
    void restart();

private:
    bool judgementDue(const FeatureFrame& frame);
    std::optional<SoundHeard> judge(std::int64_t sample, Ear& ear);
    ClassScores asked(std::int64_t sample);
    std::optional<SoundHeard> impactNamed(std::int64_t sample);
    std::optional<SoundHeard> loudForLong(std::int64_t sample);
    std::optional<SoundHeard> raise(ClassHeard heard, AlertRule rule, std::int64_t onset, std::int64_t sample);
    std::int64_t onsetOf(const ClassHeard& heard) const;

    Sensitivity sensitivityOf(SoundClass c) const { return sensitivities_[static_cast<std::size_t>(c)]; }

    Sensitivities sensitivities_ = sensitivitiesOf({});
    Gate gate_;
    ClassRule classes_;
    AdaptiveBar bar_;
    float raisedBy_ = 0.0F;
    bool isWorth_ = false;
    ImpactRule impacts_;
    CountingRules counting_;
    LevelRules levels_;
    Refractory refractory_;
    ClassScores scores_{}; // the newest judgement
    HeardLately lately_;
    std::int64_t newestSample_ = 0;
    std::int64_t judgements_ = 0;
    std::int64_t lastJudged_ = 0;
    bool wasOpen_ = false;
    std::optional<std::int64_t> impactAt_; // one that waits for its name
    float impactDba_ = 0.0F; // the loudest since
    std::int64_t judgementsAtImpact_ = 0;
    std::optional<LoudForLong> loudForLong_; // a sound to be raised by a level rule
    LoudestLately loudestDbfs_{kSilenceDbfs};
    LoudestLately loudestDba_{0.0F};
    float levelDbfs_ = -120.0F;
    float noiseFloorDbfs_ = -120.0F;
};

} // namespace natlyt::edge
