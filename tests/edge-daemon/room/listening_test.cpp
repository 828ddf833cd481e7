// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/listening.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

using testing::Contains;
using testing::Not;
using enum RoomCondition;
using enum RoomReason;

struct Listening : testing::Test {
    Listening() {
        state.room = "birk-4";
        state.bootId = kBoot;
        next(state, TimePassed{}, now);
        stationTells(now.wall);
    }
    std::vector<ListeningAction> happens(const ListeningEvent& event, milliseconds later = milliseconds{0}) {
        now = after(now, later);
        return next(state, event, now);
    }
    // Asked and answered at once.
    std::vector<ListeningAction> stationTells(UtcTime at) {
        next(state, TimeAsked{kNonce}, now);
        return next(state, StationTimeTold{kNonce, at}, now);
    }
    void expect(RoomCondition condition, RoomReason reason, bool open) const {
        EXPECT_EQ(state.decision, (ListeningDecision{condition, reason, open}))
            << nameOf(state.decision.condition) << ' ' << nameOf(state.decision.reason);
    }
    ListeningState state;
    Now now = kNight;
    const Uuid kNonce = Uuid::version7(kNight.wall, {7});
};

TEST_F(Listening, IsClosedWithoutAPlan) { expect(Closed, NoPlan, false); }

TEST_F(Listening, StaysClosedByAPlanUntilTheStationHasConfirmedItsClock) {
    state.clock = {}; // as after a start
    happens(TimePassed{});
    expect(Closed, NoPlan, false);
    happens(PlanArrived{planFor("birk-4")});
    expect(Fault, ClockInDoubt, false);
    stationTells(now.wall + std::chrono::minutes{30});
    expect(Fault, ClockInDoubt, false);
    EXPECT_THAT(stationTells(now.wall + seconds{5}), Contains(ListeningAction::OpenMicrophone));
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, OpensInsideAnIntervalOfItsPlan) {
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4")}), Contains(ListeningAction::OpenMicrophone));
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, IsClosedWhileNobodyKnowsHowThePrivacySwitchStands) {
    happens(PlanArrived{planFor("birk-4")});
    const auto actions = happens(BoardFellSilent{true});
    EXPECT_THAT(actions, Contains(ListeningAction::CloseMicrophone));
    EXPECT_THAT(actions, Contains(ListeningAction::WipeSound));
    expect(Fault, BoardSilent, false);
    happens(PrivacySwitchMoved{true});
    expect(Closed, PrivacySwitch, false);
    happens(BoardFellSilent{false});
    expect(Closed, PrivacySwitch, false);
    EXPECT_THAT(happens(PrivacySwitchMoved{false}), Contains(ListeningAction::OpenMicrophone));
}

TEST_F(Listening, IsClosedAndAtFaultWhileTheMicrophoneHasPowerAgainstItsSwitchWhateverTheSwitchSays) {
    happens(PlanArrived{planFor("birk-4")});
    const auto actions = happens(SupplyJudged{true});
    EXPECT_THAT(actions, Contains(ListeningAction::CloseMicrophone));
    EXPECT_THAT(actions, Contains(ListeningAction::WipeSound));
    expect(Fault, PrivacySwitch, false);
    happens(PrivacySwitchMoved{true});
    expect(Fault, PrivacySwitch, false);
    happens(PlanCleared{});
    expect(Fault, PrivacySwitch, false);
    happens(SupplyJudged{false});
    expect(Closed, PrivacySwitch, false);
}

TEST_F(Listening, ClosesAndWipesWhenTheIntervalEnds) {
    happens(PlanArrived{planFor("birk-4")});
    const auto actions = happens(TimePassed{}, std::chrono::hours{8});
    EXPECT_THAT(actions, Contains(ListeningAction::CloseMicrophone));
    EXPECT_THAT(actions, Contains(ListeningAction::WipeSound));
    expect(Closed, OutsidePlan, false);
}

