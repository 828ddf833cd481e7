// SPDX-License-Identifier: Apache-2.0
// Who has acknowledged and is not on site, and who answers too late.
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

using enum AlertEventKind;

TEST(AlertLife, WhoHasAcknowledgedAndIsNotOnSiteIsAskedAgainAndThenTheChainGoesOn) {
    AlertLife life(false);
    const auto page = life.newestPageOf("staff-1");
    life.by(Acknowledged, "staff-1");
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.arrive);
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.record.ward.history.back().note, "notOnSite");
    EXPECT_EQ(life.pages, (std::vector<PageAction>{{PageActionKind::Ring, page}})); // the same page of the same person
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.acknowledge);
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::TimedOut);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing); // everybody
}

TEST(AlertLife, WhoIsAskedAgainAnswersThatTheyAreThereOrStillOnTheirWay) {
    AlertLife life(false);
    life.by(Acknowledged, "staff-1");
    life.timeUp();
    life.by(Acknowledged, "staff-1"); // still on the way
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.arrive);
    life.timeUp();
    life.by(Arrived, "staff-1");
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.report); // of the question how it went
}

TEST(AlertLife, ARepeatedAcknowledgementPutsTheQuestionOffNoFurther) {
    AlertLife life(false);
    life.by(Acknowledged, "staff-1");
    const auto asked = deadlineOf(life.record);
    life.context.now += seconds{60};
    life.by(Acknowledged, "staff-1");
    life.by(Received, "staff-1");
    life.by(Sound, "");
    EXPECT_EQ(deadlineOf(life.record), asked);
}

TEST(AlertLife, AnAnswerThatComesTooLateIsShownOnceAndEscalationGoesOn) {
    AlertLife life(false);
    life.by(Cannot, "staff-1");
    const auto deadline = deadlineOf(life.record);
    for (int i = 0; i < 3; ++i) life.by(Acknowledged, "staff-1");
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(deadlineOf(life.record), deadline);
    const auto& history = life.record.ward.history;
    EXPECT_EQ(std::ranges::count(history, "tooLate", &AlertEvent::note), 1);
    EXPECT_EQ(history.back().by, "staff-1");
}

} // namespace
} // namespace natlyt::ward
