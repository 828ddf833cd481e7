// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/supervision.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

struct Watched {
    MonotonicTime now{seconds{1000}};
    RoomEvidence evidence = RoomEvidence::begunAt(now);
    PlanStatus plan{true, RoomReason::None, {}};
    RoomHeartbeat beat;

    Watched() { beat.condition = RoomCondition::Listening; }
    bool heartbeat(std::int64_t frames) {
        ++beat.sequence;
        beat.audioFrames += frames;
        return observe(evidence, beat, now);
    }
    Verdict verdict() const { return judge(evidence, plan, SupervisionLimits{}, now); }
};

TEST(Supervision, KnowsNothingAtFirstAndMissesTheRoomAfter15Seconds) {
    Watched room;
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Unknown, RoomReason::None}));
    room.now += seconds{16};
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Offline, RoomReason::HeartbeatMissing}));
}

TEST(Supervision, BelievesAHeartbeatWhoseFramesAdvance) {
    Watched room;
    for (int i = 0; i < 20; ++i) {
        room.heartbeat(80000);
        room.now += seconds{5};
        EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
    }
}

TEST(Supervision, CallsAMicrophoneDeadWhoseFramesStandStill) {
    Watched room;
    room.heartbeat(80000);
    for (int i = 0; i < 3; ++i) {
        room.now += seconds{5};
        room.heartbeat(0);
    }
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Fault, RoomReason::MicDead}));
    room.heartbeat(80000);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

TEST(Supervision, ARepeatedHeartbeatIsNoSignOfLife) {
    Watched room;
    room.heartbeat(80000);
    const auto stale = room.beat;
    for (int i = 0; i < 4; ++i) {
        room.now += seconds{5};
        EXPECT_FALSE(observe(room.evidence, stale, room.now));
    }
    EXPECT_EQ(room.verdict().condition, RoomCondition::Offline);
}

TEST(Supervision, ARestartedEdgeIsHeardAgain) {
    Watched room;
    room.heartbeat(80000);
    room.now += seconds{60};
    room.beat.bootId.bytes[0] = 7;
    room.beat.sequence = 0;
    room.beat.audioFrames = 0;
    EXPECT_TRUE(observe(room.evidence, room.beat, room.now));
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

TEST(Supervision, TheWillShowsAtOnceAndAHeartbeatUndoesIt) {
    Watched room;
    room.heartbeat(80000);
    RoomState will;
    will.condition = RoomCondition::Offline;
    observe(room.evidence, will, false, room.now);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Offline);
    room.heartbeat(80000);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

TEST(Supervision, TellsOfAlertsThatDoNotGetThroughWithinHalfAMinute) {
    Watched room;
    room.heartbeat(80000);
    room.beat.alertsWaiting = 1;
    const auto raised = room.now;
    while (room.verdict().condition == RoomCondition::Listening) {
        ASSERT_LT(room.now - raised, seconds{30});
        room.now += seconds{5};
        room.heartbeat(80000);
    }
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Fault, RoomReason::AlertsStuck}));
    EXPECT_GE(room.now - raised, seconds{20});
    room.beat.alertsWaiting = 0;
    room.heartbeat(80000);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

TEST(Supervision, DoesNotTakeAlertsThatJustCameForStuckOnes) {
    Watched room;
    for (int i = 0; i < 20; ++i) {
        room.beat.alertsWaiting = i % 5 == 4 ? 0 : 2;
        room.heartbeat(80000);
        room.now += seconds{5};
        EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
    }
}

TEST(Supervision, DoesNotHoldAnEarlierLifesAlertsAgainstARestartedEdge) {
    Watched room;
    room.beat.alertsWaiting = 1;
    for (int i = 0; i < 5; ++i) room.heartbeat(80000);
    ASSERT_EQ(room.verdict().reason, RoomReason::AlertsStuck);
    room.beat.bootId.bytes[0] = 7;
    room.heartbeat(80000);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

TEST(Supervision, CountsARoomWithAStuckAlertAsUnheardWhateverItsPlan) {
    Watched room;
    room.plan = {false, RoomReason::OutsideHours, {}};
    room.beat.condition = RoomCondition::Closed;
    room.beat.reason = RoomReason::OutsidePlan;
    room.beat.alertsWaiting = 1;
    for (int i = 0; i < 5; ++i) room.heartbeat(0);
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Fault, RoomReason::AlertsStuck}));
    EXPECT_TRUE(isUnheard(room.verdict(), room.plan));
}

TEST(Supervision, RefinesWhyARoomIsClosedByItsPlan) {
    Watched room;
    room.plan = {false, RoomReason::PrivacyWindow, {}};
    room.beat.condition = RoomCondition::Closed;
    room.beat.reason = RoomReason::OutsidePlan;
    room.heartbeat(0);
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Closed, RoomReason::PrivacyWindow}));
    EXPECT_FALSE(isUnheard(room.verdict(), room.plan));
    room.plan = {true, RoomReason::None, {}};
    EXPECT_EQ(room.verdict().reason, RoomReason::OutsidePlan);
    EXPECT_TRUE(isUnheard(room.verdict(), room.plan));
}

TEST(Supervision, AMicrophoneWithPowerAgainstItsSwitchWantsSomebodyThereWhateverThePlanSays) {
    Watched room;
    room.plan = {false, RoomReason::OutsideHours, {}};
    room.beat.condition = RoomCondition::Fault;
    room.beat.reason = RoomReason::PrivacySwitch;
    room.heartbeat(0);
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Fault, RoomReason::PrivacySwitch}));
    EXPECT_TRUE(isUnheard(room.verdict(), room.plan));
}

TEST(Supervision, ASwitchedOffMicrophoneIsTheResidentsRight) {
    Watched room;
    room.beat.condition = RoomCondition::Closed;
    room.beat.reason = RoomReason::PrivacySwitch;
    room.heartbeat(0);
    EXPECT_FALSE(isUnheard(room.verdict(), room.plan));
}

TEST(Supervision, SaysWhatAnEdgeMayHaveForgottenWhenItStartsAnew) {
    Watched room;
    room.heartbeat(80000);
    EXPECT_FALSE(startedAnew(room.evidence, room.beat));
    EXPECT_FALSE(mayHaveForgotten(room.evidence, SupervisionLimits{}, room.now + seconds{15}));
    EXPECT_TRUE(mayHaveForgotten(room.evidence, SupervisionLimits{}, room.now + seconds{16})) << "nobody knows what it heard meanwhile";
    room.beat.alertsWaiting = 1;
    room.heartbeat(80000);
    EXPECT_TRUE(mayHaveForgotten(room.evidence, SupervisionLimits{}, room.now));
    room.beat.bootId.bytes[0] = 7;
    EXPECT_TRUE(startedAnew(room.evidence, room.beat));
}

TEST(Supervision, ShowsWhatWasForgottenForAnHour) {
    Watched room;
    room.heartbeat(80000);
    room.evidence.forgotAt = room.now;
    EXPECT_EQ(room.verdict(), (Verdict{RoomCondition::Fault, RoomReason::AlertsStuck}));
    room.now += std::chrono::hours{1};
    room.heartbeat(80000);
    EXPECT_EQ(room.verdict().condition, RoomCondition::Listening);
}

} // namespace
} // namespace natlyt::ward
