// SPDX-License-Identifier: Apache-2.0
// ward.toml: the ward as a file, read strictly. Every error names file, line and key.
#pragma once

#include "operator-console/domain/ward.hpp"

#include <filesystem>

namespace natlyt::ward {

// All that is wrong with the file at once, or the ward.
std::expected<Ward, std::vector<Error>> readWardFile(const std::filesystem::path& file);
std::expected<Ward, std::vector<Error>> readWard(std::string_view text, std::string name);

} // namespace natlyt::ward
