// SPDX-License-Identifier: Apache-2.0
#include "room_monitor.hpp"

#include "edge-daemon/core/room/light_wish.hpp"
#include "edge-daemon/core/room/room_machine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace natlyt::edge {
namespace {

TEST_F(RoomMonitor, SaysAtOnceThatItIsClosed) {
    EXPECT_EQ(all<PublishState>().size(), 1U);
    EXPECT_EQ(machine.state().condition, RoomCondition::Closed);
    EXPECT_EQ(machine.state().modelVersion, "scripted-1");
}

TEST_F(RoomMonitor, DoesNotLookAtSoundWhileItIsClosed) {
    ear->hears(SoundClass::Shout, 1);
    hear(seconds{5}, 0.5F);
    EXPECT_EQ(ear->evaluations, 0);
    EXPECT_EQ(machine.audioFrames(), 0);
    EXPECT_TRUE(all<RaiseAlert>().empty());
}

TEST_F(RoomMonitor, RaisesAnAlertAndSendsItsSoundFromBeforeTheOnset) {
    open();
    hear(seconds{20}, 0.001F);
    ear->hears(SoundClass::Shout, 0.95F);
    const auto onset = now;
    hear(milliseconds{400}, 0.1F);
    const auto raised = all<RaiseAlert>();
    ASSERT_EQ(raised.size(), 1U);
    const auto& alert = raised[0].alert;
    EXPECT_EQ(alert.room, "birk-4");
    EXPECT_EQ(alert.soundClass, SoundClass::Shout);
    EXPECT_NEAR(static_cast<double>((alert.onset - onset.wall).count()), 0, 80);
    EXPECT_EQ(all<SendChunk>().size(), 4U) << "the pre-roll, at once";
    ear->hears(SoundClass::Background, 1);
    hear(seconds{20}, 0.001F);
    const auto chunks = all<SendChunk>();
    EXPECT_EQ(chunks.size(), 8U);
    EXPECT_TRUE(chunks.back().chunk.last);
    EXPECT_EQ(chunks.front().chunk.onsetOffsetMs, -4000);
    EXPECT_THAT(chunkSizes, testing::Each(16000U));
    EXPECT_EQ(all<RaiseAlert>().size(), 1U);
}

TEST_F(RoomMonitor, SendsTheAlertBeforeItsSound) {
    open();
    hear(seconds{20}, 0.001F);
    ear->hears(SoundClass::Shout, 0.95F);
    hear(milliseconds{400}, 0.1F);
    const auto alertAt = std::ranges::find_if(actions, [](auto& a) { return std::holds_alternative<RaiseAlert>(a); });
    const auto chunkAt = std::ranges::find_if(actions, [](auto& a) { return std::holds_alternative<SendChunk>(a); });
    EXPECT_LT(alertAt, chunkAt);
}

TEST_F(RoomMonitor, WipesAllSoundWhenThePrivacySwitchIsMoved) {
    open();
    hear(seconds{20}, 0.001F);
    ear->hears(SoundClass::Shout, 0.95F);
    hear(seconds{2}, 0.1F);
    const auto chunk = all<SendChunk>().front().chunk;
    const auto kept = machine.sound(chunk);
    ASSERT_TRUE(std::ranges::any_of(kept, [](auto s) { return s != 0; }));
    machine.boardReported({.privacy = true}, now);
    EXPECT_TRUE(std::ranges::all_of(kept, [](auto s) { return s == 0; }));
    EXPECT_TRUE(machine.sound(chunk).empty());
    take();
    EXPECT_EQ(all<CloseMicrophone>().size(), 1U);
    EXPECT_EQ(machine.state().reason, RoomReason::PrivacySwitch);
}

TEST_F(RoomMonitor, SaysThatTheMicrophoneIsDeadAndThatItIsBack) {
    open();
    now = after(now, seconds{3});
    machine.tick(now);
    EXPECT_EQ(machine.state().condition, RoomCondition::Fault);
    EXPECT_EQ(machine.state().reason, RoomReason::MicDead);
    EXPECT_EQ(machine.microphoneFaults(), 1);
    hear(milliseconds{100}, 0.001F);
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
}

TEST_F(RoomMonitor, SaysThatTheMicrophoneGivesOnlyZeros) {
    open();
    hear(seconds{6}, 0.0F);
    EXPECT_EQ(machine.state().reason, RoomReason::MicSilent);
}

TEST_F(RoomMonitor, SendsASnippetAgainOnRequestAndOnlyOnceForOneRequest) {
    open();
    hear(seconds{20}, 0.001F);
    ear->hears(SoundClass::Shout, 0.95F);
    hear(milliseconds{400}, 0.1F);
    ear->hears(SoundClass::Background, 1);
    hear(seconds{10}, 0.001F);
    auto again = request(RoomRequestKind::ResendSnippet);
    again.alert = all<RaiseAlert>()[0].alert.id;
    actions.clear();
    ask(again);
    EXPECT_EQ(all<SendChunk>().size(), 8U);
    ask(again);
    EXPECT_EQ(all<SendChunk>().size(), 8U);
}

TEST_F(RoomMonitor, RefusesRequestsThatAreLateForAnotherRoomOrStartOrForSoundThatIsGone) {
    open();
    auto late = request(RoomRequestKind::SelfTest, 1);
    late.expiresAt = now.wall;
    ask(late);
    auto foreign = request(RoomRequestKind::SelfTest, 2);
    foreign.room = "eng-1";
    ask(foreign);
    auto gone = request(RoomRequestKind::ResendSnippet, 3);
    gone.alert = Uuid::version7(now.wall, {42});
    ask(gone);
    auto earlier = request(RoomRequestKind::SelfTest, 4);
    earlier.bootId = kEarlierBoot; // the ids that were seen then are forgotten
    ask(earlier);
    auto nameless = request(RoomRequestKind::SelfTest, 5);
    nameless.bootId.reset();
    ask(nameless);
    EXPECT_EQ(machine.refusedRequests(), 5);
    EXPECT_TRUE(all<RaiseAlert>().empty());
    EXPECT_TRUE(all<SendChunk>().empty());
}

TEST_F(RoomMonitor, RaisesATestAlertOnRequest) {
    open();
    hear(seconds{5}, 0.001F);
    ask(request(RoomRequestKind::SelfTest));
    ASSERT_EQ(all<RaiseAlert>().size(), 1U);
    EXPECT_EQ(all<RaiseAlert>()[0].alert.rule, AlertRule::SelfTest);
}

TEST_F(RoomMonitor, AnswersADrillWhileItIsClosedAndSendsNoSoundAndOpensNothing) {
    const auto drill = request(RoomRequestKind::Drill);
    ask(drill);
    ask(drill); // delivered twice
    ASSERT_EQ(all<RaiseAlert>().size(), 1U);
    const auto alert = all<RaiseAlert>()[0].alert;
    EXPECT_EQ(alert.rule, AlertRule::Drill);
    EXPECT_EQ(alert.id, drill.id);
    EXPECT_EQ(alert.levelDbfs, -120);
    EXPECT_TRUE(alert.top.empty());
    EXPECT_TRUE(all<OpenMicrophone>().empty());
    EXPECT_EQ(machine.state().condition, RoomCondition::Closed);
}

TEST_F(RoomMonitor, HearsARealSoundDuringADrillAsAtAnyTime) {
    open();
    hear(seconds{5}, 0.001F);
    ask(request(RoomRequestKind::Drill));
    ASSERT_EQ(all<RaiseAlert>().size(), 1U);
    EXPECT_TRUE(all<SendChunk>().empty()) << "there is no sound of a drill";
    ear->hears(SoundClass::Shout, 0.95F);
    hear(seconds{3}, 0.3F);
    ASSERT_GE(all<RaiseAlert>().size(), 2U);
    EXPECT_NE(all<RaiseAlert>()[1].alert.rule, AlertRule::Drill);
    EXPECT_FALSE(all<SendChunk>().empty());
}

TEST_F(RoomMonitor, RoundsLevelsToThreeDecibelsInItsHeartbeat) {
    open();
    hear(seconds{5}, 0.01F);
    const auto beat = machine.heartbeat(now);
    EXPECT_EQ(beat.levelDbfs % 3, 0);
    EXPECT_NEAR(beat.levelDbfs, -45, 3);
    EXPECT_EQ(beat.audioFrames, 80000);
    EXPECT_TRUE(beat.top.empty());
}

TEST_F(RoomMonitor, TellsWhatItHearsOnlyWhileAnOperatorHasTheRoomOpen) {
    open();
    hear(seconds{10}, 0.001F);
    ear->hears(SoundClass::Cough, 0.4F);
    hear(seconds{1}, 0.1F);
    EXPECT_TRUE(machine.heartbeat(now).top.empty());
    auto report = request(RoomRequestKind::ReportHeard);
    report.forSeconds = 15;
    ask(report);
    const auto top = machine.heartbeat(now).top;
    ASSERT_EQ(top.size(), 3U);
    EXPECT_EQ(top[0].soundClass, SoundClass::Cough);
    EXPECT_NEAR(top[0].score, 0.4, 1e-6);
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening) << "nobody hears the room";
    EXPECT_TRUE(all<SendChunk>().empty());
    hear(seconds{14}, 0.1F);
    EXPECT_FALSE(machine.heartbeat(now).top.empty());
    hear(seconds{1}, 0.1F);
    EXPECT_TRUE(machine.heartbeat(now).top.empty());
}

