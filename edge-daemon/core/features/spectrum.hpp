// SPDX-License-Identifier: Apache-2.0
// Power spectrum of one window. Not thread-safe; no allocation after construction. What holds sound lies in locked
// memory, which is wiped on destruction.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <span>
#include <vector>

namespace natlyt::edge {

class Spectrum {
  public:
    Spectrum();

    // kFeatures.windowSamples samples in, fftSize / 2 + 1 powers out; a full-scale sine on a bin has power 1.
    std::span<const float> operator()(std::span<const float> window);

  private:
    sealing::LockedBuffer plan_; // of the transform, with its scratch memory
    std::vector<float> hann_;
    sealing::LockedBuffer padded_;
    sealing::LockedBuffer bins_; // real and imaginary parts, interleaved
    sealing::LockedBuffer power_;
};

} // namespace natlyt::edge
