// SPDX-License-Identifier: Apache-2.0
#include "scripted_ear.hpp"

#include "edge-daemon/core/room/sound_judge.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

struct SoundJudgeTest : testing::Test {
    std::vector<SoundHeard> frames(int milli, float levelDbfs, float peakDbfs) {
        return frames(milli, levelDbfs, peakDbfs, levelDbfs + kFullScaleDba);
    }
    std::vector<SoundHeard> frames(int milli, float levelDbfs, float peakDbfs, float levelDba) {
        std::vector<SoundHeard> all;
        for (int i = 0; i < milli / 10; ++i) {
            at += 160;
            if (auto heard = judge.frame({at, levelDbfs, peakDbfs, -65, levelDba, 0, {}}, ear)) all.push_back(*heard);
        }
        return all;
    }
    std::vector<SoundHeard> quiet(int milli) { return frames(milli, -64, -55); }
    std::vector<SoundHeard> loud(int milli) { return frames(milli, -30, -22); }
    ScriptedEar ear;
    SoundJudge judge;
    std::int64_t at = 0;
};

TEST_F(SoundJudgeTest, DoesNotAskTheNetworkInAQuietRoom) {
    quiet(60000);
    EXPECT_EQ(ear.evaluations, 0);
    EXPECT_TRUE(judge.isQuiet());
}

TEST_F(SoundJudgeTest, RaisesAShoutWithinThreeHundredMilliseconds) {
    quiet(5000);
    ear.hears(SoundClass::Shout, 0.95F);
    const auto began = at;
    const auto heard = loud(300);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].soundClass, SoundClass::Shout);
    EXPECT_EQ(heard[0].rule, AlertRule::ClassHeard);
    EXPECT_EQ(heard[0].top.size(), 3U);
    EXPECT_EQ(heard[0].top[0].soundClass, SoundClass::Shout);
    EXPECT_FLOAT_EQ(heard[0].levelDbfs, -30);
    EXPECT_NEAR(static_cast<double>(heard[0].onsetSample), static_cast<double>(began), 1600);
}

TEST_F(SoundJudgeTest, RaisesALoudImpactThatTheNetworkDenies) {
    quiet(5000);
    ear.hears(SoundClass::Household, 0.99F);
    const auto heard = frames(100, -12, -4);
    EXPECT_TRUE(heard.empty()) << "the network is given a moment to name the sound";
    const auto later = frames(300, -40, -30);
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(later[0].soundClass, kUnnamed) << "a loud sound, not an impact that nobody heard";
    EXPECT_EQ(later[0].rule, AlertRule::LoudImpact);
}

TEST_F(SoundJudgeTest, CallsALoudSoundAnImpactWhereTheNetworkDoes) {
    quiet(5000);
    ear.hears(SoundClass::Impact, 0.6F); // too little to be raised by itself
    const auto heard = frames(400, -12, -4);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].soundClass, SoundClass::Impact);
    EXPECT_EQ(heard[0].rule, AlertRule::LoudImpact);
    EXPECT_NEAR(heard[0].score, 0.6, 1e-6);
}

TEST_F(SoundJudgeTest, RaisesALoudCryAtOnceAndNamesItWhenTheNetworkKnows) {
    quiet(5000);
    ear.hears(SoundClass::Impact, 0.02F);
    const auto first = frames(400, -12, -4);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].soundClass, kUnnamed);
    EXPECT_FALSE(first[0].names);
    ear.hears(SoundClass::Crying, 0.95F);
    const auto then = frames(300, -20, -8);
    ASSERT_EQ(then.size(), 1U) << "the name does not wait for the sound's end";
    EXPECT_EQ(then[0].soundClass, SoundClass::Crying);
    EXPECT_EQ(then[0].rule, AlertRule::ClassHeard);
    EXPECT_TRUE(then[0].names);
    EXPECT_TRUE(frames(20000, -20, -8).empty()) << "once named, it is one sound";
}

TEST_F(SoundJudgeTest, DoesNotNameABlowAfterTheCryingAroundIt) {
    quiet(5000);
    ear.hears(SoundClass::Crying, 0.95F);
    ASSERT_EQ(loud(5000).size(), 1U);
    ear.hears(SoundClass::Speech, 0.95F);
    const auto blow = frames(400, -6, -1);
    ASSERT_EQ(blow.size(), 1U);
    EXPECT_EQ(blow[0].soundClass, kUnnamed);
    ear.hears(SoundClass::Crying, 0.95F);
    EXPECT_TRUE(loud(1000).empty());
}

