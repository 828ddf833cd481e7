// SPDX-License-Identifier: Apache-2.0
// The board beside the computer: light, privacy switch and button, and the microphone's power.
#pragma once

#include "protocol/serial/board_messages.hpp"
#include "protocol/support/time.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace natlyt::edge {

struct BoardOrders {
    serial::LightWish light = serial::LightWish::Off;
    bool wantsMicrophone = false;
    std::uint64_t audioFrames = 0; // samples taken from the microphone so far; the board's watchdog wants them to advance
};

struct BoardReport {
    bool privacy = false; // the switch is closed, or the button asked for a while
    bool silent = false;  // nothing is known of the switch
    bool supplyStuck = false; // the microphone has power although the board has closed it

    bool operator==(const BoardReport&) const = default;
};

class Board {
public:
    using Log = std::function<void(const std::string&)>;

    virtual ~Board() = default;
    // Some fifty times a second.
    virtual BoardReport turn(const BoardOrders& orders, Now now) = 0;
};

// Where none is fitted: the light is a line of the log, and nothing can be switched.
class PrintedLight final : public Board {
public:
    explicit PrintedLight(Log log) : log_(std::move(log)) {}
    BoardReport turn(const BoardOrders& orders, Now now) override;

private:
    Log log_;
    serial::LightWish shown_ = serial::LightWish::Off;
};

} // namespace natlyt::edge
