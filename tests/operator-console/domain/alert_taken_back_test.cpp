// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

TEST(AlertLife, WhoPagedTakesItBackWithinSecondsWhileNobodyHasAnswered) {
    AlertLife life;
    life.by(AlertEventKind::Claim, "operator-1");
    ASSERT_EQ(life.by(AlertEventKind::Page, "operator-1"), ReplyCode::Ok);
    const auto rung = life.newestPageOf("staff-1");
    life.context.now += seconds{5};
    ASSERT_EQ(life.by(AlertEventKind::Claim, "operator-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Claimed);
    EXPECT_EQ(life.record.ward.claimedBy, "operator-1");
    EXPECT_EQ(life.pages, (std::vector<PageAction>{{PageActionKind::End, rung}}));
    life.by(AlertEventKind::Acknowledged, "staff-1", rung); // on its way when it was called off
    EXPECT_EQ(life.state(), AlertState::Claimed);
    ASSERT_EQ(life.by(AlertEventKind::Page, "operator-1"), ReplyCode::Ok); // from the beginning of the chain
    EXPECT_EQ(life.newestPageOf("staff-2"), Uuid{});
}

TEST(AlertLife, APageIsNotTakenBackByAnotherNorLaterNorFromTheRuleNorFromWhoAnswered) {
    AlertLife life;
    life.by(AlertEventKind::Claim, "operator-1");
    life.by(AlertEventKind::Page, "operator-1");
    EXPECT_EQ(life.by(AlertEventKind::Claim, "operator-2"), ReplyCode::WrongState);
    life.context.now += life.context.limits.takeBack + seconds{1};
    EXPECT_EQ(life.by(AlertEventKind::Claim, "operator-1"), ReplyCode::WrongState);
    EXPECT_EQ(life.state(), AlertState::Paging);

    AlertLife byRule;
    byRule.timeUp();
    ASSERT_EQ(byRule.state(), AlertState::Paging);
    EXPECT_EQ(byRule.by(AlertEventKind::Claim, "operator-1"), ReplyCode::WrongState);

    AlertLife answered;
    answered.by(AlertEventKind::Claim, "operator-1");
    answered.by(AlertEventKind::Page, "operator-1");
    answered.by(AlertEventKind::Acknowledged, "staff-1");
    EXPECT_EQ(answered.by(AlertEventKind::Claim, "operator-1"), ReplyCode::WrongState);
    EXPECT_EQ(answered.state(), AlertState::Acknowledged);
}

} // namespace
} // namespace natlyt::ward
