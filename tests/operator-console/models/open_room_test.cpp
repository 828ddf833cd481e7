// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/heard_bars.hpp"
#include "tests/operator-console/models/desk_rig.hpp"

#include <QLocale>

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using enum OperatorRequestKind;

struct TheDwellingsCard : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    RoomCard& card = *desk.roomCard();
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);

    TheDwellingsCard() { rig.logIn(desk); }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    void open(const char* room) {
        desk.selectRoom(room);
        desk.session()->drain();
    }
    void beat(const std::string& room, std::vector<ClassScore> top) {
        auto made = roomHeartbeat(room, ++rig.beats, -36);
        made.top = std::move(top);
        rig.link->deliver(topics::roomHeartbeat(room), encode(made));
        desk.session()->drain();
    }
};

const std::vector<ClassScore> kSnoring{{SoundClass::Breathing, 0.81}, {SoundClass::Speech, 0.1}, {SoundClass::Cough, 0.05}};

TEST_F(TheDwellingsCard, BeginsPrivacyAndEndsItAndSaysWhetherTheStationConfirmed) {
    press(Action::Privacy); // without a dwelling on the card
    EXPECT_FALSE(rig.link->last(StartPrivacy));
    open("room-2");
    press(Action::Privacy);
    EXPECT_EQ(rig.link->last(StartPrivacy)->room, "room-2");
    EXPECT_FALSE(rig.link->last(StartPrivacy)->until);
    EXPECT_TRUE(card.said().startsWith("Privacy has begun"));
    auto ward = smallWard()[1];
    ward.condition = RoomCondition::Closed;
    ward.reason = RoomReason::PrivacyWindow;
    rig.link->deliver(topics::wardRoom("room-2"), encode(ward), true);
    desk.session()->drain();
    ASSERT_TRUE(card.isPrivate());
    rig.link->replyWith = ReplyCode::StationFault;
    press(Action::Privacy);
    EXPECT_EQ(rig.link->last(EndPrivacy)->room, "room-2");
    EXPECT_TRUE(card.said().startsWith("Privacy has not ended"));
}

TEST_F(TheDwellingsCard, AsksTheStationToOpenItAndShowsWhatTheMonitorHears) {
    open("room-2");
    EXPECT_EQ(desk.overlay(), Overlay::Room);
    EXPECT_EQ(rig.link->last(OpenRoom)->room, "room-2");
    EXPECT_EQ(card.label(), "Birkehuset 2");
    EXPECT_EQ(card.heardSentence(), "Waiting for the monitor …");
    beat("room-2", kSnoring);
    ASSERT_EQ(card.heard().size(), 3);
    EXPECT_EQ(card.heard()[0].toMap()["name"], "breathing");
    EXPECT_DOUBLE_EQ(card.heard()[0].toMap()["fraction"].toDouble(), 0.81);
    EXPECT_EQ(card.heard()[0].toMap()["sureness"], "sure");
    EXPECT_EQ(card.heardSentence(), "");
    EXPECT_EQ(card.level(), "−36 dB");
    beat("room-2", {});
    EXPECT_EQ(card.heardSentence(), "Nothing stands out from the quiet of the dwelling.");
}

TEST_F(TheDwellingsCard, SaysOfWhichSoundsTheMonitorAsksMoreWhileDoubtfulOnesGoOn) {
    open("room-2");
    beat("room-2", kSnoring);
    EXPECT_EQ(card.askedMore(), "");
    auto snorer = roomHeartbeat("room-2", ++rig.beats, -36);
    snorer.barRaised = {SoundClass::Shout, SoundClass::Cough};
    rig.link->deliver(topics::roomHeartbeat("room-2"), encode(snorer));
    desk.session()->drain();
    EXPECT_EQ(card.askedMore(), "Doubtful sounds go on (shout, cough): meanwhile only clearer ones become an alert.");
    beat("room-2", kSnoring);
    EXPECT_EQ(card.askedMore(), "");
}

TEST_F(TheDwellingsCard, ShowsNothingThatOthersHaveOpened) {
    open("room-2");
    beat("room-3", kSnoring);
    EXPECT_TRUE(card.heard().isEmpty());
}

TEST_F(TheDwellingsCard, IsClosedAtTheStationAndForgetsWhatItHeard) {
    open("room-2");
    beat("room-2", kSnoring);
    press(Action::Back);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->last(CloseRoom)->room, "room-2");
    EXPECT_TRUE(card.heard().isEmpty());
    beat("room-2", kSnoring);
    EXPECT_TRUE(card.heard().isEmpty());
}

TEST_F(TheDwellingsCard, HoldsOnToNothingOld) {
    open("room-2");
    beat("room-2", kSnoring);
    rig.pass(desk, kRoomUnheardAfter + std::chrono::seconds(1));
    EXPECT_TRUE(card.heard().isEmpty());
    EXPECT_EQ(card.state(), "not heard from");
}

TEST_F(TheDwellingsCard, SaysThatTheStationCouldNotAsk) {
    rig.link->replyWith = ReplyCode::StationFault;
    open("room-2");
    beat("room-2", kSnoring);
    EXPECT_TRUE(card.heard().isEmpty());
    EXPECT_TRUE(card.heardSentence().contains("could not ask"));
}

