// SPDX-License-Identifier: Apache-2.0
// The dwellings whose sound nobody may hear, or keep, any more: a consent that does not reach so far, privacy, the switch in
// the room, or a plan that somebody has ended before its time. Hours that end as planned take nothing back; whether it was they
// that ended, the ward says: where it says nothing, privacy may have begun. Pure.
#pragma once

#include "protocol/messages/ward.hpp"

#include <map>
#include <string>
#include <vector>

namespace natlyt::console {

class WithheldRooms {
public:
    void saw(const WardRoom& room, UtcTime now);
    void gone(const std::string& room) { rooms_[room].withheld = true; } // of the ward no longer
    std::vector<std::string> endUntold(UtcTime now); // whose plan has ended, and the ward has not said why: withheld from now on
    bool holds(const std::string& room) const;
    void clear() { rooms_.clear(); }

private:
    struct Known {
        bool withheld = false;
        std::optional<UtcTime> listensUntil; // by its plan
    };
    std::map<std::string, Known> rooms_;
};

} // namespace natlyt::console
