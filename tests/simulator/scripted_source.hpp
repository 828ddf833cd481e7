// SPDX-License-Identifier: Apache-2.0
// A microphone in a scripted room: the hiss of the room, and the scenario's sounds at their times. Microphones run on the
// scenario's time, so what sounds while one is closed is not heard later.
#pragma once

#include "edge-daemon/io/capture/source.hpp"
#include "tests/simulator/scenario.hpp"

#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace natlyt::simulator {

struct PlacedSound {
    std::int64_t begin; // in samples since the scenario's start
    std::shared_ptr<const std::vector<float>> samples;
};

// The scenario's sounds, made once in a few variants that the rooms share: 300 rooms in a storm fit into memory.
class SoundShelf {
public:
    explicit SoundShelf(const Scenario& scenario) : scenario_(scenario) {}
    // What a room hears: its events, and what its failures make it hear; in the order of time.
    Result<std::vector<PlacedSound>> soundsOf(const std::string& room, std::int64_t number);

private:
    using Shared = std::shared_ptr<const std::vector<float>>;
    Result<Shared> variant(std::size_t event, std::int64_t number);
    Result<void> place(std::size_t event, std::int64_t number, std::vector<PlacedSound>& placed);
    void placeFailure(const Failure& failure, std::int64_t number, std::vector<PlacedSound>& placed);
    Shared made(Sound sound, double seconds, double levelDbfs, std::int64_t variant);

    const Scenario& scenario_;
    std::map<std::pair<std::size_t, std::int64_t>, Shared> events_;
    std::map<std::tuple<Sound, int, std::int64_t>, Shared> made_; // by length in tenths of a second
};

// Faults that the room's owner turns on and off.
struct MicrophoneFaults {
    bool silent = false;
    bool dead = false;
    bool overloaded = false;
};

class ScriptedSource final : public edge::Source {
public:
    // noise: a loop of hiss that all rooms share; a room begins in it at a place of its own.
    ScriptedSource(std::vector<PlacedSound> sounds, std::shared_ptr<const std::vector<float>> noise, std::size_t noiseAt,
                   MonotonicTime start, std::shared_ptr<const MicrophoneFaults> faults);

    Result<void> open(Now now) override;
    void close() override { open_ = false; }
    bool isOpen() const override { return open_; }
    Result<std::size_t> read(std::span<float> out, Now now) override;
    edge::CaptureCounters counters() const override { return {}; }
    std::string name() const override { return "scripted microphone"; }

private:
    std::int64_t sampleAt(Now now) const { return (now.monotonic - start_).count() * 16; }

    std::vector<PlacedSound> sounds_;
    std::shared_ptr<const std::vector<float>> noise_;
    std::size_t noiseAt_;
    MonotonicTime start_;
    std::shared_ptr<const MicrophoneFaults> faults_;
    bool open_ = false;
    std::int64_t next_ = 0;
};

// Four seconds of the hiss of a quiet room.
std::shared_ptr<const std::vector<float>> roomNoise(double levelDbfs, std::uint32_t seed);

} // namespace natlyt::simulator
