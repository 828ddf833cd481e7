// SPDX-License-Identifier: Apache-2.0
// ward_seed: writes the registry of a large ward as the station keeps it, and the ids of its rooms, one a line. A ward file
// is at most 1 MiB, which is some 2,500 rooms. Places have 14 residents in three houses, and two of the night staff each,
// on the roster at all hours; everybody has agreed.
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iostream>

namespace {

using namespace natlyt;
using namespace natlyt::ward;

constexpr std::array kHouses{5, 5, 4};

Resident residentOf(const std::string& room, std::chrono::local_days today) {
    Resident resident;
    resident.id = "r-" + room;
    resident.room = room;
    resident.initials = "AB";
    resident.hours = {*parseHours("daily 00:00-24:00")};
    resident.consent = Consent{"resident", Capacity::Resident, {ConsentScope::AutomaticListening, ConsentScope::Snippets},
                               "note " + room, "admin-1", today - std::chrono::days{30}, today + std::chrono::days{150}};
    return resident;
}

void addHouse(Ward& ward, int place, int house, int rooms, std::chrono::local_days today) {
    const auto unit = fmt::format("f{}-h{}", place, house);
    const std::vector staff{fmt::format("staff-{}", 2 * place - 1), fmt::format("staff-{}", 2 * place)};
    ward.units.push_back({unit, "Hus " + unit, fmt::format("f{}", place)});
    ward.shifts.push_back({unit, *parseHours("daily 00:00-24:00"), staff, {}});
    for (int i = 1; i <= rooms; ++i) {
        const auto room = fmt::format("{}-{}", unit, i);
        ward.rooms.push_back({room, "Bolig " + room, unit});
        ward.residents.push_back(residentOf(room, today));
    }
}

Ward country(int rooms, int operators, UtcTime now) {
    const std::chrono::local_days today{std::chrono::floor<std::chrono::days>(now).time_since_epoch()};
    Ward ward;
    ward.name = "Danmark";
    ward.timeZone = "Europe/Copenhagen";
    for (int place = 1; rooms > 0; ++place) {
        ward.facilities.push_back({fmt::format("f{}", place), fmt::format("Botilbud {}", place)});
        for (const int of : {1, 2}) {
            const auto number = 2 * (place - 1) + of;
            ward.persons.push_back({fmt::format("staff-{}", number), fmt::format("S{}", number), Role::Staff});
        }
        for (std::size_t house = 0; house < kHouses.size() && rooms > 0; rooms -= kHouses[house++])
            addHouse(ward, place, static_cast<int>(house) + 1, std::min(kHouses[house], rooms), today);
    }
    for (int i = 1; i <= operators; ++i) ward.persons.push_back({fmt::format("operator-{}", i), fmt::format("O{}", i), Role::Operator});
    ward.persons.push_back({"admin-1", "A1", Role::Admin});
    return ward;
}

int refuse(const Error& error) {
    std::cerr << error.sentence() << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"ward_seed writes the registry of a large ward."};
    std::filesystem::path database, list;
    int rooms = 29100, operators = 16;
    app.add_option("--database", database)->required();
    app.add_option("--list", list, "Where the rooms' ids go")->required();
    app.add_option("--rooms", rooms);
    app.add_option("--operators", operators);
    CLI11_PARSE(app, argc, argv);
    const auto now = systemNow().wall;
    const auto ward = country(rooms, operators, now);
    auto db = openStore(database);
    if (!db) return refuse(db.error());
    if (const auto done = natlyt::ward::Registry(*db).replace(ward, now); !done) return refuse(done.error());
    std::ofstream ids(list);
    for (const auto& room : ward.rooms) ids << room.id << '\n';
    std::cout << ward.persons.size() - static_cast<std::size_t>(operators) - 1 << '\n';
    return 0;
}
