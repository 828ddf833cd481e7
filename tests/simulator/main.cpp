// SPDX-License-Identifier: Apache-2.0
// natlyt-rooms: a ward of virtual rooms, each the real room machine, outbox, sealing and uplink on a connection of its
// own, driven by scripted sound.
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/hardening.hpp"
#include "edge-daemon/app/process.hpp"
#include "tests/simulator/room_choice.hpp"
#include "tests/simulator/virtual_room.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using namespace natlyt;
using namespace natlyt::simulator;

constexpr const char* kScenarioFormat = R"(
A scenario is a TOML file:

  seed = 1            the same seed gives the same sounds
  duration_s = 180    the simulator ends then; 0 or nothing: when it is told to
  speed = 1           times are divided by it (a night in minutes); sounds keep their length
  noise_dbfs = -64    the hiss of each room

  [[event]]           a sound
  room = "birk-4"     in this room, or: number = 3, the third in the order of ids; neither: in every room
  every = 10          with number: from there every tenth room; without: the first, the 11th, ...
  at_s = 12
  spread_s = 60       each room at a moment of its own in so long
  again_s = 600       and again each so long, to the end
  sound = "shout"     shout crying cough impact knock glass alarm snore babble thunder, or instead: file = "x.wav"
  for_s = 3           how long (a file: as long as it is)
  level_dbfs = -20    of its loudest 100 ms

  [[failure]]         something that goes wrong
  number = 2
  mode = "micDead"    micSilent micDead micOverloaded offline clockJumps clockDrifts flappingNetwork chatteringRoom
                      television
  from_s = 60
  until_s = 90        or nothing: to the end
)";

int refuse(const std::vector<Error>& errors) {
    for (const auto& error : errors) spdlog::error("{}", error.sentence());
    return 1;
}

std::expected<std::vector<std::unique_ptr<VirtualRoom>>, std::vector<Error>>
furnish(const RoomChoice& choice, const Scenario& scenario, MonotonicTime start) {
    const auto rooms = chooseRooms(choice);
    if (!rooms) return std::unexpected(rooms.error());
    const auto classifier = edge::loadClassifier(std::nullopt);
    if (!classifier) return std::unexpected(std::vector{classifier.error()});
    const auto noise = roomNoise(scenario.noiseDbfs, static_cast<std::uint32_t>(scenario.seed));
    std::vector<std::unique_ptr<VirtualRoom>> all;
    SoundShelf shelf(scenario);
    for (const auto& [config, number] : *rooms) {
        auto sounds = shelf.soundsOf(config.room, number);
        if (!sounds) return std::unexpected(std::vector{sounds.error()});
        const auto log = [room = config.room](const std::string& line) { spdlog::info("{}: {}", room, line); };
        all.push_back(std::make_unique<VirtualRoom>(RoomSetting{config, number, *classifier, noise, log}, scenario,
                                                    std::move(*sounds), start));
    }
    return all;
}

int play(const RoomChoice& choice, const std::filesystem::path& scenarioFile) {
    const edge::StopSignals stop;
    const auto scenario = loadScenario(scenarioFile);
    if (!scenario) return refuse(scenario.error());
    const auto start = systemNow().monotonic;
    const auto rooms = furnish(choice, *scenario, start);
    if (!rooms) return refuse(rooms.error());
    spdlog::info("{} rooms play {}.", rooms->size(), scenarioFile.string());
    const milliseconds duration{static_cast<std::int64_t>(scenario->durationSeconds * 1000)};
    while (!stop.wait(-1, milliseconds{20})) {
        const auto now = systemNow();
        if (duration.count() > 0 && now.monotonic - start >= duration) break;
        for (const auto& room : *rooms)
            if (auto turned = room->turn(now); !turned) return refuse({turned.error()});
    }
    for (const auto& room : *rooms) room->shutDown(systemNow());
    spdlog::info("The scenario has ended.");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"natlyt-rooms plays a ward of virtual rooms from a script."};
    app.footer(kScenarioFormat);
    RoomChoice choice;
    std::filesystem::path scenario;
    app.add_option("--rooms", choice.most, "How many rooms at most")->check(CLI::Range(1, 100000));
    app.add_option("--scenario", scenario, "The script")->required();
    app.add_option("--provisioned", choice.provisioned, "The folder that natlyt-provision made; rooms come from rooms/*")
        ->required();
    app.add_option("--broker", choice.broker, "HOST:PORT or mqtts://HOST:PORT, instead of what each room's edge.toml says");
    app.add_option("--only", choice.only, "These rooms")->delimiter(',');
    app.add_option("--except", choice.except, "All rooms but these")->delimiter(',');
    CLI11_PARSE(app, argc, argv);
    spdlog::set_default_logger(spdlog::stderr_logger_mt("natlyt-rooms"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %l: %v");
    edge::hardenProcess();
    return play(choice, scenario);
}
