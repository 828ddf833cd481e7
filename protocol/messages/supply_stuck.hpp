// SPDX-License-Identifier: Apache-2.0
// The switch itself as the reason of a fault: the microphone has power although its switch, or the board behind it, has closed it.
// A room that is merely switched off is Closed for that reason, and no fault.
#pragma once

#include "protocol/messages/enums.hpp"

namespace natlyt {

constexpr bool isSupplyStuck(RoomCondition condition, RoomReason reason) {
    return condition == RoomCondition::Fault && reason == RoomReason::PrivacySwitch;
}

} // namespace natlyt
