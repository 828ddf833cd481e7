// SPDX-License-Identifier: Apache-2.0
// A scripted night, read from TOML. The format is explained in scenario_format.txt, which --help prints.
#pragma once

#include "protocol/support/error.hpp"
#include "tests/simulator/sounds.hpp"

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace natlyt::simulator {

enum class FailureMode { MicSilent, MicDead, Offline, ClockJumps, FlappingNetwork, ChatteringRoom };

inline constexpr std::pair<FailureMode, std::string_view> kFailureNames[] = {
    {FailureMode::MicSilent, "micSilent"},   {FailureMode::MicDead, "micDead"},
    {FailureMode::Offline, "offline"},       {FailureMode::ClockJumps, "clockJumps"},
    {FailureMode::FlappingNetwork, "flappingNetwork"}, {FailureMode::ChatteringRoom, "chatteringRoom"}};

// Which rooms a line is about: a room's id, its number in the order of ids (from 1), or all of them.
struct Whom {
    std::optional<std::string> room;
    std::optional<std::int64_t> number;
    bool matches(const std::string& id, std::int64_t itsNumber) const {
        return (!room || *room == id) && (!number || *number == itsNumber);
    }
};

struct SoundEvent {
    Whom whom;
    double atSeconds{};
    Sound sound{};
    std::optional<std::filesystem::path> file; // instead of `sound`
    double forSeconds{};
    double levelDbfs{};
};

struct Failure {
    Whom whom;
    FailureMode mode{};
    double fromSeconds{};
    double untilSeconds{};
};

struct Scenario {
    std::int64_t seed = 1;
    double durationSeconds = 0; // 0: until stopped
    double noiseDbfs = -64;
    std::vector<SoundEvent> events;
    std::vector<Failure> failures;
};

// Times are divided by the file's `speed` already.
std::expected<Scenario, std::vector<Error>> loadScenario(const std::filesystem::path& file);

} // namespace natlyt::simulator
