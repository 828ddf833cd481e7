// SPDX-License-Identifier: Apache-2.0
// The invariant of listening, over every combination of conditions and over random histories.
#include "room_times.hpp"

#include "edge-daemon/core/room/listening.hpp"
#include "protocol/messages/supply_stuck.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace natlyt::edge {
namespace {

// What a resident would want to be told first, written down without the table.
RoomReason firstReasonAgainst(const ListeningConditions& c) {
    if (c.supplyStuck) return RoomReason::PrivacySwitch;
    if (c.privacySwitch) return RoomReason::PrivacySwitch;
    if (c.boardSilent) return RoomReason::BoardSilent;
    if (c.planRefused) return RoomReason::PlanRefused;
    if (!c.havePlan) return RoomReason::NoPlan;
    if (c.clockInDoubt) return RoomReason::ClockInDoubt;
    return c.planExpired ? RoomReason::PlanExpired : RoomReason::OutsidePlan;
}

TEST(ListeningTable, OpensTheMicrophoneOnlyWhereEveryReasonHolds) {
    for (int bits = 0; bits < 1 << 9; ++bits)
        for (const auto health : {MicrophoneHealth::Good, MicrophoneHealth::Dead, MicrophoneHealth::Silent,
                                  MicrophoneHealth::Overloaded}) {
            const auto bit = [bits](int i) { return (bits >> i & 1) != 0; };
            const ListeningConditions c{.supplyStuck = bit(8), .privacySwitch = bit(0), .boardSilent = bit(1), .planRefused = bit(2), .havePlan = bit(3),
                                        .clockInDoubt = bit(4), .planExpired = bit(5), .insideInterval = bit(6),
                                        .microphone = health, .listenedTo = bit(7)};
            const auto decision = decide(c);
            const bool mayOpen = !c.supplyStuck && !c.privacySwitch && !c.boardSilent && !c.clockInDoubt && !c.planRefused && c.havePlan &&
                                 !c.planExpired && c.insideInterval;
            EXPECT_EQ(decision.microphoneOpen, mayOpen) << bits;
            EXPECT_TRUE(mayOpen || decision.reason == firstReasonAgainst(c)) << bits;
            EXPECT_EQ(isSupplyStuck(decision.condition, decision.reason), c.supplyStuck) << bits;
            EXPECT_EQ(decision.reason == RoomReason::None, mayOpen && health == MicrophoneHealth::Good) << bits;
            EXPECT_EQ(decision.condition == RoomCondition::ListenedTo,
                      mayOpen && health == MicrophoneHealth::Good && c.listenedTo)
                << bits;
        }
}

ListeningPlan randomPlan(UtcTime now) {
    auto plan = planFor(*rc::gen::element<std::string>("birk-4", "birk-4", "birk-4", "eng-1"),
                        *rc::gen::inRange<std::int64_t>(1, 6));
    plan.bootId = *rc::gen::element<std::optional<Uuid>>(kBoot, kBoot, kBoot, kEarlierBoot, std::nullopt);
    plan.issuedAt = now + seconds{*rc::gen::inRange(-100, 20)};
    plan.validUntil = now + seconds{*rc::gen::inRange(-20, 200)};
    plan.intervals = {{now + seconds{*rc::gen::inRange(-50, 50)}, now + seconds{*rc::gen::inRange(-20, 200)}}};
    return plan;
}

const Uuid kAsked = Uuid::version7(kNight.wall, {8});
const Uuid kAskedBefore = Uuid::version7(kNight.wall, {9});

ListeningEvent randomEvent(UtcTime now) {
    switch (*rc::gen::inRange(0, 11)) {
    case 0: return PlanNotVerified{};
    case 1: return PlanCleared{};
    case 2: return StationTimeTold{*rc::gen::element(kAsked, kAsked, kAskedBefore), now + seconds{*rc::gen::inRange(-12, 12)}};
    case 3: return PrivacySwitchMoved{*rc::gen::arbitrary<bool>()};
    case 4: return MicrophoneJudged{static_cast<MicrophoneHealth>(*rc::gen::inRange(0, 4))};
    case 5: return LiveListeningChanged{*rc::gen::arbitrary<bool>()};
    case 6: return TimePassed{};
    case 7: return BoardFellSilent{*rc::gen::arbitrary<bool>()};
    case 8: return SupplyJudged{*rc::gen::arbitrary<bool>()};
    default: return PlanArrived{randomPlan(now)};
    }
}

// What the invariant allows, told from the state's facts anew.
bool mayListen(const ListeningState& state, UtcTime now) {
    return state.plan && state.plan->room == "birk-4" && state.plan->number == state.newestNumber &&
           state.plan->bootId == kBoot &&
           now < state.plan->validUntil && !state.planRefused && !state.supplyStuck && !state.privacySwitch && !state.boardSilent && !state.clock.inDoubt() &&
           state.plan->issuedAt <= now + kClockTolerance &&
           std::ranges::any_of(state.plan->intervals, [&](auto& i) { return i.from <= now && now < i.to; });
}

TEST(ListeningHistory, NeverListensWithoutAReasonAndAlwaysWithOne) {
    EXPECT_TRUE(rc::check([] {
        ListeningState state;
        state.room = "birk-4";
        state.bootId = kBoot;
        Now now = kNight;
        bool open = false;
        bool confirmed = *rc::gen::arbitrary<bool>();
        std::int64_t newest = 0;
        next(state, TimeAsked{kAsked}, now);
        if (confirmed) next(state, StationTimeTold{kAsked, now.wall}, now);
        const auto happens = [&](const ListeningEvent& event) {
            const auto actions = next(state, event, now);
            for (const auto action : actions) {
                if (action == ListeningAction::OpenMicrophone) RC_ASSERT(!std::exchange(open, true));
                if (action == ListeningAction::CloseMicrophone) RC_ASSERT(std::exchange(open, false));
            }
            const bool closed = std::ranges::count(actions, ListeningAction::CloseMicrophone) > 0;
            RC_ASSERT(closed == (std::ranges::count(actions, ListeningAction::WipeSound) > 0));
            RC_ASSERT(open == state.decision.microphoneOpen);
            RC_ASSERT(open == mayListen(state, now.wall));
            RC_ASSERT(confirmed || !open);
            RC_ASSERT(state.newestNumber >= newest);
            newest = state.newestNumber;
        };
        for (int i = 0; i < 60; ++i) {
            now = after(now, milliseconds{*rc::gen::inRange(0, 20000)});
            if (*rc::gen::inRange(0, 20) == 0) now.wall += seconds{*rc::gen::inRange(-40, 40)};
            if (*rc::gen::inRange(0, 3) == 0) happens(TimeAsked{kAsked});
            const auto event = randomEvent(now.wall);
            if (const auto* told = std::get_if<StationTimeTold>(&event))
                confirmed |= told->nonce == kAsked && std::chrono::abs(told->at - now.wall) <= kClockTolerance;
            happens(event);
        }
    }));
}

} // namespace
} // namespace natlyt::edge
