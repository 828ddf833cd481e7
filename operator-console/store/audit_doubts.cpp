// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/audit_doubts.hpp"

#include <fmt/format.h>

namespace natlyt::ward {

std::vector<std::string> auditDoubts(const Database& db) {
    std::vector<std::string> doubts;
    auto row = db.prepare("SELECT seq, strftime('%Y-%m-%d %H:%M:%S UTC', at/1000, 'unixepoch'), detail FROM audit "
                          "WHERE kind=? AND by='station' AND substr(detail, 1, ?)=? ORDER BY seq");
    row.bind(nameOf(AuditKind::SecurityEvent)).bind(static_cast<std::int64_t>(kAuditDoubt.size())).bind(kAuditDoubt);
    while (row.step())
        doubts.push_back(fmt::format("entry {} of {}: {}", row.integer(0), row.text(1), row.text(2).substr(kAuditDoubt.size())));
    return doubts;
}

bool isFirstStart(const Database& db) {
    return db.integer("SELECT count(*) FROM audit_pruned WHERE seq > 0") == 0 &&
           db.integer("SELECT count(*) FROM audit WHERE kind='stationStarted'") <= 1;
}

} // namespace natlyt::ward
