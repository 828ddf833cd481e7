// SPDX-License-Identifier: Apache-2.0
// What a resident takes back while an operator listens: the sound is gone from the console at once, and none comes after it.
#include "tests/operator-console/models/desk_rig.hpp"
#include "tests/operator-console/models/sounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct WithheldSound : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-1", Priority::High, kNight);
    WardRoom dwelling = smallWard().front();

    WithheldSound() {
        rig.logIn(desk);
        dwelling.until = rig.now.wall + minutes(30);
        show(dwelling);
        rig.show(desk, shout);
    }
    void show(const WardRoom& room) {
        rig.link->deliver(topics::wardRoom(room.room), encode(room), true);
        desk.session()->drain();
    }
    void sendSound() {
        for (const auto& chunk : rig.sealed(desk, shout, callAfterPreRoll(440, 4)))
            rig.send(desk, shout, chunk);
    }
    void hear() {
        sendSound();
        rig.claim(desk, shout);
        ASSERT_EQ(desk.stage()->hearing(), Hearing::Complete);
        ASSERT_TRUE(rig.voice.playing());
    }
    void expectNothingLeft() {
        const auto* stage = desk.stage();
        EXPECT_EQ(stage->hearing(), Hearing::Withheld);
        EXPECT_FALSE(rig.voice.playing());
        EXPECT_TRUE(stage->samples().empty());
        EXPECT_TRUE(std::ranges::all_of(stage->picture().pixels(), [](auto p) { return p == 0; }));
        EXPECT_FALSE(stage->sentence().isEmpty());
    }
    WardRoom closed(RoomReason why) {
        auto room = dwelling;
        room.condition = RoomCondition::Closed;
        room.reason = why;
        room.expectedToListen = why == RoomReason::PrivacySwitch;
        return room;
    }
};

TEST_F(WithheldSound, IsGoneTheMomentPrivacyBegins) {
    hear();
    show(closed(RoomReason::PrivacyWindow));
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneTheMomentTheSwitchInTheRoomIsTurned) {
    hear();
    show(closed(RoomReason::PrivacySwitch));
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneTheMomentTheConsentNoLongerReachesSoFar) {
    hear();
    dwelling.consentScope = "automaticListening"; // and the room goes on listening
    show(dwelling);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneAlthoughTheRoomItselfHasNotAnswered) {
    hear();
    auto room = dwelling; // the edge is not heard, or has not got its new plan yet
    room.expectedToListen = false;
    room.until = rig.now.wall + std::chrono::hours(20);
    show(room);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneWhenPlannedPrivacyBeginsThoughTheMonitorIsOffline) {
    dwelling.until = rig.now.wall;
    show(dwelling);
    hear();
    auto room = closed(RoomReason::PrivacyWindow); // by the plan that the station knows
    room.condition = RoomCondition::Offline;
    show(room);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneWhenTheSwitchIsTurnedThoughTheMicrophoneStillHasPower) {
    hear();
    auto room = closed(RoomReason::PrivacySwitch);
    room.condition = RoomCondition::Fault;
    show(room);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneWhenThePlanEndsInAFaultThatHidesWhy) {
    dwelling.until = rig.now.wall;
    show(dwelling);
    hear();
    auto room = closed(RoomReason::AlertsStuck);
    room.condition = RoomCondition::Fault;
    show(room);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneWhenTheRoomIsNoLongerOfTheWard) {
    hear();
    rig.link->deliver(topics::wardRoom("room-1"), "", true);
    desk.session()->drain();
    expectNothingLeft();
}

TEST_F(WithheldSound, IsNeitherKeptSealedNorTakenInAgain) {
    sendSound();
    show(closed(RoomReason::PrivacyWindow));
    sendSound(); // was on its way
    rig.claim(desk, shout);
    expectNothingLeft();
    const auto asked = rig.link->count(OperatorRequestKind::ResendSnippet);
    desk.perform(static_cast<int>(Action::Replay));
    desk.perform(static_cast<int>(Action::PreviousSound));
    rig.pass(desk, seconds(5));
    expectNothingLeft();
    EXPECT_EQ(rig.link->count(OperatorRequestKind::ResendSnippet), asked);
}

TEST_F(WithheldSound, OfOtherRoomsIsHeardOn) {
    hear();
    auto other = smallWard()[1];
    other.consentScope.clear();
    show(other);
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(WithheldSound, IsHeardToItsEndWhenTheHoursEndAsPlanned) {
    dwelling.until = rig.now.wall;
    show(dwelling);
    hear();
    show(closed(RoomReason::OutsideHours));
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_TRUE(rig.voice.playing());
}

TEST_F(WithheldSound, IsGoneWhenThePlanEndsAndTheWardDoesNotSayWhy) {
    dwelling.until = rig.now.wall + seconds(1);
    show(dwelling);
    hear();
    rig.link->become(link::LinkState::Lost);
    rig.pass(desk, seconds(2));
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete) << "the word of its end may be on its way";
    rig.pass(desk, seconds(1));
    expectNothingLeft();
    sendSound();
    expectNothingLeft();
}

TEST_F(WithheldSound, IsGoneAtTheEndThatThePlanHasByTheWardsClock) {
    rig.setSeatFast(-minutes(20)); // a slow seat would keep it for as long
    rig.beat(desk);
    dwelling.until = rig.wardTime() + seconds(1);
    show(dwelling);
    hear();
    rig.link->become(link::LinkState::Lost);
    rig.pass(desk, seconds(3));
    expectNothingLeft();
}

TEST_F(WithheldSound, ThatWaitsSealedIsGoneToo) {
    dwelling.until = rig.now.wall + seconds(1);
    show(dwelling);
    sendSound();
    rig.pass(desk, seconds(3)); // the station is connected and hangs
    rig.claim(desk, shout);
    expectNothingLeft();
}

TEST_F(WithheldSound, IsKeptWhileThePlanGoesOnLonger) {
    dwelling.until = rig.now.wall + seconds(1);
    show(dwelling);
    hear();
    dwelling.until = rig.now.wall + minutes(30);
    show(dwelling);
    rig.pass(desk, seconds(3));
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
}

TEST_F(WithheldSound, GivesWayToWhatIsHeardAfterPrivacyHasEnded) {
    rig.claim(desk, shout);
    show(closed(RoomReason::PrivacyWindow));
    show(dwelling);
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Awaited);
    sendSound();
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_TRUE(rig.voice.playing());
}

} // namespace
} // namespace natlyt::console::testing
