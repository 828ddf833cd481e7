// SPDX-License-Identifier: Apache-2.0
// A person listens live: the room as a whole, from the request to the light.
#include "room_monitor.hpp"

#include "edge-daemon/core/room/light_wish.hpp"

#include <algorithm>

namespace natlyt::edge {
namespace {

TEST_F(RoomMonitor, LetsAPersonListenForAsLongAsWasAskedAndSaysSo) {
    open();
    auto live = request(RoomRequestKind::ListenLive);
    live.forSeconds = 3;
    ask(live);
    EXPECT_EQ(machine.state().condition, RoomCondition::ListenedTo);
    hear(seconds{6}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), 3U);
    EXPECT_EQ(all<SendChunk>().back().chunk.alert, live.id);
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
}

TEST_F(RoomMonitor, LetsNobodyListenAnyLongerFromTheMomentThatItIsStopped) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    ask(live);
    hear(milliseconds{2500}, 0.001F);
    ASSERT_EQ(all<SendChunk>().size(), 2U);
    auto stop = request(RoomRequestKind::ListenLive, 2);
    stop.alert = request(RoomRequestKind::ListenLive, 9).id; // what another listens to
    ask(stop);
    EXPECT_EQ(machine.state().condition, RoomCondition::ListenedTo);
    stop.id = request(RoomRequestKind::ListenLive, 3).id;
    stop.alert = live.id;
    ask(stop);
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
    hear(seconds{5}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), 2U);
    EXPECT_EQ(machine.refusedRequests(), 0);
}

TEST_F(RoomMonitor, SendsOneLiveSoundWhereTwoAreAskedForTheNewestAndTheStopOfTheOlderEndsNothing) {
    open();
    auto first = request(RoomRequestKind::ListenLive, 1);
    first.forSeconds = 60;
    ask(first);
    hear(milliseconds{2500}, 0.001F);
    ASSERT_EQ(all<SendChunk>().size(), 2U);
    auto second = request(RoomRequestKind::ListenLive, 2);
    second.requestedBy = "operator-2";
    second.forSeconds = 5;
    ask(second);
    auto stop = request(RoomRequestKind::ListenLive, 3);
    stop.alert = first.id;
    ask(stop);
    EXPECT_TRUE(machine.isListenedTo());
    hear(seconds{10}, 0.001F);
    const auto sent = all<SendChunk>();
    ASSERT_EQ(sent.size(), 2U + 5U);
    EXPECT_TRUE(std::all_of(sent.begin(), sent.begin() + 2, [&](const auto& s) { return s.chunk.alert == first.id; }));
    EXPECT_TRUE(std::all_of(sent.begin() + 2, sent.end(), [&](const auto& s) { return s.chunk.alert == second.id; }));
    EXPECT_EQ(sent[2].chunk.sequence, 0);
    EXPECT_TRUE(sent.back().chunk.last);
    EXPECT_FALSE(machine.isListenedTo()) << "nor is the first one's minute taken up again";
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
}

TEST_F(RoomMonitor, LetsNobodyListenLaterThanWasAskedAlsoWhereTheSoundStoodStillMeanwhile) {
    open();
    auto live = request(RoomRequestKind::ListenLive);
    live.forSeconds = 10;
    ask(live);
    hear(seconds{2}, 0.001F);
    const auto heard = all<SendChunk>().size();
    for (int i = 0; i < 50; ++i) { // the microphone gives nothing for five minutes
        now = after(now, seconds{6});
        machine.tick(now);
        take();
    }
    EXPECT_FALSE(machine.isListenedTo());
    hear(seconds{20}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), heard) << "nobody asks for this sound any more";
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
}

TEST_F(RoomMonitor, SaysThatAPersonListensAlsoWhileItsMicrophoneIsAtFault) {
    open();
    auto live = request(RoomRequestKind::ListenLive);
    live.forSeconds = 60;
    ask(live);
    hear(seconds{8}, 30.0F); // nearly every sample is clipped
    ASSERT_EQ(machine.state().reason, RoomReason::Overloaded);
    ASSERT_GE(all<SendChunk>().size(), 7U) << "the sound goes out all the while";
    EXPECT_EQ(lightOf(machine.state().condition, machine.isListenedTo()), serial::LightWish::PersonListens);
    hear(seconds{60}, 30.0F);
    EXPECT_EQ(lightOf(machine.state().condition, machine.isListenedTo()), serial::LightWish::Fault);
}

