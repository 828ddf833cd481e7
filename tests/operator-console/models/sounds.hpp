// SPDX-License-Identifier: Apache-2.0
// Sounds and sealed snippets for tests, made from formulas.
#pragma once

#include "protocol/sealing/snippet.hpp"

#include <cstdint>
#include <vector>

namespace natlyt::console::testing {

// Seconds of a tone that rises and falls around `hz` with harmonics, like a drawn-out call.
std::vector<std::int16_t> call(double hz, int seconds, double amplitude = 0.4);
// Four seconds of faint noise, then the call.
std::vector<std::int16_t> callAfterPreRoll(double hz, int seconds);

// Coded as a monitor codes it, second by second.
std::vector<sealing::OpusPackets> coded(const std::vector<std::int16_t>& sound);

// One sealed chunk per second of the sound, as a room sends them, from 4 s before the onset.
std::vector<std::string> sealedChunks(const std::vector<std::int16_t>& sound, const std::string& room,
                                      const Uuid& id, const std::vector<sealing::BoxPublicKey>& consoles,
                                      UtcTime expiresAt);

std::vector<std::string> sealedChunks(const std::vector<sealing::OpusPackets>& coded, const std::string& room,
                                      const Uuid& id, const std::vector<sealing::BoxPublicKey>& consoles,
                                      UtcTime expiresAt);

Uuid idOf(std::uint8_t n);

} // namespace natlyt::console::testing
