// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/registry_desk.hpp"

#include "operator-console/domain/import_trial.hpp"
#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/roster.hpp"
#include "operator-console/station/registry_view.hpp"
#include "operator-console/store/registry_history.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kTryAgain{5};
constexpr std::size_t kProblemsMost = 100; // a reply carries no more
constexpr int kHeardNights = 7;

// The room that a change is about; empty where it is about none.
std::string roomOf(const Ward& ward, const RegistryChange& change) {
    if (change.room) return change.room->id;
    if (change.resident) return change.resident->room;
    if (!change.subject) return {};
    if (ward.room(*change.subject)) return *change.subject;
    const auto resident = std::ranges::find(ward.residents, *change.subject, &Resident::id);
    return resident == ward.residents.end() ? "" : resident->room;
}

template <class T> Result<void> outcomeOf(const Result<T>& result) {
    if (!result) return std::unexpected(result.error());
    return {};
}

// What the change is about, by id; never by name.
std::string subjectOf(const RegistryChange& change) {
    if (change.subject) return *change.subject;
    if (change.facility) return change.facility->id;
    if (change.unit) return change.unit->id;
    if (change.room) return change.room->id;
    if (change.resident) return change.resident->id;
    if (change.person) return change.person->id;
    return change.chain ? change.chain->unit : "";
}

} // namespace

ChangeContext RegistryDesk::context(Now now) const {
    ChangeContext context{now.wall, services_.zone, {}};
    for (const auto& room : services_.ward.rooms)
        if (alerts_.openIn(room.id)) context.roomsWithAlert.insert(room.id);
    return context;
}

ReplyCode RegistryDesk::readRegistry(std::size_t first, OperatorReply& reply, Now now) const {
    const auto unheard = roomsUnheard(services_.registry.database());
    if (!services_.stored(outcomeOf(unheard))) return ReplyCode::StationFault;
    reply.registry = registryView(services_.ward, services_.zone, first, now.wall);
    for (auto& line : reply.registry->rooms)
        if (unheard->contains(line.room.id)) line.unheard = true;
    reply.registry->pagingDefaults = rulesOf(services_.alertLimits);
    return ReplyCode::Ok;
}

// Who looked into somebody's record is itself on record.
bool RegistryDesk::noteReading(const std::string& user, const std::string& room, const std::string& what, Now now) const {
    return services_.stored(services_.ledger.audit({now.wall, AuditKind::RegistryRead, user, room, "", what})).has_value();
}

ReplyCode RegistryDesk::readRoom(const std::string& user, const std::string& id, OperatorReply& reply, Now now) const {
    const auto* room = services_.ward.room(id);
    if (!room) return ReplyCode::NotFound;
    auto record = this->record(*room, now);
    if (!services_.stored(outcomeOf(record))) return ReplyCode::StationFault;
    if (!noteReading(user, id, "room", now)) return ReplyCode::StationFault;
    reply.room = std::move(*record);
    return ReplyCode::Ok;
}

ReplyCode RegistryDesk::change(const std::string& user, const RegistryChange& change, OperatorReply& reply, Now now) {
    const auto room = roomOf(services_.ward, change);
    auto next = changed(services_.ward, change, context(now));
    if (next && change.dryRun) {
        if (change.kind == ChangeKind::ImportRooms) reply.trial = importTrial(services_.ward, *next);
        return ReplyCode::Ok;
    }
    const AuditEntry why{now.wall, AuditKind::RegistryChanged, user, room, subjectOf(change),
                         std::string(nameOf(change.kind)) + (change.samePerson.value_or(false) ? ", the same person by another name" : "")};
    const auto code = take(std::move(next), why, reply, now);
    const auto* touched = code == ReplyCode::Ok ? services_.ward.room(room) : nullptr;
    if (!touched) return code;
    if (auto record = this->record(*touched, now)) reply.room = std::move(*record);
    return code;
}

ReplyCode RegistryDesk::startPrivacy(const std::string& user, const std::string& room, std::optional<UtcTime> until,
                                     OperatorReply& reply, Now now) {
    if (!services_.ward.room(room)) return ReplyCode::NotFound;
    return take(withPrivacy(services_.ward, room, until, context(now)),
                {now.wall, AuditKind::RegistryChanged, user, room, "", "startPrivacy"}, reply, now);
}

ReplyCode RegistryDesk::endPrivacy(const std::string& user, const std::string& room, OperatorReply& reply, Now now) {
    if (!services_.ward.room(room)) return ReplyCode::NotFound;
    return take(withoutPrivacy(services_.ward, room, context(now)),
                {now.wall, AuditKind::RegistryChanged, user, room, "", "endPrivacy"}, reply, now);
}

ReplyCode RegistryDesk::takeDuty(const std::string& user, const std::string& unit, OperatorReply& reply, Now now) {
    return take(withDutyTaken(services_.ward, unit, user, context(now)),
                {now.wall, AuditKind::RegistryChanged, user, "", unit, "takeDuty"}, reply, now);
}

ReplyCode RegistryDesk::giveDuty(const std::string& user, const std::string& unit, OperatorReply& reply, Now now) {
    return take(withDutyGiven(services_.ward, unit, user, context(now)),
                {now.wall, AuditKind::RegistryChanged, user, "", unit, "giveDuty"}, reply, now);
}

