// SPDX-License-Identifier: Apache-2.0
// The commands of natlyt-edge; each returns the process's exit status.
#pragma once

#include "edge-daemon/app/edge_config.hpp"
#include "edge-daemon/core/room/ear.hpp"
#include "edge-daemon/io/board/board.hpp"
#include "edge-daemon/io/capture/source.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace natlyt::edge {

int run(const EdgeConfig& config, const std::optional<std::string>& source);
struct AnalyseOptions {
    bool asJson = false;
    Sensitivity sensitivity = Sensitivity::High; // of every sound, for what becomes an event
    std::optional<std::filesystem::path> weights;
};
int analyse(const std::vector<std::string>& files, const AnalyseOptions& options);
int benchmark(int seconds, bool asJson, const std::optional<std::filesystem::path>& weights);
// Shows on the board's light how the enrolment stands, until it is told to stop. The microphone gets no power.
int showLight(const std::string& board, serial::LightWish light);
int selfTest(const EdgeConfig& config, const std::optional<std::string>& source, bool memoryIsLocked);

// The network from its file, or the one that is built in.
Result<Classifier> loadClassifier(const std::optional<std::filesystem::path>& weights);
// At its serial port; where none is named, the log stands for its light.
std::unique_ptr<Board> makeBoard(const std::string& device, Board::Log log);
// "file:NAME", or the microphone where nothing is given.
Result<std::unique_ptr<Source>> makeSource(const std::string& device, const std::optional<std::string>& source);

} // namespace natlyt::edge
