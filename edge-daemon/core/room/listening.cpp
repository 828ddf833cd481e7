// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/listening.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace natlyt::edge {

namespace {

using Conditions = ListeningConditions;

struct Row {
    bool (*holds)(const Conditions&);
    ListeningDecision then;
};

// The first row that holds decides; the last always holds. The clock comes before what hangs on it and after what does
// not, so that a room without a plan is not at fault while it waits for the station's first answer. A supply that is
// stuck comes before the switch, which it makes untrue; nothing is heard until the board is replaced.
constexpr std::array kTable{
    Row{[](const Conditions& c) { return c.supplyStuck; }, {RoomCondition::Fault, RoomReason::PrivacySwitch, false}},
    Row{[](const Conditions& c) { return c.privacySwitch; }, {RoomCondition::Closed, RoomReason::PrivacySwitch, false}},
    Row{[](const Conditions& c) { return c.boardSilent; }, {RoomCondition::Fault, RoomReason::BoardSilent, false}},
    Row{[](const Conditions& c) { return c.planRefused; }, {RoomCondition::Closed, RoomReason::PlanRefused, false}},
    Row{[](const Conditions& c) { return !c.havePlan; }, {RoomCondition::Closed, RoomReason::NoPlan, false}},
    Row{[](const Conditions& c) { return c.clockInDoubt; }, {RoomCondition::Fault, RoomReason::ClockInDoubt, false}},
    Row{[](const Conditions& c) { return c.planExpired; }, {RoomCondition::Closed, RoomReason::PlanExpired, false}},
    Row{[](const Conditions& c) { return !c.insideInterval; }, {RoomCondition::Closed, RoomReason::OutsidePlan, false}},
    Row{[](const Conditions& c) { return c.microphone == MicrophoneHealth::Dead; },
        {RoomCondition::Fault, RoomReason::MicDead, true}},
    Row{[](const Conditions& c) { return c.microphone == MicrophoneHealth::Silent; },
        {RoomCondition::Fault, RoomReason::MicSilent, true}},
    Row{[](const Conditions& c) { return c.microphone == MicrophoneHealth::Overloaded; },
        {RoomCondition::Fault, RoomReason::Overloaded, true}},
    Row{[](const Conditions& c) { return c.listenedTo; }, {RoomCondition::ListenedTo, RoomReason::None, true}},
    Row{[](const Conditions&) { return true; }, {RoomCondition::Listening, RoomReason::None, true}},
};

bool insideAnInterval(const ListeningPlan& plan, UtcTime now) {
    return std::ranges::any_of(plan.intervals, [now](const Interval& i) { return i.from <= now && now < i.to; });
}

Conditions conditionsOf(const ListeningState& state, UtcTime now) {
    Conditions c;
    c.supplyStuck = state.supplyStuck;
    c.privacySwitch = state.privacySwitch;
    c.boardSilent = state.boardSilent;
    // A plan from the future proves that our clock is behind, also when the station cannot be heard.
    c.clockInDoubt = state.clock.inDoubt() || (state.plan && state.plan->issuedAt > now + kClockTolerance);
    c.planRefused = state.planRefused;
    c.havePlan = state.plan.has_value();
    c.planExpired = state.plan && now >= state.plan->validUntil;
    c.insideInterval = state.plan && insideAnInterval(*state.plan, now);
    c.microphone = state.microphone;
    c.listenedTo = state.listenedTo;
    return c;
}

// Carries one event into the facts of the state; the decision is taken afterwards, for every event alike.
class Apply {
public:
    Apply(ListeningState& state, Now now, std::vector<ListeningAction>& actions)
        : state_(state), now_(now), actions_(actions) {}

    void operator()(TimePassed) {}
    void operator()(const PlanArrived& event) {
        if (event.plan.room != state_.room) return refuse();
        if (event.plan.number < state_.newestNumber) { // replayed: the newer one stays in force
            actions_.push_back(ListeningAction::CountRefusedPlan);
            return;
        }
        state_.newestNumber = event.plan.number;
        state_.clock.askSoon(); // a station whose clock was set plans anew
        state_.planRefused = false;
        if (event.plan.bootId != state_.bootId) return awaitOwn(event.plan.number);
        state_.plan = event.plan;
        state_.otherStartsPlan = 0;
        actions_.push_back(ListeningAction::AdoptPlan);
    }
    void operator()(PlanNotVerified) { refuse(); }
    void operator()(PlanCleared) {
        state_.plan.reset();
        state_.otherStartsPlan = 0;
        state_.planRefused = false;
    }
    void operator()(const TimeAsked& event) { state_.clock.asked(event.nonce, now_); }
    void operator()(const StationTimeTold& event) { state_.clock.stationSaid(event.nonce, event.at, now_); }
    void operator()(PrivacySwitchMoved event) { state_.privacySwitch = event.closed; }
    void operator()(BoardFellSilent event) { state_.boardSilent = event.silent; }
    void operator()(SupplyJudged event) { state_.supplyStuck = event.stuck; }
    void operator()(MicrophoneJudged event) { state_.microphone = event.health; }
    void operator()(LiveListeningChanged event) { state_.listenedTo = event.on; }

private:
    // What an edge finds at the broker after a start, for one; the station makes its own as soon as it hears of the start.
    void awaitOwn(std::int64_t number) {
        state_.plan.reset();
        state_.otherStartsPlan = number;
        actions_.push_back(ListeningAction::CountRefusedPlan);
    }
    void refuse() {
        state_.plan.reset();
        state_.otherStartsPlan = 0;
        state_.planRefused = true;
        actions_.push_back(ListeningAction::CountRefusedPlan);
    }

    ListeningState& state_;
    Now now_;
    std::vector<ListeningAction>& actions_;
};

} // namespace

ListeningDecision decide(const ListeningConditions& conditions) {
    return std::ranges::find_if(kTable, [&](const Row& row) { return row.holds(conditions); })->then;
}

std::vector<ListeningAction> next(ListeningState& state, const ListeningEvent& event, Now now) {
    std::vector<ListeningAction> actions;
    state.clock.timePassed(now);
    const auto newestBefore = std::pair(state.plan ? state.plan->number : 0, state.otherStartsPlan);
    std::visit(Apply{state, now, actions}, event);
    const auto decision = decide(conditionsOf(state, now.wall));
    const bool wasOpen = state.decision.microphoneOpen;
    if (!decision.microphoneOpen) { // what was known of the microphone and its listeners ends with the sound
        state.microphone = MicrophoneHealth::Good;
        state.listenedTo = false;
    }
    if (wasOpen && !decision.microphoneOpen) {
        actions.push_back(ListeningAction::CloseMicrophone);
        actions.push_back(ListeningAction::WipeSound);
    }
    if (!wasOpen && decision.microphoneOpen) actions.push_back(ListeningAction::OpenMicrophone);
    const bool changed = decision != state.decision || !state.published;
    if (changed) state.since = now.wall;
    if (changed || newestBefore != std::pair(state.plan ? state.plan->number : 0, state.otherStartsPlan))
        actions.push_back(ListeningAction::PublishState);
    state.decision = decision;
    state.published = true;
    return actions;
}

} // namespace natlyt::edge