TEST_F(TheDwellingsCard, SaysThatTheStationDidNotAnswer) {
    rig.link->failure = FailureMode::RepliesStayAway;
    open("room-2");
    rig.pass(desk, kReplyWithin);
    EXPECT_TRUE(card.heardSentence().contains("could not ask"));
}

TEST_F(TheDwellingsCard, IsOpenedAgainAtAStationThatCameBack) {
    open("room-2");
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.pass(desk, std::chrono::seconds(1));
    rig.link->become(link::LinkState::Connected);
    rig.pass(desk, std::chrono::seconds(1));
    EXPECT_EQ(rig.link->count(OpenRoom), 2);
    beat("room-2", kSnoring);
    EXPECT_EQ(card.heard().size(), 3);
}

TEST_F(TheDwellingsCard, GoesFromDwellingToDwellingAndRoundTheWard) {
    open("room-1");
    press(Action::NextRoom);
    EXPECT_EQ(card.label(), "Birkehuset 2");
    EXPECT_EQ(rig.link->last(CloseRoom)->room, "room-1");
    EXPECT_EQ(rig.link->last(OpenRoom)->room, "room-2");
    press(Action::PreviousRoom);
    press(Action::PreviousRoom);
    EXPECT_EQ(card.label(), "Skovbo 4");
    EXPECT_EQ(desk.overlay(), Overlay::Room);
}

TEST_F(TheDwellingsCard, OpensByKeyAtTheSelectedAlertElseAtADwellingThatIsNotHeard) {
    auto faulty = smallWard()[10];
    faulty.condition = RoomCondition::Fault;
    faulty.reason = RoomReason::MicSilent;
    rig.link->deliver(topics::wardRoom(faulty.room), encode(faulty));
    desk.session()->drain();
    press(Action::Room);
    EXPECT_EQ(card.room(), faulty.room);
    EXPECT_EQ(card.state(), "fault: the microphone is silent");
    EXPECT_EQ(card.heardSentence(), "The microphone is not listening.");
    press(Action::Back);
    rig.show(desk, shout);
    press(Action::Room);
    EXPECT_EQ(card.room(), "room-4");
}

TEST_F(TheDwellingsCard, IsNotInTheWayOfAnAlert) {
    open("room-2");
    rig.show(desk, shout);
    press(Action::Listen);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->count(CloseRoom), 1);
    EXPECT_NE(desk.inHand(), nullptr);
}

TEST_F(TheDwellingsCard, ComesAfterTheAlertOfADwellingThatHasOne) {
    rig.show(desk, shout);
    rig.show(desk, alert(2, "room-5", Priority::High, kNight));
    auto ward = smallWard()[4];
    ward.openAlert = idOf(2);
    ward.openAlertState = AlertState::Raised;
    rig.link->deliver(topics::wardRoom(ward.room), encode(ward));
    desk.session()->drain();
    open("room-5");
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(desk.queue()->selected()->id, idOf(2));
    open("room-5");
    EXPECT_EQ(card.room(), "room-5");
}

TEST_F(TheDwellingsCard, IsGoneAfterLogOut) {
    open("room-2");
    beat("room-2", kSnoring);
    auto* bus = rig.link;
    press(Action::Back);
    press(Action::Room);
    press(Action::Back);
    press(Action::LogOut);
    EXPECT_EQ(bus->count(OpenRoom), bus->count(CloseRoom));
    desk.perform(static_cast<int>(Action::LogOut));
    EXPECT_EQ(card.room(), "");
    EXPECT_EQ(desk.overlay(), Overlay::None);
}

TEST_F(TheDwellingsCard, ShowsWhatIsHeardWhereAlertsDoNotGetThrough) {
    auto stuck = smallWard()[4];
    stuck.condition = RoomCondition::Fault;
    stuck.reason = RoomReason::AlertsStuck;
    rig.link->deliver(topics::wardRoom(stuck.room), encode(stuck));
    desk.session()->drain();
    open("room-5");
    EXPECT_EQ(card.state(), "fault: an alert from here does not get through");
    beat("room-5", kSnoring);
    EXPECT_EQ(card.heard().size(), 3);
}

TEST(TheHeardBars, SayInWordsHowSureTheNetworkIsAndKeepTheFigure) {
    const auto bar = [](double score) { return heardBars({{SoundClass::Shout, score}})[0].toMap(); };
    EXPECT_EQ(bar(0.8)["sureness"], "sure");
    EXPECT_EQ(bar(0.79)["sureness"], "fairly sure");
    EXPECT_EQ(bar(0.5)["sureness"], "fairly sure");
    EXPECT_EQ(bar(0.31)["sureness"], "maybe");
    EXPECT_EQ(bar(0.19)["sureness"], "a trace");
    EXPECT_EQ(bar(0.0)["sureness"], "a trace");
    EXPECT_EQ(bar(0.31)["score"], QLocale().toString(0.31, 'f', 2));
}

} // namespace
} // namespace natlyt::console::testing
