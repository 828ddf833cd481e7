// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/process.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::edge {

int showLight(const std::string& board, serial::LightWish light) {
    const StopSignals stop;
    const auto shown = makeBoard(board, [](const std::string& sentence) { spdlog::info("{}", sentence); });
    while (!stop.wait(-1, milliseconds{20})) shown->turn({light, false, 0}, systemNow());
    return 0;
}

} // namespace natlyt::edge
