// SPDX-License-Identifier: Apache-2.0
// Keeps sound out of core dumps, debuggers and swap, as far as this process may.
#pragma once

#include <cstddef>
#include <span>

namespace natlyt::edge {

// Returns whether all memory could be locked; audio buffers are locked by themselves in any case.
bool hardenProcess();

// Constant data of the program that is not needed again: its pages are unlocked and leave the memory. No sound lies there.
void releasePages(std::span<const std::byte> constants);

} // namespace natlyt::edge
