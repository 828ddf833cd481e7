// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/locked_memory.hpp"

#include "protocol/sealing/wipe.hpp"

namespace natlyt::console {

namespace {

constexpr std::size_t kSoundBytes = std::size_t{5} << 19; // a minute of live listening, its picture, and what the decoder remembers

} // namespace

bool soundCanBeLocked() { return sealing::LockedBuffer(kSoundBytes).isLocked(); }

} // namespace natlyt::console
