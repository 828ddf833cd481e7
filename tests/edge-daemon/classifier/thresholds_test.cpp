// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/thresholds.hpp"

#include <gtest/gtest.h>

using namespace natlyt;
using namespace natlyt::edge;

namespace {

constexpr SoundClass kRelevant[] = {SoundClass::Shout,      SoundClass::Crying,    SoundClass::Cough,    SoundClass::Impact,
                                    SoundClass::GlassBreak, SoundClass::DoorSteps, SoundClass::AlarmTone};
constexpr float kApart = 0.0099F; // a hundredth, as written with three decimals

} // namespace

TEST(Thresholds, FallForEverySoundAsSensitivityRises) {
    for (const auto c : kRelevant) {
        EXPECT_LT(thresholdOf(c, Sensitivity::Low), 1.0F) << nameOf(c);
        EXPECT_GT(thresholdOf(c, Sensitivity::Low), thresholdOf(c, Sensitivity::Medium) + kApart) << nameOf(c);
        EXPECT_GT(thresholdOf(c, Sensitivity::Medium), thresholdOf(c, Sensitivity::High) + kApart) << nameOf(c);
        EXPECT_GT(thresholdOf(c, Sensitivity::High), 0.0F) << nameOf(c);
    }
}

TEST(Thresholds, AreOutOfReachWhereASoundIsOff) {
    for (const auto c : kRelevant) EXPECT_GT(thresholdOf(c, Sensitivity::Off), 1.0F) << nameOf(c);
}

TEST(Thresholds, AreOutOfReachForWhatIsNotWorthAnAlert) {
    EXPECT_GT(thresholdOf(SoundClass::Speech, Sensitivity::High), 1.0F);
}

TEST(Thresholds, AnAlertIsNamedAfterTheRelevantClassWithTheHighestScore) {
    ClassScores scores{};
    scores.score[static_cast<std::size_t>(SoundClass::Speech)] = 0.9F; // not worth an alert by itself
    scores.score[static_cast<std::size_t>(SoundClass::Crying)] = 0.5F;
    scores.score[static_cast<std::size_t>(SoundClass::Shout)] = 0.4F;
    EXPECT_EQ(leadingClass(scores), SoundClass::Crying);
}
