// SPDX-License-Identifier: Apache-2.0
// The configuration files that rooms, the station and consoles start from. Paths in them are relative to the
// file.
#pragma once

#include "operator-console/provision/roster.hpp"

#include <string>

namespace natlyt::provision {

struct StationPlaces {   // where the station finds what provisioning does not make
    std::string webRoot; // empty: the installed page
    std::string database = "station.sqlite";
    std::string ward = "ward.toml";
};

std::string edgeToml(const Roster& roster, std::string_view room);
std::string stationToml(const Roster& roster, const StationPlaces& places);
std::string consoleToml(const Roster& roster, std::string_view seat);

} // namespace natlyt::provision
