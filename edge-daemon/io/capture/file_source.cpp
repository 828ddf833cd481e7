// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/file_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/recording_reader.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr float kHissAmplitude = 0.0003F; // about -75 dBFS

} // namespace

Result<sealing::LockedBuffer> readRecording(const std::filesystem::path& file) {
    auto reader = RecordingReader::open(file);
    if (!reader) return std::unexpected(reader.error());
    std::vector<float> sound;
    for (bool more = true; more;) {
        const auto block = reader->next();
        if (!block) return std::unexpected(block.error());
        sound.insert(sound.end(), block->begin(), block->end());
        more = !block->empty();
    }
    if (sound.empty()) return std::unexpected(Error{file.string(), "holds no sound", "give a file with sound in it"});
    sealing::LockedBuffer locked(sound.size() * sizeof(float));
    std::ranges::copy(sound, locked.as<float>().begin());
    sealing::wipe(std::span(sound));
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
