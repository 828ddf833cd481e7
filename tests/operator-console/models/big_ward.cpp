// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/big_ward.hpp"

#include "tests/operator-console/models/ward_builder.hpp"

#include <array>

namespace natlyt::console::testing {

namespace {

constexpr int kRoomsInHouse = 15, kHousesInFacility = 5;
constexpr std::array kHouses{"Birkehuset", "Engen",  "Havrevej", "Skovbo",     "Mosegård", "Lindely", "Kærnen",
                             "Bakken",     "Strandby", "Nørrelund", "Åhuset",  "Solvang",  "Hybenvej", "Rosenly",
                             "Egely",      "Tofte",  "Vestergade", "Kløver",   "Fjordbo",  "Hedelund"};
constexpr std::array kFacilities{"Solgården", "Bøgelunden", "Kildebakken", "Østervang"};
constexpr std::array kPeople{"J.K.", "A.B.", "T.N.", "L.M.", "O.P.", "E.S.", "K.H."};

struct Exception {
    int every;
    RoomCondition condition;
    RoomReason reason;
    bool expected;
};
constexpr std::array kExceptions{
    Exception{97, RoomCondition::Offline, RoomReason::HeartbeatMissing, true},
    Exception{83, RoomCondition::Fault, RoomReason::MicSilent, true},
    Exception{47, RoomCondition::Closed, RoomReason::OutsideHours, false},
    Exception{31, RoomCondition::Closed, RoomReason::PrivacyWindow, false}};

std::string nth(const auto& names, int index) {
    const auto size = static_cast<int>(names.size());
    const std::string name = names[static_cast<std::size_t>(index % size)];
    return index < size ? name : name + " " + std::string(1, static_cast<char>('A' + index / size));
}

} // namespace

std::vector<WardRoom> bigWard(int rooms) {
    std::vector<WardRoom> ward;
    for (int i = 0; i < rooms; ++i) {
        const int house = i / kRoomsInHouse;
        const auto name = nth(kHouses, house);
        auto made = room("room-" + std::to_string(i + 1), name, name + " " + std::to_string(i % kRoomsInHouse + 1),
                         kPeople[static_cast<std::size_t>(i) % kPeople.size()]);
        made.facility = nth(kFacilities, house / kHousesInFacility);
        for (const auto& e : kExceptions)
            if ((i + 1) % e.every == 0) {
                made.condition = e.condition;
                made.reason = e.reason;
                made.expectedToListen = e.expected;
                break;
            }
        ward.push_back(std::move(made));
    }
    return ward;
}

} // namespace natlyt::console::testing
