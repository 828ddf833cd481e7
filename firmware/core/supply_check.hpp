// SPDX-License-Identifier: Apache-2.0
// The microphone's own supply is read back. Where it stands up although the latch is closed, a part has failed and a
// person must know; likewise where it stays down.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

// The sense line settles within 0.5 s through its 1 Mohm (hardware/schematic); four times that is no transient.
inline constexpr std::uint32_t kSupplySettlesMs = 2'000;

struct SupplyCheck {
    std::uint32_t wrongMs = 0;

    bool operator==(const SupplyCheck&) const = default;
    constexpr bool fault() const { return wrongMs >= kSupplySettlesMs; }
};

constexpr SupplyCheck next(const SupplyCheck& check, bool wanted, bool supplied, std::uint32_t elapsedMs) {
    if (wanted == supplied)
        return {};
    const std::uint32_t wrong = check.wrongMs + (elapsedMs < kSupplySettlesMs ? elapsedMs : kSupplySettlesMs);
    return {wrong < kSupplySettlesMs ? wrong : kSupplySettlesMs};
}

} // namespace natlyt::firmware
