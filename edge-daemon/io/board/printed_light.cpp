// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/board/board.hpp"

#include <utility>

namespace natlyt::edge {

BoardReport PrintedLight::turn(const BoardOrders& orders, Now) {
    if (std::exchange(shown_, orders.light) == orders.light) return {};
    switch (orders.light) {
    case serial::LightWish::Off: log_("The room's light is off: the microphone is closed."); break;
    case serial::LightWish::MicrophoneLive: log_("The room's light is steady: the microphone is open."); break;
    case serial::LightWish::PersonListens: log_("The room's light pulses: a person is listening."); break;
    case serial::LightWish::Fault: log_("The room's light blinks red: something is wrong."); break;
    case serial::LightWish::Waiting: log_("The room's light blinks white: the monitor waits to be given a room."); break;
    }
    return {};
}

} // namespace natlyt::edge
