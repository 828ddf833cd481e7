// SPDX-License-Identifier: Apache-2.0
// The database's tables and how each version becomes the next. Versions are integers in PRAGMA user_version.
#pragma once

#include "operator-console/store/sqlite.hpp"

namespace natlyt::ward {

inline constexpr int kSchemaVersion = 16;

// Opens the station's database, checks it, and brings it to kSchemaVersion step by step, each step whole or not at
// all. Refuses a damaged file and one of a newer version, and leaves both as they are.
Result<Database> openStore(const std::filesystem::path& file, Database::Mode mode = Database::Mode::ReadWrite);

} // namespace natlyt::ward
