// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scripted_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/file_source.hpp"

#include <algorithm>

namespace natlyt::simulator {

namespace {

constexpr double kChatterEverySeconds = 20;

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

void addChatter(const Failure& failure, std::uint32_t seed, std::vector<PlacedSound>& placed) {
    auto cry = synthesise(Sound::Shout, 2, seed);
    setLevel(cry, -18);
    const auto shared = std::make_shared<const std::vector<float>>(std::move(cry));
    const double until = std::min(failure.untilSeconds, failure.fromSeconds + 3600);
    for (double at = failure.fromSeconds; at < until; at += kChatterEverySeconds)
        placed.push_back({samplesOf(at), shared});
}

} // namespace

Result<std::vector<PlacedSound>> soundsOf(const Scenario& scenario, const std::string& room, std::int64_t number) {
    std::vector<PlacedSound> placed;
    auto seed = static_cast<std::uint32_t>(scenario.seed * 1000 + number);
    for (const auto& event : scenario.events) {
        ++seed;
        if (!event.whom.matches(room, number)) continue;
        auto sound = soundOf(event, seed);
        if (!sound) return std::unexpected(sound.error());
        placed.push_back({samplesOf(event.atSeconds), std::make_shared<const std::vector<float>>(std::move(*sound))});
    }
    for (const auto& failure : scenario.failures)
        if (failure.mode == FailureMode::ChatteringRoom && failure.whom.matches(room, number))
            addChatter(failure, seed, placed);
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
    open_ = true;
    next_ = sampleAt(now);
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
        const auto from = std::max(begin, next_);
        const auto to = std::min(begin + static_cast<std::int64_t>(samples->size()), next_ + static_cast<std::int64_t>(count));
        for (auto at = from; at < to; ++at)
            block[static_cast<std::size_t>(at - next_)] += (*samples)[static_cast<std::size_t>(at - begin)];
    }
    if (faults_->silent) std::ranges::fill(block, 0.0F);
    next_ += static_cast<std::int64_t>(count);
    return count;
}

} // namespace natlyt::simulator
