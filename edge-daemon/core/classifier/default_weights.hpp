// SPDX-License-Identifier: Apache-2.0
// The weights that this version ships with, compiled in; training/model_card.md says what they are worth.
#pragma once

#include <cstddef>
#include <span>

namespace natlyt::edge {

std::span<const std::byte> defaultWeights();

} // namespace natlyt::edge
