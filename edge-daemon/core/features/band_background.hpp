// SPDX-License-Identifier: Apache-2.0
// What each band usually sounds like: it falls quickly to a quieter value and rises slowly to a louder one, so that a
// sound stands out while it lasts and a ventilator that keeps running becomes background.
#pragma once

#include <span>
#include <vector>

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
    void reset() { started_ = false; }
    // From here on these are the background; one value per band.
    void settle(std::span<const float> bands);

    std::span<const float> values() const { return background_; }

  private:
    Rates rates_;
    std::vector<float> background_;
    bool started_ = false;
};

} // namespace natlyt::edge
