// SPDX-License-Identifier: Apache-2.0
// A scripted night, read from TOML. natlyt-rooms --help explains the format.
#pragma once

#include "protocol/support/error.hpp"
#include "tests/simulator/sounds.hpp"

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace natlyt::simulator {

enum class FailureMode {
    MicSilent,
    MicDead,
    MicOverloaded, // everything clips
    Offline,
    ClockJumps,    // by an hour
    ClockDrifts,   // gains half a second in each
    FlappingNetwork,
    ChatteringRoom, // a shout each 20 s
    Television      // talk and now and then a film's shouting
};

inline constexpr std::pair<FailureMode, std::string_view> kFailureNames[] = {
    {FailureMode::MicSilent, "micSilent"},   {FailureMode::MicDead, "micDead"},
    {FailureMode::MicOverloaded, "micOverloaded"}, {FailureMode::Offline, "offline"},
    {FailureMode::ClockJumps, "clockJumps"}, {FailureMode::ClockDrifts, "clockDrifts"},
    {FailureMode::FlappingNetwork, "flappingNetwork"}, {FailureMode::ChatteringRoom, "chatteringRoom"},
    {FailureMode::Television, "television"}};

// Which rooms a line is about: a room's id, its number in the order of ids (from 1), from there every so many, or all.
struct Whom {
    std::optional<std::string> room;
    std::optional<std::int64_t> number;
    std::optional<std::int64_t> every;
    bool matches(const std::string& id, std::int64_t itsNumber) const {
        if (room && *room != id) return false;
        if (!every) return !number || *number == itsNumber;
        const auto first = number.value_or(1);
        return itsNumber >= first && (itsNumber - first) % *every == 0;
    }
};

struct SoundEvent {
    Whom whom;
    double atSeconds{};
    double spreadSeconds{};              // each room at a moment of its own in this time
    std::optional<double> againSeconds;  // and again each so long, to the scenario's end
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
