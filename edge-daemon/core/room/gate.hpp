// SPDX-License-Identifier: Apache-2.0
// Whether there is something to judge: the cheap test that runs on every frame, so that the network need not.
// Open while the level stands out from the room's noise floor or the spectrum is new, and a second beyond.
#pragma once

#include "edge-daemon/core/features/front_end.hpp"
#include "edge-daemon/core/room/sound_ring.hpp"

namespace natlyt::edge {

inline constexpr float kGateAboveFloorDb = 6.0F;
inline constexpr float kGateNoveltyDb = 6.0F;
inline constexpr float kGateFaintestDbfs = -72.0F; // below it lies the noise of the microphone itself
inline constexpr std::int64_t kGateHoldSamples = kSampleRate;
inline constexpr std::int64_t kQuietSamples = 3 * std::int64_t{kSampleRate}; // "quiet": nothing stood out for so long
// The level is that of 100 ms, so a sound has begun up to that long before its frame stands out.
inline constexpr std::int64_t kOnsetLeadSamples = kSampleRate / 20;

class Gate {
public:
    // Returns whether it is open after this frame.
    bool frame(const FeatureFrame& frame);
    bool isOpen() const { return open_; }
    bool isQuiet() const { return quietFor_ >= kQuietSamples; }
    // Where the present opening began, in samples of the front end's count.
    std::int64_t onset() const { return onset_; }
    float loudestDbfs() const { return loudestDbfs_; } // of the present opening

private:
    bool open_ = false;
    std::int64_t lastEnd_ = 0;
    std::int64_t quietFor_ = 0;
    std::int64_t onset_ = 0;
    float loudestDbfs_ = -120.0F;
};

} // namespace natlyt::edge
