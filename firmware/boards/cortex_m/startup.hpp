// SPDX-License-Identifier: Apache-2.0
// The vector table's first entries, as each board's vectors.cpp lays them out.
#pragma once

#include <cstddef>
#include <cstdint>

namespace natlyt::firmware::cortex_m {

using Handler = void (*)();

inline constexpr std::size_t kSystemVectors = 15; // behind the stack's top: Reset is 1, SysTick 15

template <std::size_t Interrupts> struct VectorTable {
    const std::uint32_t* stackTop;
    Handler system[kSystemVectors];
    Handler interrupts[Interrupts];
};

} // namespace natlyt::firmware::cortex_m

extern "C" {
extern const std::uint32_t natlytStackTop[]; // set by board.ld
void natlytReset();
void natlytUnexpected();
void natlytTick();
}
