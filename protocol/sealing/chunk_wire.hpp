// SPDX-License-Identifier: Apache-2.0
// A chunk's parts as they lie on the wire; the format stands in snippet.hpp.
#pragma once

#include "protocol/sealing/chunk_bytes.hpp"
#include "protocol/sealing/snippet.hpp"

namespace natlyt::sealing {

inline constexpr std::size_t kKeyIdBytes = 8;
inline constexpr std::size_t kWrappedKeyBytes =
    80; // 32-byte key in a sealed box: 32 ephemeral key + 16 tag + 32
inline constexpr std::size_t kWrapBytes = kKeyIdBytes + kWrappedKeyBytes;
inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kConsolesMost = 16;

struct ChunkParts { // views into the wire's bytes
    ChunkHeader header;
    std::span<const std::uint8_t> wraps;
    std::span<const std::uint8_t> beforeNonce;
    std::span<const std::uint8_t> nonce;
    std::span<const std::uint8_t> ciphertext;
};

// Everything before the nonce.
Bytes writeChunkFront(const ChunkHeader& header, std::span<const Bytes> wraps);
Result<ChunkParts> readChunk(std::span<const std::uint8_t> wire);
Bytes associatedData(std::string_view room, std::span<const std::uint8_t> beforeNonce);

} // namespace natlyt::sealing
