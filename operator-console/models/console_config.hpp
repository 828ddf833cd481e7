// SPDX-License-Identifier: Apache-2.0
// console.toml: where the broker is, and which seat this is. Nothing secret is in it.
#pragma once

#include "protocol/support/error.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace natlyt::console {

struct ConsoleConfig {
    std::string brokerHost;
    std::uint16_t brokerPort = 8884;
    std::filesystem::path caFile; // absolute, or relative to the working directory like the file itself
    std::string consoleId;
    std::string language = "da";
    std::chrono::minutes lockAfter{15}; // [console] lock_after_min; 0: never

    // The error lists every fault of the file, one sentence to a line.
    static Result<ConsoleConfig> load(const std::filesystem::path& file);
};

} // namespace natlyt::console
