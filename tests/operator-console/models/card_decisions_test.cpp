// SPDX-License-Identifier: Apache-2.0
// What the card offers beside "not relevant", "watch" and "page": private, a technical fault, and the night so far.
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::seconds;

struct TheCard : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);
    TheCard() {
        rig.logIn(desk);
        rig.show(desk, shout);
        shout = rig.claim(desk, shout);
    }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    std::string notice() { return desk.notice().toStdString(); }
};

TEST_F(TheCard, PrivateCanBeTakenBackForFiveSecondsAndIsThenOneDecisionOfTheStation) {
    press(Action::MakePrivate);
    EXPECT_EQ(desk.inHand(), nullptr);
    EXPECT_FALSE(desk.stage()->isOpen()) << "nothing more is heard of it";
    EXPECT_EQ(notice(), "Birkehuset 4 becomes private in 5 s, and its alert closes. U takes it back.");
    press(Action::Undo);
    ASSERT_NE(desk.inHand(), nullptr);
    rig.pass(desk, seconds(6));
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Dismiss), 0);
    press(Action::MakePrivate);
    rig.pass(desk, kUndoFor);
    const auto* sent = rig.link->last(OperatorRequestKind::Dismiss);
    ASSERT_NE(sent, nullptr);
    EXPECT_EQ(sent->dismissReason, DismissReason::Privacy);
    EXPECT_EQ(sent->alert, shout.id);
    EXPECT_EQ(sent->soundsSeen, shout.soundCount);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    EXPECT_EQ(notice(), "Birkehuset 4: private until somebody ends it, and the alert is closed.");
}

TEST_F(TheCard, PrivateThatTheStationRefusesIsNotDoneAndTheAlertIsInTheHandAgain) {
    rig.link->replyWith = ReplyCode::StationFault;
    press(Action::MakePrivate);
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    ASSERT_NE(desk.inHand(), nullptr);
    EXPECT_EQ(desk.inHand()->id, shout.id);
}

TEST_F(TheCard, PrivateIsForWhoHasListened) {
    press(Action::Back);
    rig.show(desk, inState(shout, AlertState::Raised));
    press(Action::MakePrivate);
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Dismiss), 0);
    EXPECT_EQ(notice(), "Take an alert first: Space.");
}

TEST_F(TheCard, ARefusalStaysAndNoKeyThatDoesNothingTakesItAway) {
    rig.link->failure = FailureMode::PublishFails;
    press(Action::Page);
    ASSERT_EQ(desk.noticeKind(), NoticeKind::Refused);
    const auto said = notice();
    press(Action::Undo);
    EXPECT_EQ(notice(), said);
    rig.passHeard(desk, std::chrono::seconds(50));
    EXPECT_EQ(notice(), said);
    press(Action::Undo);
    EXPECT_NE(notice(), said) << "it was there to be read, and a key is answered";
}

TEST_F(TheCard, AHintDoesNotStandWhereADecisionCanStillBeTakenBack) {
    press(Action::Page);
    ASSERT_GT(desk.undoSeconds(), 0);
    const auto said = notice();
    press(Action::Page);
    EXPECT_EQ(notice(), said);
}

TEST_F(TheCard, SaysOnTheVeryButtonWhatIsBeingSent) {
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::Watch);
    EXPECT_EQ(desk.card()->sending(), static_cast<int>(Action::Watch));
}

TEST_F(TheCard, ATechnicalFaultTellsTheNightWatchWhatToDoAndLooksDoneOnceConfirmed) {
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::TechnicalFault);
    EXPECT_TRUE(desk.card()->deciding());
    EXPECT_NE(desk.inHand(), nullptr);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::None);
    const auto* sent = rig.link->last(OperatorRequestKind::TechnicalFault);
    ASSERT_NE(sent, nullptr);
    EXPECT_EQ(sent->alert, shout.id);
    EXPECT_NE(sent->note.find("Look in"), std::string::npos) << sent->note;
    rig.pass(desk, kReplyWithin);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    EXPECT_NE(notice().find("nobody was paged"), std::string::npos) << notice();
    EXPECT_NE(desk.inHand(), nullptr);
    rig.link->failure = FailureMode::None;
    press(Action::TechnicalFault);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    EXPECT_EQ(desk.inHand(), nullptr);
}