TEST_F(RoomMonitor, TellsOfWhatItAsksMoreOnlyWhileAnOperatorHasTheRoomOpen) {
    open();
    for (int breath = 0; breath < 20; ++breath) {
        ear->hears(SoundClass::Shout, 0.8F);
        hear(seconds{1}, 0.1F);
        ear->hears(SoundClass::Breathing, 0.4F);
        hear(seconds{2}, 0.001F);
    }
    EXPECT_FALSE(machine.heartbeat(now).barRaised);
    auto report = request(RoomRequestKind::ReportHeard);
    report.forSeconds = 15;
    ask(report);
    ASSERT_TRUE(machine.heartbeat(now).barRaised);
    EXPECT_EQ(*machine.heartbeat(now).barRaised, (std::vector{SoundClass::Shout, SoundClass::Crying, SoundClass::Cough}));
    machine.boardReported({.privacy = true}, now);
    EXPECT_FALSE(machine.heartbeat(now).barRaised);
}

TEST_F(RoomMonitor, TellsNothingThatItHeardBeforeItsMicrophoneWasClosed) {
    open();
    hear(seconds{10}, 0.001F);
    ear->hears(SoundClass::Cough, 0.4F);
    hear(seconds{1}, 0.1F);
    auto report = request(RoomRequestKind::ReportHeard);
    report.forSeconds = 60;
    ask(report);
    ASSERT_FALSE(machine.heartbeat(now).top.empty());
    machine.boardReported({.privacy = true}, now);
    EXPECT_TRUE(machine.heartbeat(now).top.empty());
    machine.boardReported({}, now);
    hear(milliseconds{100}, 0.001F);
    EXPECT_TRUE(machine.heartbeat(now).top.empty());
}

