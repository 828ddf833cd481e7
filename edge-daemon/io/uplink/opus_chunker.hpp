// SPDX-License-Identifier: Apache-2.0
// One second of sound to fifty Opus packets of 20 ms: 16 kHz mono, about 24 kbit/s with variable rate. The encoder's
// state, which remembers sound, lies in locked memory.
#pragma once

#include "protocol/sealing/snippet.hpp"
#include "protocol/sealing/wipe.hpp"

#include <cstdint>
#include <span>

namespace natlyt::edge {

inline constexpr int kPacketSamples = 320;
inline constexpr int kOpusBitsPerSecond = 24000;

class OpusChunker {
public:
    OpusChunker(); // throws std::runtime_error where libopus cannot make an encoder of this kind

    // Consecutive chunks of one snippet must come in order. The caller wipes the packets.
    Result<sealing::OpusPackets> encode(std::span<const std::int16_t> second);

private:
    sealing::LockedBuffer state_;
};

void wipe(sealing::OpusPackets& packets);

} // namespace natlyt::edge