TEST_F(TheCard, ATechnicalFaultIsTakenBackLikeAPage) {
    press(Action::TechnicalFault);
    rig.show(desk, inState(shout, AlertState::Paging));
    EXPECT_EQ(desk.undoSeconds(), 5);
    press(Action::Undo);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Claim)->alert, shout.id);
    EXPECT_NE(desk.inHand(), nullptr);
}

PastAlert past(UtcTime at, SoundClass heard, std::int64_t sounds) {
    PastAlert one;
    one.id = idOf(77);
    one.raisedAt = one.endedAt = at;
    one.state = AlertState::Dismissed;
    one.heard = {heard};
    one.soundCount = sounds;
    one.by = "anna";
    one.dismissReason = DismissReason::KnownHabit;
    return one;
}

struct TheNight : TheCard {
    std::string line(int n) { return desk.night()->lines().value(n).toStdString(); }
};

TEST_F(TheNight, IsToldOfTheDwellingOnTheCard) {
    EXPECT_EQ(desk.night()->sentence(), "Nothing else tonight.");
    EXPECT_EQ(rig.link->last(OperatorRequestKind::ReadNight)->room, "room-4");
    auto helped = past(kNight - std::chrono::hours(1), SoundClass::Impact, 1);
    helped.state = AlertState::Resolved;
    helped.dismissReason.reset();
    helped.outcome = Outcome::Helped;
    helped.by = "M.S.";
    rig.link->night = {helped, past(kNight - std::chrono::hours(2), SoundClass::Cough, 3)};
    press(Action::Back);
    rig.show(desk, alert(2, "room-9", Priority::High, kNight));
    desk.select(QString::fromStdString(idOf(2).text()));
    desk.session()->drain();
    EXPECT_EQ(rig.link->last(OperatorRequestKind::ReadNight)->room, "room-9");
    EXPECT_EQ(line(0), Words::clock(helped.raisedAt).toStdString() + "  loud impact: helped (M.S.)");
    EXPECT_EQ(line(1).substr(5), "  cough · 3 sound(s): known habit (anna)");
    EXPECT_TRUE(desk.night()->sentence().isEmpty());
}

TEST_F(TheNight, IsAskedForOnceAndSaysWhenItCannotBeHad) {
    const auto asked = rig.link->count(OperatorRequestKind::ReadNight);
    rig.pass(desk, seconds(3));
    EXPECT_EQ(rig.link->count(OperatorRequestKind::ReadNight), asked);
    rig.link->replyWith = ReplyCode::StationFault;
    rig.show(desk, alert(2, "room-9", Priority::High, kNight));
    press(Action::Undo); // nothing to take back: only to have the queue looked at again
    desk.night()->show("room-9");
    desk.session()->drain();
    EXPECT_EQ(desk.night()->sentence(), "The station could not tell it now.");
    EXPECT_TRUE(desk.night()->lines().isEmpty());
}

TEST_F(TheNight, IsForgottenWithTheLogIn) {
    rig.link->night = {past(kNight, SoundClass::Cough, 1)};
    desk.night()->again();
    desk.session()->drain();
    EXPECT_EQ(desk.night()->lines().size(), 1);
    press(Action::LogOut);
    desk.perform(static_cast<int>(Action::LogOut));
    EXPECT_TRUE(desk.night()->lines().isEmpty());
}

TEST(HistoryInWords, SaysWhyInWordsAndNotInCodes) {
    const AlertEvent byRule{kNight, AlertState::Paging, "", "unclaimed"};
    EXPECT_TRUE(AlertLine::event(byRule).endsWith(": nobody took it")) << AlertLine::event(byRule).toStdString();
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Dismissed, "anna", "television"}), "television or radio");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Paging, "anna", "technicalFault"}), "technical fault");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::OnSite, "m", "Fell, no harm."}), "Fell, no harm.");
}

} // namespace
} // namespace natlyt::console::testing
