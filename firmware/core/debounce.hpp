// SPDX-License-Identifier: Apache-2.0
// Contacts bounce: a slide switch for up to 10 ms, a worn push button for up to 20. The switch counts as private at its
// first touch and as open only after it has rested open; a press counts after it has rested down.
#pragma once

#include <cstdint>

namespace natlyt::firmware {

inline constexpr std::uint32_t kSwitchOpensAfterMs = 50;
inline constexpr std::uint32_t kButtonRestsMs = 30;

struct SwitchContact {
    bool isPrivate = true; // until seen otherwise
    std::uint32_t openMs = 0;

    bool operator==(const SwitchContact&) const = default;
};

constexpr SwitchContact next(const SwitchContact& contact, bool rawPrivate, std::uint32_t elapsedMs) {
    if (rawPrivate)
        return {};
    const std::uint32_t open = contact.openMs + (elapsedMs < kSwitchOpensAfterMs ? elapsedMs : kSwitchOpensAfterMs);
    if (open < kSwitchOpensAfterMs)
        return {contact.isPrivate, open};
    return {false, kSwitchOpensAfterMs};
}

struct ButtonContact {
    bool isDown = true; // held while the board starts is no press
    bool pressed = false; // in this very step
    std::uint32_t changingMs = 0;

    bool operator==(const ButtonContact&) const = default;
};

constexpr ButtonContact next(const ButtonContact& contact, bool rawDown, std::uint32_t elapsedMs) {
    if (rawDown == contact.isDown)
        return {contact.isDown, false, 0};
    const std::uint32_t changing = contact.changingMs + (elapsedMs < kButtonRestsMs ? elapsedMs : kButtonRestsMs);
    if (changing < kButtonRestsMs)
        return {contact.isDown, false, changing};
    return {rawDown, rawDown, 0};
}

} // namespace natlyt::firmware
