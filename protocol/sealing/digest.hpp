// SPDX-License-Identifier: Apache-2.0
// BLAKE2b-256 of some bytes: says whether a file arrived whole, not who made it (that is signing.hpp's).
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace natlyt::sealing {

using Digest = std::array<std::byte, 32>;

Digest digest(std::span<const std::byte> bytes);

} // namespace natlyt::sealing
