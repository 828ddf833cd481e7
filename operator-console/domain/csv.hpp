// SPDX-License-Identifier: Apache-2.0
// Comma-separated values (RFC 4180), and the semicolons that spreadsheets write in Danish. UTF-8, with or without a
// byte order mark.
#pragma once

#include "protocol/support/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace natlyt::ward {

struct CsvRow {
    int line{}; // of the file, 1-based
    std::vector<std::string> cells;
};

// Rows without any text are left out. The separator is the first of , and ; in the first line. The error's `where` is
// "row 3".
Result<std::vector<CsvRow>> readCsv(std::string_view text);

} // namespace natlyt::ward
