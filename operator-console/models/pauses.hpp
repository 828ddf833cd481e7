// SPDX-License-Identifier: Apache-2.0
// Where a sound holds nothing but the room's own quiet, so that playing may skip it. Quiet is what is within 6 dB of
// the sound's quietest tenth and at least 20 dB below its loudest moment: a sound that is even all through - breathing,
// moaning, rain - has no pause. Pure. How loud it was when is wiped with the sound.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <cstdint>
#include <span>

namespace natlyt::console {

class Pauses {
public:
    static constexpr std::size_t kFrameSamples = 320; // 20 ms
    static constexpr std::size_t kKeptFrames = 10;    // 200 ms stay before and after what is heard
    static constexpr std::size_t kLeastSkipFrames = 15; // 300 ms: a shorter jump saves nothing

    explicit Pauses(std::size_t samplesMost);

    // Measures what is not measured yet; all of it anew when old samples may have changed.
    void follow(std::span<const std::int16_t> samples, bool anew);
    // Where playing goes on from `from`: there, or at a later sample when nothing is to be heard until then.
    // complete: no more sound will come; a pause then may reach to the end.
    std::size_t skip(std::size_t from, bool complete) const;
    void wipe();

private:
    bool isQuiet(std::size_t frame) const;
    void judge();

    sealing::LockedBuffer levels_; // dB below full scale, a byte for each frame
    std::size_t frames_ = 0;
    std::size_t samples_ = 0;
    int quietestTenth_ = 0;
    int loudest_ = 0;
};

} // namespace natlyt::console
