// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/sound_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::edge {
namespace {

constexpr float kClear = 0.99F;
constexpr float kLoudDba = 60;
const Sensitivities kMedium = sensitivitiesOf({});

ClassScores scoring(SoundClass c, float score) {
    ClassScores scores{};
    scores.score[static_cast<std::size_t>(c)] = score;
    scores.relevance = isRelevant(c) ? score : 0;
    return scores;
}

TEST(ClassRule, ConfirmsALongSoundByASecondJudgementOfThree) {
    ClassRule rule;
    EXPECT_FALSE(rule.judged(scoring(SoundClass::Shout, kClear), kLoudDba, 1600, kMedium));
    EXPECT_FALSE(rule.judged(scoring(SoundClass::Shout, 0), kLoudDba, 3200, kMedium));
    const auto heard = rule.judged(scoring(SoundClass::Shout, kClear), kLoudDba, 4800, kMedium);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->soundClass, SoundClass::Shout);
    EXPECT_EQ(heard->firstSample, 1600);
}

TEST(ClassRule, ForgetsALoneJudgementAfterTwoWithout) {
    ClassRule rule;
    rule.judged(scoring(SoundClass::Shout, kClear), kLoudDba, 1600, kMedium);
    rule.judged(scoring(SoundClass::Shout, 0), kLoudDba, 3200, kMedium);
    rule.judged(scoring(SoundClass::Shout, 0), kLoudDba, 4800, kMedium);
    EXPECT_FALSE(rule.judged(scoring(SoundClass::Shout, kClear), kLoudDba, 6400, kMedium));
}

TEST(ClassRule, ConfirmsASoundThatTheNetworkNamesDifferentlyEachTime) {
    ClassRule rule;
    rule.judged(scoring(SoundClass::Crying, kClear), kLoudDba, 1600, kMedium);
    const auto heard = rule.judged(scoring(SoundClass::Shout, kClear), kLoudDba, 3200, kMedium);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->soundClass, SoundClass::Shout);
}

TEST(ClassRule, NeverWaitsForASecondImpactOrASecondBreakingGlass) {
    for (const auto c : {SoundClass::Impact, SoundClass::GlassBreak}) {
        ClassRule rule;
        EXPECT_TRUE(rule.judged(scoring(c, kClear), kLoudDba, 1600, kMedium)) << nameOf(c);
    }
}

TEST(ClassRule, FollowsTheRoomsSensitivityForEachClass) {
    ListeningPlan plan;
    plan.sensitivities = {{SoundClass::Impact, Sensitivity::Off}, {SoundClass::GlassBreak, Sensitivity::High}};
    const auto sensitivities = sensitivitiesOf(plan);
    EXPECT_FALSE(ClassRule{}.judged(scoring(SoundClass::Impact, 1), kLoudDba, 1600, sensitivities));
    const float between = thresholdOf(SoundClass::GlassBreak, Sensitivity::High) + 0.001F;
    EXPECT_TRUE(ClassRule{}.judged(scoring(SoundClass::GlassBreak, between), kLoudDba, 1600, sensitivities));
    EXPECT_FALSE(ClassRule{}.judged(scoring(SoundClass::GlassBreak, between), kLoudDba, 1600, kMedium));
}

TEST(ClassRule, HoldsEachSoundToItsOwnThreshold) {
    for (std::size_t i = 0; i < countOf<SoundClass>(); ++i) {
        const auto c = static_cast<SoundClass>(i);
        if (!isRelevant(c)) continue;
        const float threshold = thresholdOf(c, Sensitivity::Medium);
        EXPECT_EQ(relevantClass(scoring(c, threshold), kLoudDba, kMedium), c) << nameOf(c);
        EXPECT_FALSE(relevantClass(scoring(c, threshold - 0.001F), kLoudDba, kMedium)) << nameOf(c);
    }
}

