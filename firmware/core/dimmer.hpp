// SPDX-License-Identifier: Apache-2.0
// Brightness for a board without a timer to spare: switches a light on in so many of a hundred steps, spread evenly
// (first-order sigma-delta, as Bresenham draws a line).
#pragma once

#include <cstdint>

namespace natlyt::firmware {

class Dimmer {
public:
    constexpr bool step(std::uint8_t percent) {
        owed_ += percent;
        if (owed_ < 100U)
            return false;
        owed_ -= 100U;
        return true;
    }

private:
    std::uint32_t owed_ = 0;
};

} // namespace natlyt::firmware
