// SPDX-License-Identifier: Apache-2.0
// Listening live from a dwelling's card: asked for with a reason, heard as it comes, and wiped with everything that ends it.
#include "operator-console/models/drill/drill.hpp"
#include "tests/operator-console/models/live_rig.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

TEST_F(LiveListeningAtTheDesk, AsksForAReasonFirstAndTellsItToTheStation) {
    EXPECT_TRUE(card.mayListenLive());
    press(Action::ListenLive);
    EXPECT_EQ(desk.overlay(), Overlay::LiveReasons);
    EXPECT_EQ(rig.link->count(ListenLive), 0);
    press(Action::Reason3);
    ASSERT_EQ(rig.link->count(ListenLive), 1);
    const auto* asked = rig.link->last(ListenLive);
    EXPECT_EQ(asked->room, "room-1");
    EXPECT_EQ(asked->note, "The night watch has asked for it");
    EXPECT_EQ(asked->forSeconds, 60);
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    EXPECT_EQ(live.sentence(), "Listening live, 60 s left.");
}

TEST_F(LiveListeningAtTheDesk, TakesAReasonInTheOperatorsOwnWordsButNotAnEmptyOne) {
    press(Action::ListenLive);
    press(Action::Reason5);
    ASSERT_EQ(desk.overlay(), Overlay::LiveNote);
    desk.beginLive("   ");
    EXPECT_EQ(rig.link->count(ListenLive), 0);
    desk.beginLive(" agreed with the daughter ");
    settle();
    EXPECT_EQ(rig.link->last(ListenLive)->note, "agreed with the daughter");
    EXPECT_TRUE(live.heard());
}

TEST_F(LiveListeningAtTheDesk, AsksNothingWhenTheReasonIsNotGiven) {
    press(Action::ListenLive);
    press(Action::Back);
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    desk.beginLive("past the question");
    settle();
    EXPECT_EQ(rig.link->count(ListenLive), 0);
    EXPECT_FALSE(live.on());
}

TEST_F(LiveListeningAtTheDesk, LeadsBackToTheAlertWhereItWasAskedForFromThere) {
    press(Action::Back); // no card is open
    const auto held = alert(2, "room-1", Priority::High, kNight);
    rig.show(desk, held);
    rig.claim(desk, held);
    for (const auto last : {Action::ListenLive, Action::Reason5}) { // the question, and a reason that is being written
        press(Action::ListenLive);
        ASSERT_EQ(desk.overlay(), Overlay::LiveReasons);
        if (last == Action::Reason5)
            press(last);
        press(Action::Back);
        EXPECT_EQ(desk.overlay(), Overlay::None);
        EXPECT_EQ(card.room(), "") << "and the station is told that it is closed";
    }
    EXPECT_TRUE(desk.inHand());
    EXPECT_EQ(rig.link->count(Release), 0);
    EXPECT_EQ(rig.link->count(CloseRoom), 3);
    desk.selectRoom("room-1");
    press(Action::ListenLive);
    press(Action::Back);
    EXPECT_EQ(desk.overlay(), Overlay::Room) << "where one came from";
}

TEST_F(LiveListeningAtTheDesk, IsHeardAsItComesAndCountsDown) {
    hear();
    EXPECT_TRUE(std::ranges::any_of(rig.voice.pull(500), [](float v) { return v != 0.0F; }));
    rig.passHeard(desk, seconds(17));
    EXPECT_EQ(live.sentence(), "Listening live, 43 s left.");
    EXPECT_EQ(desk.stage()->endMs(), 60000);
    EXPECT_EQ(rig.link->count(ResendSnippet), 0);
}

TEST_F(LiveListeningAtTheDesk, IsHeardToTheLastSecondOfTheMinuteAndThenGone) {
    heardSeconds = 60;
    ask();
    for (int second = 0; second < 60; ++second) {
        rig.passHeard(desk, seconds(1));
        sendSecond(second);
        EXPECT_EQ(desk.stage()->samples().size(), static_cast<std::size_t>((second + 1) * kChunkSamples));
        rig.voice.pull(1000);
    }
    EXPECT_TRUE(live.heard());
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    rig.passHeard(desk, seconds(1));
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, SaysWhoListensThereAlready) {
    rig.link->replyWith = ReplyCode::HeardByOther;
    rig.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind == ListenLive)
            reply.listener = "operator-2";
    };
    ask();
    EXPECT_FALSE(live.on());
    EXPECT_EQ(live.sentence(), "operator-2 is listening live there now. Try again when they have ended.");
}