TEST_F(SoundJudgeTest, LeavesAThumpAloneThatIsAllPeakAndNotLoud) {
    quiet(5000);
    frames(100, -20, -2, loudImpactDba(Sensitivity::Medium) - 1);
    EXPECT_TRUE(frames(1000, -60, -50).empty());
    frames(100, -20, -2, loudImpactDba(Sensitivity::Medium));
    EXPECT_EQ(frames(1000, -60, -50).size(), 1U);
}

TEST_F(SoundJudgeTest, GivesALoudSoundTheNameThatTheNetworkHasForIt) {
    quiet(5000);
    ear.hears(SoundClass::AlarmTone, 0.95F);
    const auto heard = frames(400, -12, -4);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].soundClass, SoundClass::AlarmTone);
}

TEST_F(SoundJudgeTest, MakesOneAlertOfOneSoundHoweverLong) {
    quiet(5000);
    ear.hears(SoundClass::Crying, 0.95F);
    EXPECT_EQ(loud(60000).size(), 1U);
}

TEST_F(SoundJudgeTest, RaisesAgainAfterQuiet) {
    quiet(5000);
    ear.hears(SoundClass::Crying, 0.95F);
    EXPECT_EQ(loud(5000).size(), 1U);
    EXPECT_TRUE(quiet(5000).empty());
    EXPECT_EQ(loud(5000).size(), 1U);
}

TEST_F(SoundJudgeTest, LetsTelevisionPlayOn) {
    ear.hears(SoundClass::Speech, 0.99F);
    EXPECT_TRUE(loud(60000).empty());
}

TEST_F(SoundJudgeTest, CountsAsThePlanSays) {
    ListeningPlan plan;
    plan.countingRules = {{SoundClass::HumanSound, 3, 300}};
    judge.configure(plan);
    ear.hears(SoundClass::HumanSound, 0.9F);
    quiet(5000);
    EXPECT_TRUE(loud(500).empty());
    quiet(5000);
    EXPECT_TRUE(loud(500).empty());
    quiet(5000);
    const auto heard = loud(500);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].rule, AlertRule::Counted);
    EXPECT_EQ(heard[0].soundClass, SoundClass::HumanSound);
    EXPECT_EQ(heard[0].reached, (RuleReached{3, {}, 300}));
}

TEST_F(SoundJudgeTest, RaisesWhatIsLoudForLongOnceAndWithoutTheNetwork) {
    ListeningPlan plan;
    plan.levelRules = {{-35, {}, 10}};
    judge.configure(plan);
    quiet(5000);
    const auto heard = loud(60000);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].rule, AlertRule::LoudFor);
    EXPECT_EQ(heard[0].soundClass, kUnnamed);
    EXPECT_EQ(heard[0].onsetSample, 5 * kSampleRate);
    EXPECT_EQ(heard[0].reached, (RuleReached{{}, -35, 10}));
    quiet(5000);
    EXPECT_EQ(loud(15000).size(), 1U);
}

TEST_F(SoundJudgeTest, DoesNotLoseAShoutInNoiseThatALevelRuleRaised) {
    ListeningPlan plan;
    plan.levelRules = {{-35, {}, 10}};
    judge.configure(plan);
    quiet(5000);
    ASSERT_EQ(loud(60000).size(), 1U);
    for (int i = 0; i < 3; ++i) {
        ear.hears(SoundClass::Shout, 0.95F);
        const auto heard = loud(1000);
        ASSERT_EQ(heard.size(), 1U) << i;
        EXPECT_EQ(heard[0].soundClass, SoundClass::Shout);
        ear.hears(SoundClass::Music, 0.95F);
        EXPECT_TRUE(loud(60000).empty()) << i;
    }
}

TEST_F(SoundJudgeTest, RaisesNoLoudSoundWithoutALevelRule) { EXPECT_TRUE(loud(600000).empty()); }

TEST_F(SoundJudgeTest, MakesNoSecondAlertOfALongSoundThatTheNetworkHasNamed) {
    ListeningPlan plan;
    plan.levelRules = {{-35, {}, 10}};
    judge.configure(plan);
    quiet(5000);
    ear.hears(SoundClass::Crying, 0.95F);
    EXPECT_EQ(loud(60000).size(), 1U);
}

