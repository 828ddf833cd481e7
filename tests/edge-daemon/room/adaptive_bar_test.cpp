// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/adaptive_bar.hpp"
#include "edge-daemon/core/room/sound_rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace natlyt::edge {
namespace {

constexpr std::int64_t kSecond = kSampleRate;
constexpr float kDoubtful = 0.8F;

// From `from` for so many seconds, a sound of one second every `every` seconds.
std::int64_t goesOn(AdaptiveBar& bar, SoundClass c, float relevance, std::int64_t from, int seconds, int every) {
    for (int s = 0; s < seconds; ++s)
        for (int tenth = 1; s % every == 0 && tenth <= 10; ++tenth)
            bar.passedOver(c, relevance, from + s * kSecond + tenth * kSecond / 10 - 1);
    return from + seconds * kSecond;
}

TEST(AdaptiveBar, IsDownInASilentRoom) {
    EXPECT_EQ(AdaptiveBar{}.raisedBy(SoundClass::Shout, 5 * kSecond), 0);
}

TEST(AdaptiveBar, IsRaisedWhereDoubtfulSoundsGoOnEveryFewSeconds) {
    AdaptiveBar bar;
    const auto now = goesOn(bar, SoundClass::Shout, kDoubtful, 0, 60, 4); // breaths of a snorer
    EXPECT_GT(bar.raisedBy(SoundClass::Shout, now), 1);
    EXPECT_LE(bar.raisedBy(SoundClass::Shout, now), kMostRaised);
}

TEST(AdaptiveBar, StaysDownForTwoSoundsAndForWhatIsHardlyHeard) {
    AdaptiveBar two;
    two.passedOver(SoundClass::Shout, kDoubtful, 0);
    two.passedOver(SoundClass::Shout, kDoubtful, 5 * kSecond);
    EXPECT_EQ(two.raisedBy(SoundClass::Shout, 10 * kSecond), 0);
    AdaptiveBar faint;
    EXPECT_EQ(faint.raisedBy(SoundClass::Shout, goesOn(faint, SoundClass::Shout, kGoesOnFrom, 0, 60, 1)), 0);
}

TEST(AdaptiveBar, IsRaisedForSoundsOfTheSameKindOnly) {
    AdaptiveBar bar;
    const auto now = goesOn(bar, SoundClass::Shout, kDoubtful, 0, 60, 2);
    EXPECT_GT(bar.raisedBy(SoundClass::Shout, now), 0);
    EXPECT_GT(bar.raisedBy(SoundClass::Cough, now), 0) << "the next breath may be taken for one";
    for (const auto other : {SoundClass::Impact, SoundClass::GlassBreak, SoundClass::DoorSteps, SoundClass::AlarmTone})
        EXPECT_EQ(bar.raisedBy(other, now), 0) << nameOf(other);
}

TEST(AdaptiveBar, NeverStandsInTheWayOfTheSoundThatRaisesIt) {
    AdaptiveBar bar;
    const auto now = goesOn(bar, SoundClass::Crying, 0.94F, 10 * kSecond, 2, 1); // crying begins, fainter than it will be
    EXPECT_EQ(bar.raisedBy(SoundClass::Crying, now), 0);
}

TEST(AdaptiveBar, DoesNotCountHowASoundBeganThatBecameAnAlert) {
    AdaptiveBar bar;
    std::int64_t now = 0;
    for (int i = 0; i < 10; ++i) {
        now = goesOn(bar, SoundClass::Crying, 0.9F, now, 2, 1);
        bar.raised(now);
        now += 4 * kSecond;
    }
    EXPECT_EQ(bar.raisedBy(SoundClass::Crying, now), 0);
}

TEST(AdaptiveBar, IsDownAgainAMinuteLater) {
    AdaptiveBar bar;
    const auto now = goesOn(bar, SoundClass::Shout, 0.9F, 0, 300, 1);
    EXPECT_GT(bar.raisedBy(SoundClass::Shout, now + 30 * kSecond), 0);
    EXPECT_EQ(bar.raisedBy(SoundClass::Shout, now + (kBarRemembersSeconds + kBarLeavesOutSeconds) * kSecond), 0);
}

TEST(AdaptiveBar, TakesLogOddsOffARelevance) {
    EXPECT_FLOAT_EQ(lowered(0.9F, 0), 0.9F);
    EXPECT_NEAR(lowered(0.9F, std::log(9.0F)), 0.5, 1e-6);
    EXPECT_GT(lowered(1, kMostRaised), 0.99F);
    EXPECT_LT(lowered(0, kMostRaised), 1e-5F);
}

RC_GTEST_PROP(AdaptiveBarProperty, LetsASureSoundThroughWhateverHasGoneOn, ()) {
    AdaptiveBar bar;
    std::int64_t at = 0;
    const int judgements = *rc::gen::inRange(0, 2000);
    for (int i = 0; i < judgements; ++i) {
        at += *rc::gen::inRange(kSecond / 10, 3 * kSecond);
        bar.passedOver(static_cast<SoundClass>(*rc::gen::inRange(0, 7)), static_cast<float>(*rc::gen::inRange(0, 1001)) / 1000.0F, at);
    }
    const auto leading = static_cast<SoundClass>(*rc::gen::inRange(0, 7));
    const float raised = bar.raisedBy(leading, at + 1);
    RC_ASSERT(raised >= 0.0F && raised <= kMostRaised);
    ClassScores sure{};
    sure.score[static_cast<std::size_t>(leading)] = 1;
    sure.relevance = lowered(0.995F, raised);
    for (const auto sensitivity : {Sensitivity::Low, Sensitivity::Medium, Sensitivity::High}) {
        Sensitivities all;
        all.fill(sensitivity);
        RC_ASSERT(relevantClass(sure, 80, all) == leading);
    }
}

} // namespace
} // namespace natlyt::edge
