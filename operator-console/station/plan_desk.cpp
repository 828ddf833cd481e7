// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/plan_desk.hpp"

#include "operator-console/domain/plan_number.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace natlyt::ward {
namespace {

using std::chrono::hours;

constexpr hours kBehind{1}; // an edge whose clock is behind finds the present in its plan
constexpr hours kAhead{48};
constexpr hours kValid{24};
constexpr hours kEvery{1};
constexpr seconds kClockWasSet{2};
constexpr std::size_t kIntervalsMost = 200;
constexpr std::size_t kAtOnce = 500; // rooms: for so long no alert is taken in

} // namespace

PlanDesk::PlanDesk(Services& services, const DutyDesk& duty) : services_(services), duty_(duty) {
    takeInWard();
    lastNumber_ = services.ledger.lastPlanNumber();
}

void PlanDesk::takeInWard() {
    std::map<std::string_view, const Resident*> living;
    for (const auto& resident : services_.ward.residents) living.emplace(resident.room, &resident);
    std::map<std::string, Planned> rooms;
    for (const auto& room : services_.ward.rooms) {
        auto& planned = rooms[room.id] = std::move(rooms_[room.id]);
        const auto resident = living.find(room.id);
        planned.resident = resident == living.end() ? nullptr : resident->second;
        planned.monitorRetired = room.monitorRetired;
    }
    rooms_ = std::move(rooms);
}

void PlanDesk::wardChanged(const std::vector<std::string>& touched, const std::string& by, Now now) {
    takeInWard();
    const auto number = nextNumber(now.wall);
    for (const auto& room : touched) {
        std::erase(services_.roomsGone, room);
        if (!rooms_.contains(room)) services_.roomsGone.push_back(room);
        republish(room, by, number, now);
    }
}

void PlanDesk::republish(const std::string& room, const std::string& by, std::int64_t number, Now now) {
    const auto found = rooms_.find(room);
    if (found == rooms_.end()) return publish(planFor(room, {}, number, now.wall));
    auto& planned = found->second;
    const auto ahead = [&](std::vector<Interval> list) { // what has passed makes no difference
        std::erase_if(list, [&](const Interval& i) { return i.to <= now.wall; });
        if (!list.empty()) list.front().from = std::max(list.front().from, now.wall);
        return list;
    };
    const auto before = ahead(planned.intervals);
    compile(planned, now.wall);
    publish(planFor(room, planned, number, now.wall));
    if (ahead(planned.intervals) == before) return;
    std::ignore = services_.stored(services_.ledger.audit(
        {now.wall, AuditKind::PlanChanged, by, room, "", fmt::format("plan {}", number)}));
}

void PlanDesk::compile(Planned& planned, UtcTime now) const {
    planned.intervals.clear();
    if (planned.resident && !planned.monitorRetired)
        planned.intervals = compilePlan(*planned.resident, services_.zone, now - kBehind, now + kAhead);
    if (planned.intervals.size() > kIntervalsMost) planned.intervals.resize(kIntervalsMost);
}

std::int64_t PlanDesk::nextNumber(UtcTime now) {
    const auto number = withoutMark(std::max(lastNumber_ + 1, now.time_since_epoch().count()));
    lastNumber_ = number;
    if (!services_.unstoredRooms.empty()) unstored_.insert(lastNumber_ = markUnstored(number));
    std::ignore = services_.stored(services_.ledger.setLastPlanNumber(lastNumber_));
    return number;
}

bool PlanDesk::isOfALostChange(std::int64_t number, Now now) {
    if (!isUnstored(number) || unstored_.contains(number)) return false;
    if (number <= markUnstored(now.wall.time_since_epoch().count())) lastNumber_ = std::max(lastNumber_, number); // no edge's whim
    return true;
}

ListeningPlan PlanDesk::planFor(const std::string& room, const Planned& planned, std::int64_t number,
                                UtcTime now) const {
    ListeningPlan plan;
    plan.room = room;
    plan.number = services_.unstoredRooms.contains(room) ? markUnstored(number) : number;
    plan.issuedAt = now;
    plan.validUntil = now + kValid;
    plan.intervals = planned.intervals;
    plan.bootId = services_.bootOf(room);
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
    const bool isFirst = publishedAt_.monotonic == MonotonicTime{}; // whoever asks for a plan's status finds it compiled
    for (auto& [room, planned] : rooms_) {
        if (isFirst) compile(planned, now.wall);
        due_.insert(room);
    }
    const auto number = nextNumber(now.wall);
    for (const auto& room : services_.roomsGone) publish(planFor(room, {}, number, now.wall));
    publishedAt_ = now;
    publishSome(number, now);
}

void PlanDesk::edgeHeard(const std::string& room, const Uuid& bootId, bool offline) {
    if (!rooms_.contains(room)) return;
    const auto known = services_.bootOf(room);
    // The will of an edge that was replaced may come after the first word of its successor.
    if (known == bootId || (known && offline)) return;
    services_.boots[room] = bootId;
    due_.insert(room);
}

void PlanDesk::publishSome(std::int64_t number, Now now) {
    for (std::size_t published = 0; published < kAtOnce && !due_.empty(); ++published) {
        const auto room = std::move(due_.extract(due_.begin()).value());
        const auto found = rooms_.find(room);
        if (found == rooms_.end()) continue;
        compile(found->second, now.wall);
        if (services_.bootOf(room)) publish(planFor(room, found->second, number, now.wall));
    }
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
    if (!due_.empty()) publishSome(nextNumber(now.wall), now); // above what was issued of a room meanwhile
}

PlanStatus PlanDesk::status(const std::string& room, UtcTime now) const {
    const auto planned = rooms_.find(room);
    if (planned == rooms_.end()) return {};
    return planStatus(planned->second.resident, services_.zone, planned->second.intervals, now);
}

} // namespace natlyt::ward
