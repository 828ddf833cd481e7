// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/file_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/resampler.hpp"

#include <sndfile.hh>

#include <algorithm>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr float kHissAmplitude = 0.0003F; // about -75 dBFS

void averageChannels(std::span<const float> interleaved, std::size_t channels, std::vector<float>& mono) {
    mono.clear();
    for (std::size_t at = 0; at + channels <= interleaved.size(); at += channels) {
        float sum = 0;
        for (const float sample : interleaved.subspan(at, channels)) sum += sample;
        mono.push_back(sum / static_cast<float>(channels));
    }
}

} // namespace

Result<sealing::LockedBuffer> readRecording(const std::filesystem::path& file) {
    SndfileHandle handle(file.string());
    if (handle.error() || handle.channels() < 1)
        return std::unexpected(Error{file.string(), std::string("cannot be read as sound: ") + handle.strError(),
                                     "give a WAV, FLAC or Ogg file"});
    auto resampler = Resampler::from(handle.samplerate());
    if (!resampler) return std::unexpected(resampler.error());
    const auto channels = static_cast<std::size_t>(handle.channels());
    std::vector<float> block(4096 * channels);
    std::vector<float> mono;
    std::vector<float> sound;
    for (bool more = true; more;) {
        const auto frames = handle.readf(block.data(), 4096);
        more = frames > 0;
        averageChannels(std::span(block).first(static_cast<std::size_t>(frames) * channels), channels, mono);
        if (auto done = resampler->process(mono, sound, !more); !done) return std::unexpected(done.error());
    }
    if (sound.empty()) return std::unexpected(Error{file.string(), "holds no sound", "give a file with sound in it"});
    sealing::LockedBuffer locked(sound.size() * sizeof(float));
    std::ranges::copy(sound, locked.as<float>().begin());
    sealing::wipe(std::span(sound));
    sealing::wipe(std::span(block));
    sealing::wipe(std::span(mono));
    return locked;
}

Result<void> FileSource::open(Now now) {
    auto sound = readRecording(file_);
    if (!sound) return std::unexpected(sound.error());
    sound_ = std::make_unique<sealing::LockedBuffer>(std::move(*sound));
    openedAt_ = now.monotonic;
    given_ = 0;
    return {};
}

Result<std::size_t> FileSource::read(std::span<float> out, Now now) {
    if (!sound_) return std::unexpected(Error{name(), "is not open", {}});
    const auto sound = std::as_const(*sound_).as<float>();
    const auto elapsed = (now.monotonic - openedAt_).count() * kSampleRate / 1000;
    const auto count = std::clamp<std::int64_t>(elapsed - given_, 0, static_cast<std::int64_t>(out.size()));
    for (std::int64_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(given_ + i);
        out[static_cast<std::size_t>(i)] = at < sound.size() ? sound[at] : hiss();
    }
    given_ += count;
    return static_cast<std::size_t>(count);
}

float FileSource::hiss() {
    noise_ = noise_ * 1664525U + 1013904223U; // Numerical Recipes' linear congruential generator
    return (static_cast<float>(noise_ >> 8) / 8388608.0F - 1.0F) * kHissAmplitude;
}

} // namespace natlyt::edge
