// SPDX-License-Identifier: Apache-2.0
// natlyt-provision: makes and keeps the credentials of a ward and the configuration of its broker.
#include "operator-console/provision/desk.hpp"
#include "operator-console/provision/provisioner.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

using namespace natlyt;
using namespace natlyt::provision;

namespace {

constexpr const char* kFooter = R"(
A ward in order:
  natlyt-provision --dir /etc/natlyt/ward ca --host ward.example --broker-user mosquitto
  natlyt-provision --dir /etc/natlyt/ward station
  natlyt-provision --dir /etc/natlyt/ward room birk-1 birk-2 birk-3
  natlyt-provision --dir /etc/natlyt/ward operator night-1
  natlyt-provision --dir /etc/natlyt/ward staff watch-1
  natlyt-provision --dir /etc/natlyt/ward console seat-1
  mosquitto -c /etc/natlyt/ward/broker/mosquitto.conf

For many monitors: labels birk-1 birk-2 ..., then write_cards of the image's recipe, then enrol while the house is fitted out.
Where certificates of monitors come to their end, open enrol for some hours: each asks for a new one by itself.

Then copy station/ to the station, rooms/ID/ to the monitor in that room and consoles/SEAT/ to that console, each by a
way that keeps the key files secret. Keep ca/ca.key off the network: whoever has it can be any room.
A running broker learns of new people and rooms by SIGHUP, of new addresses and of what was revoked by a restart.

Ports, each plus --port-offset: 8883 rooms and station (TLS 1.3, client certificate), 8884 consoles (TLS 1.3, password),
8885 handsets (WebSockets over TLS 1.3, password), 8443 the handsets' page (HTTPS, served by the station), 8444 the enrolment
desk (HTTPS, only while it is open).
Every command may be repeated: what exists is kept unless --renew is given.)";

struct Arguments {
    std::string folder;
    NetworkChoice network;
    StationPlaces places;
    std::vector<std::string> rooms;
    std::string name;
    bool passwordFromStdin = false;
    bool renew = false;
    int days = 30;
    std::string listen = "0.0.0.0";
};

Result<std::optional<std::string>> passwordOf(const Arguments& arguments) {
    if (!arguments.passwordFromStdin)
        return std::nullopt;
    std::string line;
    if (!std::getline(std::cin, line))
        return std::unexpected(
            Error{"--password-stdin", "standard input has no line", "pipe the password in"});
    return line;
}

Result<void> person(Provisioner& ward, const Arguments& arguments, Role role) {
    const auto password = passwordOf(arguments);
    if (!password)
        return std::unexpected(password.error());
    return ward.person(arguments.name, role, *password, arguments.renew);
}

void addCommands(CLI::App& app, Arguments& arguments) {
    auto* ca = app.add_subcommand("ca", "the certificate authority and the broker's files; first of all");
    ca->add_option(
        "--host", arguments.network.hosts,
        "name or address by which clients reach broker and station; may be repeated, the first is written "
        "into their files (default: this machine only)");
    ca->add_option("--port-offset", arguments.network.portOffset, "added to every port")
        ->check(CLI::Range(0, 56000));
    ca->add_option("--broker-user", arguments.network.brokerUser,
                   "system user that runs the broker (default: who runs this command)");
    auto* station = app.add_subcommand("station", "the station's keys, certificates and station.toml");
    station->add_option("--web-root", arguments.places.webRoot, "folder of the handsets' page")
        ->capture_default_str();
    station->add_option("--database", arguments.places.database, "the station's database")
        ->capture_default_str();
    station->add_option("--ward", arguments.places.ward, "description of the ward")->capture_default_str();
    auto* room = app.add_subcommand("room", "a folder for each room's monitor");
    room->add_option("ID", arguments.rooms, "ids of the rooms: 1 to 40 of a-z, 0-9 and -")->required();
    auto* labels = app.add_subcommand("labels", "labels with one-time codes, by which monitors get these rooms");
    labels->add_option("ID", arguments.rooms, "ids of the rooms")->required();
    labels->add_option("--days", arguments.days, "how long the codes are good")->check(CLI::Range(1, 365))->capture_default_str();
    labels->add_flag("--renew", arguments.renew, "new codes also for rooms that have one or are enrolled: another monitor shall come");
    app.add_subcommand("enrol", "opens the desk where monitors show their labels' codes, until it is stopped")
        ->add_option("--listen", arguments.listen, "address")
        ->capture_default_str();
    app.add_subcommand("enrolments", "says of each room with a label how far it is");
    for (auto* command : {ca, station, room})
        command->add_flag("--renew", arguments.renew, "new certificates; the old ones are revoked");
    for (const auto& [name, who] :
         {std::pair{"operator", "a night operator"}, std::pair{"staff", "a night watch"},
          std::pair{"admin", "an administrator"}, std::pair{"auditor", "an auditor, who reads only,"}}) {
        auto* command = app.add_subcommand(name, fmt::format("lets {} log in with a password", who));
        command
            ->add_option("USER", arguments.name, "user id, never a person's name: 1 to 40 of a-z, 0-9 and -")
            ->required();
        command->add_flag("--password-stdin", arguments.passwordFromStdin,
                          "read the password from standard input (default: make one and show it once)");
        command->add_flag("--renew", arguments.renew, "a new password");
    }
    app.add_subcommand("console", "console.toml for a seat")
        ->add_option("SEAT", arguments.name, "id of the seat")
        ->required();
    app.add_subcommand("revoke", "shuts out a room, the station or a person")
        ->add_option("ID", arguments.name, "its id")
        ->required();
}

Result<void> run(const std::string& command, const Arguments& arguments) {
    const auto say = [](const std::string& sentence) { std::cout << sentence << std::endl; };
    if (command == "enrol")
        return runDesk(arguments.folder, arguments.listen, say);
    auto ward = Provisioner::open(arguments.folder, systemNow().wall, say);
    if (!ward)
        return std::unexpected(ward.error());
    if (command == "ca")
        return ward->authority(arguments.network, arguments.renew);
    if (command == "station")
        return ward->station(arguments.places, arguments.renew);
    if (command == "room")
        return ward->rooms(arguments.rooms, arguments.renew);
    if (command == "labels")
        return ward->labels(arguments.rooms, std::chrono::days(arguments.days), arguments.renew);
    if (command == "enrolments") {
        const auto text = ward->enrolments();
        std::cout << text.value_or("");
        return text ? Result<void>{} : std::unexpected(text.error());
    }
    if (command == "console")
        return ward->console(arguments.name);
    if (command == "revoke")
        return ward->revoke(arguments.name);
    return person(*ward, arguments, *roleFromName(command));
}

} // namespace

int main(int argc, char** argv) try {
    Arguments arguments;
    CLI::App app{"Makes and keeps the credentials of a ward and the configuration of its broker."};
    app.footer(kFooter);
    app.set_version_flag("--version", NATLYT_VERSION);
    app.add_option("--dir", arguments.folder, "the ward's folder; kept secret, made when it does not exist")
        ->required();
    app.require_subcommand(1);
    addCommands(app, arguments);
    CLI11_PARSE(app, argc, argv);
    const auto done = run(app.get_subcommands().front()->get_name(), arguments);
    if (done)
        return 0;
    std::cerr << "natlyt-provision: " << done.error().sentence() << '\n';
    return 1;
} catch (const std::exception& problem) {
    std::cerr << "natlyt-provision: " << problem.what() << '\n';
    return 1;
}
