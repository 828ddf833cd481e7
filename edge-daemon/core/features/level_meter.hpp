// SPDX-License-Identifier: Apache-2.0
// RMS level and peak over the last 100 ms, advanced one hop at a time.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace natlyt::edge {

class LevelMeter {
  public:
    void push(std::span<const float> hop);

    float levelDbfs() const; // RMS; a full-scale sine reads -3 dBFS
    float peakDbfs() const;

  private:
    static constexpr std::size_t kHops = 10; // 10 × 10 ms
    struct Hop {
        double meanSquare = 0.0;
        float peak = 0.0F;
    };
    std::array<Hop, kHops> hops_{};
    std::size_t next_ = 0;
    std::size_t filled_ = 0;
};

} // namespace natlyt::edge
