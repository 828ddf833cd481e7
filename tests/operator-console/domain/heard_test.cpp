// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/heard.hpp"

#include <gtest/gtest.h>

namespace natlyt {
namespace {

AlertSound heardAs(SoundClass c, double score, AlertRule rule) {
    AlertSound sound;
    sound.soundClass = c;
    sound.score = score;
    sound.rule = rule;
    return sound;
}

const AlertSound kLoud = heardAs(SoundClass::Background, 0, AlertRule::LoudImpact);
const AlertSound kCry = heardAs(SoundClass::Crying, 0.91, AlertRule::ClassHeard);
const AlertSound kDoubtfulBlow = heardAs(SoundClass::Impact, 0.55, AlertRule::LoudImpact);
const AlertSound kMusic = heardAs(SoundClass::Music, 0.99, AlertRule::LoudFor);
const AlertSound kTest = heardAs(SoundClass::Background, 0, AlertRule::SelfTest);

TEST(AlertName, ANameThatComesLaterReplacesNone) {
    EXPECT_EQ(*namingSound({kLoud, kCry}), kCry);
    EXPECT_EQ(*namingSound({kCry, kLoud}), kCry);
}

TEST(AlertName, IsThatOfWhichTheNetworkIsSurest) {
    EXPECT_EQ(*namingSound({kDoubtfulBlow, kCry}), kCry);
    EXPECT_EQ(*namingSound({kCry, kDoubtfulBlow}), kCry);
}

TEST(AlertName, PrefersWhatIsWorthAnAlertByItself) {
    EXPECT_EQ(*namingSound({kMusic, kDoubtfulBlow}), kDoubtfulBlow);
    EXPECT_EQ(*namingSound({kLoud, kMusic}), kMusic);
}

TEST(AlertName, TakesWhatAPlanCountsForWorthIt) {
    const auto counted = heardAs(SoundClass::HumanSound, 0.9, AlertRule::Counted);
    EXPECT_EQ(*namingSound({counted, kDoubtfulBlow}), counted);
}

TEST(AlertName, IsTheNewestOfEquals) {
    auto second = kLoud;
    second.levelDbfs = -3;
    EXPECT_EQ(*namingSound({kLoud, second}), second);
}

TEST(AlertName, IsATestOnlyWhereNothingElseWasHeard) {
    EXPECT_EQ(*namingSound({kLoud, kTest}), kLoud);
    EXPECT_EQ(*namingSound({kTest}), kTest);
    EXPECT_EQ(namingSound({}), nullptr);
}

TEST(Heard, BeginsWithTheAlertsNameAndListsEachClassOnce) {
    EXPECT_EQ(heardIn({kLoud, kDoubtfulBlow, kCry, kDoubtfulBlow}), (std::vector{SoundClass::Crying, SoundClass::Impact}));
}

TEST(Heard, SaysWhatARuleAskedForOfTheSoundThatNamesTheAlertAlone) {
    auto coughs = heardAs(SoundClass::Cough, 0.9, AlertRule::Counted);
    coughs.reached = RuleReached{5, {}, 600};
    EXPECT_EQ(reachedIn({kDoubtfulBlow, coughs}), coughs.reached);
    EXPECT_EQ(reachedIn({coughs, kCry}), std::nullopt);
    EXPECT_EQ(reachedIn({}), std::nullopt);
}

TEST(Heard, NamesNothingThatWasOnlyLoud) { EXPECT_TRUE(heardIn({kLoud}).empty()); }

} // namespace
} // namespace natlyt
