// SPDX-License-Identifier: Apache-2.0
// Everything that the station knows about one resident, for the resident, exactly as it is stored: as JSON, or field by field
// for whoever puts it into words.
#pragma once

#include "operator-console/store/sqlite.hpp"

#include <map>
#include <vector>

namespace natlyt::ward {

// Error when there is no such resident. The room's alerts and audit entries are the resident's.
Result<std::string> exportResident(const Database& db, std::string_view resident);

using ExportRow = std::map<std::string, std::string, std::less<>>;             // fields without a value are left out
using ExportSections = std::map<std::string, std::vector<ExportRow>, std::less<>>; // by name, also those without rows
Result<ExportSections> exportedRows(const Database& db, std::string_view resident);

} // namespace natlyt::ward
