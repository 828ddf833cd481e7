// SPDX-License-Identifier: Apache-2.0
// Whether those on duty could be reached at all: the houses that are listened to while nobody on duty there has a handset
// that is connected, or an address on another channel that works. Said before anybody has to be paged; and at once where one
// of them has logged their handset off.
#pragma once

#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

class ReachWatch {
public:
    ReachWatch(Services& services, const RoomDesk& rooms, Now now) : services_(services), rooms_(rooms), since_(now.monotonic) {}
    Result<void> load(); // who was off when the station ended
    void heard(const std::string& person, Now now); // their handset
    bool left(const std::string& person);           // has logged their handset off; false: it was off
    void record(const AuditEntry& left);            // that somebody has, which a restart does not forget
    void tick(Now now);
    bool isReachable(const std::string& person, Now now) const;
    // Who has logged their handset off, and how they hear of that house all the same.
    std::vector<Away> away(const std::string& unit) const;
    bool isAnybodyOff() const { return !off_.empty(); }

    struct Calls { // of a house that is listened to
        std::vector<std::string> first; // who is on duty there; while the roster names nobody, the house's chain
        std::set<std::string> reached;  // of them
        std::set<std::string> away;     // of them: has logged their handset off
        bool isLeft() const { return reached.empty() && !away.empty(); }
        bool operator==(const Calls&) const = default;
    };
    // Nothing of a house in which nobody is listened to.
    const Calls* callsIn(const std::string& unit) const;
    std::uint64_t revision() const { return revision_; } // of all of these
    std::optional<StationWarning> warning() const;             // names the houses
    const std::set<std::string>& houses() const { return out_; } // ids
private:
    Calls look(const std::string& unit, const std::vector<std::string>& order, Now now) const;
    void back(const std::string& person);
    void save();

    struct Unsaved {
        std::string person;
        std::optional<AuditEntry> left; // absent: is back
    };
    Services& services_;
    const RoomDesk& rooms_;
    MonotonicTime since_; // before that nothing could be heard
    std::map<std::string, MonotonicTime> heardAt_;  // by person
    std::set<std::string> off_;                     // who has logged their handset off, until it is heard again
    std::vector<Unsaved> unsaved_;
    std::map<std::string, MonotonicTime> outSince_; // by house
    std::map<std::string, Calls> calls_;            // by house
    std::uint64_t revision_ = 0;
    std::set<std::string> out_;
    std::optional<MonotonicTime> lookedAt_;
};

} // namespace natlyt::ward
