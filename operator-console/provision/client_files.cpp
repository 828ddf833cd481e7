// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/client_files.hpp"

#include "operator-console/provision/broker_files.hpp"

#include <fmt/format.h>

namespace natlyt::provision {
namespace {

std::string brokerTable(const Roster& roster, int port) {
    return fmt::format("[broker]\nhost = {}\nport = {}\nca = \"ca.crt\"\n", tomlString(roster.hosts.front()),
                       port);
}

} // namespace

std::string edgeToml(const Roster& roster, std::string_view room) {
    return fmt::format("# Paths are relative to this file.\n[room]\nid = {}\n\n", tomlString(room)) +
           brokerTable(roster, portsOf(roster).machines) +
           "certificate = \"room.crt\"\nkey = \"room.key\"\n\n[station]\npublic_key = \"station.pub\"\n\n"
           "[microphone]\ndevice = \"default\"\n";
}

std::string stationToml(const Roster& roster, const StationPlaces& places) {
    const Ports ports = portsOf(roster);
    return "# Paths are relative to this file.\n" + brokerTable(roster, ports.machines) +
           "certificate = \"station.crt\"\nkey = \"station.key\"\ntells_logins = true\n\n" +
           fmt::format("[station]\nsigning_key = \"signing.key\"\ndatabase = {}\nward = {}\n\n",
                       tomlString(places.database), tomlString(places.ward)) +
           fmt::format("[pager]\nlisten = {}\nport = {}\ncertificate = \"https.crt\"\nkey = \"https.key\"\n",
                       tomlString(isLoopbackOnly(roster) ? "127.0.0.1" : "0.0.0.0"), ports.pager) +
           (places.webRoot.empty() ? "" : fmt::format("web_root = {}\n", tomlString(places.webRoot))) +
           fmt::format("websocket_port = {}\n", ports.handsets);
}

std::string consoleToml(const Roster& roster, std::string_view seat) {
    return "# Paths are relative to this file.\n" + brokerTable(roster, portsOf(roster).consoles) +
           fmt::format("\n[console]\nid = {}\nlanguage = \"da\"\n", tomlString(seat));
}

} // namespace natlyt::provision
