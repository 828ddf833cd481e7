// SPDX-License-Identifier: Apache-2.0
// Taking a decision back within its five seconds.
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::seconds;

struct TakingBack : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);
    WardAlert cough = alert(2, "room-9", Priority::Low, kNight);
    TakingBack() {
        rig.logIn(desk);
        rig.show(desk, shout);
        shout = rig.claim(desk, shout);
    }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    void dismiss() {
        press(Action::NotRelevant);
        press(Action::Reason3);
    }
    auto dismissals() { return rig.link->count(OperatorRequestKind::Dismiss); }
};

TEST_F(TakingBack, ADismissalIsToldToNobodyForFiveSecondsAndTheHandIsFree) {
    dismiss();
    EXPECT_EQ(desk.inHand(), nullptr);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Hint); // it does not look done
    EXPECT_EQ(desk.undoSeconds(), 5);
    EXPECT_EQ(desk.queue()->size(), 1);
    rig.pass(desk, seconds(4));
    EXPECT_EQ(desk.undoSeconds(), 1);
    EXPECT_EQ(dismissals(), 0);
    rig.pass(desk, seconds(1));
    EXPECT_EQ(dismissals(), 1);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Dismiss)->dismissReason, DismissReason::Television);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    rig.pass(desk, seconds(9));
    EXPECT_EQ(dismissals(), 1);
}

TEST_F(TakingBack, WhatIsBeingClosedIsCountedAndWaitsNoLonger) {
    int told = 0;
    QObject::connect(desk.queue(), &AlertQueueModel::ticked, &desk, [&told] { ++told; });
    rig.show(desk, cough);
    EXPECT_EQ(desk.queue()->oldest(), "0:01");
    cough = inState(cough, AlertState::Claimed, "bo"); // between two seconds
    told = 0;
    rig.show(desk, cough);
    EXPECT_EQ(desk.queue()->oldest(), "");
    EXPECT_GT(told, 0) << "the screen still says 0:01";
    EXPECT_EQ(desk.queue()->closing(), 0);
    dismiss();
    EXPECT_EQ(desk.queue()->waiting(), 0);
    EXPECT_EQ(desk.queue()->closing(), 1);
    press(Action::Undo);
    EXPECT_EQ(desk.queue()->closing(), 0);
    dismiss();
    rig.link->station = [this](const auto&, auto&) { rig.link->deliver(topics::wardAlert(shout.id), "", false); };
    rig.pass(desk, seconds(5));
    EXPECT_EQ(desk.queue()->closing(), 0);
}

TEST_F(TakingBack, TheDwellingIsNamedAlthoughTheAlertIsGoneBeforeItsAnswer) {
    dismiss();
    rig.link->station = [this](const auto&, auto&) { rig.link->deliver(topics::wardAlert(shout.id), "", false); };
    rig.pass(desk, seconds(5));
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    EXPECT_TRUE(desk.notice().startsWith("Birkehuset 4")) << desk.notice().toStdString();
}

TEST_F(TakingBack, TakesTheAlertIntoTheHandAgainAsIfNothingHadBeen) {
    dismiss();
    rig.pass(desk, seconds(3));
    press(Action::Undo);
    ASSERT_NE(desk.inHand(), nullptr);
    EXPECT_EQ(desk.inHand()->id, shout.id);
    rig.pass(desk, seconds(10));
    EXPECT_EQ(dismissals(), 0);
    press(Action::Page);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Page)->alert, shout.id);
}

TEST_F(TakingBack, TheNextAlertIsOneKeyAwayMeanwhile) {
    rig.show(desk, cough);
    dismiss();
    rig.claim(desk, cough);
    EXPECT_EQ(desk.inHand()->id, cough.id);
    press(Action::Undo); // the first is open again, and waits in the queue as ours
    EXPECT_EQ(desk.inHand()->id, cough.id);
    rig.pass(desk, seconds(6));
    EXPECT_EQ(dismissals(), 0);
    press(Action::Watch);
    desk.select(QString::fromStdString(shout.id.text()));
    press(Action::Listen);
    EXPECT_EQ(desk.inHand()->id, shout.id);
}

