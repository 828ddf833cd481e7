// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/level_rules.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

struct LevelRulesTest : testing::Test {
    // How often a rule was fulfilled while it was so loud for so long.
    int reports(double seconds, float levelDbfs, float noiseFloorDbfs = -65) {
        int all = 0;
        for (const auto end = at + static_cast<std::int64_t>(seconds * kSampleRate); at < end;) {
            at += 160;
            if (const auto loud = rules.frame({at, levelDbfs, levelDbfs + 10, noiseFloorDbfs, levelDbfs + kFullScaleDba, 0, {}})) {
                ++all;
                reported = loud->began;
                reached = loud->reached;
            }
        }
        return all;
    }
    LevelRules rules;
    std::int64_t at = 0;
    std::optional<std::int64_t> reported;
    RuleReached reached;
};

TEST_F(LevelRulesTest, ReportASoundThatIsLoudForLongEnough) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(5, -60), 0);
    EXPECT_EQ(reports(9.99, -30), 0);
    EXPECT_EQ(reports(0.01, -30), 1);
    EXPECT_EQ(reported, 5 * kSampleRate);
}

TEST_F(LevelRulesTest, DoNotReportWhatIsTooFaint) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(600, -30.1F), 0);
}

TEST_F(LevelRulesTest, ReportASoundOnceHoweverLong) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(3600, -20), 1);
    EXPECT_TRUE(rules.isSounding());
    EXPECT_EQ(reports(1, -60), 0);
    EXPECT_FALSE(rules.isSounding());
    EXPECT_EQ(reports(10, -20), 1) << "this is another";
}

TEST_F(LevelRulesTest, BridgeABreathButNotASecond) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(6, -20), 0);
    EXPECT_EQ(reports(0.9, -60), 0);
    EXPECT_EQ(reports(6, -20), 1);
    EXPECT_EQ(reports(1, -60), 0);
    EXPECT_EQ(reports(9, -20), 0);
}

TEST_F(LevelRulesTest, MeasureAboveTheFloorFromBeforeTheSound) {
    rules.configure({{{}, 20, 30}});
    EXPECT_EQ(reports(5, -60, -65), 0);
    EXPECT_EQ(reports(1, -45, -65), 0);
    EXPECT_EQ(reports(29, -45, -50), 1) << "the floor has followed the sound";
}

TEST_F(LevelRulesTest, SayWhatTheyAskedFor) {
    rules.configure({{-30, {}, 10}});
    reports(10, -20);
    EXPECT_EQ(reached, (RuleReached{{}, -30, 10}));
    rules.configure({{{}, 25, 30}});
    reports(5, -70, -64.6F);
    reports(30, -20, -64.6F);
    EXPECT_EQ(reached, (RuleReached{{}, -40, 30})) << "25 dB above the floor from before the sound";
}

TEST_F(LevelRulesTest, WantBothLimitsWhereBothAreGiven) {
    rules.configure({{-30, 20, 2}});
    EXPECT_EQ(reports(5, -40, -65), 0);
    EXPECT_EQ(reports(5, -25, -40), 0);
    EXPECT_EQ(reports(5, -25, -65), 1);
}

TEST_F(LevelRulesTest, KeepTheirTimeWhenAPlanIsRenewed) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(6, -20), 0);
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(4, -20), 1);
}

TEST_F(LevelRulesTest, BeginAnewWhenTheMicrophoneWasClosed) {
    rules.configure({{-30, {}, 10}});
    EXPECT_EQ(reports(6, -20), 0);
    rules.restart();
    EXPECT_EQ(reports(9, -20), 0);
}

} // namespace
} // namespace natlyt::edge
