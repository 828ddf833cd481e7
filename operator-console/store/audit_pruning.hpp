// SPDX-License-Identifier: Apache-2.0
// How far the audit log is pruned, and how far it may be: what the station signs beside it, so that nobody else prunes.
#pragma once

#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

std::int64_t prunedTo(const Database& db); // the last entry that went; 0: none
// The last entry that pruneAudit() would take; 0: none.
std::int64_t pruningPoint(const Database& db, UtcTime before);
// Of the newest entries one follows another after months, or now follows the newest: the station stood still, or its clock
// has leapt, and what it takes for old is not.
bool clockMayHaveLeapt(const Database& db, UtcTime now);

} // namespace natlyt::ward
