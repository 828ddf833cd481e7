// SPDX-License-Identifier: Apache-2.0
// Interrupt numbers: LM3S6965 data sheet, table 2-9. Whatever is not expected restarts the board.
#include "firmware/boards/cortex_m/startup.hpp"

using namespace natlyt::firmware::cortex_m;

extern "C" void natlytUart();

extern const VectorTable<6> natlytVectors;
[[gnu::section(".vectors"), gnu::used]] const VectorTable<6> natlytVectors{
    natlytStackTop,
    {natlytReset, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected,
     natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected,
     natlytUnexpected, natlytUnexpected, natlytTick},
    {natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUnexpected, natlytUart},
};
