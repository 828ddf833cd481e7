// SPDX-License-Identifier: Apache-2.0
// Power spectrum of one window. Not thread-safe; no allocation after construction.
#pragma once

#include <memory>
#include <span>
#include <vector>

struct kiss_fftr_state;

namespace natlyt::edge {

class Spectrum {
  public:
    Spectrum();

    // kFeatures.windowSamples samples in, fftSize / 2 + 1 powers out; a full-scale sine on a bin has power 1.
    std::span<const float> operator()(std::span<const float> window);

  private:
    struct Free {
        void operator()(kiss_fftr_state* plan) const;
    };
    std::unique_ptr<kiss_fftr_state, Free> plan_;
    std::vector<float> hann_;
    std::vector<float> padded_;
    std::vector<float> bins_; // real and imaginary parts, interleaved
    std::vector<float> power_;
};

} // namespace natlyt::edge
