// SPDX-License-Identifier: Apache-2.0
// edge.toml: which room this is, where its broker and its station are, and what it listens with.
#pragma once

#include "protocol/sealing/signing.hpp"
#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace natlyt::edge {

struct EdgeConfig {
    std::string room;
    std::string brokerHost;
    std::uint16_t brokerPort{};
    std::filesystem::path caFile;
    std::filesystem::path certificate;
    std::filesystem::path key;
    sealing::SigningPublicKey station{};
    std::string device;                           // PortAudio's name, or "default"
    std::string board;                            // its serial port; empty: none is fitted
    std::optional<std::filesystem::path> weights; // none: the network that is built in
};

// Paths in the file are relative to it. All errors of the file, in the order of its lines.
std::expected<EdgeConfig, std::vector<Error>> loadEdgeConfig(const std::filesystem::path& file);

} // namespace natlyt::edge
