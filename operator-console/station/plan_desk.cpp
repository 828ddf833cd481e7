// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/plan_desk.hpp"

#include "protocol/topics/topics.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>

namespace natlyt::ward {
namespace {

using std::chrono::hours;

constexpr hours kBehind{1}; // an edge whose clock is behind finds the present in its plan
constexpr hours kAhead{48};
constexpr hours kValid{24};
constexpr hours kEvery{1};
constexpr seconds kClockWasSet{2};
constexpr std::size_t kIntervalsMost = 200;

} // namespace

PlanDesk::PlanDesk(Services& services, const DutyDesk& duty) : services_(services), duty_(duty) {
    for (const auto& room : services.ward.rooms) rooms_[room.id].resident = services.ward.residentOf(room.id);
    lastNumber_ = services.ledger.lastPlanNumber();
}

std::int64_t PlanDesk::nextNumber(UtcTime now) {
    lastNumber_ = std::max(lastNumber_ + 1, now.time_since_epoch().count());
    std::ignore = services_.stored(services_.ledger.setLastPlanNumber(lastNumber_));
    return lastNumber_;
}

ListeningPlan PlanDesk::planFor(const std::string& room, const Planned& planned, std::int64_t number,
                                UtcTime now) const {
    ListeningPlan plan;
    plan.room = room;
    plan.number = number;
    plan.issuedAt = now;
    plan.validUntil = now + kValid;
    plan.intervals = planned.intervals;
    if (!planned.resident) return plan;
    plan.sensitivities = planned.resident->sensitivities;
    plan.countingRules = planned.resident->countingRules;
    if (!planned.resident->levelRules.empty()) plan.levelRules = planned.resident->levelRules;
    const auto& consent = planned.resident->consent;
    if (consent && consent->covers(ConsentScope::Snippets)) plan.consoles = duty_.keys();
    return plan;
}

void PlanDesk::publish(const ListeningPlan& plan) {
    services_.link.setLive(topics::roomPlan(plan.room), sealing::signedPlan(plan, services_.signingKey));
}

void PlanDesk::publishAll(Now now) {
    const auto number = nextNumber(now.wall);
    for (auto& [room, planned] : rooms_) {
        if (planned.resident)
            planned.intervals =
                compilePlan(*planned.resident, services_.zone, now.wall - kBehind, now.wall + kAhead);
        if (planned.intervals.size() > kIntervalsMost) planned.intervals.resize(kIntervalsMost);
        publish(planFor(room, planned, number, now.wall));
    }
    for (const auto& room : services_.roomsGone) publish(planFor(room, {}, number, now.wall));
    publishedAt_ = now;
}

void PlanDesk::tick(Now now) {
    const auto passed = now.monotonic - publishedAt_.monotonic;
    const auto step = (now.wall - publishedAt_.wall) - passed;
    if (std::chrono::abs(step) >= kClockWasSet) {
        spdlog::warn("the clock was set by {} ms; plans are issued again", step.count());
        publishAll(now);
    } else if (passed >= kEvery) {
        publishAll(now);
    }
}

PlanStatus PlanDesk::status(const std::string& room, UtcTime now) const {
    const auto planned = rooms_.find(room);
    if (planned == rooms_.end()) return {};
    return planStatus(planned->second.resident, services_.zone, planned->second.intervals, now);
}

} // namespace natlyt::ward
