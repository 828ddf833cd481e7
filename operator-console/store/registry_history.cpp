// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/registry_history.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/registry_checks.hpp"
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

Result<std::vector<HeardCount>> heardSince(const Database& db, std::string_view room, UtcTime since) {
    auto row = db.prepare("SELECT class, count(DISTINCT alert.id), count(DISTINCT CASE WHEN state='dismissed' AND dismiss_reason<>'privacy' THEN alert.id END), "
                          "count(DISTINCT CASE WHEN EXISTS(SELECT 1 FROM page WHERE page.alert=alert.id) THEN alert.id END) "
                          "FROM sound JOIN alert ON alert.id=sound.alert WHERE room=? AND committed_at>=? GROUP BY class ORDER BY 2 DESC");
    row.bind(room).bind(toColumn(since));
    return all<HeardCount>(db, row, [](const Statement& r) {
        return HeardCount{enumColumn<SoundClass>(r, 0), r.integer(1), r.integer(2), r.integer(3)};
    });
}

} // namespace natlyt::ward