TEST_F(LiveListeningAtTheDesk, EndsWithItsTimeAndLeavesNothing) {
    hear();
    rig.passHeard(desk, seconds(60));
    EXPECT_EQ(live.secondsLeft(), 0);
    rig.passHeard(desk, seconds(5));
    expectNothingLeft();
    EXPECT_EQ(live.sentence(), "Live listening has ended.");
    EXPECT_EQ(rig.link->count(StopListening), 1) << "the station ends it by itself; it is told what was played";
    sendSecond(2); // was on its way
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, IsStoppedByEscAndTheCardStays) {
    hear();
    press(Action::Back);
    expectNothingLeft();
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    EXPECT_EQ(rig.link->last(StopListening)->room, "room-1");
    press(Action::Back);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->count(StopListening), 1);
}

TEST_F(LiveListeningAtTheDesk, IsStoppedBeforeTheStationAnswered) {
    rig.link->failure = FailureMode::RepliesStayAway;
    ask();
    ASSERT_TRUE(live.on());
    press(Action::Back);
    EXPECT_FALSE(live.on());
    EXPECT_EQ(rig.link->count(StopListening), 1);
}

TEST_F(LiveListeningAtTheDesk, EndsWhenTheCardGoesToAnotherDwelling) {
    hear();
    press(Action::NextRoom);
    expectNothingLeft();
    EXPECT_EQ(rig.link->count(StopListening), 1);
    EXPECT_TRUE(live.sentence().isEmpty()) << "how it ended was about another dwelling";
}

TEST_F(LiveListeningAtTheDesk, IsGoneTheMomentPrivacyBegins) {
    hear();
    dwelling.condition = RoomCondition::Closed;
    dwelling.reason = RoomReason::PrivacyWindow;
    dwelling.expectedToListen = false;
    show(dwelling);
    expectNothingLeft();
    EXPECT_TRUE(live.sentence().contains("private")) << live.sentence().toStdString();
    sendSecond(2);
    expectNothingLeft();
    EXPECT_FALSE(card.mayListenLive());
}

TEST_F(LiveListeningAtTheDesk, IsGoneTheMomentTheConsentIsWithdrawn) {
    hear();
    dwelling.consentScope.clear();
    show(dwelling);
    expectNothingLeft();
    EXPECT_TRUE(live.sentence().contains("consent"));
}

TEST_F(LiveListeningAtTheDesk, IsGoneTheMomentTheConsentNoLongerReachesSoFarAlthoughSnippetsMayBeHeard) {
    hear();
    dwelling.consentScope = "automaticListening, snippets";
    show(dwelling);
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, IsGoneWhenTheRoomIsNoLongerOfTheWard) {
    hear();
    rig.link->deliver(topics::wardRoom("room-1"), "", true);
    settle();
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, IsGoneWithTheConnection) {
    hear();
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    settle();
    expectNothingLeft();
    EXPECT_TRUE(live.sentence().contains("connection"));
    EXPECT_EQ(rig.link->count(StopListening), 0);
    rig.link->become(link::LinkState::Connected);
    settle();
    EXPECT_EQ(rig.link->count(StopListening), 1) << "the light in the room need not wait for the minute's end";
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.link->become(link::LinkState::Connected);
    settle();
    EXPECT_EQ(rig.link->count(StopListening), 1);
}

TEST_F(LiveListeningAtTheDesk, IsGoneAtLogOutAndWithTheLockOfTheSeat) {
    hear();
    desk.seatLocked();
    settle();
    expectNothingLeft();
    EXPECT_EQ(rig.link->count(StopListening), 1);
    hear();
    desk.session()->logOut();
    expectNothingLeft();
    EXPECT_TRUE(live.sentence().isEmpty());
}

