// SPDX-License-Identifier: Apache-2.0
// Log-mel to network input: how far each band stands above its own background, and above the mean of its own frame.
// The first takes steady noise and the room's colour away, the second keeps the sound's shape; neither depends on gain.
#pragma once

#include "edge-daemon/core/classifier/weights_file.hpp"
#include "edge-daemon/core/features/band_background.hpp"

#include <cstddef>
#include <span>

namespace natlyt::edge {

class Normaliser {
  public:
    static constexpr std::size_t kChannels = 2;

    Normaliser(std::size_t bands, NormaliserParameters parameters)
        : parameters_{parameters}, background_{bands, {parameters.rise, parameters.fall}} {}

    // bands in, bands × kChannels out.
    void operator()(std::span<const float> logMel, std::span<float> input);
    void reset() { background_.reset(); }
    // The background is known before anything was heard; log-mel, one value per band.
    void settle(std::span<const float> background) { background_.settle(background); }

  private:
    NormaliserParameters parameters_;
    BandBackground background_;
};

} // namespace natlyt::edge
