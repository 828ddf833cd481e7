// SPDX-License-Identifier: Apache-2.0
// ward.toml: the ward as a file, read strictly. Every message names file, line and key, and the mend. It describes a ward
// once: what was right when it was written stays right, so a consent or privacy that is over by now is warned of alone.
#pragma once

#include "operator-console/domain/ward.hpp"

#include <filesystem>

namespace natlyt::ward {

struct DescribedWard {
    Ward ward;
    std::vector<Error> warnings; // of what has no effect: each room that it concerns stays closed
};

// All that is wrong with the file at once, or the ward.
std::expected<DescribedWard, std::vector<Error>> readWardFile(const std::filesystem::path& file, UtcTime now);
std::expected<DescribedWard, std::vector<Error>> readWard(std::string_view text, std::string name, UtcTime now);

} // namespace natlyt::ward
