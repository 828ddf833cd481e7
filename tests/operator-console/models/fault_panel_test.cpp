// SPDX-License-Identifier: Apache-2.0
// The technical faults at the operator's desk.
#include "tests/operator-console/models/desk_rig.hpp"
#include "tests/operator-console/models/registry_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct FaultsAtTheDesk : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    std::vector<WardFault> queue = someFaults();
    FaultsAtTheDesk() {
        queue.resize(3); // a dwelling, a house with nobody, a channel that watch-1 looks after
        rig.logIn(desk);
        rig.link->station = [this](const OperatorRequest& request, OperatorReply& reply) { answer(request, reply); };
        pass(seconds(31));
    }
    void answer(const OperatorRequest& request, OperatorReply& reply) {
        using enum OperatorRequestKind;
        if (request.kind != ReadFaults && request.kind != TakeFault && request.kind != SnoozeFault)
            return;
        if (request.kind != ReadFaults) {
            const auto fault = std::ranges::find(queue, *request.fault, &WardFault::name);
            if (fault == queue.end()) {
                reply.code = ReplyCode::NotFound;
                return;
            }
            if (request.kind == TakeFault)
                fault->owner = kOperator;
            else
                fault->snoozedUntil = request.snoozeMinutes ? std::optional(rig.now.wall + minutes(*request.snoozeMinutes)) : std::nullopt;
        }
        reply.faults = queue;
    }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    void pass(seconds time) {
        rig.passHeard(desk, time);
    }
    FaultPanel& faults() { return *desk.faults(); }
    QString said(int row, int role) { return faults().list()->data(faults().list()->index(row), role).toString(); }
    bool warned(WarningKind kind) { return desk.warnings()->has(kind); }
    void warn(StationWarningKind kind, const std::string& detail) {
        auto beat = stationHeartbeat(++rig.beats, desk.queue()->size());
        beat.warnings = {{kind, detail}};
        rig.link->deliver(topics::wardStation(), encode(beat));
        desk.session()->drain();
    }
};

TEST_F(FaultsAtTheDesk, AreReadWhileOnDutyAndNamedAsPeopleKnowThem) {
    EXPECT_EQ(faults().list()->count(), 3);
    EXPECT_EQ(faults().waiting(), 2) << "somebody looks after the third";
    EXPECT_TRUE(said(0, FaultsModel::What).startsWith("Birkehuset 2: ")) << said(0, FaultsModel::What).toStdString();
    const auto asked = rig.link->count(OperatorRequestKind::ReadFaults);
    pass(seconds(31));
    EXPECT_EQ(rig.link->count(OperatorRequestKind::ReadFaults), asked + 1);
    desk.session()->logOut();
    EXPECT_EQ(faults().list()->count(), 0);
}

TEST_F(FaultsAtTheDesk, AreTakenByOneKey) {
    press(Action::Faults);
    ASSERT_EQ(desk.overlay(), Overlay::Faults);
    press(Action::Down);
    EXPECT_EQ(faults().chosen(), 1);
    press(Action::TakeFault);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::TakeFault)->fault, (FaultName{FaultKind::NobodyOnDuty, "engen"}));
    EXPECT_TRUE(faults().list()->data(faults().list()->index(1), FaultsModel::Mine).toBool());
    EXPECT_EQ(faults().said(), "You look after it; that is on record.");
    EXPECT_FALSE(faults().canTake());
    EXPECT_EQ(faults().waiting(), 1);
    press(Action::Faults);
    EXPECT_EQ(desk.overlay(), Overlay::None);
}

TEST_F(FaultsAtTheDesk, ArePutOffForAWhileThatEndsAndStayMarked) {
    press(Action::Faults);
    press(Action::SnoozeShift);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes, 8 * 60);
    EXPECT_EQ(faults().chosen(), 2) << "it stands at the end now, and is still the marked one";
    EXPECT_TRUE(faults().canWake());
    EXPECT_FALSE(faults().canSnooze());
    press(Action::WakeFault);
    EXPECT_FALSE(rig.link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes);
    EXPECT_TRUE(faults().canSnooze());
    press(Action::SnoozeHour);
    EXPECT_EQ(faults().waiting(), 1);
    rig.now.wall += minutes(61);
    pass(seconds(1));
    EXPECT_EQ(faults().waiting(), 2) << "and comes back by itself";
}

TEST_F(FaultsAtTheDesk, ThatAreMendedMeanwhileAreSaidToBeAndAnotherIsMarked) {
    press(Action::Faults);
    queue.erase(queue.begin());
    press(Action::TakeFault);
    EXPECT_EQ(faults().said(), "This is mended already.");
    pass(seconds(31));
    EXPECT_EQ(faults().list()->count(), 2);
    EXPECT_EQ(faults().chosen(), 0);
}

TEST_F(FaultsAtTheDesk, ThatCannotBeToldToTheStationAreSaidToBeAsBefore) {
    press(Action::Faults);
    rig.link->failure = FailureMode::PublishFails;
    press(Action::TakeFault);
    EXPECT_TRUE(faults().said().startsWith("The station did not answer.")) << faults().said().toStdString();
}

TEST_F(FaultsAtTheDesk, KeepNoAlertWaiting) {
    press(Action::Faults);
    rig.show(desk, alert(1, "room-4", Priority::High, rig.now.wall, SoundClass::Shout));
    press(Action::Listen);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_NE(rig.link->last(OperatorRequestKind::Claim), nullptr);
}

TEST_F(FaultsAtTheDesk, AFailedDrillIsWarnedOfInWordsUntilSomebodyLooksAfterIt) {
    queue = {{{FaultKind::DrillFailed, "room-3"}, FaultUrgency::Now, {}, "console, handset W2, acknowledgement", rig.now.wall, "", {}, "Birkehuset 3", {}}};
    pass(seconds(31));
    warn(StationWarningKind::DrillFailed, "Birkehuset 3: " + queue[0].detail);
    ASSERT_TRUE(warned(WarningKind::DrillFailed));
    const auto words = desk.warnings()->data(desk.warnings()->index(0), WarningsModel::Text).toString();
    EXPECT_EQ(words, "The newest drill of the chain did not come through: Birkehuset 3: no console showed it, it did not reach W2, nobody acknowledged.");
    press(Action::Faults);
    press(Action::TakeFault);
    EXPECT_FALSE(warned(WarningKind::DrillFailed));
    EXPECT_EQ(faults().list()->count(), 1) << "and it stays in the queue";
}

TEST_F(FaultsAtTheDesk, ADoubtedMicrophoneIsWarnedOfUntilItIsPutOff) {
    queue = {{{FaultKind::MicrophoneDoubt, "room-1"}, FaultUrgency::Soon, {}, "quieter", rig.now.wall, "", {}, "Birkehuset 1", {}}};
    pass(seconds(31));
    warn(StationWarningKind::MicrophoneDoubt, "Birkehuset 1");
    ASSERT_TRUE(warned(WarningKind::MicrophoneDoubt));
    press(Action::Faults);
    press(Action::SnoozeHour);
    EXPECT_FALSE(warned(WarningKind::MicrophoneDoubt));
    rig.now.wall += minutes(61);
    pass(seconds(1));
    warn(StationWarningKind::MicrophoneDoubt, "Birkehuset 1");
    EXPECT_TRUE(warned(WarningKind::MicrophoneDoubt));
}

} // namespace
} // namespace natlyt::console::testing