TEST_F(SoundJudgeTest, PlacesASoundWithinOtherSoundWhereItWasHeard) {
    ear.hears(SoundClass::Speech, 0.99F);
    loud(20000);
    ear.hears(SoundClass::Shout, 0.99F);
    const auto heard = loud(1000);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_GT(heard[0].onsetSample, 19 * kSampleRate);
}

TEST_F(SoundJudgeTest, RemembersTheStrongestOfTheLastSecondsAndForgetsIt) {
    quiet(5000);
    EXPECT_TRUE(judge.heardLately().empty());
    ear.hears(SoundClass::Cough, 0.4F);
    loud(500);
    ear.hears(SoundClass::Speech, 0.2F);
    loud(4500);
    const auto lately = judge.heardLately();
    ASSERT_EQ(lately.size(), 3U);
    EXPECT_EQ(lately[0].soundClass, SoundClass::Cough);
    EXPECT_EQ(lately[1].soundClass, SoundClass::Speech);
    quiet(12000);
    EXPECT_TRUE(judge.heardLately().empty());
}

struct ASnorer : SoundJudgeTest {
    // A breath of a second every four, which the network half takes for a shout.
    std::size_t snores(int breaths) {
        std::size_t raised = 0;
        for (int i = 0; i < breaths; ++i) {
            ear.hears(SoundClass::Shout, thresholdOf(SoundClass::Shout, Sensitivity::Medium) - 0.02F);
            raised += loud(1000).size();
            ear.hears(SoundClass::Breathing, 0.5F);
            raised += quiet(3000).size();
        }
        return raised;
    }
};

TEST_F(ASnorer, IsNotAnAlertWithTheOneBreathThatIsALittleMoreLikeAShout) {
    ear.hears(SoundClass::Shout, thresholdOf(SoundClass::Shout, Sensitivity::Medium) + 0.02F);
    quiet(5000);
    EXPECT_EQ(loud(1000).size(), 1U) << "in a silent room it is one";
    quiet(70000);
    EXPECT_EQ(snores(20), 0U);
    ear.hears(SoundClass::Shout, thresholdOf(SoundClass::Shout, Sensitivity::Medium) + 0.02F);
    EXPECT_TRUE(loud(1000).empty());
    quiet(70000);
    EXPECT_EQ(loud(1000).size(), 1U) << "a minute later the room is silent again";
}

TEST_F(ASnorer, IsSaidToBeTheReasonWhyMoreIsAskedOfVoicesAndOfNothingElse) {
    quiet(5000);
    EXPECT_TRUE(judge.barRaised().empty());
    snores(20);
    EXPECT_EQ(judge.barRaised(), (std::vector{SoundClass::Shout, SoundClass::Crying, SoundClass::Cough}));
    quiet(70000);
    EXPECT_TRUE(judge.barRaised().empty());
}

TEST_F(ASnorer, HidesNoClearShoutNoFallAndNoLoudBlow) {
    snores(20);
    ear.hears(SoundClass::Shout, 0.99F);
    EXPECT_EQ(loud(1000).size(), 1U);
    snores(20);
    ear.hears(SoundClass::Impact, thresholdOf(SoundClass::Impact, Sensitivity::Medium) + 0.01F);
    EXPECT_EQ(loud(300).size(), 1U);
    snores(20);
    ear.hears(SoundClass::Breathing, 0.9F);
    const auto blow = frames(500, -12, -4);
    ASSERT_EQ(blow.size(), 1U);
    EXPECT_EQ(blow[0].rule, AlertRule::LoudImpact);
}

TEST_F(SoundJudgeTest, RaisesWhatComesAgainAndAgainEachTime) {
    quiet(5000);
    for (int i = 0; i < 20; ++i) { // crying that begins faintly and stops for a while
        ear.hears(SoundClass::Crying, 0.8F);
        EXPECT_TRUE(loud(500).empty()) << i;
        ear.hears(SoundClass::Crying, thresholdOf(SoundClass::Crying, Sensitivity::Medium) + 0.01F);
        EXPECT_EQ(loud(4000).size(), 1U) << i;
        quiet(6000);
    }
}

} // namespace
} // namespace natlyt::edge
