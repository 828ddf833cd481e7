// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/hardening.hpp"
#include "edge-daemon/app/room_link.hpp"
#include "protocol/link/credentials.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using namespace natlyt::edge;

std::optional<EdgeConfig> configFrom(const std::filesystem::path& file) {
    auto config = loadEdgeConfig(file);
    if (config) return *config;
    for (const auto& error : config.error()) spdlog::error("{}", error.sentence());
    return std::nullopt;
}

template <class Command> int withConfig(const std::filesystem::path& file, Command&& command) {
    const auto config = configFrom(file);
    return config ? command(*config) : 1;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"natlyt-edge listens in one room, by the station's plan and never without it."};
    app.require_subcommand(1);
    app.set_version_flag("--version", NATLYT_VERSION);
    std::filesystem::path file = "/etc/natlyt/edge.toml";
    std::optional<std::string> source;
    std::optional<std::filesystem::path> weights;
    std::vector<std::string> recordings;
    std::string format = "text";
    std::string sensitivity = "high";
    int soundSeconds = 60;
    std::string light;
    std::string board;

    auto* runs = app.add_subcommand("run", "Listen, until told to stop");
    auto* checks = app.add_subcommand("check-config", "Say what is wrong with the configuration, if anything is");
    auto* tests = app.add_subcommand("selftest", "Open the microphone for three seconds and say how it does");
    auto* lights = app.add_subcommand("light", "Show on the board's light how the enrolment stands, until told to stop");
    lights->add_option("WHAT", light, "waiting or refused")->required()->check(CLI::IsMember({"waiting", "refused"}));
    lights->add_option("--board", board, "The board's serial port; without it, the log stands for the light");
    for (auto* command : {runs, checks, tests}) command->add_option("--config", file, "The configuration")->capture_default_str();
    for (auto* command : {runs, tests}) command->add_option("--source", source, "file:NAME, a recording instead of the microphone");
    auto* analyses = app.add_subcommand("analyse", "Judge recordings, faster than real time");
    analyses->footer("What is odd about a recording (clipped, only zeros, cut short) is a note beside its verdict. A file that cannot be\n"
                     "judged is named on standard error, the others are judged all the same, and the exit status is 1.");
    analyses->add_option("FILE", recordings, "WAV, FLAC or Ogg")->required();
    analyses->add_option("--sensitivity", sensitivity, "From which on a sound is an event: that of a room set to low, medium or high")
        ->check(CLI::IsMember({"low", "medium", "high"}))
        ->capture_default_str();
    auto* measures = app.add_subcommand("benchmark", "Measure what a second of sound costs here");
    measures->add_option("--seconds", soundSeconds, "Of sound")->check(CLI::Range(1, 3600))->capture_default_str();
    for (auto* command : {analyses, measures})
        command->add_option("--format", format, "text or json: one object per line")->check(CLI::IsMember({"text", "json"}));
    for (auto* command : {analyses, measures}) command->add_option("--weights", weights, "The network, instead of the built-in one");
    CLI11_PARSE(app, argc, argv);

    spdlog::set_default_logger(spdlog::stderr_logger_mt("natlyt-edge"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %l: %v");
    spdlog::flush_on(spdlog::level::info);
    const bool memoryIsLocked = hardenProcess();
    if (!memoryIsLocked && *runs)
        spdlog::warn("Not all memory is locked, so sound could be swapped out: set LimitMEMLOCK=infinity.");

    if (*analyses) return analyse(recordings, {format == "json", *natlyt::fromName<natlyt::Sensitivity>(sensitivity), weights});
    if (*lights) return showLight(board, light == "waiting" ? natlyt::serial::LightWish::Waiting : natlyt::serial::LightWish::Fault);
    if (*measures) return benchmark(soundSeconds, format == "json", weights);
    if (*runs) return withConfig(file, [&](const EdgeConfig& config) { return run(config, source); });
    if (*tests) return withConfig(file, [&](const EdgeConfig& config) { return selfTest(config, source, memoryIsLocked); });
    return withConfig(file, [&](const EdgeConfig& config) {
        if (const auto fit = natlyt::link::checkCredentials(roomLink(config, {})); !fit) {
            spdlog::error("{}", fit.error().sentence());
            return 1;
        }
        spdlog::info("{} is in order: room {}, broker {}:{}.", file.string(), config.room, config.brokerHost,
                     config.brokerPort);
        return 0;
    });
}
