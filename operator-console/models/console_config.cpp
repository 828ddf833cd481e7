// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/console_config.hpp"

#include "protocol/support/toml_config.hpp"

namespace natlyt::console {

Result<ConsoleConfig> ConsoleConfig::load(const std::filesystem::path& file) {
    auto toml = TomlConfig::load(file);
    if (!toml)
        return std::unexpected(toml.error());
    ConsoleConfig config;
    auto root = toml->root();
    auto broker = root.requiredTable("broker");
    config.brokerHost = broker.text("host", 255);
    config.brokerPort = static_cast<std::uint16_t>(broker.integerOr("port", config.brokerPort, 1, 65535));
    config.caFile = file.parent_path() / broker.text("ca");
    auto console = root.requiredTable("console");
    config.consoleId = console.id("id");
    config.language = console.textOr("language", config.language);
    if (config.language != "da" && config.language != "en")
        console.complain("language", "must be \"da\" or \"en\" (got \"" + config.language + "\")");
    config.lockAfter = std::chrono::minutes(console.integerOr("lock_after_min", config.lockAfter.count(), 0, 24 * 60));
    const auto errors = toml->finish();
    if (errors.empty())
        return config;
    std::string all;
    for (const auto& error : errors)
        all += (all.empty() ? "" : "\n") + error.sentence();
    return std::unexpected(Error{{}, all, {}});
}

} // namespace natlyt::console
