// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/registry_view.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/registry_checks.hpp"
#include "operator-console/domain/roster.hpp"

#include <map>

namespace natlyt::ward {
namespace {

constexpr std::size_t kRoomsMost = 500;
// A message holds 1 MiB; the rest of the registry and the escapes of JSON have the other half.
constexpr std::size_t kRoomsBytes = 512 * 1024;
constexpr std::size_t kLineBytes = 400; // names of fields, ids and dates
constexpr std::size_t kSpanBytes = 80;
constexpr std::chrono::hours kTimeline{48};
constexpr std::chrono::hours kTonight{24};
constexpr std::size_t kSpansMost = 400;

RoomLine lineOf(const Room& room, const Resident* resident, const TimeZone& zone, UtcTime now) {
    RoomLine line;
    line.room = {room.id, room.label, room.unit};
    if (!room.monitorRetired) line.monitor = room.monitor;
    if (!resident) return line;
    line.resident = RegistryResident{resident->id, resident->room, resident->name, resident->initials, resident->agreedNote};
    const auto* consent = resident->consent ? &*resident->consent : nullptr;
    line.consent = consentState(consent, zone, now);
    if (consent) line.consentUntil = localDateText(consent->until);
    if (consent && !consent->covers(ConsentScope::AutomaticListening)) line.noAutomaticListening = true;
    if (resident->hours.empty()) line.noHours = true;
    line.openPrivacySince = openEndedSince(*resident, zone);
    line.privacyForgotten = line.openPrivacySince && now - *line.openPrivacySince >= kPrivacyForgotten;
    return line;
}

// What the plan does from now on; nothing where no monitor is to obey one.
std::vector<TimelineSpan> spansOf(const Room& room, const Resident* resident, const TimeZone& zone, const Interval& asked) {
    if (room.monitorRetired) return {{asked.from, asked.to, RoomReason::NoPlan}};
    auto spans = timeline(resident, zone, asked.from, asked.to);
    if (spans.size() > kSpansMost) spans.resize(kSpansMost);
    return spans;
}

std::size_t bytesOf(const RoomLine& line) {
    auto bytes = kLineBytes + line.room.label.size() + line.tonight->size() * kSpanBytes;
    if (line.resident) bytes += line.resident->name.size() + line.resident->agreedNote.size();
    return bytes;
}

} // namespace

natlyt::Registry registryView(const Ward& ward, const TimeZone& zone, std::size_t first, UtcTime now) {
    natlyt::Registry view;
    view.ward = ward.name;
    view.timeZone = ward.timeZone;
    view.today = localDateText(std::chrono::floor<std::chrono::days>(zone.toLocal(now)));
    for (const auto& f : ward.facilities) view.facilities.push_back({f.id, f.name, f.paging});
    for (const auto& u : ward.units) view.units.push_back({u.id, u.name, u.facility});
    for (const auto& p : ward.persons) {
        view.persons.push_back({p.id, p.initials, p.role, {}});
        if (p.role == Role::Staff) view.persons.back().reach = {p.reach.espa, p.reach.sms, p.reach.push};
    }
    for (const auto& c : ward.chains) view.chains.push_back({c.unit, c.persons});
    if (!ward.shifts.empty()) {
        auto& shifts = view.shifts.emplace();
        for (const auto& s : ward.shifts) shifts.push_back({s.unit, weeklyWindow(s.hours), s.persons, s.substitutes, s.manager});
    }
    for (const auto& gap : gapsAhead(ward, zone, now, now)) {
        if (!view.gaps) view.gaps.emplace();
        view.gaps->push_back({gap.unit, gap.when.from, gap.when.to});
    }
    view.first = static_cast<std::int64_t>(first);
    view.roomCount = static_cast<std::int64_t>(ward.rooms.size());
    std::map<std::string_view, const Resident*> living;
    for (const auto& resident : ward.residents) living.emplace(resident.room, &resident);
    std::size_t bytes = 0;
    for (auto i = first; i < ward.rooms.size() && view.rooms.size() < kRoomsMost && bytes < kRoomsBytes; ++i) {
        const auto resident = living.find(ward.rooms[i].id);
        const auto* who = resident == living.end() ? nullptr : resident->second;
        view.rooms.push_back(lineOf(ward.rooms[i], who, zone, now));
        view.rooms.back().tonight = spansOf(ward.rooms[i], who, zone, {now, now + kTonight});
        bytes += bytesOf(view.rooms.back());
    }
    return view;
}

RoomRecord roomView(const Room& room, const Resident* resident, const TimeZone& zone, UtcTime now) {
    RoomRecord record;
    record.line = lineOf(room, resident, zone, now);
    if (resident) {
        for (const auto& window : resident->hours) record.hours.push_back(weeklyWindow(window));
        record.sensitivities = resident->sensitivities;
    }
    record.timeline = spansOf(room, resident, zone, {now, now + kTimeline});
    return record;
}

} // namespace natlyt::ward
