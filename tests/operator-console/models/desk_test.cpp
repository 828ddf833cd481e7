// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using State = Session::State;
using Trouble = Session::Trouble;

struct AtTheDesk : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);

    void press(Action action) {
        desk.perform(static_cast<int>(action));
        if (rig.link)
            desk.session()->drain();
    }
    AlertState stateOf(std::uint8_t n) { return desk.queue()->find(idOf(n))->state; }
};

struct LoggingIn : AtTheDesk {};

TEST_F(LoggingIn, AsksForNameAndPassword) {
    desk.logIn("anna", "");
    EXPECT_EQ(desk.session()->trouble(), Trouble::NameOrPasswordMissing);
    EXPECT_EQ(rig.link, nullptr);
}

TEST_F(LoggingIn, GoesOnDutyWithAKeyOfThisLogInOnceConnected) {
    desk.logIn("Anna ", "secret");
    EXPECT_EQ(desk.session()->state(), State::Connecting);
    rig.link->become(link::LinkState::Connected);
    desk.session()->drain();
    EXPECT_EQ(desk.session()->state(), State::OnDuty);
    const auto* duty = rig.link->last(OperatorRequestKind::GoOnDuty);
    ASSERT_NE(duty, nullptr);
    EXPECT_EQ(duty->console, "seat-1");
    EXPECT_EQ(duty->publicKey->size(), 32U);
    EXPECT_EQ(desk.session()->user(), "anna");
    for (const char* filter : {"natlyt/1/ward/#", "natlyt/1/room/+/snippet/+", "natlyt/1/room/+/heartbeat",
                               "natlyt/1/operator/anna/reply"})
        EXPECT_EQ(std::ranges::count(rig.link->subscriptions, filter), 1) << filter;
}

// Whatever words the link has for it.
TEST_F(LoggingIn, TellsWhatWasRefusedApart) {
    const Error why{"broker", "refused something about a certificate or a password", ""};
    for (const auto& [refusal, trouble] : {std::pair{link::Refusal::Login, Trouble::WrongPassword},
                                           {link::Refusal::Broker, Trouble::UntrustedBroker},
                                           {link::Refusal::Certificate, Trouble::BadSetup},
                                           {link::Refusal::Other, Trouble::BadSetup}}) {
        desk.logIn("anna", "wrong");
        rig.link->become(link::LinkState::Refused, why, refusal);
        desk.session()->drain();
        EXPECT_EQ(desk.session()->state(), State::LoggedOut);
        EXPECT_EQ(desk.session()->trouble(), trouble);
    }
    EXPECT_TRUE(desk.session()->sentence().contains("something about a certificate"));
}

TEST_F(LoggingIn, SaysThatThereIsNoServer) {
    desk.logIn("anna", "secret");
    rig.link->become(link::LinkState::Lost, {"broker", "the connection failed: refused", ""});
    desk.session()->drain();
    EXPECT_EQ(desk.session()->trouble(), Trouble::NoBroker);
}

TEST_F(LoggingIn, GivesUpOnAServerThatNeverAnswers) {
    desk.logIn("anna", "secret");
    rig.pass(desk, kConnectWithin);
    EXPECT_EQ(desk.session()->trouble(), Trouble::NoBroker);
    EXPECT_EQ(desk.session()->state(), State::LoggedOut);
}

TEST_F(LoggingIn, SaysThatTheStationIsSilentAndKeepsTrying) {
    desk.logIn("anna", "secret");
    rig.link->failure = FailureMode::RepliesStayAway;
    rig.link->become(link::LinkState::Connected);
    desk.session()->drain();
    rig.pass(desk, kReplyWithin);
    EXPECT_EQ(desk.session()->trouble(), Trouble::StationSilent);
    rig.link->failure = FailureMode::None;
    rig.pass(desk, kPresenceEvery);
    EXPECT_EQ(desk.session()->state(), State::OnDuty);
}

TEST_F(LoggingIn, IsLoggedOutWhenTheSameUserLogsInElsewhere) {
    rig.logIn(desk);
    rig.link->become(link::LinkState::TakenOver);
    desk.session()->drain();
    EXPECT_EQ(desk.session()->state(), State::LoggedOut);
    EXPECT_EQ(desk.session()->trouble(), Trouble::TakenOver);
    EXPECT_EQ(desk.rooms()->total(), 0);
}

struct OnDuty : AtTheDesk {
    OnDuty() { rig.logIn(desk); }
};

TEST_F(OnDuty, SaysSoEveryFiveSeconds) {
    rig.passHeard(desk, std::chrono::seconds(20));
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Presence), 4);
}

