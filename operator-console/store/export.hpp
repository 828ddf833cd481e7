// SPDX-License-Identifier: Apache-2.0
// Everything that the station knows about one resident, for the resident: as JSON and as readable text.
#pragma once

#include "operator-console/store/sqlite.hpp"

namespace natlyt::ward {

enum class ExportFormat { Json, Text };

// Error when there is no such resident. The room's alerts and audit entries are the resident's.
Result<std::string> exportResident(const Database& db, std::string_view resident, ExportFormat format);

} // namespace natlyt::ward
