// SPDX-License-Identifier: Apache-2.0
// Snippet chunks: one second of Opus, encrypted once (XChaCha20-Poly1305) under the snippet's key, which each chunk
// carries wrapped (X25519 sealed box) for every console on duty. The broker and the station cannot open them.
//
// Chunk on the wire, little endian:
//   'N' 'S' | version u8 = 1 | flags u8 (bit 0: last) | alert 16 | sequence u16 | onsetOffset_ms i32 | expiresAt_ms u64
//   | wraps u8 | wraps x { console key id 8 | wrapped key 80 } | nonce 24 | ciphertext with 16-byte tag
// The associated data is the room's id, a zero byte, and everything before the nonce. Plaintext: Opus packets, each
// with its length as u16. onsetOffset_ms is where the chunk's first sample lies from the alert's onset (-4000 ...).
#pragma once

#include "protocol/messages/room.hpp"
#include "protocol/sealing/wipe.hpp"
#include "protocol/support/error.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace natlyt::sealing {

using BoxPublicKey = std::array<std::uint8_t, 32>;
struct BoxKeyPair { // a console's X25519 pair; made anew at each log-in, never stored
    BoxPublicKey publicKey;
    std::array<std::uint8_t, 32> secretKey;
};
BoxKeyPair makeBoxKeyPair();
using BoxKeyId = std::array<std::uint8_t, 8>; // first 8 bytes of BLAKE2b of the public key
BoxKeyId keyIdOf(const BoxPublicKey& key);

struct ChunkHeader {
    Uuid alert;
    std::uint16_t sequence{}; // from 0
    std::int32_t onsetOffsetMs{};
    UtcTime expiresAt{};
    bool last{};
};

using OpusPackets = std::vector<Bytes>;
inline constexpr std::size_t kChunkBytesMost = 32768;

// One per snippet: holds the snippet's key in locked memory and wipes it at the end.
class SnippetSealer {
public:
    // room: id. consoles: at most 16; none means that nobody can open the chunks, so nothing should be sent. A key of
    // low order, which nothing can be wrapped for, is left out.
    SnippetSealer(std::string room, std::span<const BoxPublicKey> consoles);
    // Opus packets are wiped by their owner, not here. Throws std::length_error when the chunk would have more than
    // kChunkBytesMost bytes.
    Bytes seal(const ChunkHeader& header, const OpusPackets& packets);

private:
    std::string room_;
    std::vector<Bytes> wraps_;
    LockedBuffer key_;
};

struct OpenedChunk {
    ChunkHeader header;
    OpusPackets packets; // sound: wipe after decoding
};

// Refuses a chunk that is malformed, expired at `now`, not wrapped for this key, or altered.
Result<OpenedChunk> openChunk(std::span<const std::uint8_t> wire, std::string_view room, const BoxKeyPair& console,
                              UtcTime now);

} // namespace natlyt::sealing
