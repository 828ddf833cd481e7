// SPDX-License-Identifier: Apache-2.0
// IEEE 754 binary16, as weights are stored.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

namespace natlyt::edge {

inline float fromHalf(std::uint16_t bits) {
    const int exponent = (bits >> 10) & 0x1F;
    const auto fraction = static_cast<float>(bits & 0x3FF);
    const float sign = (bits & 0x8000) != 0 ? -1.0F : 1.0F;
    if (exponent == 0x1F) return fraction != 0.0F ? std::numeric_limits<float>::quiet_NaN()
                                                   : sign * std::numeric_limits<float>::infinity();
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(1024.0F + fraction, exponent - 25);
}

} // namespace natlyt::edge
