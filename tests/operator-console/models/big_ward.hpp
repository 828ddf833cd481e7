// SPDX-License-Identifier: Apache-2.0
// A ward of any number of rooms: houses of fifteen, in facilities of five houses; everything listens but a few.
#pragma once

#include "protocol/messages/ward.hpp"

#include <vector>

namespace natlyt::console::testing {

// Every 31st room is private, every 47th closed by its hours, every 83rd has a silent microphone, every 97th is offline.
std::vector<WardRoom> bigWard(int rooms);

} // namespace natlyt::console::testing
