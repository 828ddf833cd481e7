// SPDX-License-Identifier: Apache-2.0
// What the overview shows of a room: one mark, each a shape and a colour. Pure.
#pragma once

#include "operator-console/models/ui_enums.hpp"
#include "protocol/messages/ward.hpp"

namespace natlyt::console {

// `heard`: this console itself has the room's heartbeat. An open alert is shown before everything else; a
// room that should listen and is closed is a fault of the chain, whatever its reason.
RoomMark markOf(const WardRoom& room, bool heard);
// Should be heard and is not: the night watch has to look in by themselves.
bool isUnheard(const WardRoom& room, bool heard);

} // namespace natlyt::console