TEST_F(Listening, ClosesWhenThePlanExpires) {
    auto plan = planFor("birk-4");
    plan.validUntil = now.wall + seconds{10};
    happens(PlanArrived{plan});
    happens(TimePassed{}, seconds{10});
    expect(Closed, PlanExpired, false);
}

TEST_F(Listening, ClosesOnAPlanThatCannotBeVerified) {
    happens(PlanArrived{planFor("birk-4")});
    EXPECT_THAT(happens(PlanNotVerified{}), Contains(ListeningAction::CountRefusedPlan));
    expect(Closed, PlanRefused, false);
}

TEST_F(Listening, ClosesOnAPlanForAnotherRoom) {
    happens(PlanArrived{planFor("birk-4")});
    EXPECT_THAT(happens(PlanArrived{planFor("eng-1", 2)}), Contains(ListeningAction::CountRefusedPlan));
    expect(Closed, PlanRefused, false);
}

TEST_F(Listening, OpensAgainWithTheNextGoodPlan) {
    happens(PlanArrived{planFor("birk-4")});
    happens(PlanNotVerified{});
    happens(PlanArrived{planFor("birk-4")});
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, RefusesAReplayedOlderPlanAndKeepsTheNewer) {
    auto shut = planFor("birk-4", 7);
    shut.intervals.clear();
    happens(PlanArrived{shut});
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4", 6)}), Contains(ListeningAction::CountRefusedPlan));
    expect(Closed, OutsidePlan, false);
    EXPECT_EQ(state.plan->number, 7);
}

TEST_F(Listening, RefusesAReplayedOlderPlanAlsoAfterThePlanWasCleared) {
    happens(PlanArrived{planFor("birk-4", 7)});
    happens(PlanCleared{});
    happens(PlanArrived{planFor("birk-4", 6)});
    expect(Closed, NoPlan, false);
}

ListeningPlan planForAnEarlierStart(std::int64_t number) {
    auto plan = planFor("birk-4", number);
    plan.bootId = kEarlierBoot;
    return plan;
}

TEST_F(Listening, IsNotOpenedByAPlanThatWasMadeForAnEarlierStartAndWaitsForItsOwn) {
    const auto actions = happens(PlanArrived{planForAnEarlierStart(7)});
    EXPECT_THAT(actions, Contains(ListeningAction::CountRefusedPlan));
    EXPECT_THAT(actions, Contains(ListeningAction::PublishState)) << "the room says what it waits for";
    expect(Closed, NoPlan, false);
    EXPECT_EQ(state.otherStartsPlan, 7);
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4", 8)}), Contains(ListeningAction::OpenMicrophone));
    EXPECT_EQ(state.otherStartsPlan, 0);
}

TEST_F(Listening, IsNotOpenedByAPlanThatNamesNoStart) {
    auto plan = planFor("birk-4");
    plan.bootId.reset();
    EXPECT_THAT(happens(PlanArrived{plan}), Contains(ListeningAction::CountRefusedPlan));
    expect(Closed, NoPlan, false);
}

TEST_F(Listening, KeepsItsPlanWhenAnEarlierStartsIsReplayed) {
    happens(PlanArrived{planFor("birk-4", 8)});
    EXPECT_THAT(happens(PlanArrived{planForAnEarlierStart(7)}), Contains(ListeningAction::CountRefusedPlan));
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, ClosesAndWipesOnANewerPlanThatIsForAnotherStart) {
    happens(PlanArrived{planFor("birk-4", 8)});
    EXPECT_THAT(happens(PlanArrived{planForAnEarlierStart(9)}), Contains(ListeningAction::WipeSound));
    expect(Closed, NoPlan, false);
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4", 8)}), Contains(ListeningAction::CountRefusedPlan)) << "older";
    expect(Closed, NoPlan, false);
}

