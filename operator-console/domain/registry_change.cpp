// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/registry_change.hpp"

#include "operator-console/domain/house_change.hpp"
#include "operator-console/domain/import_trial.hpp"
#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/resident_change.hpp"
#include "operator-console/domain/room_import.hpp"

#include <algorithm>
#include <map>

namespace natlyt::ward {
namespace {

std::expected<Ward, Problems> imported(const Ward& ward, const RegistryChange& change) {
    if (!change.csv) return std::unexpected(Problems{{"csv", FieldFault::Missing, ""}});
    auto next = importRooms(ward, *change.csv);
    if (!next || change.dryRun) return next;
    Problems unseen;
    for (const auto& name : newPlaces(ward, *next))
        if (!change.newPlaces || std::ranges::find(*change.newPlaces, name) == change.newPlaces->end())
            unseen.push_back({name, FieldFault::Unknown, "it would be new: try the table first, so that it is seen"});
    if (!unseen.empty()) return std::unexpected(std::move(unseen));
    return next;
}

bool isOfHouses(ChangeKind kind) {
    using enum ChangeKind;
    switch (kind) {
    case SaveFacility:
    case RemoveFacility:
    case SaveUnit:
    case RemoveUnit:
    case SaveRoom:
    case RemoveRoom:
    case SavePerson:
    case RemovePerson:
    case SaveChain:
    case SaveShifts:
    case BindMonitor:
    case RetireMonitor: return true;
    case SaveResident:
    case RemoveResident:
    case RecordConsent:
    case WithdrawConsent:
    case SetHours:
    case AddPrivacy:
    case EndPrivacy:
    case SetSensitivities:
    case ImportRooms: return false;
    }
    return false;
}

Resident* livingIn(Ward& ward, const std::string& room) {
    const auto found = std::ranges::find(ward.residents, room, &Resident::room);
    return found == ward.residents.end() ? nullptr : &*found;
}

std::unexpected<Problems> nobodyLivesThere() {
    return std::unexpected(Problems{{"room", FieldFault::Unknown, "nobody lives there"}});
}

} // namespace

std::expected<Ward, Problems> changed(const Ward& ward, const RegistryChange& change, const ChangeContext& context) {
    if (change.kind == ChangeKind::ImportRooms) return imported(ward, change);
    auto next = ward;
    auto problems = isOfHouses(change.kind) ? changeHouse(next, change, context) : changeResident(next, change, context);
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return next;
}

std::expected<Ward, Problems> withPrivacy(const Ward& ward, const std::string& room, std::optional<UtcTime> until,
                                          const ChangeContext& context) {
    using std::chrono::minutes;
    auto next = ward;
    auto* resident = livingIn(next, room);
    if (!resident) return nobodyLivesThere();
    if (until && *until <= context.now) return std::unexpected(Problems{{"until_ms", FieldFault::Past, ""}});
    if (until && *until - context.now > kPrivacyLongest)
        return std::unexpected(Problems{{"until_ms", FieldFault::TooLong, "leave the end open"}});
    PrivacyWindow window;
    window.begun = true;
    window.from = std::chrono::floor<minutes>(context.zone.toLocal(context.now));
    const auto end = until ? UtcTime{std::chrono::ceil<minutes>(*until)} : UtcTime::max();
    if (until) {
        window.to = std::chrono::floor<minutes>(context.zone.toLocal(end));
        if (const auto last = context.zone.latest(*window.to); end < last) window.lifted = Interval{end, last};
    }
    const auto serves = [&](const PrivacyWindow& w) {
        const auto running = w.weekly ? std::nullopt : inForce(w, context.zone, context.now);
        return running && running->to >= end;
    };
    if (std::ranges::none_of(resident->privacy, serves)) resident->privacy.push_back(window);
    return next;
}

namespace {

// What somebody ends who ends weekly privacy. Days that are private one after the other are not all meant: today is.
UtcTime endOfLifted(const Interval& running, const ChangeContext& context) {
    using std::chrono::days;
    if (running.to - running.from <= days{1}) return running.to;
    return std::min(running.to, context.zone.earliest(std::chrono::floor<days>(context.zone.toLocal(context.now)) + days{1}));
}

} // namespace

std::expected<Ward, Problems> withoutPrivacy(const Ward& ward, const std::string& room, const ChangeContext& context) {
    auto next = ward;
    auto* resident = livingIn(next, room);
    if (!resident) return nobodyLivesThere();
    for (auto& window : resident->privacy)
        if (const auto running = inForce(window, context.zone, context.now); running && window.weekly)
            window.lifted = Interval{context.now, endOfLifted(*running, context)};
    std::erase_if(resident->privacy, [&](const PrivacyWindow& window) {
        return !window.weekly && inForce(window, context.zone, context.now);
    });
    return next;
}

std::vector<std::string> roomsTouched(const Ward& before, const Ward& after) {
    std::map<std::string, std::array<std::pair<const Room*, const Resident*>, 2>> rooms;
    for (int side = 0; const auto* ward : {&before, &after}) {
        const auto at = static_cast<std::size_t>(side++);
        for (const auto& room : ward->rooms) rooms[room.id][at].first = &room;
        for (const auto& resident : ward->residents) rooms[resident.room][at].second = &resident;
    }
    const auto same = [](const auto* a, const auto* b) { return a && b ? *a == *b : a == b; };
    std::vector<std::string> touched;
    for (const auto& [room, sides] : rooms)
        if (!same(sides[0].first, sides[1].first) || !same(sides[0].second, sides[1].second)) touched.push_back(room);
    return touched;
}

} // namespace natlyt::ward