TEST_F(OnDuty, GoesOffDutyAndLetsGoOfEverythingOnLogOut) {
    rig.show(desk, shout);
    auto* link = rig.link;
    EXPECT_EQ(link->count(OperatorRequestKind::GoOffDuty), 0);
    press(Action::LogOut);
    EXPECT_EQ(desk.overlay(), Overlay::LogOut);
    desk.perform(static_cast<int>(Action::LogOut));
    EXPECT_EQ(rig.goodbyes, 1);
    EXPECT_EQ(desk.queue()->size(), 0);
    EXPECT_EQ(desk.session()->keys(), nullptr);
}

TEST_F(OnDuty, TakesTheSelectedAlertWithSpaceAndHoldsItWhenTheStationSaysYes) {
    rig.show(desk, shout);
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::Listen);
    EXPECT_TRUE(desk.card()->claiming());
    EXPECT_EQ(desk.inHand(), nullptr);
    rig.link->failure = FailureMode::None;
    rig.pass(desk, kReplyWithin);
    press(Action::Listen);
    EXPECT_NE(desk.inHand(), nullptr);
    EXPECT_TRUE(desk.card()->inHand());
}

TEST_F(OnDuty, SaysWhenAnotherOperatorWasFaster) {
    rig.show(desk, shout);
    rig.link->replyWith = ReplyCode::ClaimedByOther;
    press(Action::Listen);
    EXPECT_EQ(desk.inHand(), nullptr);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    EXPECT_EQ(desk.queue()->waiting(), 1);
}

TEST_F(OnDuty, OpensNoSoundBeforeTheAlertIsTaken) {
    rig.show(desk, shout);
    for (const auto& chunk : rig.sealed(desk, shout, callAfterPreRoll(440, 4)))
        rig.send(desk, shout, chunk);
    EXPECT_TRUE(desk.stage()->samples().empty());
    EXPECT_FALSE(rig.voice.playing());
    rig.claim(desk, shout);
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(OnDuty, PagesAndIsDoneOnlyWhenTheStationHasSaidSo) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::PageUrgent);
    EXPECT_TRUE(desk.card()->deciding());
    EXPECT_NE(desk.inHand(), nullptr);
    EXPECT_TRUE(rig.link->last(OperatorRequestKind::Page)->urgent);
    rig.pass(desk, kReplyWithin);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    EXPECT_NE(desk.inHand(), nullptr);
    rig.link->failure = FailureMode::None;
    press(Action::Page);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
    EXPECT_EQ(desk.inHand(), nullptr);
}

TEST_F(OnDuty, DismissesWithTheFirstReasonOnASecondOne) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    press(Action::NotRelevant);
    EXPECT_EQ(desk.overlay(), Overlay::Reasons);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Dismiss), 0);
    press(Action::NotRelevant);
    EXPECT_EQ(desk.inHand(), nullptr);
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Dismiss)->dismissReason, DismissReason::NotRelevant);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Done);
}

TEST_F(OnDuty, DismissesWhatWasThereWhenTheOperatorDecidedAndNoMore) {
    rig.show(desk, shout);
    auto mine = rig.claim(desk, shout);
    press(Action::NotRelevant);
    const auto decidedUpon = mine.soundCount;
    ++mine.soundCount; // a sound joins before the reason is given
    ++mine.revision;
    rig.show(desk, mine);
    press(Action::Reason3);
    rig.pass(desk, kUndoFor);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Dismiss)->soundsSeen, decidedUpon);
}

TEST_F(OnDuty, WatchesForFiveMinutes) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    press(Action::Watch);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Watch)->watchMinutes, 5);
}

TEST_F(OnDuty, KeepsARefusedDecisionInHandWithASentence) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    rig.link->replyWith = ReplyCode::StationFault;
    press(Action::Page);
    EXPECT_NE(desk.inHand(), nullptr);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Refused);
    EXPECT_TRUE(desk.notice().contains("still open"));
}

TEST_F(OnDuty, SaysThatAPageWasNotSentWithoutConnection) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    rig.link->failure = FailureMode::PublishFails;
    press(Action::Page);
    EXPECT_TRUE(desk.notice().contains("NOT sent"));
    EXPECT_NE(desk.inHand(), nullptr);
}

TEST_F(OnDuty, DoesNotTakeASecondAlertBeforeTheFirstIsDecided) {
    rig.show(desk, shout);
    rig.show(desk, alert(2, "room-5", Priority::High, kNight));
    rig.claim(desk, shout);
    press(Action::Listen);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Claim), 1);
    EXPECT_EQ(desk.noticeKind(), NoticeKind::Hint);
}

