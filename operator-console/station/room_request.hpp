// SPDX-License-Identifier: Apache-2.0
// What the station asks of a room: signed, and refused by the room once it has expired.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

struct RoomAsk {
    RoomRequestKind kind{};
    std::string room;
    std::string user; // on whose behalf
    std::optional<Uuid> alert{};
    seconds forTime{0};
    seconds valid{30};
    std::optional<Uuid> id{}; // of the same request before; absent: a new one
    std::optional<ConsoleKey> seat{}; // who alone hears it
};

// The request's id; nothing when the broker does not take it or the room's edge was never heard.
std::optional<Uuid> askRoom(Services& services, const RoomAsk& ask, Now now);

} // namespace natlyt::ward
