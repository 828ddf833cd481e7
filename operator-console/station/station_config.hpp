// SPDX-License-Identifier: Apache-2.0
// station.toml, read strictly; and the files that it names.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/station/gateway_config.hpp"
#include "protocol/sealing/signing.hpp"

#include <filesystem>

namespace natlyt::ward {

class TimeZone;

struct BrokerConfig {
    std::string host;
    std::uint16_t port{};
    std::filesystem::path ca, certificate, key;
    bool tellsLogins = false; // its log is on $SYS/broker/log, and its rules let the station read that
};

struct PagerConfig { // the night staff's page
    std::string listen;
    std::uint16_t port{};
    std::filesystem::path certificate, key, webRoot;
    std::uint16_t websocketPort{};
    std::string language;
};

struct StationConfig {
    BrokerConfig broker;
    std::filesystem::path signingKey, database, wardFile;
    std::optional<PagerConfig> pager; // no table: no page is served
    GatewayConfigs gateways;
    AlertLimits alert;
    seconds consoleLost{20};
    std::optional<HoursWindow> drillSchedule; // no table: drills begin on request alone
    std::chrono::days auditKept{1826}; // five years
    std::chrono::days alertsKept{183}; // half a year after they ended
};

// All that is wrong at once, beside what could be read. Paths in it are made relative to the file.
struct StationConfigRead {
    StationConfig config;
    std::vector<Error> errors;
};
StationConfigRead readWholeStationConfig(const std::filesystem::path& file);
std::expected<StationConfig, std::vector<Error>> readStationConfig(const std::filesystem::path& file);
// For commands that need the database, at most with its signing key: whatever else the file names may be wrong or not there.
std::expected<StationConfig, std::vector<Error>> readDatabaseConfig(const std::filesystem::path& file);

Result<sealing::SigningSecretKey> readSigningKey(const std::filesystem::path& file);
// Of the system's tz database.
Result<std::unique_ptr<TimeZone>> loadTimeZone(const std::string& name);

} // namespace natlyt::ward
