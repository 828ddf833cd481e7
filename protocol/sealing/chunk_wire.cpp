// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/chunk_wire.hpp"

#include <algorithm>

namespace natlyt::sealing {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kLastFlag = 1;
constexpr std::size_t kTagBytes = 16;

std::unexpected<Error> malformed(std::string what) {
    return std::unexpected(Error{"snippet chunk", std::move(what), {}});
}

} // namespace

Bytes writeChunkFront(const ChunkHeader& header, std::span<const Bytes> wraps) {
    ByteWriter writer;
    writer.bytes(std::array<std::uint8_t, 4>{'N', 'S', kVersion, header.last ? kLastFlag : std::uint8_t{0}});
    writer.bytes(header.alert.bytes);
    writer.number(header.sequence);
    writer.number(static_cast<std::uint32_t>(header.onsetOffsetMs));
    writer.number(static_cast<std::uint64_t>(header.expiresAt.time_since_epoch().count()));
    writer.number(static_cast<std::uint8_t>(wraps.size()));
    for (const Bytes& wrap : wraps)
        writer.bytes(wrap);
    return std::move(writer.taken());
}

Result<ChunkParts> readChunk(std::span<const std::uint8_t> wire) {
    if (wire.size() > kChunkBytesMost)
        return malformed("is longer than " + std::to_string(kChunkBytesMost) + " bytes");
    ByteReader reader{wire};
    ChunkParts parts;
    const auto magic = reader.bytes(2);
    if (!magic || (*magic)[0] != 'N' || (*magic)[1] != 'S')
        return malformed("does not begin with 'NS'");
    const auto version = reader.number<std::uint8_t>();
    if (version != kVersion)
        return malformed("is of an unknown version");
    const auto flags = reader.number<std::uint8_t>();
    const auto alert = reader.bytes(16);
    const auto sequence = reader.number<std::uint16_t>();
    const auto onset = reader.number<std::uint32_t>();
    const auto expires = reader.number<std::uint64_t>();
    const auto wraps = reader.number<std::uint8_t>();
    if (!wraps)
        return malformed("ends within its header");
    if ((*flags & ~kLastFlag) != 0)
        return malformed("has a flag that this version does not know");
    if (*wraps == 0 || *wraps > kConsolesMost)
        return malformed("must be wrapped for 1..16 consoles");
    if (*expires > static_cast<std::uint64_t>(fields::kCounter.high))
        return malformed("has an expiry out of range");
    const auto wrapBytes = reader.bytes(*wraps * kWrapBytes);
    const std::size_t frontBytes = wire.size() - reader.left();
    const auto nonce = reader.bytes(kNonceBytes);
    if (!wrapBytes || !nonce || reader.left() < kTagBytes)
        return malformed("ends too early");
    std::ranges::copy(*alert, parts.header.alert.bytes.begin());
    parts.header.sequence = *sequence;
    parts.header.onsetOffsetMs = static_cast<std::int32_t>(*onset);
    parts.header.expiresAt = UtcTime{milliseconds{static_cast<std::int64_t>(*expires)}};
    parts.header.last = *flags == kLastFlag;
    parts.wraps = *wrapBytes;
    parts.beforeNonce = wire.first(frontBytes);
    parts.nonce = *nonce;
    parts.ciphertext = *reader.bytes(reader.left());
    return parts;
}

Bytes associatedData(std::string_view room, std::span<const std::uint8_t> beforeNonce) {
    Bytes bytes{room.begin(), room.end()};
    bytes.push_back(0);
    bytes.insert(bytes.end(), beforeNonce.begin(), beforeNonce.end());
    return bytes;
}

} // namespace natlyt::sealing
