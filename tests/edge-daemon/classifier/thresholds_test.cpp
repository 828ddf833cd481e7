// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/thresholds.hpp"

#include <gtest/gtest.h>

using namespace natlyt;
using namespace natlyt::edge;

TEST(Thresholds, FallAsSensitivityRises) {
    EXPECT_LT(thresholdOf(Sensitivity::Low), 1.0F);
    EXPECT_GT(thresholdOf(Sensitivity::Low), thresholdOf(Sensitivity::Medium));
    EXPECT_GT(thresholdOf(Sensitivity::Medium), thresholdOf(Sensitivity::High));
    EXPECT_GT(thresholdOf(Sensitivity::High), 0.0F);
}

TEST(Thresholds, AreOutOfReachWhereASoundIsOff) { EXPECT_GT(thresholdOf(Sensitivity::Off), 1.0F); }

TEST(Thresholds, AnAlertIsNamedAfterTheRelevantClassWithTheHighestScore) {
    ClassScores scores{};
    scores.score[static_cast<std::size_t>(SoundClass::Speech)] = 0.9F; // not worth an alert by itself
    scores.score[static_cast<std::size_t>(SoundClass::Crying)] = 0.5F;
    scores.score[static_cast<std::size_t>(SoundClass::Shout)] = 0.4F;
    EXPECT_EQ(leadingClass(scores), SoundClass::Crying);
}
