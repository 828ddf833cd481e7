// SPDX-License-Identifier: Apache-2.0
// Whether what the operator can hear is what was played: in memory, nothing is written.
#pragma once

#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace natlyt::console::tour {

// Mono 16 kHz; an Error for anything else.
Result<std::vector<std::int16_t>> readRecording(const std::filesystem::path& file);

// The largest normalised cross-correlation of the two log-mel pictures over all lags; 1 where all of `played` is in
// `heard`, about 0 for sounds that have nothing in common.
double likeness(std::span<const std::int16_t> heard, std::span<const std::int16_t> played);

// The largest share of the energy of any half second that lies within 2 % of this frequency.
double toneShare(std::span<const std::int16_t> heard, double hz);

} // namespace natlyt::console::tour
