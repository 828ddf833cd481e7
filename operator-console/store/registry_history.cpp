// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/registry_history.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/registry_checks.hpp"
#include "operator-console/store/audit.hpp"
#include "operator-console/store/ledger_rows.hpp"
#include "operator-console/store/registry_rows.hpp"

namespace natlyt::ward {
namespace {

template <class T, class Read> Result<std::vector<T>> all(const Database& db, Statement& row, Read read) {
    std::vector<T> list;
    while (row.step()) list.push_back(read(row));
    if (row.failed()) return std::unexpected(db.lastError());
    return list;
}

ConsentState stateOf(const ConsentRecord& record, const AskedAt& at) {
    if (record.withdrawnAt) return ConsentState::Withdrawn;
    if (record.supersededAt) return ConsentState::Superseded;
    const auto from = parseLocalDate(record.from);
    const auto until = parseLocalDate(record.until);
    if (!from || !until) return ConsentState::None; // damaged: it grants nothing
    Consent consent;
    consent.from = *from;
    consent.until = *until;
    return consentState(&consent, at.zone, at.now);
}

ConsentRecord consentRow(const Statement& row, const AskedAt& at) {
    ConsentRecord record;
    record.number = row.integer(0);
    record.givenBy = row.text(1);
    record.capacity = enumColumn<Capacity>(row, 2);
    record.basis = row.text(3);
    record.scope = readScope(row.text(4));
    record.evidence = row.text(5);
    record.decidedBy = row.text(6);
    record.from = row.text(7);
    record.until = row.text(8);
    record.conditions = row.text(9);
    record.recordedAt = timeColumn(row, 10);
    record.recordedBy = row.text(11);
    record.supersededAt = optionalTime(row, 12);
    record.withdrawnAt = optionalTime(row, 13);
    record.withdrawnBy = row.text(14);
    record.state = stateOf(record, at);
    return record;
}

PrivacyRecord privacyRow(const Statement& row, const AskedAt& at) {
    const auto window = readPrivacy(row);
    PrivacyRecord record;
    record.number = window.number;
    if (window.weekly) record.weekly = weeklyWindow(*window.weekly);
    else record.from = localMinuteText(window.from);
    if (window.to) record.to = localMinuteText(*window.to);
    record.setBy = row.text(7);
    record.setAt = timeColumn(row, 8);
    record.endedAt = optionalTime(row, 9);
    record.endedBy = row.text(10);
    record.inForce = !record.endedAt && inForce(window, at.zone, at.now);
    return record;
}

} // namespace

Result<std::vector<ConsentRecord>> consentHistory(const Database& db, std::string_view resident, const AskedAt& at) {
    auto row = db.prepare("SELECT id, given_by, capacity, basis, scope, evidence, decided_by, from_date, until_date, conditions, "
                          "recorded_at, recorded_by, superseded_at, withdrawn_at, withdrawn_by FROM consent WHERE resident=? "
                          "ORDER BY id DESC LIMIT 100");
    row.bind(resident);
    return all<ConsentRecord>(db, row, [&](const Statement& r) { return consentRow(r, at); });
}

Result<std::vector<PrivacyRecord>> privacyHistory(const Database& db, std::string_view resident, const AskedAt& at) {
    auto row = db.prepare("SELECT resident, number, weekly, from_local, to_local, lifted_from, lifted_to, set_by, set_at, ended_at, "
                          "ended_by FROM privacy_window WHERE resident=? ORDER BY ended_at IS NOT NULL, number DESC LIMIT 200");
    row.bind(resident);
    return all<PrivacyRecord>(db, row, [&](const Statement& r) { return privacyRow(r, at); });
}

Result<std::vector<RegistryMonitor>> monitorHistory(const Database& db, std::string_view room) {
    auto row = db.prepare("SELECT id, room, bound_at, retired_at FROM monitor WHERE room=? ORDER BY number DESC LIMIT 50");
    row.bind(room);
    return all<RegistryMonitor>(db, row, [](const Statement& r) {
        return RegistryMonitor{r.text(0), r.text(1), timeColumn(r, 2), optionalTime(r, 3)};
    });
}

Result<std::set<std::string>> roomsUnheard(const Database& db) {
    auto row = db.prepare("SELECT monitor.room FROM monitor LEFT JOIN (SELECT room, max(first_raised_at) AS at FROM alert GROUP BY room) "
                          "AS heard ON heard.room = monitor.room WHERE retired_at IS NULL AND coalesce(heard.at < bound_at, 1)");
    auto rooms = all<std::string>(db, row, [](const Statement& r) { return r.text(0); });
    if (!rooms) return std::unexpected(rooms.error());
    return std::set<std::string>{rooms->begin(), rooms->end()};
}

Result<std::vector<HeardTally>> heardSince(const Database& db, std::string_view room, UtcTime since) {
    auto row = db.prepare(R"sql(
WITH here AS (SELECT resident, from_at FROM residence WHERE room = ?1 AND to_at IS NULL),
     set_at AS (SELECT coalesce(max(at), 0) AS at FROM audit WHERE room = ?1 AND kind = ?3 AND detail LIKE ?4 AND subject IN (SELECT resident FROM here)),
     heard AS (SELECT DISTINCT class, alert.id AS id, state, coalesce(dismiss_reason, '') AS reason, coalesce(outcome, '') AS outcome,
                   EXISTS (SELECT 1 FROM page WHERE page.alert = alert.id) AS paged, first_raised_at >= (SELECT at FROM set_at) AS since_set
               FROM sound JOIN alert ON alert.id = sound.alert
               WHERE room = ?1 AND committed_at >= max(?2, coalesce((SELECT max(from_at) FROM here), 0)))
SELECT class, count(*), sum(state = 'dismissed' AND reason <> 'privacy'), sum(paged), sum(since_set),
    sum(since_set AND (reason IN ('notRelevant', 'knownHabit', 'television', 'technicalNoise') OR outcome = 'falseAlarm')),
    sum(since_set AND outcome NOT IN ('', 'falseAlarm'))
FROM heard GROUP BY class ORDER BY 2 DESC
)sql");
    row.bind(room).bind(toColumn(since)).bind(nameOf(AuditKind::RegistryChanged)).bind(std::string(nameOf(ChangeKind::SetSensitivities)) + "%");
    return all<HeardTally>(db, row, [](const Statement& r) {
        return HeardTally{enumColumn<SoundClass>(r, 0), r.integer(1), r.integer(2), r.integer(3), r.integer(4), r.integer(5), r.integer(6)};
    });
}

} // namespace natlyt::ward
