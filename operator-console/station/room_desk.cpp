// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/room_desk.hpp"

#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

std::string consentText(const Resident* resident, const TimeZone& zone, UtcTime now) {
    if (!resident || !consentInForce(*resident, zone, now)) return {};
    std::string text;
    for (const auto scope : resident->consent->scope) {
        if (!text.empty()) text += ' ';
        text += nameOf(scope);
    }
    return text;
}

constexpr seconds kRestartNotedEvery{60}; // of one room: two monitors that take turns must not fill the record
constexpr std::size_t kRoomsMost = 1000; // as many as a handover carries of each kind

// Planned privacy begins when it was planned, heard of the room or not: consoles withhold its sound by this reason.
RoomReason reasonShown(const Verdict& verdict, const PlanStatus& plan) {
    const bool isPrivate = !plan.expectedToListen && plan.why == RoomReason::PrivacyWindow;
    const bool saysMore = verdict.condition == RoomCondition::Fault || verdict.condition == RoomCondition::Closed;
    return isPrivate && !saysMore ? RoomReason::PrivacyWindow : verdict.reason;
}

bool hears(RoomCondition condition) {
    return condition == RoomCondition::Listening || condition == RoomCondition::ListenedTo;
}

} // namespace

RoomDesk::RoomDesk(Services& services, const PlanDesk& plans, const AlertDesk& alerts, const ShelfDesk& shelves,
                   const RosterWatch& roster, const MicrophoneDesk& microphones, ListenerOf listenerOf, Now now)
    : services_(services), plans_(plans), alerts_(alerts), shelves_(shelves), roster_(roster), microphones_(microphones),
      listenerOf_(std::move(listenerOf)) {
    takeInWard(now);
}

void RoomDesk::takeInWard(Now now) {
    std::map<std::string, Watched> rooms;
    for (const auto& room : services_.ward.rooms) {
        const auto known = rooms_.find(room.id);
        auto& watched = rooms[room.id];
        if (known != rooms_.end()) {
            watched = std::move(known->second);
        } else {
            watched.evidence = RoomEvidence::begunAt(now.monotonic);
            watched.since = now.wall;
        }
        watched.unit = room.unit;
    }
    for (const auto& [room, watched] : rooms_)
        if (!rooms.contains(room)) {
            services_.link.clearLive(topics::wardRoom(room));
            shown_.insert(room);
        }
    rooms_ = std::move(rooms);
}

void RoomDesk::wardChanged(const std::vector<std::string>& touched, Now now) {
    takeInWard(now);
    if (touched.empty()) // a house, a person or a roster: whoever shows it
        for (auto& [room, watched] : rooms_) watched.published = false;
    for (const auto& room : touched)
        if (const auto found = rooms_.find(room); found != rooms_.end()) found->second.published = false;
    tick(now);
}

RoomCondition RoomDesk::condition(const std::string& room) const {
    const auto found = rooms_.find(room);
    return found == rooms_.end() ? RoomCondition::Unknown : found->second.shown.verdict.condition;
}

bool RoomDesk::isAlive(const std::string& room) const {
    const auto found = rooms_.find(room);
    return found != rooms_.end() && found->second.evidence.everHeard &&
           found->second.shown.verdict.condition != RoomCondition::Offline;
}

void RoomDesk::heartbeat(const RoomHeartbeat& heartbeat, Now now) {
    const auto room = rooms_.find(heartbeat.room);
    if (room == rooms_.end()) return services_.securityEvent(heartbeat.room, "is no room of this ward", now);
    if (ward::startedAnew(room->second.evidence, heartbeat)) startedAnew(room->first, room->second, now);
    if (observe(room->second.evidence, heartbeat, now.monotonic)) judgeAndShow(room->first, room->second, now);
}

// An edge keeps what it has to tell in memory alone. What it may have taken with it is shown until an operator has seen it,
// and stays on record; by the plan, since the room itself has said nothing.
void RoomDesk::startedAnew(const std::string& room, Watched& watched, Now now) {
    auto& evidence = watched.evidence;
    const auto unheardFor = std::chrono::floor<seconds>(now.monotonic - evidence.heardAt);
    const bool forgot = watched.plan.expectedToListen && mayHaveForgotten(evidence, services_.supervisionLimits, now.monotonic);
    if (forgot) evidence.forgotAt = now.monotonic;
    if (watched.restartNotedAt && now.monotonic - *watched.restartNotedAt < kRestartNotedEvery) return;
    watched.restartNotedAt = now.monotonic;
    const auto detail = fmt::format("not heard for {} s{}", unheardFor.count(), forgot ? "; alerts of that time may be missing" : "");
    spdlog::warn("the monitor of room {} started anew, {}", room, detail);
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::MonitorRestarted, "", room, "", detail}));
}

void RoomDesk::looked(const std::string& room, Now now) {
    const auto found = rooms_.find(room);
    if (found == rooms_.end() || !found->second.evidence.forgotAt) return;
    found->second.evidence.forgotAt.reset();
    judgeAndShow(found->first, found->second, now);
}

void RoomDesk::state(const RoomState& state, bool retained, Now now) {
    const auto room = rooms_.find(state.room);
    if (room == rooms_.end()) return services_.securityEvent(state.room, "is no room of this ward", now);
    observe(room->second.evidence, state, retained, now.monotonic);
    judgeAndShow(room->first, room->second, now);
}

