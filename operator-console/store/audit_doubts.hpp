// SPDX-License-Identifier: Apache-2.0
// What the audit log says of itself: that it did not fit its signed head when the station started. The next head is
// signed over whatever is left then, so only these entries still tell.
#pragma once

#include "operator-console/store/audit.hpp"

#include <string>
#include <vector>

namespace natlyt::ward {

inline constexpr std::string_view kAuditDoubt = "the audit log: "; // how their detail begins
std::vector<std::string> auditDoubts(const Database& db);          // a sentence for each
bool isFirstStart(const Database& db);                             // of the station, by this log

} // namespace natlyt::ward
