// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages/ward.hpp"

#include <QString>

namespace natlyt::console {

// Why a dwelling is as it is, in words; empty for no reason. The switch as the reason of a fault is one that does not do what it says.
QString whyOf(RoomCondition condition, RoomReason reason);

// Its microphone is open.
constexpr bool listens(RoomCondition condition) {
    return condition == RoomCondition::Listening || condition == RoomCondition::ListenedTo;
}

// Its microphone is open or closed as its plan says, which is true until the plan's next change; a fault knows no end.
bool goesByThePlan(RoomCondition condition);

// In which way the dwelling is perhaps not heard as it was; empty: no doubt.
QString microphoneDoubt(const WardRoom& room);

} // namespace natlyt::console
