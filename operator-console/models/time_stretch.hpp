// SPDX-License-Identifier: Apache-2.0
// Plays faster and leaves the pitch where it is, so that a voice stays a voice: waveform-similarity overlap-add (WSOLA;
// Verhelst and Roelands, ICASSP 1993). Frames of 32 ms lie half over each other; each is taken where the sound goes on
// most like what it is laid over, at most 10 ms from where the speed would have it. Pure; mono, 16 kHz. What it holds
// is sound: in locked memory, wiped by wipe() and by destruction.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <cstdint>
#include <span>

namespace natlyt::console {

class TimeStretch {
public:
    static constexpr std::size_t kHopSamples = 256; // made at a time; 16 ms
    static constexpr std::size_t kSeekSamples = 160; // 10 ms: half a period of 50 Hz, below any voice

    TimeStretch();

    // Goes on where playing had come to: what is made next joins the sample before `at` without a seam.
    void begin(std::span<const std::int16_t> samples, std::size_t at);
    // The next frame is taken from about here, and faded into.
    void jumpTo(std::size_t at) { target_ = static_cast<double>(at); }
    // Makes kHopSamples in [-1, 1]. False, and nothing has changed, when the sound that it needs is not there yet; once
    // `complete`, what lies behind the end is silence.
    bool make(std::span<const std::int16_t> samples, bool complete, double speed, std::span<float> out);
    // Where the frame that comes next begins, by the speed.
    double target() const { return target_; }
    // The sample that goes on from what was made, at the sound's own speed.
    std::size_t follow() const { return follow_; }
    void wipe();

private:
    std::size_t mostAlike(std::span<const std::int16_t> samples, std::size_t around) const;

    sealing::LockedBuffer tail_; // the second half of the frame before, fading out
    std::size_t follow_ = 0;
    double target_ = 0.0;
};

} // namespace natlyt::console