TEST(ClassRule, LeavesAloneWhatIsTooQuietToBeInTheRoom) {
    for (const auto sensitivity : {Sensitivity::Low, Sensitivity::Medium, Sensitivity::High}) {
        ListeningPlan plan;
        plan.sensitivities = {{SoundClass::Shout, sensitivity}};
        const auto sensitivities = sensitivitiesOf(plan);
        const float enough = quietestAlertDba(sensitivity);
        EXPECT_TRUE(relevantClass(scoring(SoundClass::Shout, kClear), enough, sensitivities)) << nameOf(sensitivity);
        EXPECT_FALSE(relevantClass(scoring(SoundClass::Shout, kClear), enough - 0.1F, sensitivities)) << nameOf(sensitivity);
    }
}

TEST(ClassRule, NeverRaisesASoundThatIsNotWorthAnOperatorsAttention) {
    for (std::size_t i = 0; i < countOf<SoundClass>(); ++i) {
        const auto c = static_cast<SoundClass>(i);
        if (isRelevant(c)) continue;
        ClassRule rule;
        for (int n = 1; n < 5; ++n) EXPECT_FALSE(rule.judged(scoring(c, 1), kLoudDba, 1600 * n, kMedium)) << nameOf(c);
    }
}

FeatureFrame frameAt(std::int64_t endSample, float levelDbfs, float peakDbfs, float floorDbfs = -65) {
    return {endSample, levelDbfs, peakDbfs, floorDbfs, levelDbfs + kFullScaleDba, 0, {}};
}

// The frames of a quiet room, then one with this peak.
std::optional<std::int64_t> afterQuiet(ImpactRule& rule, float peakDbfs, Sensitivity sensitivity) {
    for (int i = 1; i <= 50; ++i) EXPECT_FALSE(rule.frame(frameAt(160 * i, -60, -50), sensitivity));
    return rule.frame(frameAt(160 * 51, -20, peakDbfs), sensitivity);
}

TEST(ImpactRule, FiresOnASuddenLoudRise) {
    ImpactRule rule;
    EXPECT_EQ(afterQuiet(rule, -5, Sensitivity::Medium), 160 * 50);
}

TEST(ImpactRule, HoldsEachSensitivityToItsPeak) {
    for (const auto sensitivity : {Sensitivity::Low, Sensitivity::Medium, Sensitivity::High}) {
        ImpactRule just;
        EXPECT_TRUE(afterQuiet(just, *impactPeakDbfs(sensitivity), sensitivity));
        ImpactRule below;
        EXPECT_FALSE(afterQuiet(below, *impactPeakDbfs(sensitivity) - 0.1F, sensitivity));
    }
    ImpactRule off;
    EXPECT_FALSE(afterQuiet(off, 0, Sensitivity::Off));
}

TEST(ImpactRule, IsNotMovedByWhatHasBeenLoudForLong) {
    ImpactRule rule;
    for (int i = 1; i <= 50; ++i) EXPECT_FALSE(rule.frame(frameAt(160 * i, -10, -8, -50), Sensitivity::Medium));
    EXPECT_FALSE(rule.frame(frameAt(160 * 51, -10, -2, -50), Sensitivity::Medium));
}

TEST(ImpactRule, IsNotMovedByASoundThatSwells) {
    ImpactRule rule;
    for (int i = 1; i <= 150; ++i) {
        const float peak = std::min(-2.0F, -50 + 0.7F * static_cast<float>(std::max(0, i - 50)));
        EXPECT_FALSE(rule.frame(frameAt(160 * i, peak - 15, peak), Sensitivity::Medium)) << i;
    }
}

TEST(ImpactRule, FiresOnceForOneImpact) {
    ImpactRule rule;
    ASSERT_TRUE(afterQuiet(rule, -5, Sensitivity::Medium));
    for (int i = 52; i <= 60; ++i) EXPECT_FALSE(rule.frame(frameAt(160 * i, -20, -5), Sensitivity::Medium));
}

TEST(CountingRules, RaiseWhenTheCountIsFullWithinItsTime) {
    CountingRules rules;
    rules.configure({{SoundClass::HumanSound, 3, 60}});
    const auto heard = scoring(SoundClass::HumanSound, 0.8F);
    EXPECT_FALSE(rules.judged(heard, 0));
    EXPECT_FALSE(rules.judged(heard, 10 * kSampleRate));
    const auto full = rules.judged(heard, 20 * kSampleRate);
    ASSERT_TRUE(full);
    EXPECT_EQ(full->soundClass, SoundClass::HumanSound);
    EXPECT_FALSE(rules.judged(heard, 30 * kSampleRate)) << "the count begins anew";
}

