// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/alert_pruning.hpp"

#include "operator-console/store/ledger_rows.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr const char* kGoing = "SELECT id FROM alert WHERE open=0 AND state_since<? AND NOT EXISTS "
                               "(SELECT 1 FROM page WHERE page.alert=alert.id AND page.state IN ('ringing', 'acknowledged', 'onSite')) "
                               "ORDER BY state_since LIMIT ?";
// The newest stays, taken or not: the next shift may still have to read it.
constexpr const char* kHandovers = "DELETE FROM handover WHERE given_at<? AND number<(SELECT max(number) FROM handover)";

Result<std::vector<std::string>> going(const Database& db, UtcTime before, int most) {
    auto row = db.prepare(kGoing);
    row.bind(toColumn(before)).bind(most);
    std::vector<std::string> ids;
    while (row.step()) ids.push_back(row.text(0));
    if (row.failed()) return std::unexpected(db.lastError());
    return ids;
}

// How many rows went.
Result<std::int64_t> drop(const Database& db, Statement& row) {
    if (const auto done = row.run(); !done) return std::unexpected(done.error());
    return db.integer("SELECT changes()");
}

Result<std::int64_t> dropOf(const Database& db, const std::vector<std::string>& alerts, const char* sql) {
    auto row = db.prepare(sql);
    std::int64_t count = 0;
    for (const auto& id : alerts) {
        const auto gone = drop(db, row.bind(id));
        if (!gone) return gone;
        count += *gone;
    }
    return count;
}

} // namespace

Result<AlertsGone> pruneAlerts(const Database& db, UtcTime before, UtcTime now, int most) {
    Transaction transaction(db);
    const auto ids = going(db, before, most);
    if (!ids) return std::unexpected(ids.error());
    const auto channels = dropOf(db, *ids, "DELETE FROM page_channel WHERE page IN (SELECT id FROM page WHERE alert=?)");
    const auto pages = dropOf(db, *ids, "DELETE FROM page WHERE alert=?");
    const auto events = dropOf(db, *ids, "DELETE FROM event WHERE alert=?");
    const auto sounds = dropOf(db, *ids, "DELETE FROM sound WHERE alert=?");
    const auto alerts = dropOf(db, *ids, "DELETE FROM alert WHERE id=?");
    auto handed = db.prepare(kHandovers);
    const auto handovers = drop(db, handed.bind(toColumn(before)));
    for (const auto* step : {&channels, &pages, &events, &sounds, &alerts, &handovers})
        if (!*step) return std::unexpected(step->error());
    const AlertsGone gone{*alerts, *sounds, *pages, *handovers};
    if (!gone.any()) return gone; // and the transaction is as if it had never been
    const auto detail = fmt::format("{} alerts, {} sounds, {} pages, {} handovers", gone.alerts, gone.sounds, gone.pages, gone.handovers);
    if (const auto done = appendAudit(db, {now, AuditKind::AlertsPruned, "", "", "", detail}); !done) return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return gone;
}

} // namespace natlyt::ward
