// SPDX-License-Identifier: Apache-2.0
// What each band usually sounds like: it falls quickly to a quieter value and rises slowly to a louder one, so that a
// sound stands out while it lasts and a ventilator that keeps running becomes background.
#pragma once

#include "protocol/sealing/wiping_allocator.hpp"

#include <span>

namespace natlyt::edge {

class BandBackground {
  public:
    // Shares of the distance covered per 10 ms frame.
    struct Rates {
        float rise;
        float fall;
    };

    BandBackground(std::size_t bands, Rates rates) : rates_{rates}, background_(bands, 0.0F) {}

    // The first frame after construction or reset becomes the background as it is.
    void push(std::span<const float> bands);
    void reset() {
        sealing::wipe(std::span{background_});
        started_ = false;
    }
    // From here on these are the background; one value per band.
    void settle(std::span<const float> bands);

    std::span<const float> values() const { return background_; }

  private:
    Rates rates_;
    sealing::WipedVector<float> background_;
    bool started_ = false;
};

} // namespace natlyt::edge
