// SPDX-License-Identifier: Apache-2.0
// From reset to main, and where every unexpected exception ends: in a restart, for a board that goes on in a state nobody
// thought of must not hold the microphone's switch.
#include "firmware/boards/cortex_m/startup.hpp"

#include "firmware/boards/cortex_m/registers.hpp"

#include <cstdint>

// Set by board.ld.
extern "C" {
extern const std::uint32_t natlytDataFrom[];
extern std::uint32_t natlytDataBegin[];
extern std::uint32_t natlytDataEnd[];
extern std::uint32_t natlytBssBegin[];
extern std::uint32_t natlytBssEnd[];
}

int main();

extern "C" void natlytReset() {
    const std::uint32_t* from = natlytDataFrom;
    for (std::uint32_t* to = natlytDataBegin; to != natlytDataEnd; ++to)
        *to = *from++;
    for (std::uint32_t* to = natlytBssBegin; to != natlytBssEnd; ++to)
        *to = 0;
    static_cast<void>(main());
    natlyt::firmware::cortex_m::restart(); // main does not return
}

extern "C" void natlytUnexpected() {
    natlyt::firmware::cortex_m::restart();
}

// The compiler may ask for these even of freestanding code (GCC manual, "Standards"). Debian's C library for Cortex-M is
// not linked: these three are all that would be taken from it.
extern "C" {
void* memset(void* to, int value, std::size_t bytes) {
    auto* out = static_cast<std::uint8_t*>(to);
    for (std::size_t i = 0; i < bytes; ++i)
        out[i] = static_cast<std::uint8_t>(value);
    return to;
}

void* memcpy(void* __restrict to, const void* __restrict from, std::size_t bytes) {
    auto* out = static_cast<std::uint8_t*>(to);
    const auto* in = static_cast<const std::uint8_t*>(from);
    for (std::size_t i = 0; i < bytes; ++i)
        out[i] = in[i];
    return to;
}

void* memmove(void* to, const void* from, std::size_t bytes) {
    auto* out = static_cast<std::uint8_t*>(to);
    const auto* in = static_cast<const std::uint8_t*>(from);
    if (reinterpret_cast<std::uintptr_t>(to) <= reinterpret_cast<std::uintptr_t>(from))
        return memcpy(to, from, bytes);
    for (std::size_t i = bytes; i > 0; --i)
        out[i - 1] = in[i - 1];
    return to;
}
}