TEST_F(RoomMonitor, LetsNobodyListenByARequestThatWasStoppedBeforeItCame) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    auto stop = request(RoomRequestKind::ListenLive, 2);
    stop.alert = live.id;
    ask(stop);
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    hear(seconds{3}, 0.001F);
    EXPECT_TRUE(all<SendChunk>().empty());
}

TEST_F(RoomMonitor, LetsNobodyListenAgainByARequestThatIsPlayedAgain) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 2;
    ask(live);
    hear(seconds{3}, 0.001F);
    ASSERT_EQ(all<SendChunk>().size(), 2U);
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    now = after(now, seconds{31});
    live.id = request(RoomRequestKind::ListenLive, 3).id;
    ask(live); // never seen, and of half a minute ago
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(machine.refusedRequests(), 1);
}

TEST_F(RoomMonitor, LetsNobodyListenByAnExpiredRequestWhereItsClockIsSetBack) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    now = after(now, seconds{31});
    now.wall -= seconds{31};
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_FALSE(machine.microphoneOpen());
}

TEST_F(RoomMonitor, LetsNobodyListenLongerThanAMinuteAtATimeWhoeverAsks) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 3600;
    ask(live);
    hear(seconds{70}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), 60U);
    EXPECT_FALSE(machine.isListenedTo());
}

TEST_F(RoomMonitor, SendsWhatAPersonHearsLiveForTheirOwnConsoleAlone) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 3;
    ask(live);
    hear(seconds{4}, 0.001F);
    const auto sent = all<SendChunk>();
    ASSERT_EQ(sent.size(), 3U);
    EXPECT_TRUE(std::ranges::all_of(sent, [](const auto& s) { return s.chunk.seat == kSeat; }));
}

TEST_F(RoomMonitor, LetsNobodyListenAtAConsoleThatIsNotOnDutyByThePlan) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    live.seat = kOtherSeat;
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    live.id = request(RoomRequestKind::ListenLive, 2).id;
    live.seat = ConsoleKey{kSeat.console, kOtherSeat.publicKey}; // the right console by name, and another's key
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    live.id = request(RoomRequestKind::ListenLive, 3).id;
    live.seat.reset();
    ask(live);
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(machine.refusedRequests(), 3);
    hear(seconds{3}, 0.001F);
    EXPECT_TRUE(all<SendChunk>().empty());
}

TEST_F(RoomMonitor, LetsNobodyListenOnceWhoListenedIsOffDutyWhoeverElseIsOn) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    ask(live);
    hear(seconds{3}, 0.001F);
    const auto sent = all<SendChunk>().size();
    auto plan = planFor("birk-4", 2);
    plan.consoles = {kOtherSeat, kSeat}; // somebody has come
    machine.planVerified(plan, now);
    EXPECT_TRUE(machine.isListenedTo());
    plan.number = 3;
    plan.consoles = {kOtherSeat}; // and who listened has gone
    machine.planVerified(plan, now);
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(lightOf(machine.state().condition, machine.isListenedTo()), serial::LightWish::MicrophoneLive);
    hear(seconds{3}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), sent);
}

TEST_F(RoomMonitor, EndsListeningWithItsPlanAndDoesNotTakeItUpAgainWithTheNext) {
    open();
    auto live = request(RoomRequestKind::ListenLive, 1);
    live.forSeconds = 60;
    ask(live);
    hear(seconds{3}, 0.001F);
    const auto sent = all<SendChunk>().size();
    auto closed = planFor("birk-4", 2); // privacy has begun
    closed.intervals.clear();
    machine.planVerified(closed, now);
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(lightOf(machine.state().condition, machine.isListenedTo()), serial::LightWish::Off);
    machine.planVerified(planFor("birk-4", 3), now);
    take();
    hear(seconds{3}, 0.001F);
    EXPECT_EQ(all<SendChunk>().size(), sent);
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
}

TEST_F(RoomMonitor, LetsNobodyListenWhileItIsClosed) {
    auto live = request(RoomRequestKind::ListenLive);
    live.forSeconds = 3;
    ask(live);
    EXPECT_EQ(machine.state().condition, RoomCondition::Closed);
    EXPECT_EQ(machine.refusedRequests(), 1);
}

} // namespace
} // namespace natlyt::edge
