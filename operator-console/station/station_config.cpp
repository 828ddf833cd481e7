// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/station_config.hpp"

#include "operator-console/domain/tzif.hpp"
#include "protocol/support/toml_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace natlyt::ward {
namespace {

using Table = TomlConfig::Table;
namespace fs = std::filesystem;

constexpr const char* kZoneFolder = "/usr/share/zoneinfo";

class Reader {
public:
    Reader(fs::path folder) : folder_(std::move(folder)) {}

    StationConfig read(Table root) {
        StationConfig config;
        auto broker = root.requiredTable("broker");
        config.broker = {broker.text("host"), port(broker, "port", 8883), file(broker, "ca"),
                         file(broker, "certificate"), file(broker, "key"), broker.booleanOr("tells_logins", false)};
        auto station = root.requiredTable("station");
        config.signingKey = file(station, "signing_key");
        config.database = path(station.text("database"));
        config.wardFile = path(station.text("ward"));
        if (auto pager = root.table("pager")) config.pager = pagerOf(*pager);
        config.gateways = readGateways(root, folder_);
        if (auto escalation = root.table("escalation")) escalationOf(*escalation, config);
        if (auto drill = root.table("drill")) drillOf(*drill, config);
        if (auto audit = root.table("audit"))
            config.auditKept = std::chrono::days{audit->integerOr("keep_days", config.auditKept.count(), 30, 36525)};
        if (auto alerts = root.table("alerts"))
            config.alertsKept = std::chrono::days{alerts->integerOr("keep_days", config.alertsKept.count(), 30, 36525)};
        return config;
    }

private:
    fs::path path(const std::string& text) const { return text.empty() ? fs::path() : folder_ / text; }
    fs::path file(Table& table, std::string_view key) const {
        auto at = path(table.text(key));
        std::error_code error;
        if (!at.empty() && !fs::is_regular_file(at, error))
            table.complain(key, fmt::format("names a file that is not there: {}", at.string()), "natlyt-provision makes it");
        return at;
    }
    static std::uint16_t port(Table& table, std::string_view key, std::uint16_t fallback) {
        return static_cast<std::uint16_t>(table.integerOr(key, fallback, 1, 65535));
    }
    PagerConfig pagerOf(Table& table) const {
        PagerConfig pager{table.textOr("listen", "0.0.0.0"), port(table, "port", 8443), file(table, "certificate"),
                          file(table, "key"), path(table.textOr("web_root", NATLYT_PAGER_FOLDER)),
                          port(table, "websocket_port", 8885), table.textOr("language", "da")};
        std::error_code error;
        if (!fs::is_directory(pager.webRoot, error))
            table.complain("web_root", fmt::format("names a folder that is not there: {}", pager.webRoot.string()),
                           "name the folder of the pager page, or install it");
        if (pager.language != "da" && pager.language != "en")
            table.complain("language", fmt::format("\"{}\" is not spoken", pager.language), "da or en");
        return pager;
    }
    static void drillOf(Table& table, StationConfig& config) {
        const auto hours = parseHours(table.text("hours"));
        if (hours) config.drillSchedule = *hours;
        else table.complain("hours", hours.error().what, "write it like \"sun 21:30-22:00\"");
    }
    static void escalationOf(Table& table, StationConfig& config) {
        const auto wait = [&](std::string_view key, seconds fallback) {
            return seconds{table.integerOr(key, fallback.count(), 1, 3600)};
        };
        config.alert.claim = wait("claim_s", config.alert.claim);
        config.alert.acknowledge = wait("acknowledge_s", config.alert.acknowledge);
        config.alert.arrive = wait("arrive_s", config.alert.arrive);
        config.alert.report = wait("report_s", config.alert.report);
        config.alert.repeat = wait("repeat_s", config.alert.repeat);
        config.consoleLost = wait("console_lost_s", config.consoleLost);
    }

    fs::path folder_;
};

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

StationConfigRead readWholeStationConfig(const fs::path& file) {
    auto toml = TomlConfig::load(file);
    if (!toml) return {{}, {toml.error()}};
    auto config = Reader(file.parent_path()).read(toml->root());
    return {std::move(config), toml->finish()};
}

std::expected<StationConfig, std::vector<Error>> readStationConfig(const fs::path& file) {
    auto read = readWholeStationConfig(file);
    if (!read.errors.empty()) return std::unexpected(std::move(read.errors));
    return std::move(read.config);
}

std::expected<StationConfig, std::vector<Error>> readDatabaseConfig(const fs::path& file) {
    auto read = readWholeStationConfig(file);
    if (read.config.database.empty()) return std::unexpected(std::move(read.errors));
    return std::move(read.config);
}

Result<sealing::SigningSecretKey> readSigningKey(const fs::path& file) {
    const auto wrong = [&](std::string what, std::string mend) {
        return std::unexpected(Error{file.string(), std::move(what), std::move(mend)});
    };
    std::error_code error;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(file, error).permissions() & others) != fs::perms::none)
        return wrong("may be read by others", "chmod 600");
    auto text = contents(file);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    const auto bytes = sealing::fromBase64(text);
    sealing::SigningSecretKey key{};
    if (!bytes || bytes->size() != key.size())
        return wrong("is no signing key (one line of base64, 64 bytes)", "make it with natlyt-provision station");
    std::ranges::copy(*bytes, key.begin());
    return key;
}

Result<std::unique_ptr<TimeZone>> loadTimeZone(const std::string& name) {
    const bool isName = !name.empty() && name.front() != '/' && name.find("..") == std::string::npos;
    const auto text = isName ? contents(fs::path(kZoneFolder) / name) : std::string();
    return readTzif(std::as_bytes(std::span(text)), name);
}

} // namespace natlyt::ward
