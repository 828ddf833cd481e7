// SPDX-License-Identifier: Apache-2.0
// BLAKE2b-256 of some bytes: says whether a file arrived whole, not who made it (that is signing.hpp's). Under a key: what
// nobody without the key can make.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace natlyt::sealing {

using Digest = std::array<std::byte, 32>;

Digest digest(std::span<const std::byte> bytes);
Digest keyedDigest(std::span<const std::byte> key, std::string_view text); // a key of 16 to 64 bytes

} // namespace natlyt::sealing