ReplyCode RegistryDesk::take(std::expected<Ward, Problems> next, const AuditEntry& why, OperatorReply& reply, Now now) {
    if (!next) {
        reply.problems = std::move(next.error());
        if (reply.problems->size() > kProblemsMost) reply.problems->resize(kProblemsMost);
        return ReplyCode::Invalid;
    }
    const bool upToDate = unstored_.empty();
    if (*next == services_.ward) return upToDate ? ReplyCode::Ok : ReplyCode::StationFault; // nothing to do, and nothing to note
    if (!upToDate || !services_.stored(services_.registry.update(services_.ward, *next, why))) {
        if (onlyCloses(*next, roomsTouched(services_.ward, *next), now)) inForceUnstored(std::move(*next), why, now);
        return ReplyCode::StationFault;
    }
    auto stored = services_.registry.load(); // with the numbers that the registry gave
    if (!stored) spdlog::error("the registry was changed and cannot be read: {}", stored.error().sentence());
    spdlog::info("{} by {} ({} {})", why.detail, why.by, why.room, why.subject);
    put(stored ? std::move(*stored) : std::move(*next), why.by, now);
    return ReplyCode::Ok;
}

void RegistryDesk::put(Ward next, const std::string& by, Now now) {
    const auto before = std::exchange(services_.ward, std::move(next));
    wardChanged_(roomsTouched(before, services_.ward), by, now);
}

void RegistryDesk::inForceUnstored(Ward next, const AuditEntry& why, Now now) {
    unstored_.push_back(why);
    triedAt_ = now.monotonic;
    for (const auto& room : roomsTouched(services_.ward, next)) services_.unstoredRooms.insert(room);
    put(std::move(next), why.by, now);
}

void RegistryDesk::closeForLostChange(const std::string& room, Now now) {
    services_.securityEvent(room, "a change that closed it was in force and never stored: private until somebody has looked", now);
    OperatorReply nobodys;
    std::ignore = startPrivacy("station", room, std::nullopt, nobodys, now);
}

// Of each room's next two days nothing is listened to that was not before, and of one less; and nothing else is changed.
bool RegistryDesk::onlyCloses(const Ward& next, const std::vector<std::string>& rooms, Now now) const {
    auto rest = next;
    rest.residents = services_.ward.residents;
    if (rest != services_.ward) return false;
    const auto listens = [&](const Ward& ward, const std::string& room) {
        const auto* resident = ward.residentOf(room);
        return resident ? compilePlan(*resident, services_.zone, now.wall, now.wall + std::chrono::hours{48}) : std::vector<Interval>{};
    };
    bool closes = false;
    for (const auto& room : rooms) {
        const auto before = listens(services_.ward, room), after = listens(next, room);
        for (const auto& interval : after)
            if (std::ranges::none_of(before, [&](const Interval& b) { return b.from <= interval.from && interval.to <= b.to; })) return false;
        closes |= before != after;
    }
    return closes;
}

// The first of what waits carries the whole difference; true when nothing waits any more.
bool RegistryDesk::storeLate() {
    while (!unstored_.empty()) {
        const auto before = services_.registry.load();
        if (!before) return false;
        auto why = unstored_.front();
        why.detail += ", stored late";
        if (!services_.stored(*before == services_.ward ? services_.ledger.audit(why)
                                                        : services_.registry.update(*before, services_.ward, why))) return false;
        spdlog::info("{} by {} ({} {})", why.detail, why.by, why.room, why.subject);
        unstored_.erase(unstored_.begin());
    }
    return true;
}

void RegistryDesk::tick(Now now) {
    privacy_.tick(now);
    if (unstored_.empty() || now.monotonic - triedAt_ < kTryAgain) return;
    triedAt_ = now.monotonic;
    if (!storeLate()) return;
    const auto late = std::exchange(services_.unstoredRooms, {});
    if (auto stored = services_.registry.load()) put(std::move(*stored), "station", now);
    wardChanged_({late.begin(), late.end()}, "station", now); // plans whose numbers say that nothing is missing any more
}

Result<RoomRecord> RegistryDesk::record(const Room& room, Now now) const {
    const auto& db = services_.registry.database();
    const auto* resident = services_.ward.residentOf(room.id);
    auto record = roomView(room, resident, services_.zone, now.wall);
    record.heardNights = kHeardNights;
    auto heard = heardSince(db, room.id, now.wall - std::chrono::days{kHeardNights});
    if (!heard) return std::unexpected(heard.error());
    for (const auto& tally : *heard)
        record.heard.push_back({tally.soundClass, tally.alerts, tally.dismissed, tally.paged,
                                resident ? suggestedSensitivity(tally, sensitivityOf(resident->sensitivities, tally.soundClass)) : std::nullopt});
    auto monitors = monitorHistory(db, room.id);
    if (!monitors) return std::unexpected(monitors.error());
    record.monitors = std::move(*monitors);
    const auto unheard = roomsUnheard(db);
    if (!unheard) return std::unexpected(unheard.error());
    if (unheard->contains(room.id)) record.line.unheard = true;
    if (!resident) return record;
    const AskedAt at{now.wall, services_.zone};
    auto consents = consentHistory(db, resident->id, at);
    if (!consents) return std::unexpected(consents.error());
    record.consents = std::move(*consents);
    auto privacy = privacyHistory(db, resident->id, at);
    if (!privacy) return std::unexpected(privacy.error());
    record.privacy = std::move(*privacy);
    return record;
}

} // namespace natlyt::ward
