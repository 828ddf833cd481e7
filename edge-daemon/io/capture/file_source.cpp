// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/file_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/recording_reader.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr float kHissAmplitude = 0.0003F; // about -75 dBFS

Error noSoundIn(const std::filesystem::path& file) {
    return {file.string(), "holds no sound", "give a file with sound in it"};
}

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
    if (sound.empty()) return std::unexpected(noSoundIn(file));
    sealing::LockedBuffer locked(sound.size() * sizeof(float));
    std::ranges::copy(sound, locked.as<float>().begin());
    sealing::wipe(std::span(sound));
    return locked;
}

Result<void> FileSource::check(const std::filesystem::path& file) {
    auto reader = RecordingReader::open(file);
    if (!reader) return std::unexpected(reader.error());
    const auto begin = reader->next();
    if (!begin) return std::unexpected(begin.error());
    if (begin->empty()) return std::unexpected(noSoundIn(file));
    return {};
}

Result<void> FileSource::open(Now now) {
    auto reader = RecordingReader::open(file_);
    if (!reader) return std::unexpected(reader.error());
    reader_ = std::make_unique<RecordingReader>(std::move(*reader));
    block_ = {};
    openedAt_ = now.monotonic;
    given_ = 0;
    open_ = true;
    return {};
}

void FileSource::close() {
    open_ = false;
    block_ = {};
    reader_.reset();
}

Result<bool> FileSource::readOn() {
    if (!reader_) return false;
    const auto block = reader_->next();
    if (!block) return std::unexpected(block.error());
    block_ = *block;
    if (block_.empty()) reader_.reset();
    return !block_.empty();
}

Result<std::size_t> FileSource::read(std::span<float> out, Now now) {
    if (!open_) return std::unexpected(Error{name(), "is not open", {}});
    const auto elapsed = (now.monotonic - openedAt_).count() * kSampleRate / 1000;
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(elapsed - given_, 0, static_cast<std::int64_t>(out.size())));
    for (std::size_t done = 0; done < count;) {
        if (block_.empty()) {
            const auto more = readOn();
            if (!more) return std::unexpected(more.error());
            if (!*more) {
                std::ranges::generate(out.subspan(done, count - done), [this] { return hiss(); });
                break;
            }
        }
        const auto part = std::min(count - done, block_.size());
        std::ranges::copy(block_.first(part), out.begin() + static_cast<std::ptrdiff_t>(done));
        block_ = block_.subspan(part);
        done += part;
    }
    given_ += static_cast<std::int64_t>(count);
    return count;
}

float FileSource::hiss() {
    noise_ = noise_ * 1664525U + 1013904223U; // Numerical Recipes' linear congruential generator
    return (static_cast<float>(noise_ >> 8) / 8388608.0F - 1.0F) * kHissAmplitude;
}

} // namespace natlyt::edge
