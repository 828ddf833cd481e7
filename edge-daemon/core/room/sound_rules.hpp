// SPDX-License-Identifier: Apache-2.0
// The rules by which a sound becomes an alert, each by itself:
//   ClassRule      the network finds it relevant enough, twice in three judgements; once is enough for a short sound
//   ImpactRule     a sudden, loud rise of the level: needs no network and cannot be overruled by it
//   CountingRules  "ten vocalisations in five minutes", as the plan says
//   Refractory     one sound is one alert, however long it goes on
// Pure; places in time are samples of the front end's count.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/room/gate.hpp"
#include "edge-daemon/core/room/thresholds.hpp"
#include "protocol/messages/room.hpp"

#include <array>
#include <deque>
#include <optional>
#include <vector>

namespace natlyt::edge {

using Sensitivities = std::array<Sensitivity, countOf<SoundClass>()>;
Sensitivities sensitivitiesOf(const ListeningPlan& plan); // classes not listed: medium

// Impacts and breaking glass are over before a second judgement could confirm them.
constexpr bool isShort(SoundClass c) { return c == SoundClass::Impact || c == SoundClass::GlassBreak; }

// What this one judgement would raise: the leading class, where relevance and loudness reach what its sensitivity asks for.
std::optional<SoundClass> relevantClass(const ClassScores& scores, float loudestDba, const Sensitivities& sensitivities);

constexpr bool isOfTheNetwork(AlertRule rule) { return rule == AlertRule::ClassHeard || rule == AlertRule::Counted; }

struct ClassHeard {
    SoundClass soundClass{};
    double score{};
    std::int64_t firstSample{}; // of the judgement that was first to hear it
    std::optional<RuleReached> reached{};
};

class ClassRule {
public:
    // One judgement of the network. Judgements confirm each other whatever class leads in them.
    std::optional<ClassHeard> judged(const ClassScores& scores, float loudestDba, std::int64_t sample,
                                     const Sensitivities& sensitivities);

private:
    std::array<bool, 2> before_{}; // the last two judgements, newest first
    std::int64_t firstSample_ = 0;
};

class ImpactRule {
public:
    // The sample at which a loud impact began, once for each.
    std::optional<std::int64_t> frame(const FeatureFrame& frame, Sensitivity sensitivity);

private:
    // Peaks of the last 100 ms, each of the 100 ms before it; full scale before there are any.
    std::array<float, 10> peaks_{};
    std::size_t at_ = 0;
    std::int64_t deafUntil_ = 0;
};

class CountingRules {
public:
    void configure(std::vector<CountingRule> rules);
    // One judgement; the class whose count is full, and the count begins anew.
    std::optional<ClassHeard> judged(const ClassScores& scores, std::int64_t sample);

private:
    struct Counter {
        CountingRule rule;
        std::deque<std::int64_t> heard; // starts of separate sounds
        std::int64_t lastAbove = INT64_MIN / 2;
    };
    std::vector<Counter> counters_;
};

// What a rule of loudness raised and the network has no name for.
inline constexpr SoundClass kUnnamed = SoundClass::Background;

// From an alert on until the room has been without a sound worth one for three seconds, no other is raised - but for one
// of the other kind, two seconds on: a fall during long crying is not lost in it, nor a cry after a fall. Nor is a second
// fall, when ten seconds have passed since the last loud impact; hammering that goes on is one. And a sound that was raised
// without a name is raised once more, as soon as the network has one for it.
class Refractory {
public:
    // Whether an alert may be raised now; if so it is taken as raised.
    bool admit(SoundClass c, AlertRule rule, std::int64_t sample);
    // Whether this would only name the sound that is being held.
    bool names(AlertRule rule) const { return holding_ && awaitsName_ && isOfTheNetwork(rule); }
    bool isHolding() const { return holding_; }
    void stillSounding(std::int64_t sample) { lastSounding_ = sample; }
    void frame(std::int64_t sample);

private:
    bool holding_ = false;
    bool raisedImpact_ = false;
    bool raisedSustained_ = false;
    bool awaitsName_ = false;
    std::int64_t raisedAt_ = 0;
    std::int64_t lastBlow_ = INT64_MIN / 2;
    std::int64_t lastSounding_ = 0;
};

} // namespace natlyt::edge
