// SPDX-License-Identifier: Apache-2.0
// What a handset sees beside its pages: the dwellings of the houses in whose chain its person is, on staff/<user>/rooms,
// and which of them that person may make private.
#pragma once

#include "operator-console/domain/roster.hpp"
#include "operator-console/station/reach_watch.hpp"

namespace natlyt::ward {

class HandsetDesk {
public:
    HandsetDesk(Services& services, RoomDesk& rooms, const ReachWatch& reach) : services_(services), rooms_(rooms), reach_(reach) {}

    void tick(Now now);        // publishes what has changed
    void wardChanged(Now now); // houses or rosters may be others
    // Whether the room is in a house in whose chain or on whose roster the person is.
    bool isOf(const std::string& room, const std::string& person) const;
    // Whether the person serves in that house or in another one of the same place.
    bool mayServeIn(const std::string& unit, const std::string& person) const;

private:
    struct Known {
        std::string unit; // its id
        StaffRoom shown;
        bool operator==(const Known&) const = default;
    };
    Known look(const Room& room, const Resident* resident, Now now) const;
    std::set<std::string> privacyChanged(Now now) const; // dwellings whose privacy window has begun or ended
    struct Duty { // of a house, now or in the next shift
        OnDuty who;
        std::optional<Interval> shift;
        std::vector<std::string> chain;         // who is paged where there is no roster
        std::optional<ReachWatch::Calls> calls; // none: nobody is listened to
        bool operator==(const Duty&) const = default;
    };
    void lookAtDuty(Now now, std::set<std::string>& units);
    struct Places; // what of the ward is whose, gone through once for all who are told
    void publish(const std::set<std::string>& persons, Now now);
    void publish(const std::string& person, const Places& places, Now now);
    std::set<std::string> facilitiesOf(const std::string& person) const;
    void addGaps(StaffRooms& mine, const Unit& unit, const std::string& person, const Places& places, Now now) const;
    std::vector<std::string> whoMayTake(const Unit& unit, const std::string& person, const Places& places, Now now) const;
    std::vector<std::string> initialsOf(const std::vector<std::string>& persons) const;
    StaffHouse house(const Unit& unit, const Duty& duty, const std::string& person, Now now) const;

    Services& services_;
    RoomDesk& rooms_;
    const ReachWatch& reach_;
    std::uint64_t reachSeen_ = 0;            // its revision
    std::map<std::string, Known> known_;    // by room
    std::set<std::string> persons_;          // who was told of their rooms
    std::map<std::string, Duty> duties_;     // by house
    std::optional<MonotonicTime> lookedAt_;  // for privacy windows that begin and end
};

} // namespace natlyt::ward
