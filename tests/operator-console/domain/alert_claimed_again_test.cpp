// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

using enum AlertEventKind;

TEST(AlertClaimedAgain, WhoClaimsAgainAndAgainAndDecidesNothingKeepsNobodyFromBeingPaged) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.timeUp();
    life.by(Claim, "operator-1");
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_TRUE(life.record.byRule);
    EXPECT_EQ(life.record.ward.claimedBy, "");
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
}

TEST(AlertClaimedAgain, AnAlertThatIsTakenAndGivenBackForTheThirdTimeIsPaged) {
    AlertLife life;
    for (int time = 1; time <= 2; ++time) {
        life.by(Claim, "operator-1");
        life.by(Release, "operator-1");
        EXPECT_EQ(life.state(), AlertState::Raised) << time;
    }
    life.by(Claim, "operator-2");
    life.byRule(ConsoleLost);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertClaimedAgain, WhatWasDecidedBeforeTheAlertCameBackCountsNoMore) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.timeUp();
    life.by(Claim, "operator-1");
    life.by(Watch, "operator-1");
    life.timeUp();
    life.by(Claim, "operator-1");
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Raised);
}

} // namespace
} // namespace natlyt::ward
