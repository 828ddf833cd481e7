// SPDX-License-Identifier: Apache-2.0
// What a handset sees beside its pages: the dwellings of the houses in whose chain its person is, on staff/<user>/rooms,
// and which of them that person may make private.
#pragma once

#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

class HandsetDesk {
public:
    HandsetDesk(Services& services, RoomDesk& rooms) : services_(services), rooms_(rooms) {}

    void tick(Now now);        // publishes what has changed
    void wardChanged(Now now); // houses or rosters may be others
    // Whether the room is in a house in whose chain the person is.
    bool isOf(const std::string& room, const std::string& person) const;

private:
    struct Known {
        std::string unit; // its id
        StaffRoom shown;
        bool operator==(const Known&) const = default;
    };
    Known look(const Room& room, const Resident* resident, Now now) const;
    std::set<std::string> privacyChanged(Now now) const; // dwellings whose privacy window has begun or ended
    void publish(const std::string& person);

    Services& services_;
    RoomDesk& rooms_;
    std::map<std::string, Known> known_;    // by room
    std::set<std::string> persons_;          // who was told of their rooms
    std::optional<MonotonicTime> lookedAt_;  // for privacy windows that begin and end
};

} // namespace natlyt::ward
