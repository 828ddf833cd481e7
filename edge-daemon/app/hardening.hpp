// SPDX-License-Identifier: Apache-2.0
// Keeps sound out of core dumps, debuggers and swap, as far as this process may.
#pragma once

namespace natlyt::edge {

// Returns whether all memory could be locked; audio buffers are locked by themselves in any case.
bool hardenProcess();

} // namespace natlyt::edge