TEST_F(LiveListeningAtTheDesk, GoesOnWhileTheWardSaysThatSomebodyListensThere) {
    hear();
    dwelling.condition = RoomCondition::ListenedTo; // we do
    show(dwelling);
    EXPECT_TRUE(live.heard());
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(LiveListeningAtTheDesk, GivesWayToAnAlertThatIsTaken) {
    hear();
    rig.show(desk, shout);
    EXPECT_TRUE(live.heard());
    EXPECT_EQ(desk.waitingRows()->count(), 1);
    EXPECT_TRUE(rig.ring.playing());
    rig.claim(desk, shout);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->count(StopListening), 1);
    EXPECT_FALSE(live.on());
    EXPECT_FALSE(desk.stage()->live());
    ASSERT_TRUE(desk.inHand());
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Awaited);
}

TEST_F(LiveListeningAtTheDesk, IsAskedForFromTheAlertInHandWhoseSoundComesBackSilently) {
    auto own = alert(2, "room-1", Priority::High, kNight);
    rig.show(desk, own);
    for (const auto& chunk : rig.sealed(desk, own, callAfterPreRoll(440, 2)))
        rig.send(desk, own, chunk);
    press(Action::Back);
    rig.claim(desk, own);
    ASSERT_EQ(desk.stage()->hearing(), Hearing::Complete);
    press(Action::ListenLive);
    ASSERT_EQ(desk.overlay(), Overlay::LiveReasons);
    press(Action::NotRelevant);
    ASSERT_TRUE(live.heard());
    EXPECT_EQ(rig.link->count(Dismiss), 0);
    sendSecond(0);
    EXPECT_TRUE(desk.stage()->live());
    press(Action::Back);
    EXPECT_TRUE(desk.inHand()) << "Esc ends the listening, not the alert";
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_FALSE(rig.voice.playing());
    press(Action::Back);
    press(Action::Replay);
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(LiveListeningAtTheDesk, BarsTheAlertsCardFromTheMomentThatTheWardSaysSo) {
    press(Action::Back);
    const auto own = alert(2, "room-1", Priority::High, kNight);
    rig.show(desk, own);
    rig.claim(desk, own);
    EXPECT_EQ(desk.card()->property("whyNotLive").toString(), "");
    dwelling.condition = RoomCondition::Closed;
    dwelling.reason = RoomReason::PrivacyWindow;
    show(dwelling);
    EXPECT_EQ(desk.card()->property("whyNotLive").toString(), LiveListening::sentenceOf(LiveBar::Private));
}

TEST_F(LiveListeningAtTheDesk, SurvivesThatTheAlertInHandGoesAway) {
    auto own = alert(2, "room-1", Priority::High, kNight);
    rig.show(desk, own);
    press(Action::Back);
    rig.claim(desk, own);
    press(Action::ListenLive);
    press(Action::NotRelevant);
    sendSecond(0);
    rig.link->deliver(topics::wardAlert(own.id), "", true);
    settle();
    EXPECT_FALSE(desk.inHand());
    EXPECT_TRUE(desk.stage()->live());
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(LiveListeningAtTheDesk, SaysInOneSentenceWhyTheStationRefuses) {
    rig.link->replyWith = ReplyCode::NoConsent;
    ask();
    EXPECT_FALSE(live.on());
    EXPECT_EQ(live.sentence(), "The consent for this dwelling does not allow live listening.");
    rig.link->replyWith = ReplyCode::RoomClosed;
    ask();
    EXPECT_EQ(live.sentence(), "The microphone is closed now, as planned: nobody can listen live.");
    rig.link->replyWith = ReplyCode::StationFault;
    ask();
    EXPECT_TRUE(live.sentence().startsWith("The station could not begin live listening."));
}

TEST_F(LiveListeningAtTheDesk, SaysThatTheStationDidNotAnswerAndTellsItToStop) {
    rig.link->failure = FailureMode::RepliesStayAway;
    ask();
    rig.pass(desk, seconds(6));
    EXPECT_FALSE(live.on());
    EXPECT_TRUE(live.sentence().startsWith("The station did not answer"));
    EXPECT_EQ(rig.link->count(StopListening), 1) << "it may have heard us";
}

struct Barred {
    const char* name;
    void (*change)(WardRoom&);
    LiveBar why;
};

class LiveListeningIsBarred : public LiveListeningAtTheDesk, public ::testing::WithParamInterface<Barred> {};

TEST_P(LiveListeningIsBarred, WithTheReasonAndWithoutAskingAnybody) {
    GetParam().change(dwelling);
    show(dwelling);
    EXPECT_FALSE(card.mayListenLive());
    EXPECT_EQ(card.whyNotLive(), LiveListening::sentenceOf(GetParam().why));
    EXPECT_FALSE(card.whyNotLive().isEmpty());
    press(Action::ListenLive);
    EXPECT_EQ(card.said(), card.whyNotLive());
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    EXPECT_EQ(rig.link->count(ListenLive), 0);
}

TEST_P(LiveListeningIsBarred, FromAnAlertTooWhichOpensNothingAndAsksNothing) {
    press(Action::Back);
    GetParam().change(dwelling);
    show(dwelling);
    const auto own = alert(2, "room-1", Priority::High, kNight);
    rig.show(desk, own);
    rig.claim(desk, own);
    const auto opened = rig.link->count(OpenRoom);
    press(Action::ListenLive);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->count(OpenRoom), opened) << "who looks at a dwelling is on record";
    EXPECT_EQ(rig.link->count(ListenLive), 0);
    EXPECT_EQ(desk.notice(), LiveListening::sentenceOf(GetParam().why));
    EXPECT_EQ(desk.card()->property("whyNotLive").toString(), desk.notice()) << "the alert's card says so before";
}

INSTANTIATE_TEST_SUITE_P(
    By, LiveListeningIsBarred,
    ::testing::Values(
        Barred{"AConsentToSnippetsOnly", [](WardRoom& r) { r.consentScope = "automaticListening, snippets"; }, LiveBar::Consent},
        Barred{"AConsentThatForgotTheSnippets", [](WardRoom& r) { r.consentScope = "liveListening"; }, LiveBar::Consent},
        Barred{"APrivacyWindow", [](WardRoom& r) { r.condition = RoomCondition::Closed; r.reason = RoomReason::PrivacyWindow; }, LiveBar::Private},
        Barred{"TheSwitchInTheRoom", [](WardRoom& r) { r.condition = RoomCondition::Closed; r.reason = RoomReason::PrivacySwitch; }, LiveBar::Private},
        Barred{"TheHours", [](WardRoom& r) { r.condition = RoomCondition::Closed; r.reason = RoomReason::OutsideHours; r.expectedToListen = false; }, LiveBar::Closed},
        Barred{"AMonitorThatIsOffline", [](WardRoom& r) { r.condition = RoomCondition::Offline; r.reason = RoomReason::HeartbeatMissing; }, LiveBar::Offline},
        Barred{"ADeadMicrophone", [](WardRoom& r) { r.condition = RoomCondition::Fault; r.reason = RoomReason::MicDead; }, LiveBar::NotListening},
        Barred{"SomebodyElse", [](WardRoom& r) { r.condition = RoomCondition::ListenedTo; }, LiveBar::Somebody}),
    [](const auto& barred) { return std::string(barred.param.name); });

TEST_F(LiveListeningAtTheDesk, IsBarredByWhoListensThereAndSaysWhoThatIs) {
    dwelling.condition = RoomCondition::ListenedTo;
    dwelling.listener = "operator-2";
    show(dwelling);
    EXPECT_FALSE(card.mayListenLive());
    press(Action::ListenLive);
    EXPECT_EQ(card.said(), "operator-2 is listening live there now. Try again when they have ended.");
    EXPECT_EQ(rig.link->count(ListenLive), 0);
}

TEST_F(LiveListeningAtTheDesk, IsNotBarredByOnesOwnThatThisConsoleDoesNotKnowOf) {
    dwelling.condition = RoomCondition::ListenedTo;
    dwelling.listener = kOperator;
    show(dwelling);
    EXPECT_TRUE(card.mayListenLive());
    ask();
    EXPECT_TRUE(live.heard());
}

TEST(LiveListeningInTheDrill, IsNotToBeHad) {
    DeskRig rig;
    Drill drill{rig.clock(), rig.voice};
    drill.begin();
    ASSERT_TRUE(drill.desk());
    auto& desk = *drill.desk();
    for (const auto* room : desk.rooms()->inOrder())
        desk.selectRoom(QString::fromStdString(room->room));
    desk.session()->drain();
    ASSERT_EQ(desk.overlay(), Overlay::Room);
    desk.perform(static_cast<int>(Action::ListenLive));
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    EXPECT_FALSE(desk.live()->on());
    EXPECT_FALSE(desk.roomCard()->whyNotLive().isEmpty());
}

} // namespace
} // namespace natlyt::console::testing
