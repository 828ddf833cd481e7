// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sound_reader.hpp"

namespace natlyt::console {

SoundReader::SoundReader(const Pauses& pauses)
    : pauses_(pauses), made_(sizeof(float) * TimeStretch::kHopSamples) {}

void SoundReader::wipe() {
    stretch_.wipe();
    made_.wipe();
    rewind();
}

void SoundReader::rewind() {
    madeAt_ = TimeStretch::kHopSamples;
    madeFrom_ = 0.0;
    stretching_ = false;
    cursor_ = askedAt_ = 0;
}

void SoundReader::goBack(std::size_t samples) {
    const auto at = position();
    stretch_.wipe();
    rewind();
    cursor_ = at > samples ? at - samples : 0;
}

std::size_t SoundReader::position() const {
    return stretching_ ? static_cast<std::size_t>(madeFrom_ + madeSpeed_ * static_cast<double>(madeAt_)) : cursor_;
}

std::optional<float> SoundReader::nextMade() {
    if (madeAt_ >= TimeStretch::kHopSamples)
        return std::nullopt;
    return made_.as<const float>()[madeAt_++];
}

// Looked for once in 20 ms.
std::size_t SoundReader::afterPause(const ReadableSound& sound, ReadingWay way) {
    const auto from = position();
    if (!way.skipSilence || from < askedAt_)
        return from;
    askedAt_ = from + Pauses::kFrameSamples;
    return pauses_.skip(from, sound.complete);
}

std::optional<float> SoundReader::make(const ReadableSound& sound, double speed) {
    const double from = stretch_.target();
    if (!stretch_.make(sound.samples, sound.complete, speed, made_.as<float>()))
        return std::nullopt;
    stretching_ = true;
    madeAt_ = 0;
    madeFrom_ = from;
    madeSpeed_ = speed;
    return nextMade();
}

std::optional<float> SoundReader::next(const ReadableSound& sound, ReadingWay way) {
    if (const auto sample = nextMade())
        return sample;
    if (atEnd(sound))
        return std::nullopt;
    const auto from = position();
    const auto to = afterPause(sound, way);
    if (way.fast || to > from) {
        if (!stretching_)
            stretch_.begin(sound.samples, cursor_);
        if (to > from)
            stretch_.jumpTo(to);
        return make(sound, way.fast ? kFastSpeed : 1.0);
    }
    if (stretching_) {
        cursor_ = stretch_.follow();
        stretching_ = false;
    }
    if (cursor_ >= sound.samples.size())
        return std::nullopt;
    return static_cast<float>(sound.samples[cursor_++]) / 32768.0F;
}

} // namespace natlyt::console
