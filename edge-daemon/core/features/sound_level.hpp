// SPDX-License-Identifier: Apache-2.0
// How loud it is at the microphone, as a sound level meter says it: A-weighted, time weighting Fast (IEC 61672-1), from
// the bands that the front end has anyway.
#pragma once

#include <span>
#include <vector>

namespace natlyt::edge {

// The sound level of an RMS of 0 dBFS: the microphone is set to take speech at 3 m, some 55 dB(A), at about -35 dBFS.
inline constexpr float kFullScaleDba = 90.0F;

class SoundLevel {
  public:
    SoundLevel();

    // Logarithms of the bands' powers, of the frame that follows. The first one sets the level.
    void push(std::span<const float> logMel);
    float dba() const; // 0 and more

  private:
    std::vector<float> weights_; // of the bands' powers
    float power_ = 0.0F;
    bool first_ = true;
};

} // namespace natlyt::edge
