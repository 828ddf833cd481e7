// SPDX-License-Identifier: Apache-2.0
// Base64 with the standard alphabet and padding (RFC 4648, section 4), read strictly: one text for each
// value.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace natlyt::base64 {

std::string encode(std::span<const std::uint8_t> bytes);
// Nothing for a character outside the alphabet, missing or misplaced padding, or stray bits in the last
// character.
std::optional<std::vector<std::uint8_t>> decode(std::string_view text);

} // namespace natlyt::base64
