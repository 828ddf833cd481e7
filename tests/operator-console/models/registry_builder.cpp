// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/registry_builder.hpp"

#include <algorithm>

namespace natlyt::console::testing {

namespace {

using std::chrono::hours;

constexpr WeeklyWindow kNightly{127, 22 * 60, 9 * 60};

RoomLine lineOf(const WardRoom& room, std::size_t n) {
    RoomLine line;
    line.room = {room.room, room.label, room.unit == "Mosegård" ? "mosegaard" : room.unit};
    std::ranges::transform(line.room.unit, line.room.unit.begin(),
                           [](char c) { return static_cast<char>(std::tolower(c)); });
    line.monitor = n % 11 == 7 ? "" : "monitor-" + std::to_string(n + 1);
    if (n % 12 == 9)
        return line; // nobody lives there
    line.resident = RegistryResident{"resident-" + std::to_string(n + 1), room.room,
                                     "Beboer " + std::string(1, static_cast<char>('A' + n)), room.resident,
                                     "Banker på væggen, når han er vågen."};
    line.consent = n % 7 == 4   ? ConsentState::Expired
                   : n % 7 == 6 ? ConsentState::None
                                : ConsentState::InForce;
    if (line.consent == ConsentState::InForce)
        line.consentUntil = n % 5 == 1 ? "2026-12-06" : "2027-05-01";
    if (line.consent == ConsentState::Expired)
        line.consentUntil = "2026-11-20";
    if (n == 12)
        line.noHours = true;
    if (n == 2) {
        line.openPrivacySince = kNight - hours(31);
        line.privacyForgotten = true;
    }
    return line;
}

// 02:47 in Copenhagen until the next 02:47: the rest of this night, and what there is of the next.
std::vector<TimelineSpan> tonightOf(const RoomLine& line, std::size_t n) {
    const UtcTime end = kNight + hours(24);
    const UtcTime seven{std::chrono::floor<std::chrono::days>(kNight) + hours(6)};
    if (!line.resident || line.consent != ConsentState::InForce)
        return {{kNight, end, RoomReason::NoConsent}};
    if (n == 2)
        return {{kNight, end, RoomReason::PrivacyWindow}};
    if (n == 12)
        return {{kNight, end, RoomReason::OutsideHours}};
    if (n % 5 == 3) // a visit in the evening
        return {{kNight, seven, RoomReason::None}, {seven, seven + hours(13), RoomReason::OutsideHours},
                {seven + hours(13), seven + hours(17), RoomReason::PrivacyWindow}, {seven + hours(17), end, RoomReason::None}};
    const auto evening = n % 3 == 0 ? hours(14) : hours(15);
    return {{kNight, seven, RoomReason::None}, {seven, seven + evening, RoomReason::OutsideHours}, {seven + evening, end, RoomReason::None}};
}

PrivacyRecord privacy(std::int64_t number, std::string from, std::string to) {
    PrivacyRecord record;
    record.number = number;
    record.from = std::move(from);
    record.to = std::move(to);
    record.setBy = "gitte";
    record.setAt = kNight - hours(31);
    return record;
}

ConsentRecord consent(std::int64_t number, ConsentState state, std::string from, std::string until) {
    ConsentRecord record;
    record.number = number;
    record.givenBy = "Beboer A";
    record.scope = {ConsentScope::AutomaticListening, ConsentScope::Snippets};
    record.evidence = "journal 2026-114";
    record.decidedBy = "gitte";
    record.from = std::move(from);
    record.until = std::move(until);
    record.state = state;
    record.recordedAt = kNight - hours(24 * 22);
    record.recordedBy = "gitte";
    return record;
}

void provenByNothing(RoomRecord& room) {
    room.heard.clear();
    room.monitors.front().boundAt = kNight - hours(1);
    room.line.unheard = true;
}

} // namespace

Registry smallRegistry() {
    Registry registry;
    registry.ward = "Solgården";
    registry.timeZone = "Europe/Copenhagen";
    registry.today = "2026-11-23";
    registry.facilities = {{"solgaarden", "Solgården"}};
    registry.pagingDefaults = PagingRules{45, 30, 300, 1800, false, 1, 1, 1, {}};
    registry.units = {{"birkehuset", "Birkehuset", "solgaarden"},
                      {"engen", "Engen", "solgaarden"},
                      {"havrevej", "Havrevej", "solgaarden"},
                      {"mosegaard", "Mosegård", "solgaarden"},
                      {"skovbo", "Skovbo", "solgaarden"}};
    registry.persons = {{"anna", "A.H.", Role::Operator}, {"bo", "B.K.", Role::Operator}, {"gitte", "G.L.", Role::Admin},
                        {"watch-1", "M.S.", Role::Staff, RegistryReach{"2301", "+4520123456", ""}}, {"watch-2", "P.D.", Role::Staff},
                        {"watch-3", "S.K.", Role::Staff}, {"revision", "R.V.", Role::Auditor}};
    registry.guidedDrills = {{"anna", kNight - hours(24 * 40), {272, 1}}};
    registry.chains = {{"birkehuset", {"watch-1", "watch-2"}}, {"engen", {"watch-2"}}};
    registry.shifts = {{"birkehuset", kNightly, {"watch-1", "watch-2"}, {"watch-3"}, "gitte"},
                       {"engen", {63, 22 * 60, 9 * 60}, {"watch-2"}, {}, ""},
                       {"havrevej", kNightly, {"watch-3"}, {}, "gitte"}};
    const UtcTime evening{std::chrono::floor<std::chrono::days>(kNight) + hours(21)}; // 22:00 in Copenhagen
    registry.gaps = {{"engen", evening, evening + hours(9)}};
    for (const auto& room : smallWard())
        registry.rooms.push_back(lineOf(room, registry.rooms.size()));
    for (std::size_t n = 0; n < registry.rooms.size(); ++n)
        registry.rooms[n].tonight = tonightOf(registry.rooms[n], n);
    registry.roomCount = static_cast<std::int64_t>(registry.rooms.size());
    return registry;
}

std::vector<WardFault> someFaults() {
    return {{{FaultKind::RoomOut, "room-2"}, FaultUrgency::Now, RoomReason::MicDead, "", kNight - hours(3), "", {}},
            {{FaultKind::NobodyOnDuty, "engen"}, FaultUrgency::Now, {}, "22:00-07:00", kNight - std::chrono::minutes(5), "", {}},
            {{FaultKind::LinkDown, "gateway-sms"}, FaultUrgency::Soon, {}, "no modem", kNight - hours(75), "watch-1", {}},
            {{FaultKind::CertificateEnds, "room-5"}, FaultUrgency::Soon, {}, "2026-12-20", kNight - hours(50), "", {}},
            {{FaultKind::RoomOut, "room-7"}, FaultUrgency::Soon, RoomReason::HeartbeatMissing, "", kNight - hours(30), kAdministrator,
             kNight + hours(2)}};
}

RoomRecord roomRecord(const std::string& room) {
    const auto lines = smallRegistry().rooms;
    RoomRecord record;
    record.line = *std::ranges::find(lines, room, [](const RoomLine& line) { return line.room.id; });
    record.hours = {kNightly, {96, 7 * 60, 120}};
    record.privacy = {privacy(4, "2026-11-21T19:47", ""), privacy(3, "2026-11-28T20:00", "2026-11-29T10:00")};
    record.privacy.push_back(privacy(2, "", ""));
    record.privacy.back().weekly = WeeklyWindow{32, 20 * 60, 240};
    record.privacy.front().inForce = room == "room-3";
    if (room != "room-3")
        record.privacy.erase(record.privacy.begin());
    record.consents = {consent(2, ConsentState::InForce, "2026-11-01", "2027-05-01"),
                       consent(1, ConsentState::Superseded, "2026-05-01", "2026-11-01")};
    record.sensitivities = {{SoundClass::Shout, Sensitivity::High}, {SoundClass::Animal, Sensitivity::Off}};
    const UtcTime six{std::chrono::floor<std::chrono::days>(kNight) + hours(6)}; // 07:00 in Copenhagen
    record.timeline = {{kNight, six, RoomReason::None},
                       {six, six + hours(15), RoomReason::OutsideHours},
                       {six + hours(15), six + hours(17), RoomReason::None},
                       {six + hours(17), six + hours(18), RoomReason::PrivacyWindow},
                       {six + hours(18), six + hours(24), RoomReason::None},
                       {six + hours(24), kNight + hours(48), RoomReason::OutsideHours}};
    record.heard = {
        {SoundClass::Shout, 12, 9, 1, {}}, {SoundClass::Cough, 6, 6, 0, Sensitivity::Low}, {SoundClass::Impact, 1, 0, 1, {}}};
    record.heardNights = 7;
    record.monitors = {
        {record.line.monitor.empty() ? "monitor-99" : record.line.monitor, room, kNight - hours(500), {}}};
    if (record.line.monitor.empty())
        record.monitors.front().retiredAt = kNight - hours(30);
    return record;
}

void FakeRegistry::answerFault(const OperatorRequest& request, OperatorReply& reply) {
    if (request.kind != OperatorRequestKind::ReadFaults) {
        const auto fault = std::ranges::find(faults, *request.fault, &WardFault::name);
        if (fault == faults.end()) {
            reply.code = ReplyCode::NotFound;
            return;
        }
        if (request.kind == OperatorRequestKind::TakeFault)
            fault->owner = kAdministrator;
        else if (request.snoozeMinutes)
            fault->snoozedUntil = kNight + std::chrono::minutes(*request.snoozeMinutes);
        else
            fault->snoozedUntil.reset();
    }
    reply.faults = faults;
}

ChainDrill smallDrill() {
    const auto in = [](int ms) { return kNight + std::chrono::milliseconds(ms); };
    ChainDrill drill;
    drill.id = idOf(90);
    drill.room = "room-3";
    drill.askedBy = kAdministrator;
    drill.askedAt = in(0);
    drill.raisedAt = drill.pagedAt = in(400);
    drill.pages = {{idOf(91), "watch-1", "M.S.", PageState::Done, {{"pager", in(900)}, {"espa", in(3200)}}},
                   {idOf(92), "watch-2", "K.J.", PageState::Cancelled, {}}};
    drill.shownAt = in(700);
    drill.console = "seat-1";
    drill.acknowledgedAt = drill.endedAt = in(21000);
    drill.acknowledgedBy = "watch-1";
    drill.end = DrillEnd::Acknowledged;
    return drill;
}

void FakeRegistry::answer(const OperatorRequest& request, OperatorReply& reply) {
    using enum OperatorRequestKind;
    if (log.answer(request, reply))
        return;
    if (request.kind == ReadDrills)
        reply.drills = drills;
    if (request.kind == ReadFaults || request.kind == TakeFault || request.kind == SnoozeFault)
        return answerFault(request, reply);
    if (request.kind != ReadRegistry && request.kind != ReadRoom && request.kind != Change)
        return;
    if (!allowed) {
        reply.code = ReplyCode::NotAllowed;
    } else if (request.kind == ReadRegistry) {
        reply.registry = smallRegistry();
        for (auto& line : reply.registry->rooms) {
            if (withoutMonitors)
                line.monitor.clear();
            if (line.room.id == unproven)
                line.unheard = true;
        }
        if (!lockedOut.empty())
            reply.registry->lockedOut = lockedOut;
    } else if (request.kind == ReadRoom) {
        reply.room = roomRecord(*request.room);
        if (*request.room == unproven)
            provenByNothing(*reply.room);
    } else {
        changes.push_back(*request.change);
        if (!problems.empty()) {
            reply.code = ReplyCode::Invalid;
            reply.problems = std::exchange(problems, {});
        } else if (request.change->dryRun) {
            reply.trial = trial;
        }
    }
}

const RegistryChange* FakeRegistry::last(ChangeKind kind) const {
    const auto found = std::ranges::find(changes.rbegin(), changes.rend(), kind, &RegistryChange::kind);
    return found == changes.rend() ? nullptr : &*found;
}

} // namespace natlyt::console::testing
