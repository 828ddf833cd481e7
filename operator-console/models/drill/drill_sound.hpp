// SPDX-License-Identifier: Apache-2.0
// Made-up sounds for the drill, sealed as a room seals its own. Nobody's voice: harmonics, noise and a tune.
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/sealing/snippet.hpp"

#include <string>
#include <vector>

namespace natlyt::console {

// 16 kHz mono, whole seconds; four quiet seconds first.
std::vector<std::int16_t> drillSound(SoundClass heard);

std::vector<std::string> drillChunks(const std::vector<std::int16_t>& sound, const std::string& room, const Uuid& id,
                                     const sealing::BoxPublicKey& console, UtcTime expiresAt);

} // namespace natlyt::console
