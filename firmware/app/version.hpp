// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace natlyt::firmware {

inline constexpr std::uint8_t kVersionMajor = 0;
inline constexpr std::uint8_t kVersionMinor = 2;
inline constexpr std::uint8_t kVersionPatch = 0;

} // namespace natlyt::firmware
