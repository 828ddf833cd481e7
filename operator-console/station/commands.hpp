// SPDX-License-Identifier: Apache-2.0
// The station's commands beside `run`: each opens what it needs, does one thing and ends.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/store/export.hpp"
#include "protocol/link/mqtt_link.hpp"

namespace natlyt::ward {

// Reads everything that run would, and touches nothing.
int checkStation(const StationConfig& config);
int backupStation(const StationConfig& config, const std::filesystem::path& to);
// `by`: who asked for it, for the audit log; empty: who runs the command.
int exportFromStation(const StationConfig& config, const std::string& resident, ExportFormat format, const std::string& by);
int verifyStation(const StationConfig& config);
// Rooms and residents from a table; while no station runs, which would not see it.
int importToStation(const StationConfig& config, const std::filesystem::path& csv, bool dryRun);

// What run shares with them.
int failed(const Error& error);
Result<Ward> wardFromFile(const std::filesystem::path& file);
link::MqttConfig linkConfig(const BrokerConfig& broker, std::string will);

inline constexpr int kExitFailed = 1;

} // namespace natlyt::ward
