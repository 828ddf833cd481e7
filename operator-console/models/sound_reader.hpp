// SPDX-License-Identifier: Apache-2.0
// Reads a sound from its first sample to its last, sample by sample, as it is to be played: as it was, faster, or
// without its pauses. Where the sound has not come yet there is nothing to read. Pure; what it holds is wiped by wipe().
#pragma once

#include "operator-console/models/pauses.hpp"
#include "operator-console/models/time_stretch.hpp"

#include <optional>

namespace natlyt::console {

inline constexpr double kFastSpeed = 1.5;

struct ReadableSound {
    std::span<const std::int16_t> samples;
    bool complete = false; // no more will come
};

struct ReadingWay {
    bool fast = false;
    bool skipSilence = false;
};

class SoundReader {
public:
    explicit SoundReader(const Pauses& pauses);

    void rewind();
    void goBack(std::size_t samples); // so many went from the beginning of the sound; what is read next stays the same
    // The next sample in [-1, 1]; nothing at the end, and where the sound has not come yet.
    std::optional<float> next(const ReadableSound& sound, ReadingWay way);
    std::size_t position() const; // in samples of the sound
    bool atEnd(const ReadableSound& sound) const { return sound.complete && position() >= sound.samples.size(); }
    void wipe();

private:
    std::optional<float> nextMade();
    std::optional<float> make(const ReadableSound& sound, double speed);
    std::size_t afterPause(const ReadableSound& sound, ReadingWay way);

    const Pauses& pauses_;
    TimeStretch stretch_;
    sealing::LockedBuffer made_;
    std::size_t madeAt_ = TimeStretch::kHopSamples; // all read
    double madeFrom_ = 0.0;                         // position of the first of them
    double madeSpeed_ = 1.0;
    bool stretching_ = false;
    std::size_t cursor_ = 0;  // of the next sample that is read as it was
    std::size_t askedAt_ = 0; // for a pause
};

} // namespace natlyt::console