TEST_F(OnDuty, LosesAnAlertThatTheStationTakesBack) {
    rig.show(desk, shout);
    const auto mine = rig.claim(desk, shout);
    rig.show(desk, inState(mine, AlertState::Paging));
    EXPECT_EQ(desk.inHand(), nullptr);
    EXPECT_FALSE(desk.stage()->isOpen());
}

TEST_F(OnDuty, WarnsWhenTheConnectionIsLostAndComesBackOnDuty) {
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.pass(desk, std::chrono::seconds(1));
    EXPECT_TRUE(desk.warnings()->has(WarningKind::ConnectionLost));
    EXPECT_EQ(desk.session()->state(), State::Reconnecting);
    rig.link->become(link::LinkState::Connected);
    rig.pass(desk, std::chrono::seconds(1));
    EXPECT_EQ(desk.session()->state(), State::OnDuty);
    EXPECT_FALSE(desk.warnings()->has(WarningKind::ConnectionLost));
}

TEST_F(OnDuty, ForgetsAlertsThatEndedWhileAwayButKeepsTheOpenOnes) {
    rig.show(desk, shout);
    rig.show(desk, alert(2, "room-5", Priority::Low, kNight));
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.pass(desk, std::chrono::seconds(1));
    rig.link->become(link::LinkState::Connected);
    rig.pass(desk, std::chrono::seconds(1));
    rig.show(desk, shout);
    rig.passHeard(desk, std::chrono::seconds(5));
    EXPECT_NE(desk.queue()->find(idOf(1)), nullptr);
    EXPECT_EQ(desk.queue()->find(idOf(2)), nullptr);
}

TEST_F(OnDuty, WarnsWhenTheStationHasBeenSilentForFifteenSeconds) {
    rig.pass(desk, std::chrono::seconds(14));
    EXPECT_FALSE(desk.warnings()->has(WarningKind::StationSilent));
    rig.pass(desk, std::chrono::seconds(2));
    EXPECT_TRUE(desk.warnings()->has(WarningKind::StationSilent));
    EXPECT_TRUE(desk.warnings()->has(WarningKind::RoomsUnheard));
    EXPECT_FALSE(desk.quiet());
}

TEST_F(OnDuty, SaysNeverThatAllIsQuietWhileNoDwellingIsKnown) {
    EXPECT_TRUE(desk.quiet());
    for (const auto& room : smallWard())
        rig.link->deliver(topics::wardRoom(room.room), "", true);
    rig.pass(desk, std::chrono::seconds(1));
    EXPECT_FALSE(desk.quiet());
    EXPECT_EQ(desk.quietTitle(), "No dwelling is known: nothing is heard");
}

TEST_F(OnDuty, WarnsWhenASequenceStandsStill) {
    const auto same = encode(stationHeartbeat(1, 0));
    for (int i = 0; i < 16; ++i) {
        rig.link->deliver(topics::wardStation(), same);
        rig.pass(desk, std::chrono::seconds(1));
    }
    EXPECT_TRUE(desk.warnings()->has(WarningKind::StationSilent));
}

TEST_F(OnDuty, WarnsThatItCannotBeHeard) {
    EXPECT_FALSE(desk.warnings()->has(WarningKind::CannotBeHeard));
    rig.voice.fail();
    rig.passHeard(desk, std::chrono::seconds(1));
    EXPECT_TRUE(desk.warnings()->has(WarningKind::CannotBeHeard));
}

TEST_F(OnDuty, WarnsGravelyOfAnAlertThatDoesNotGetThrough) {
    auto stuck = smallWard()[4];
    stuck.condition = RoomCondition::Fault;
    stuck.reason = RoomReason::AlertsStuck;
    rig.link->deliver(topics::wardRoom(stuck.room), encode(stuck));
    desk.session()->drain();
    rig.passHeard(desk, std::chrono::seconds(1));
    ASSERT_EQ(desk.warnings()->count(), 1);
    const auto warning = desk.warnings()->index(0);
    EXPECT_EQ(warning.data(WarningsModel::Text).toString(), "An alert does not get through from: Birkehuset 5.");
    EXPECT_TRUE(warning.data(WarningsModel::Grave).toBool());
    EXPECT_FALSE(desk.quiet());
}

TEST_F(OnDuty, WarnsOfAMicrophoneThatHasPowerAlthoughItIsSwitchedOff) {
    auto stuck = smallWard()[4];
    stuck.condition = RoomCondition::Fault;
    stuck.reason = RoomReason::PrivacySwitch;
    rig.link->deliver(topics::wardRoom(stuck.room), encode(stuck));
    desk.session()->drain();
    rig.passHeard(desk, std::chrono::seconds(1));
    ASSERT_TRUE(desk.warnings()->has(WarningKind::RoomsUnheard));
    EXPECT_TRUE(desk.warnings()->index(0).data(WarningsModel::Text).toString().contains(
        "Birkehuset 5 (the microphone has power although it is switched off: have it unplugged)"));
}

