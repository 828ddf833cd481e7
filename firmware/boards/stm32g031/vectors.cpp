// SPDX-License-Identifier: Apache-2.0
// Interrupt numbers: RM0444, vector table. Whatever is not expected restarts the board.
#include "firmware/boards/cortex_m/startup.hpp"

using namespace natlyt::firmware::cortex_m;

extern "C" void natlytUsart();

namespace {

constexpr std::size_t kInterrupts = 32;
constexpr std::size_t kUsart2 = 28; // as board.cpp enables it

constexpr VectorTable<kInterrupts> table() {
    VectorTable<kInterrupts> made{natlytStackTop, {}, {}};
    for (Handler& handler : made.system)
        handler = natlytUnexpected;
    for (Handler& handler : made.interrupts)
        handler = natlytUnexpected;
    made.system[0] = natlytReset;
    made.system[kSystemVectors - 1] = natlytTick;
    made.interrupts[kUsart2] = natlytUsart;
    return made;
}

} // namespace

extern const VectorTable<kInterrupts> natlytVectors;
[[gnu::section(".vectors"), gnu::used]] constinit const VectorTable<kInterrupts> natlytVectors = table();
