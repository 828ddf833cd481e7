// SPDX-License-Identifier: Apache-2.0
// Log-mel energies from a power spectrum. Not thread-safe; no allocation after construction.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace natlyt::edge {

class MelFilterbank {
  public:
    MelFilterbank();

    static double centreHz(std::size_t band);

    // fftSize / 2 + 1 powers in, melBands natural logarithms of energy out.
    void operator()(std::span<const float> power, std::span<float> logMel) const;

  private:
    struct Band {
        std::size_t firstBin;
        std::vector<float> weights;
    };
    std::vector<Band> bands_;
};

} // namespace natlyt::edge
