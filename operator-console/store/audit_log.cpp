// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/audit_log.hpp"

#include "operator-console/domain/text.hpp"
#include "operator-console/store/audit_pruning.hpp"
#include "operator-console/store/ledger_rows.hpp"
#include "operator-console/store/lived_in.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::array kOfClaims{AlertState::Raised, AlertState::Claimed};

bool isOfClaims(std::string_view detail) {
    const auto state = fromName<AlertState>(detail.substr(0, detail.find(' ')));
    return state && std::ranges::find(kOfClaims, *state) != kOfClaims.end();
}

// The same as topicOf(), for the database.
std::string conditionOf(AuditTopic topic) {
    std::string kinds;
    for (const auto& [kind, name] : EnumNames<AuditKind>::table)
        if (kind != AuditKind::AlertChanged && topicOf(kind, {}) == topic) kinds += fmt::format("{}'{}'", kinds.empty() ? "" : ",", name);
    if (topic != AuditTopic::Claims && topic != AuditTopic::Decisions) return fmt::format("kind IN ({})", kinds);
    std::string states;
    for (const auto state : kOfClaims) states += fmt::format("{}detail GLOB '{} *'", states.empty() ? "" : " OR ", nameOf(state));
    return fmt::format("(kind='{}' AND {}({}))", nameOf(AuditKind::AlertChanged), topic == AuditTopic::Claims ? "" : "NOT ", states);
}

// ?1 resident, ?2 room, ?3 person, ?4 and ?5 times, ?6 and ?7 the entries to look at, ?8 how many are wanted.
std::string queryOf(const AuditFilter& filter) {
    std::string sql = "SELECT seq, at, kind, by, room, subject, detail FROM audit WHERE seq<?6 AND seq>=?7";
    if (filter.topic) sql += " AND " + conditionOf(*filter.topic);
    if (filter.resident) sql += " AND " NATLYT_AUDIT_OF_RESIDENT;
    if (filter.room) sql += " AND room=?2";
    if (filter.person) // whoever was paged stands in the detail, between the state and the step
        sql += fmt::format(" AND (by=?3 OR subject=?3 OR (kind='{}' AND detail GLOB '* ' || ?3 || ' step *'))", nameOf(AuditKind::PageChanged));
    if (filter.from) sql += " AND at>=?4";
    if (filter.until) sql += " AND at<?5";
    return sql + " ORDER BY seq DESC LIMIT ?8";
}

AuditLine lineOf(const Statement& row) {
    AuditLine line;
    line.number = row.integer(0);
    line.at = timeColumn(row, 1);
    line.kind = cut(row.text(2), 40);
    line.by = cut(row.text(3), 200);
    line.room = cut(row.text(4), 40);
    line.subject = cut(row.text(5), 200);
    line.detail = cut(row.text(6), 1000);
    return line;
}

UtcTime timeOf(const Database& db, std::int64_t number) {
    auto row = db.prepare("SELECT at FROM audit WHERE seq=?");
    row.bind(number);
    return row.step() ? timeColumn(row, 0) : UtcTime{};
}

// An hour's error of a clock is within these thousands of entries; one of days is found by who asks for those days.
bool isAllBefore(const Database& db, UtcTime from, std::int64_t low, std::int64_t high) {
    auto row = db.prepare("SELECT max(at) FROM audit WHERE seq>=? AND seq<?");
    row.bind(low).bind(high);
    return row.step() && row.integer(0) < toColumn(from);
}

} // namespace

AuditTopic topicOf(AuditKind kind, std::string_view detail) {
    using enum AuditKind;
    switch (kind) {
    case AlertChanged: return isOfClaims(detail) ? AuditTopic::Claims : AuditTopic::Decisions;
    case Listening: case ListeningEnded: case RoomOpened: case RoomClosed: return AuditTopic::Listening;
    case PageChanged: case PageNotDelivered: case FloodBegun: case FloodEnded: case FloodTold: return AuditTopic::Pages;
    case PrivacyPlanned: case PrivacyBegun: case PrivacyEnded: return AuditTopic::Privacy;
    case PlanChanged: return AuditTopic::Plans;
    case ConsentGiven: case ConsentSuperseded: case ConsentWithdrawn: return AuditTopic::Consents;
    case LoggedIn: return AuditTopic::Logins;
    case LoginFailed: return AuditTopic::FailedLogins;
    case Exported: case RegistryRead: return AuditTopic::Readings;
    case WardSeeded: case RegistryChanged: return AuditTopic::Changes;
    case DutyBegun: case DutyEnded: case ConsoleLost: case SoundShelved: case ShelfEnded: case HandoverGiven: case HandoverTaken:
    case GuidedDrillDone: return AuditTopic::Duty;
    case StationStarted: case AuditPruned: case AlertsPruned: case GatewayDown: case GatewayBack: case FaultBegun: case FaultEnded:
    case FaultTaken: case FaultSnoozed: case FaultWoke: case MonitorRestarted: case MicrophoneChecked: case DrillBegun:
    case DrillEnded: return AuditTopic::Technical;
    case SecurityEvent: return AuditTopic::Security;
    }
    std::unreachable();
}

Result<AuditPage> auditPage(const Database& db, const AuditFilter& filter, std::optional<std::int64_t> before, std::int64_t lookedMost) {
    AuditPage page;
    auto& reach = page.reach;
    reach.newest = auditHead(db).number;
    reach.oldest = std::min(prunedTo(db) + 1, reach.newest);
    const auto high = std::min(before.value_or(INT64_MAX), reach.newest + 1);
    const auto low = std::max(high - lookedMost, reach.oldest);
    auto row = db.prepare(queryOf(filter));
    row.bind(filter.resident).bind(filter.room).bind(filter.person).bind(toColumn(filter.from)).bind(toColumn(filter.until));
    row.bind(high).bind(low).bind(kAuditLinesMost);
    while (row.step()) page.lines.push_back(lineOf(row));
    if (row.failed()) return std::unexpected(db.lastError());
    const bool full = std::ssize(page.lines) == kAuditLinesMost;
    reach.lookedTo = full ? page.lines.back().number : std::max(std::min(low, high), INT64_C(0));
    reach.lookedToAt = timeOf(db, reach.lookedTo);
    reach.whole = reach.lookedTo <= reach.oldest || (!full && filter.from && isAllBefore(db, *filter.from, low, high));
    return page;
}

} // namespace natlyt::ward
