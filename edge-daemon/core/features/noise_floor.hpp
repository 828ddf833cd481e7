// SPDX-License-Identifier: Apache-2.0
// The room's noise floor by minimum statistics (after R. Martin, IEEE Trans. Speech Audio Process. 9(5), 2001), made
// robust: the third-lowest of the minima of the last 16 seconds, so that one quiet buffer (which touches at most two of
// them) moves nothing, and digital silence (a gap in delivery, not a quiet room) does not count at all.
// It follows a room that falls quiet within 3 s and one that becomes louder within 14 s.
#pragma once

#include "edge-daemon/core/features/decibels.hpp"

#include <array>
#include <cstddef>

namespace natlyt::edge {

class NoiseFloor {
  public:
    // One level per 10 ms hop.
    void push(float levelDbfs);

    // kSilenceDbfs until something other than digital silence has been heard.
    float dbfs() const { return floorDbfs_; }

  private:
    static constexpr std::size_t kHopsPerSpan = 100; // 1 s
    static constexpr std::size_t kSpans = 16;
    static constexpr std::size_t kRank = 2; // third-lowest

    void closeSpan();

    std::array<float, kSpans> minima_{};
    std::size_t spans_ = 0; // ever closed
    std::size_t hops_ = 0;  // in the span under way
    float minimum_ = 0.0F;
    float floorDbfs_ = kSilenceDbfs;
};

} // namespace natlyt::edge
