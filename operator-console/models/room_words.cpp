// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/room_words.hpp"

#include "operator-console/models/words.hpp"
#include "protocol/messages/supply_stuck.hpp"

namespace natlyt::console {

QString whyOf(RoomCondition condition, RoomReason reason) {
    return isSupplyStuck(condition, reason) ? Words::tr("the microphone has power although it is switched off: have it unplugged") : Words::of(reason);
}

} // namespace natlyt::console