TEST(CountingRules, ForgetWhatIsTooLongAgo) {
    CountingRules rules;
    rules.configure({{SoundClass::HumanSound, 3, 60}});
    const auto heard = scoring(SoundClass::HumanSound, 0.8F);
    EXPECT_FALSE(rules.judged(heard, 0));
    EXPECT_FALSE(rules.judged(heard, 50 * kSampleRate));
    EXPECT_FALSE(rules.judged(heard, 100 * kSampleRate));
}

TEST(CountingRules, CountALongSoundOnce) {
    CountingRules rules;
    rules.configure({{SoundClass::HumanSound, 2, 60}});
    for (int i = 0; i < 100; ++i) EXPECT_FALSE(rules.judged(scoring(SoundClass::HumanSound, 0.8F), i * 1600));
}

TEST(CountingRules, KeepTheirCountsWhenAPlanIsRenewed) {
    CountingRules rules;
    rules.configure({{SoundClass::HumanSound, 2, 60}});
    EXPECT_FALSE(rules.judged(scoring(SoundClass::HumanSound, 0.8F), 0));
    rules.configure({{SoundClass::HumanSound, 2, 60}});
    EXPECT_TRUE(rules.judged(scoring(SoundClass::HumanSound, 0.8F), 5 * kSampleRate));
}

TEST(Refractory, TakesASoundThatGoesOnForOne) {
    Refractory refractory;
    EXPECT_TRUE(refractory.admit(SoundClass::Crying, AlertRule::ClassHeard, 0));
    for (std::int64_t t = 0; t < 600 * kSampleRate; t += kSampleRate) {
        refractory.stillSounding(t);
        refractory.frame(t + 1600);
        EXPECT_FALSE(refractory.admit(SoundClass::Crying, AlertRule::ClassHeard, t + 1600) && t > 0);
    }
}

TEST(Refractory, AdmitsANewSoundAfterThreeQuietSeconds) {
    Refractory refractory;
    EXPECT_TRUE(refractory.admit(SoundClass::Shout, AlertRule::ClassHeard, 0));
    refractory.frame(3 * kSampleRate - 1);
    EXPECT_FALSE(refractory.admit(SoundClass::Shout, AlertRule::ClassHeard, 3 * kSampleRate - 1));
    refractory.frame(3 * kSampleRate);
    EXPECT_TRUE(refractory.admit(SoundClass::Shout, AlertRule::ClassHeard, 3 * kSampleRate));
}

TEST(Refractory, DoesNotLoseAFallInLongCrying) {
    Refractory refractory;
    EXPECT_TRUE(refractory.admit(SoundClass::Crying, AlertRule::ClassHeard, 0));
    EXPECT_FALSE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, kSampleRate));
    EXPECT_TRUE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, 2 * kSampleRate));
    EXPECT_FALSE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, 4 * kSampleRate));
}

TEST(Refractory, DoesNotLoseASecondFallMuchLaterInTheSameCrying) {
    Refractory refractory;
    const auto crying = [&](std::int64_t second) { refractory.stillSounding(second * kSampleRate); };
    EXPECT_TRUE(refractory.admit(SoundClass::Crying, AlertRule::ClassHeard, 0));
    EXPECT_TRUE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, 5 * kSampleRate));
    for (std::int64_t second = 1; second < 600; ++second) crying(second);
    EXPECT_TRUE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, 600 * kSampleRate));
}

TEST(Refractory, TakesHammeringThatGoesOnForOne) {
    Refractory refractory;
    EXPECT_TRUE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, 0));
    for (std::int64_t second = 1; second < 600; ++second) {
        refractory.stillSounding(second * kSampleRate);
        refractory.frame(second * kSampleRate);
        EXPECT_FALSE(refractory.admit(SoundClass::Impact, AlertRule::LoudImpact, second * kSampleRate));
    }
}

} // namespace
} // namespace natlyt::edge
