// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/edge_config.hpp"

#include "protocol/support/toml_config.hpp"

#include <algorithm>
#include <fstream>

namespace natlyt::edge {

namespace {

using Table = TomlConfig::Table;

// The file's path, after complaining at its key where nobody can read it.
std::filesystem::path readable(Table& table, std::string_view key, const std::filesystem::path& folder) {
    const std::string text = table.text(key);
    if (text.empty()) return {};
    auto file = folder / text;
    if (!std::ifstream(file)) table.complain(key, "names a file that cannot be read: " + file.string(),
                                             "make it with natlyt-provision room");
    return file;
}

sealing::SigningPublicKey stationKey(Table& table, const std::filesystem::path& folder) {
    sealing::SigningPublicKey key{};
    std::ifstream file(readable(table, "public_key", folder));
    std::string line;
    if (!std::getline(file, line)) return key;
    const auto bytes = sealing::fromBase64(line);
    if (bytes && bytes->size() == key.size())
        std::ranges::copy(*bytes, key.begin());
    else
        table.complain("public_key", "names a file that holds no Ed25519 public key", "copy the station's signing.pub");
    return key;
}

} // namespace

std::expected<EdgeConfig, std::vector<Error>> loadEdgeConfig(const std::filesystem::path& file) {
    auto toml = TomlConfig::load(file);
    if (!toml) return std::unexpected(std::vector{toml.error()});
    const auto folder = file.parent_path();
    EdgeConfig config;
    auto root = toml->root();
    config.room = root.requiredTable("room").id("id");

    auto broker = root.requiredTable("broker");
    config.brokerHost = broker.text("host", 253);
    config.brokerPort = static_cast<std::uint16_t>(broker.integerOr("port", 8883, 1, 65535));
    config.caFile = readable(broker, "ca", folder);
    config.certificate = readable(broker, "certificate", folder);
    config.key = readable(broker, "key", folder);

    auto station = root.requiredTable("station");
    config.station = stationKey(station, folder);

    config.device = "default";
    if (auto microphone = root.table("microphone")) config.device = microphone->textOr("device", "default", 200);
    if (auto board = root.table("board")) config.board = board->text("device", 200);
    if (auto classifier = root.table("classifier"); classifier && classifier->has("weights"))
        config.weights = readable(*classifier, "weights", folder);

    auto errors = toml->finish();
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return config;
}

} // namespace natlyt::edge
