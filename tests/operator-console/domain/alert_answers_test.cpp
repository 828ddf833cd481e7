// SPDX-License-Identifier: Apache-2.0
// What an answer is worth: a page that was looked at, an acknowledgement after the shift, a visit without an outcome.
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

using enum AlertEventKind;

TEST(AlertLife, APageThatWasLookedAtIsReadOnceAndAnswersNothing) {
    AlertLife life(false);
    const auto deadline = deadlineOf(life.record);
    life.by(Received, "staff-1");
    life.context.now += seconds{3};
    const auto looked = life.context.now;
    const auto lines = life.record.ward.history.size();
    EXPECT_EQ(life.by(Read, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.pageOf("staff-1").readAt, looked);
    EXPECT_EQ(life.pageOf("staff-1").deliveredAt, looked - seconds{3});
    EXPECT_EQ(life.pageOf("staff-1").acknowledgedAt, std::nullopt);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(deadlineOf(life.record), deadline);
    EXPECT_EQ(life.record.ward.history.size(), lines);
    EXPECT_TRUE(life.pages.empty());
    const auto before = life.record;
    life.context.now += seconds{3};
    EXPECT_EQ(life.by(Read, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.record, before) << "the first time counts";
    life.by(Acknowledged, "staff-1");
    EXPECT_EQ(life.pageOf("staff-1").acknowledgedAt, life.context.now);
    EXPECT_EQ(life.pageOf("staff-1").readAt, looked);
}

TEST(AlertLife, APageThatIsOverIsNotReadAnyMore) {
    AlertLife life(false);
    life.by(Cannot, "staff-1");
    const auto before = life.record;
    EXPECT_EQ(life.by(Read, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.record, before);
    EXPECT_TRUE(life.by(Read, "staff-3", life.newestPageOf("staff-2")) == ReplyCode::NotAllowed);
}

TEST(AlertLife, WhoAcknowledgesAfterTheirShiftIsShownAndTheChainGoesOnAtOnce) {
    AlertLife life(false);
    life.context.leftDuty = {"staff-1"};
    EXPECT_EQ(life.by(Acknowledged, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::TimedOut);
    EXPECT_TRUE(hasAnsweredOffDuty(life.record.ward, "staff-1"));
    EXPECT_EQ(life.pageOf("staff-1").acknowledgedAt, life.context.now);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing) << "the next one's turn does not wait";
    const auto before = life.record;
    EXPECT_EQ(life.by(Acknowledged, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.record, before) << "said before";
    life.timeUp(); // everybody: they have answered already
    EXPECT_NE(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing);
    life.by(Acknowledged, "staff-3");
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
}

TEST(AlertLife, WhoIsThereAfterTheirShiftIsThereAllTheSame) {
    AlertLife life(false);
    life.context.leftDuty = {"staff-1"};
    life.by(Acknowledged, "staff-1");
    EXPECT_EQ(life.by(Arrived, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_FALSE(hasAnsweredOffDuty(life.record.ward, "staff-1"));
    EXPECT_EQ(life.by(Done, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Resolved);
}

TEST(AlertLife, WhoTakesDutyAgainAcknowledgesAsEverybodyDoes) {
    AlertLife life(false);
    life.context.leftDuty = {"staff-1"};
    life.by(Acknowledged, "staff-1");
    life.context.leftDuty.clear();
    life.by(Acknowledged, "staff-1");
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
    EXPECT_FALSE(hasAnsweredOffDuty(life.record.ward, "staff-1"));
}

struct Visit : AlertLife {
    Visit() : AlertLife(false) {
        by(Acknowledged, "staff-1");
        by(Arrived, "staff-1");
    }
};

TEST(AlertLife, WhoIsOnSiteForLongIsAskedHowItWentAndThenTheChainGoesOn) {
    Visit life;
    const auto page = life.newestPageOf("staff-1");
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.report);
    EXPECT_FALSE(isOutcomeAsked(life.record.ward));
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_TRUE(isOutcomeAsked(life.record.ward));
    EXPECT_EQ(life.pages, (std::vector<PageAction>{{PageActionKind::Update, page}}));
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.arrive);
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.acknowledge);
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing) << "nothing ends by itself, and nobody is left alone there";
}

TEST(AlertLife, WhoIsNotDoneSaysSoAndIsAskedAgainLater) {
    Visit life;
    life.by(Arrived, "staff-1"); // nobody has asked
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.report);
    life.timeUp();
    EXPECT_EQ(life.by(Arrived, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_EQ(life.record.ward.history.back().note, kStillThere);
    EXPECT_FALSE(isOutcomeAsked(life.record.ward));
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.report);
    life.timeUp();
    EXPECT_TRUE(isOutcomeAsked(life.record.ward));
    EXPECT_EQ(life.by(Done, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Resolved);
}

TEST(AlertLife, WhoAnswersTheSecondQuestionIsOnSiteAgain) {
    Visit life;
    life.timeUp();
    life.timeUp();
    EXPECT_EQ(life.by(Arrived, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.report);
}

} // namespace
} // namespace natlyt::ward
