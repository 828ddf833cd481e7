// SPDX-License-Identifier: Apache-2.0
// The dwellings whose sound nobody may hear, or keep, any more: a consent that does not reach so far, privacy, the switch in
// the room, or a plan that somebody has ended before its time. Hours that end as planned take nothing back. Pure.
#pragma once

#include "protocol/messages/ward.hpp"

#include <map>

namespace natlyt::console {

class WithheldRooms {
public:
    void saw(const WardRoom& room, UtcTime now);
    void gone(const std::string& room) { rooms_[room].withheld = true; } // of the ward no longer
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