void RoomDesk::alertChanged(const std::string& room, Now now) {
    if (const auto found = rooms_.find(room); found != rooms_.end()) judgeAndShow(room, found->second, now);
}

void RoomDesk::tick(Now now) {
    for (auto& [room, watched] : rooms_) judgeAndShow(room, watched, now);
}

void RoomDesk::judgeAndShow(const std::string& room, Watched& watched, Now now) {
    watched.plan = plans_.status(room, now.wall);
    const auto verdict = judge(watched.evidence, watched.plan, services_.supervisionLimits, now.monotonic);
    const Shown shown{verdict, watched.plan.expectedToListen, watched.plan.until, watched.plan.why, alerts_.openIn(room), shelves_.in(room),
                      roster_.firstPaged(watched.unit), roster_.unmanned(watched.unit), microphones_.doubt(room), listenerOf_(room, now.monotonic)};
    if (watched.published && shown == watched.shown) return;
    if (verdict != watched.shown.verdict) {
        watched.since = now.wall;
        if (verdict.condition == RoomCondition::Offline || verdict.condition == RoomCondition::Fault)
            spdlog::warn("room {}: {} ({})", room, nameOf(verdict.condition), nameOf(verdict.reason));
    }
    watched.shown = shown;
    watched.published = true;
    shown_.insert(room);
    services_.link.setLive(topics::wardRoom(room), encode(view(room, now)));
}

WardRoom RoomDesk::view(const std::string& id, Now now) const {
    const auto& watched = rooms_.at(id);
    const auto& ward = services_.ward;
    const auto* room = ward.room(id);
    const auto* unit = ward.unit(room->unit);
    const auto* facility = unit ? ward.facility(unit->facility) : nullptr;
    const auto* resident = ward.residentOf(id);
    WardRoom view;
    view.room = id;
    view.facility = facility ? facility->name : "";
    view.unit = unit ? unit->name : "";
    view.label = room->label;
    view.resident = resident ? resident->initials : "";
    view.agreedNote = resident ? resident->agreedNote : "";
    view.consentScope = consentText(resident, services_.zone, now.wall);
    view.staffOnDuty = watched.shown.staffOnDuty;
    view.condition = watched.shown.verdict.condition;
    view.reason = reasonShown(watched.shown.verdict, watched.plan);
    view.since = watched.since;
    view.until = watched.shown.until;
    view.expectedToListen = watched.shown.expected;
    if (watched.shown.alert) {
        view.openAlert = watched.shown.alert->id;
        view.openAlertState = watched.shown.alert->state;
    }
    if (!watched.shown.shelved.empty()) view.shelved = watched.shown.shelved;
    if (const auto& unmanned = watched.shown.unmanned) {
        view.unmannedFrom = unmanned->from;
        view.unmannedUntil = unmanned->to;
    }
    view.microphone = watched.shown.microphone;
    view.listener = watched.shown.listener;
    return view;
}

RoomDesk::Trouble RoomDesk::trouble() const {
    Trouble trouble;
    for (const auto& [room, watched] : rooms_) {
        const auto& [condition, reason] = watched.shown.verdict;
        const HandoverRoom told{room, condition, reason, watched.since, watched.shown.until};
        if (isUnheard(watched.shown.verdict, watched.plan) && trouble.unheard.size() < kRoomsMost) trouble.unheard.push_back(told);
        const bool isPrivate = condition == RoomCondition::Closed && (reason == RoomReason::PrivacyWindow || reason == RoomReason::PrivacySwitch);
        if (isPrivate && trouble.isPrivate.size() < kRoomsMost) trouble.isPrivate.push_back(told);
    }
    return trouble;
}

std::vector<RoomDesk::OutOfOrder> RoomDesk::outOfOrder() const {
    std::vector<OutOfOrder> rooms;
    for (const auto& [room, watched] : rooms_) {
        const auto& [condition, reason] = watched.shown.verdict;
        if (condition == RoomCondition::Fault || condition == RoomCondition::Offline)
            rooms.push_back({room, reason, watched.since, watched.shown.expected});
    }
    return rooms;
}

std::set<std::string> RoomDesk::housesListenedTo() const {
    std::set<std::string> houses;
    for (const auto& [room, watched] : rooms_)
        if (watched.shown.expected) houses.insert(watched.unit);
    return houses;
}

std::vector<UnitSummary> RoomDesk::units() const {
    std::map<std::string, UnitSummary> byUnit;
    for (const auto& room : services_.ward.rooms) {
        const auto& watched = rooms_.at(room.id);
        auto& sum = byUnit[room.unit];
        ++sum.rooms;
        if (hears(watched.shown.verdict.condition)) ++sum.listening;
        else if (isUnheard(watched.shown.verdict, watched.plan)) ++sum.unheard;
        else ++sum.closed;
    }
    std::vector<UnitSummary> units;
    for (const auto& unit : services_.ward.units) {
        auto sum = byUnit[unit.id];
        sum.unit = unit.name;
        units.push_back(std::move(sum));
    }
    return units;
}

} // namespace natlyt::ward
