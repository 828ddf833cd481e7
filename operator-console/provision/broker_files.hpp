// SPDX-License-Identifier: Apache-2.0
// The broker's three texts, made from the roster: who may connect and what each may say and hear.
#pragma once

#include "operator-console/provision/roster.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace natlyt::provision {

struct Ports {    // with the roster's offset
    int machines; // TLS with a client certificate: rooms and the station
    int consoles; // TLS with a password
    int handsets; // the same over WebSockets
    int pager;    // HTTPS, served by the station
    int desk;     // HTTPS, where monitors enrol; served by natlyt-provision enrol
};
Ports portsOf(const Roster& roster);

// True when every host is this machine itself: then nothing listens beyond loopback.
bool isLoopbackOnly(const Roster& roster);

// The broker's plugin against guessing (login_guard), where it is installed, or built, beside this program.
std::filesystem::path loginGuard();

// `folder` is the provisioned folder; Mosquitto needs absolute paths.
std::string mosquittoConf(const Roster& roster, const std::filesystem::path& folder);
// One section for each identity that is not revoked; what is not named is forbidden.
std::string accessList(const Roster& roster);
std::string passwordFile(const Roster& roster, std::optional<Role> only = {}); // of everybody, or of one role

} // namespace natlyt::provision
