// SPDX-License-Identifier: Apache-2.0
// The station's commands beside `run`: each opens what it needs, does one thing and ends.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/station/station_config.hpp"
#include "protocol/link/mqtt_link.hpp"

namespace natlyt::ward {

// Reads everything that run would, touches nothing, and says all that is wrong at once. Faults of a ward file that run does
// not read, since the database holds the ward, are said and stop nothing; `reseed`: as run --reseed, which reads it.
int checkStation(const std::filesystem::path& configFile, bool reseed);
int backupStation(const StationConfig& config, const std::filesystem::path& to);
// `by`: who asked for it, for the audit log, which names who runs the command all the same; empty: who runs it.
enum class ExportFormat { Json, Text };
struct ExportWish {
    std::string resident;
    ExportFormat format = ExportFormat::Text;
    Language language = Language::Danish; // of a text
    std::string by;
};
int exportFromStation(const StationConfig& config, const ExportWish& wish);
int verifyStation(const StationConfig& config);
// Rooms and residents from a table; while no station runs, which would not see it.
struct ImportWish {
    bool dryRun = false;
    bool newPlaces = false; // facilities and houses that are new are meant: they may be mistyped
};
int importToStation(const StationConfig& config, const std::filesystem::path& csv, const ImportWish& wish);

// What run shares with them.
int failed(const Error& error);
Result<Ward> wardFromFile(const std::filesystem::path& file, UtcTime now); // says what is wrong but the last, and all warnings
link::MqttConfig linkConfig(const BrokerConfig& broker, std::string will);

inline constexpr int kExitFailed = 1;

} // namespace natlyt::ward