TEST_F(OnDuty, WarnsWhenTheStationCountsOtherAlerts) {
    for (int i = 2; i < 5; ++i) {
        rig.link->deliver(topics::wardStation(), encode(stationHeartbeat(i, 3)));
        rig.pass(desk, std::chrono::seconds(1));
    }
    EXPECT_TRUE(desk.warnings()->has(WarningKind::AlertsDiffer));
}

TEST_F(OnDuty, CountsMalformedMessagesAndGoesOn) {
    rig.link->deliver(topics::wardRoom("room-1"), "{\"v\":7}");
    rig.link->deliver("somewhere/else", "x");
    rig.show(desk, shout);
    EXPECT_EQ(desk.session()->malformedMessages(), 2);
    EXPECT_EQ(desk.queue()->waiting(), 1);
}

TEST_F(OnDuty, RingsForANewAlertAndIsSilentWhileListening) {
    rig.show(desk, shout);
    EXPECT_TRUE(rig.ring.playing());
    rig.claim(desk, shout);
    EXPECT_FALSE(rig.ring.playing());
}

TEST_F(OnDuty, MeasuresTheLoadAndTheTimeToADecision) {
    for (std::uint8_t n = 1; n <= 3; ++n)
        rig.show(desk, alert(n, "room-4", Priority::Low, rig.now.wall));
    EXPECT_EQ(desk.load(), 3);
    EXPECT_EQ(desk.loadBand(), static_cast<int>(LoadBand::TooMuch));
    rig.passHeard(desk, std::chrono::seconds(9));
    rig.claim(desk, *desk.queue()->selected());
    press(Action::Watch);
    EXPECT_EQ(desk.medianDecision(), "9 s");
}

TEST(KeyMap, GivesEachDeedOneKeyAndEachKeyOneDeed) {
    for (const auto& binding : nightKeys()) {
        EXPECT_EQ(actionOf(binding.key, binding.modifiers, Overlay::None), binding.action);
        EXPECT_EQ(std::ranges::count_if(nightKeys(),
                                        [&](const KeyBinding& b) {
                                            return b.key == binding.key && b.modifiers == binding.modifiers;
                                        }),
                  1);
        EXPECT_FALSE(capOf(binding.action).isEmpty());
    }
    EXPECT_EQ(capOf(Action::Listen), "Space");
    EXPECT_EQ(capOf(Action::PageUrgent), "⇧ P");
    EXPECT_EQ(capOf(Action::LargerText), "Ctrl +");
    EXPECT_EQ(capOf(Action::SmallerText), "Ctrl −");
    EXPECT_EQ(capOf(Action::KeyMap), "?");
    EXPECT_EQ(capOf(Action::Back), "Esc");
    EXPECT_EQ(capOf(Action::Up), "↑");
    EXPECT_EQ(capOf(Action::WardRoom), "Enter");
    EXPECT_EQ(capOf(Action::ShelfLength), "← →");
    EXPECT_EQ(capOf(Action::SignalsHeard), "Y");
    EXPECT_EQ(actionOf(Qt::Key_3, Qt::NoModifier, Overlay::Reasons), Action::Reason3);
    EXPECT_EQ(actionOf(Qt::Key_3, Qt::NoModifier, Overlay::None), std::nullopt);
    EXPECT_EQ(actionOf(Qt::Key_P, Qt::NoModifier, Overlay::Reasons), std::nullopt);
    EXPECT_EQ(actionOf(Qt::Key_1, Qt::KeypadModifier, Overlay::None), Action::NotRelevant);
}

TEST(KeyMap, ClosesWhateverIsInFrontWithEscape) {
    for (int overlay = 0; overlay <= static_cast<int>(Overlay::LiveNote); ++overlay)
        EXPECT_EQ(actionOf(Qt::Key_Escape, Qt::NoModifier, static_cast<Overlay>(overlay)), Action::Back) << overlay;
}

TEST(KeyMap, TakesNoLetterNorSpaceWhereSomethingIsTyped) {
    for (const auto overlay : {Overlay::Ward, Overlay::HandOver, Overlay::LiveNote})
        for (int key = Qt::Key_Space; key <= Qt::Key_ydiaeresis; ++key)
            for (const auto modifier : {Qt::NoModifier, Qt::ShiftModifier})
                EXPECT_EQ(actionOf(key, modifier, overlay), std::nullopt) << static_cast<int>(overlay) << ' ' << key;
}

} // namespace
} // namespace natlyt::console::testing