TEST_F(RoomMonitor, BelievesNoTimeThatWasToldToAnotherRoom) {
    machine.planVerified(planFor("birk-4"), now);
    const auto nonce = machine.askTime(now);
    ASSERT_TRUE(nonce);
    machine.timeVerified({"eng-1", *nonce, now.wall}, now);
    EXPECT_EQ(machine.state().reason, RoomReason::ClockInDoubt);
    machine.timeVerified({"birk-4", *nonce, now.wall}, now);
    EXPECT_TRUE(machine.microphoneOpen());
}

TEST_F(RoomMonitor, CountsRefusedPlansAndStaysClosed) {
    open();
    machine.planNotVerified({"plan", "bad signature", {}}, now);
    EXPECT_EQ(machine.refusedPlans(), 1);
    EXPECT_EQ(machine.state().reason, RoomReason::PlanRefused);
    EXPECT_FALSE(machine.microphoneOpen());
}

TEST_F(RoomMonitor, SaysThatAPlanIsForAnotherStartInItsLogAndItsState) {
    auto plan = planFor("birk-4", 41);
    plan.bootId = kEarlierBoot;
    trustClock();
    machine.planVerified(plan, now);
    take();
    EXPECT_EQ(machine.refusedPlans(), 1);
    EXPECT_EQ(machine.state().reason, RoomReason::NoPlan);
    EXPECT_EQ(machine.state().detail, "Plan 41 is for another start of this monitor; it waits for one of its own.");
    EXPECT_EQ(all<Note>().back().text, machine.state().detail);
    EXPECT_EQ(all<PublishState>().size(), 2U);
    open();
    EXPECT_EQ(machine.state().reason, RoomReason::NoPlan) << "older than the one it saw";
    machine.planVerified(planFor("birk-4", 42), now);
    EXPECT_TRUE(machine.microphoneOpen());
    EXPECT_FALSE(machine.state().detail);
}

} // namespace
} // namespace natlyt::edge
