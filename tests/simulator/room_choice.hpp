// SPDX-License-Identifier: Apache-2.0
// Which of the provisioned rooms the simulator plays.
#pragma once

#include "edge-daemon/app/edge_config.hpp"

#include <expected>
#include <string>
#include <vector>

namespace natlyt::simulator {

struct RoomChoice {
    std::filesystem::path provisioned;
    std::size_t most = 100000;
    std::string broker; // empty: as each room's edge.toml says
    std::vector<std::string> only;
    std::vector<std::string> except;
};

struct ChosenRoom {
    edge::EdgeConfig config;
    std::int64_t number; // among all provisioned rooms in the order of their ids, from 1
};

std::expected<std::vector<ChosenRoom>, std::vector<Error>> chooseRooms(const RoomChoice& choice);

} // namespace natlyt::simulator
