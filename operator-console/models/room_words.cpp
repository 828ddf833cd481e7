// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/room_words.hpp"

#include "operator-console/models/words.hpp"
#include "protocol/messages/supply_stuck.hpp"

#include <utility>

namespace natlyt::console {

QString whyOf(RoomCondition condition, RoomReason reason) {
    return isSupplyStuck(condition, reason) ? Words::tr("the microphone has power although it is switched off: have it unplugged") : Words::of(reason);
}

bool goesByThePlan(RoomCondition condition) {
    return condition == RoomCondition::Closed || listens(condition);
}

QString microphoneDoubt(const WardRoom& room) {
    if (!room.microphone)
        return {};
    switch (*room.microphone) {
    case MicrophoneDoubt::Quieter:
        return Words::tr("the microphone hears less than in the nights before: is it covered or loose?");
    case MicrophoneDoubt::Louder:
        return Words::tr("the microphone hears more noise than in the nights before: what stands beside it?");
    }
    std::unreachable();
}

} // namespace natlyt::console
