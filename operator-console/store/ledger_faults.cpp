// SPDX-License-Identifier: Apache-2.0
// The part of the ledger that is about technical faults.
#include "operator-console/store/ledger.hpp"

#include "operator-console/store/ledger_rows.hpp"

namespace natlyt::ward {

Result<std::vector<WardFault>> Ledger::faults() const {
    auto row = db_.prepare("SELECT kind, subject, urgency, reason, detail, since, owner, snoozed_until FROM technical_fault "
                           "ORDER BY since, kind, subject");
    std::vector<WardFault> faults;
    while (row.step())
        faults.push_back({{enumColumn<FaultKind>(row, 0), row.text(1)}, enumColumn<FaultUrgency>(row, 2), enumColumn<RoomReason>(row, 3),
                          row.text(4), timeColumn(row, 5), row.text(6), optionalTime(row, 7)});
    if (row.failed()) return std::unexpected(db_.lastError());
    return faults;
}

Result<void> Ledger::changeFaults(const std::vector<FaultChange>& changes) {
    Transaction transaction(db_);
    for (const auto& [name, fault, audit] : changes) {
        auto remove = db_.prepare("DELETE FROM technical_fault WHERE kind=? AND subject=?");
        if (const auto done = remove.bind(nameOf(name.kind)).bind(name.subject).run(); !done) return done;
        if (fault) {
            auto put = db_.prepare("INSERT INTO technical_fault VALUES(?,?,?,?,?,?,?,?)");
            put.bind(nameOf(name.kind)).bind(name.subject).bind(nameOf(fault->urgency)).bind(nameOf(fault->reason)).bind(fault->detail);
            put.bind(toColumn(fault->since)).bind(fault->owner).bind(toColumn(fault->snoozedUntil));
            if (const auto done = put.run(); !done) return done;
        }
        for (const auto& entry : audit)
            if (const auto done = appendAudit(db_, entry); !done) return done;
    }
    return transaction.commit();
}

} // namespace natlyt::ward
