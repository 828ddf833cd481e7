// SPDX-License-Identifier: Apache-2.0
// What the resident's light should say of the room.
#pragma once

#include "protocol/messages/room.hpp"
#include "protocol/serial/board_messages.hpp"

namespace natlyt::edge {

// Who listens comes first: it is what the resident must never miss, also where the microphone is at fault meanwhile.
constexpr serial::LightWish lightOf(RoomCondition condition, bool listenedTo) {
    if (listenedTo) return serial::LightWish::PersonListens;
    switch (condition) {
    case RoomCondition::ListenedTo: return serial::LightWish::PersonListens;
    case RoomCondition::Listening: return serial::LightWish::MicrophoneLive;
    case RoomCondition::Fault: return serial::LightWish::Fault;
    case RoomCondition::Closed:
    case RoomCondition::Offline:
    case RoomCondition::Unknown: break;
    }
    return serial::LightWish::Off;
}

} // namespace natlyt::edge
