// SPDX-License-Identifier: Apache-2.0
// What outlives a reset of the board: privacy that a resident asked for, and how often the host was cut already. Lies in
// RAM that the start-up code leaves alone; each word stands beside its complement, so that chance contents after a loss of
// power, or a write that a reset cut in two, are not believed.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

struct Kept {
    std::uint32_t value;
    std::uint32_t complement;

    constexpr void keep(std::uint32_t word) {
        value = word;
        complement = ~word;
    }
    constexpr bool valid() const { return (value ^ complement) == UINT32_MAX; }
};

struct Retained {
    Kept began; // kBegan from the first start on, so that a reset is told from a loss of power
    Kept buttonPrivacyLeftMs;
    Kept attempts;
    Kept restarts; // of the board's own, since it has power
};

inline constexpr std::uint32_t kBegan = 0x4e61746c; // "Natl"

constexpr bool believable(const Retained& retained) {
    return retained.began.valid() && retained.began.value == kBegan && retained.buttonPrivacyLeftMs.valid() &&
           retained.attempts.valid() && retained.restarts.valid();
}

constexpr void forget(Retained& retained) {
    retained.buttonPrivacyLeftMs.keep(0);
    retained.attempts.keep(0);
    retained.restarts.keep(0);
    retained.began.keep(kBegan);
}

} // namespace natlyt::firmware
