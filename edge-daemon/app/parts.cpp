// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/hardening.hpp"
#include "edge-daemon/core/classifier/default_weights.hpp"
#include "edge-daemon/io/board/serial_board.hpp"
#include "edge-daemon/io/capture/file_source.hpp"
#include "edge-daemon/io/capture/port_audio_source.hpp"

#include <fstream>
#include <iterator>

namespace natlyt::edge {

Result<Classifier> loadClassifier(const std::optional<std::filesystem::path>& weights) {
    if (!weights) {
        auto classifier = Classifier::load(defaultWeights(), "built-in network");
        releasePages(defaultWeights());
        return classifier;
    }
    std::ifstream file(*weights, std::ios::binary);
    if (!file) return std::unexpected(Error{weights->string(), "cannot be read", "name a weights file, or none"});
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    return Classifier::load(std::as_bytes(std::span(bytes)), weights->string());
}

std::unique_ptr<Board> makeBoard(const std::string& device, Board::Log log) {
    if (device.empty()) return std::make_unique<PrintedLight>(std::move(log));
    return std::make_unique<SerialBoard>(device, std::move(log));
}

Result<std::unique_ptr<Source>> makeSource(const std::string& device, const std::optional<std::string>& source) {
    if (!source) return std::make_unique<PortAudioSource>(device);
    constexpr std::string_view kFile = "file:";
    if (!source->starts_with(kFile))
        return std::unexpected(Error{"--source", "cannot use \"" + *source + "\"", "write file:NAME"});
    const std::filesystem::path file = source->substr(kFile.size());
    if (auto fit = FileSource::check(file); !fit) return std::unexpected(fit.error());
    return std::make_unique<FileSource>(file);
}

} // namespace natlyt::edge
