// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scripted_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/file_source.hpp"

#include <algorithm>

namespace natlyt::simulator {

namespace {

constexpr double kOverload = 1000;
constexpr std::int64_t kStepSamples = 8 * 160; // the network's: it answers each eight frames of 10 ms
constexpr std::int64_t kVariants = 8;
constexpr double kNightSeconds = 12 * 3600; // what goes on for ever is placed so far ahead

std::int64_t samplesOf(double seconds) { return static_cast<std::int64_t>(seconds * edge::kSampleRate); }

Result<std::vector<float>> soundOf(const SoundEvent& event, std::uint32_t seed) {
    std::vector<float> sound;
    if (event.file) {
        const auto recording = edge::readRecording(*event.file);
        if (!recording) return std::unexpected(recording.error());
        const auto samples = recording->as<float>();
        sound.assign(samples.begin(), samples.end());
    } else {
        sound = synthesise(event.sound, event.forSeconds, seed);
    }
    setLevel(sound, event.levelDbfs);
    return sound;
}

// What a failing room makes its monitor hear, over and over.
struct Noise {
    FailureMode mode;
    Sound sound;
    double seconds;
    double levelDbfs;
    double afterSeconds;
    double everySeconds;
};
constexpr Noise kNoises[] = {
    {FailureMode::ChatteringRoom, Sound::Shout, 2, -18, 0, 20},
    {FailureMode::Television, Sound::Babble, 30, -34, 0, 30},
    {FailureMode::Television, Sound::Shout, 2, -26, 47, 140},
    {FailureMode::Television, Sound::Impact, 1, -20, 95, 310},
};

} // namespace

SoundShelf::Shared SoundShelf::made(Sound sound, double seconds, double levelDbfs, std::int64_t variant) {
    auto& shared = made_[{sound, static_cast<int>(seconds * 10), variant}];
    if (!shared) {
        auto samples = synthesise(sound, seconds, static_cast<std::uint32_t>(scenario_.seed * 1000 + 500 + variant));
        setLevel(samples, levelDbfs);
        shared = std::make_shared<const std::vector<float>>(std::move(samples));
    }
    return shared;
}

Result<SoundShelf::Shared> SoundShelf::variant(std::size_t event, std::int64_t number) {
    const auto variant = number % kVariants;
    auto& shared = events_[{event, variant}];
    if (!shared) {
        const auto seed = static_cast<std::uint32_t>(scenario_.seed * 1000 + static_cast<std::int64_t>(event) * kVariants + variant);
        auto sound = soundOf(scenario_.events[event], seed);
        if (!sound) return std::unexpected(sound.error());
        shared = std::make_shared<const std::vector<float>>(std::move(*sound));
    }
    return shared;
}

Result<void> SoundShelf::place(std::size_t event, std::int64_t number, std::vector<PlacedSound>& placed) {
    const auto sound = variant(event, number);
    if (!sound) return std::unexpected(sound.error());
    const auto& line = scenario_.events[event];
    Dice dice(static_cast<std::uint32_t>(scenario_.seed * 1000003 + number * 7919 + static_cast<std::int64_t>(event)));
    const double end = scenario_.durationSeconds > 0 ? scenario_.durationSeconds : line.atSeconds + kNightSeconds;
    const double until = line.againSeconds ? end : line.atSeconds;
    for (double at = line.atSeconds; at <= until; at += line.againSeconds.value_or(until + 1))
        placed.push_back({samplesOf(at + dice.between(0, 1) * line.spreadSeconds), *sound});
    return {};
}

void SoundShelf::placeFailure(const Failure& failure, std::int64_t number, std::vector<PlacedSound>& placed) {
    for (const auto& noise : kNoises) {
        if (noise.mode != failure.mode) continue;
        const auto sound = made(noise.sound, noise.seconds, noise.levelDbfs, number % kVariants);
        const double until = std::min(failure.untilSeconds, failure.fromSeconds + kNightSeconds);
        for (double at = failure.fromSeconds + noise.afterSeconds; at < until; at += noise.everySeconds)
            placed.push_back({samplesOf(at), sound});
    }
}

Result<std::vector<PlacedSound>> SoundShelf::soundsOf(const std::string& room, std::int64_t number) {
    std::vector<PlacedSound> placed;
    for (std::size_t event = 0; event < scenario_.events.size(); ++event)
        if (scenario_.events[event].whom.matches(room, number))
            if (auto done = place(event, number, placed); !done) return std::unexpected(done.error());
    for (const auto& failure : scenario_.failures)
        if (failure.whom.matches(room, number)) placeFailure(failure, number, placed);
    std::ranges::sort(placed, {}, &PlacedSound::begin);
    return placed;
}

std::shared_ptr<const std::vector<float>> roomNoise(double levelDbfs, std::uint32_t seed) {
    Dice dice(seed);
    std::vector<float> noise(4 * edge::kSampleRate);
    float low = 0;
    for (auto& sample : noise) { // mostly low, as in a house at night
        const float white = dice.next();
        low += 0.05F * (white - low);
        sample = low + 0.1F * white;
    }
    setLevel(noise, levelDbfs);
    return std::make_shared<const std::vector<float>>(std::move(noise));
}

ScriptedSource::ScriptedSource(std::vector<PlacedSound> sounds, std::shared_ptr<const std::vector<float>> noise,
                               std::size_t noiseAt, MonotonicTime start, std::shared_ptr<const MicrophoneFaults> faults)
    : sounds_(std::move(sounds)), noise_(std::move(noise)), noiseAt_(noiseAt), start_(start), faults_(std::move(faults)) {}

Result<void> ScriptedSource::open(Now now) {
    if (faults_->dead) return std::unexpected(Error{name(), "is not there", "the scenario took it away"});
    open_ = true; // at a step of the scenario's own: what a room makes of a sound does not hang on when its plan came
    next_ = (sampleAt(now) + kStepSamples - 1) / kStepSamples * kStepSamples;
    return {};
}

Result<std::size_t> ScriptedSource::read(std::span<float> out, Now now) {
    if (faults_->dead) return std::unexpected(Error{name(), "was lost", "the scenario took it away"});
    const auto count = static_cast<std::size_t>(
        std::clamp<std::int64_t>(sampleAt(now) - next_, 0, static_cast<std::int64_t>(out.size())));
    const auto block = out.first(count);
    for (std::size_t i = 0; i < count; ++i)
        block[i] = (*noise_)[(noiseAt_ + static_cast<std::size_t>(next_) + i) % noise_->size()];
    for (const auto& [begin, samples] : sounds_) {
        if (begin >= next_ + static_cast<std::int64_t>(count)) break; // in the order of time
        const auto from = std::max(begin, next_);
        const auto to = std::min(begin + static_cast<std::int64_t>(samples->size()), next_ + static_cast<std::int64_t>(count));
        for (auto at = from; at < to; ++at)
            block[static_cast<std::size_t>(at - next_)] += (*samples)[static_cast<std::size_t>(at - begin)];
    }
    if (faults_->overloaded)
        for (float& sample : block) sample = std::clamp(static_cast<float>(sample * kOverload), -1.0F, 1.0F);
    if (faults_->silent) std::ranges::fill(block, 0.0F);
    next_ += static_cast<std::int64_t>(count);
    return count;
}

} // namespace natlyt::simulator
