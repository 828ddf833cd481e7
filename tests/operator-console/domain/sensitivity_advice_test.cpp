// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/sensitivity_advice.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

HeardTally tally(std::int64_t alerts, std::int64_t needless, std::int64_t mattered = 0) {
    return {SoundClass::Cough, alerts, needless, mattered, alerts, needless, mattered};
}

TEST(SensitivityAdvice, IsOneStepLessWhereNearlyAllAlertsMeantNothing) {
    EXPECT_EQ(suggestedSensitivity(tally(6, 5), Sensitivity::High), Sensitivity::Medium);
    EXPECT_EQ(suggestedSensitivity(tally(6, 5), Sensitivity::Medium), Sensitivity::Low);
}

TEST(SensitivityAdvice, NeverTurnsASoundOff) {
    EXPECT_FALSE(suggestedSensitivity(tally(100, 100), Sensitivity::Low));
    EXPECT_FALSE(suggestedSensitivity(tally(100, 100), Sensitivity::Off));
}

TEST(SensitivityAdvice, IsNotGivenOfAFewNorWhereOneOfThemMattered) {
    EXPECT_FALSE(suggestedSensitivity(tally(4, 4), Sensitivity::High)) << "chance";
    EXPECT_FALSE(suggestedSensitivity(tally(7, 5), Sensitivity::High)) << "two of seven were something";
    EXPECT_FALSE(suggestedSensitivity(tally(100, 99, 1), Sensitivity::High)) << "somebody was helped once";
}

TEST(SensitivityAdvice, IsNotGivenAgainOfNightsBeforeTheSensitivityWasSet) {
    auto nights = tally(20, 20);
    nights.sinceSet = 2, nights.needless = 2;
    EXPECT_FALSE(suggestedSensitivity(nights, Sensitivity::Medium));
}

TEST(SensitivityAdvice, TakesASoundThatIsNotListedForMedium) {
    EXPECT_EQ(sensitivityOf({{SoundClass::Cough, Sensitivity::High}}, SoundClass::Cough), Sensitivity::High);
    EXPECT_EQ(sensitivityOf({{SoundClass::Cough, Sensitivity::High}}, SoundClass::Shout), Sensitivity::Medium);
}

} // namespace
} // namespace natlyt::ward