TEST_F(Listening, LetsThePrivacySwitchBeatEverything) {
    happens(PlanArrived{planFor("birk-4")});
    EXPECT_THAT(happens(PrivacySwitchMoved{true}), Contains(ListeningAction::WipeSound));
    expect(Closed, RoomReason::PrivacySwitch, false);
    happens(PrivacySwitchMoved{false});
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, ClosesWhenTheWallClockGoesBackwards) {
    happens(PlanArrived{planFor("birk-4")});
    next(state, TimePassed{}, {now.wall - seconds{20}, now.monotonic + milliseconds{20}});
    expect(Fault, ClockInDoubt, false);
}

TEST_F(Listening, ClosesWhenItsClockLeapsAnHourEitherWay) {
    for (const auto leap : {std::chrono::hours{1}, std::chrono::hours{-1}}) {
        happens(PlanArrived{planFor("birk-4")});
        stationTells(now.wall);
        expect(RoomCondition::Listening, None, true);
        now.wall += leap;
        const auto actions = happens(TimePassed{}, milliseconds{20});
        EXPECT_THAT(actions, Contains(ListeningAction::CloseMicrophone));
        EXPECT_THAT(actions, Contains(ListeningAction::WipeSound));
        expect(Fault, ClockInDoubt, false);
        now.wall -= leap; // set right again: still nobody has confirmed it
        happens(TimePassed{}, milliseconds{20});
        expect(Fault, ClockInDoubt, false);
        stationTells(now.wall);
        expect(RoomCondition::Listening, None, true);
    }
}

TEST_F(Listening, ClosesWhenTheStationsClockLeapsAnHourEitherWay) {
    for (const auto leap : {std::chrono::hours{1}, std::chrono::hours{-1}}) {
        happens(PlanArrived{planFor("birk-4")});
        stationTells(now.wall);
        expect(RoomCondition::Listening, None, true);
        EXPECT_THAT(stationTells(now.wall + leap), Contains(ListeningAction::CloseMicrophone));
        expect(Fault, ClockInDoubt, false);
        stationTells(now.wall);
        expect(RoomCondition::Listening, None, true);
    }
}

TEST_F(Listening, AsksForTheTimeWithEachNewPlanBecauseTheStationsClockMayHaveBeenSet) {
    EXPECT_FALSE(state.clock.wantsToAsk(now));
    happens(PlanArrived{planFor("birk-4")});
    EXPECT_TRUE(state.clock.wantsToAsk(now));
}

TEST_F(Listening, DoubtsItsClockWhenThePlanComesFromTheFuture) {
    auto plan = planFor("birk-4");
    plan.issuedAt = now.wall + seconds{6};
    happens(PlanArrived{plan});
    expect(Fault, ClockInDoubt, false);
}

TEST_F(Listening, SaysWhichFaultTheMicrophoneHasAndKeepsTryingIt) {
    happens(PlanArrived{planFor("birk-4")});
    happens(MicrophoneJudged{MicrophoneHealth::Dead});
    expect(Fault, MicDead, true);
    happens(MicrophoneJudged{MicrophoneHealth::Silent});
    expect(Fault, MicSilent, true);
    happens(MicrophoneJudged{MicrophoneHealth::Overloaded});
    expect(Fault, Overloaded, true);
    happens(MicrophoneJudged{MicrophoneHealth::Good});
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, SaysWhenAPersonListens) {
    happens(PlanArrived{planFor("birk-4")});
    happens(LiveListeningChanged{true});
    expect(ListenedTo, None, true);
    happens(LiveListeningChanged{false});
    expect(RoomCondition::Listening, None, true);
}

TEST_F(Listening, PublishesItsStateWhenItChangesAndOnlyThen) {
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4")}), Contains(ListeningAction::PublishState));
    EXPECT_THAT(happens(TimePassed{}, seconds{1}), Not(Contains(ListeningAction::PublishState)));
    EXPECT_THAT(happens(PlanArrived{planFor("birk-4", 2)}), Contains(ListeningAction::PublishState));
    EXPECT_EQ(state.since, kNight.wall);
}

} // namespace
} // namespace natlyt::edge