TEST_F(TakingBack, ASoundThatJoinsMeanwhileKeepsTheAlertOpenAndSaysSo) {
    dismiss();
    const auto seen = shout.soundCount;
    rig.link->replyWith = ReplyCode::WrongState; // as the station answers when it has more sounds than were judged
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Dismiss)->soundsSeen, seen);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    ASSERT_NE(desk.inHand(), nullptr);
    EXPECT_EQ(desk.inHand()->id, shout.id);
}

TEST_F(TakingBack, ADismissalThatCannotBeDeliveredSaysSoAndIsBackInTheHand) {
    dismiss();
    rig.link->failure = FailureMode::PublishFails;
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    ASSERT_NE(desk.inHand(), nullptr);
    rig.link->failure = FailureMode::None;
    dismiss();
    rig.link->failure = FailureMode::RepliesStayAway;
    rig.pass(desk, kUndoFor);
    rig.pass(desk, kReplyWithin);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    EXPECT_NE(desk.inHand(), nullptr);
}

TEST_F(TakingBack, WhatWasDecidedIsSentBeforeTheOperatorLeaves) {
    dismiss();
    auto* link = rig.link;
    std::vector<OperatorRequestKind> order;
    link->station = [&](const OperatorRequest& request, OperatorReply&) { order.push_back(request.kind); };
    press(Action::LogOut);
    desk.perform(static_cast<int>(Action::LogOut));
    EXPECT_EQ(order, (std::vector{OperatorRequestKind::Dismiss, OperatorRequestKind::GoOffDuty}));
}

TEST_F(TakingBack, AWatchAndAPageAreClaimedAgainWithinTheTime) {
    press(Action::Watch);
    rig.show(desk, inState(shout, AlertState::Watching));
    EXPECT_EQ(desk.undoSeconds(), 5);
    press(Action::Undo);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Claim), 2);
    ASSERT_NE(desk.inHand(), nullptr);
    press(Action::Page);
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(desk.undoSeconds(), 0);
    press(Action::Undo);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Claim), 2);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Hint);
}

TEST_F(TakingBack, APageThatSomebodyHasAnsweredIsNotOfferedAnyMore) {
    press(Action::Page);
    EXPECT_EQ(desk.undoSeconds(), 5);
    rig.show(desk, inState(shout, AlertState::Paging));
    EXPECT_EQ(desk.undoSeconds(), 5) << "it rings";
    int told = 0;
    QObject::connect(&desk, &Desk::ticked, &desk, [&told] { ++told; });
    rig.show(desk, inState(shout, AlertState::Acknowledged));
    EXPECT_EQ(desk.undoSeconds(), 0);
    EXPECT_GT(told, 0);
    press(Action::Undo);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Claim), 1) << "the station would refuse it";
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Hint);
}

TEST_F(TakingBack, AWatchThatAnotherHasTakenOrThatIsGoneIsNotOfferedAnyMore) {
    press(Action::Watch);
    rig.show(desk, inState(shout, AlertState::Watching));
    EXPECT_EQ(desk.undoSeconds(), 5);
    rig.show(desk, inState(shout, AlertState::Raised));
    EXPECT_EQ(desk.undoSeconds(), 5) << "the sound came back; it may be had again";
    rig.show(desk, inState(shout, AlertState::Claimed, "bo"));
    EXPECT_EQ(desk.undoSeconds(), 0);
    rig.show(desk, inState(shout, AlertState::Raised));
    EXPECT_EQ(desk.undoSeconds(), 0) << "what was not offered does not come back";
}

TEST_F(TakingBack, AnAnswerThatIsHereBeforeTheStationsOwnIsSeen) {
    rig.link->station = [this](const OperatorRequest& request, OperatorReply&) {
        if (request.kind == OperatorRequestKind::Page)
            rig.link->deliver(topics::wardAlert(shout.id), encode(inState(shout, AlertState::Acknowledged)));
    };
    press(Action::Page);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    EXPECT_EQ(desk.undoSeconds(), 0);
}

} // namespace
} // namespace natlyt::console::testing
