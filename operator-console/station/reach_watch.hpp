// SPDX-License-Identifier: Apache-2.0
// Whether those on duty could be reached at all: the houses that are listened to while nobody on duty there has a handset
// that is connected, or an address on another channel that works. Said before anybody has to be paged.
#pragma once

#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

class ReachWatch {
public:
    ReachWatch(const Services& services, const RoomDesk& rooms, Now now) : services_(services), rooms_(rooms), since_(now.monotonic) {}
    void heard(const std::string& person, Now now); // their handset
    void tick(Now now);
    std::optional<StationWarning> warning() const;             // names the houses
    const std::set<std::string>& houses() const { return out_; } // ids
private:
    bool isReachable(const std::string& person, Now now) const;

    const Services& services_;
    const RoomDesk& rooms_;
    MonotonicTime since_; // before that nothing could be heard
    std::map<std::string, MonotonicTime> heardAt_;  // by person
    std::map<std::string, MonotonicTime> outSince_; // by house
    std::set<std::string> out_;
    std::optional<MonotonicTime> lookedAt_;
};

} // namespace natlyt::ward
