// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/snippet.hpp"

#include "protocol/sealing/chunk_wire.hpp"
#include "protocol/sealing/sodium.hpp"

#include <algorithm>
#include <stdexcept>

namespace natlyt::sealing {

namespace {

constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kWrappedKeyBytes == crypto_box_SEALBYTES + kKeyBytes);

// A key of low order cannot be wrapped for; its console is left out and cannot open the chunks.
std::vector<Bytes> wrapFor(std::span<const BoxPublicKey> consoles, std::span<const std::uint8_t> key) {
    std::vector<Bytes> wraps;
    for (const BoxPublicKey& console : consoles) {
        const BoxKeyId id = keyIdOf(console);
        Bytes wrap{id.begin(), id.end()};
        wrap.resize(kWrapBytes);
        if (crypto_box_seal(wrap.data() + kKeyIdBytes, key.data(), key.size(), console.data()) == 0)
            wraps.push_back(std::move(wrap));
    }
    return wraps;
}

LockedBuffer pack(const OpusPackets& packets) {
    std::size_t total = 0;
    for (const Bytes& packet : packets) {
        if (packet.size() > 0xffff)
            throw std::length_error("an Opus packet has more than 65535 bytes");
        total += 2 + packet.size();
    }
    LockedBuffer plain{total};
    auto out = plain.as<std::uint8_t>().begin();
    for (const Bytes& packet : packets) {
        *out++ = static_cast<std::uint8_t>(packet.size());
        *out++ = static_cast<std::uint8_t>(packet.size() >> 8);
        out = std::ranges::copy(packet, out).out;
    }
    return plain;
}

std::optional<OpusPackets> unpack(std::span<const std::uint8_t> plain) {
    OpusPackets packets;
    ByteReader reader{plain};
    while (reader.left() > 0) {
        const auto length = reader.number<std::uint16_t>();
        const auto packet = length ? reader.bytes(*length) : std::nullopt;
        if (!packet) {
            for (Bytes& opened : packets)
                wipe(std::span{opened});
            return std::nullopt;
        }
        packets.emplace_back(packet->begin(), packet->end());
    }
    return packets;
}

std::unexpected<Error> refused(std::string what, std::string mend = {}) {
    return std::unexpected(Error{"snippet chunk", std::move(what), std::move(mend)});
}

// The snippet's key from the wrap made for this console; several wraps may carry its id.
std::optional<LockedBuffer> unwrap(std::span<const std::uint8_t> wraps, const BoxKeyPair& console) {
    const BoxKeyId id = keyIdOf(console.publicKey);
    LockedBuffer key{kKeyBytes};
    for (std::size_t at = 0; at < wraps.size(); at += kWrapBytes) {
        const auto wrap = wraps.subspan(at, kWrapBytes);
        if (!std::ranges::equal(wrap.first(kKeyIdBytes), id))
            continue;
        if (crypto_box_seal_open(key.as<std::uint8_t>().data(), wrap.data() + kKeyIdBytes, kWrappedKeyBytes,
                                 console.publicKey.data(), console.secretKey.data()) == 0)
            return key;
    }
    return std::nullopt;
}

} // namespace

BoxKeyPair makeBoxKeyPair() {
    ready();
    BoxKeyPair pair;
    crypto_box_keypair(pair.publicKey.data(), pair.secretKey.data());
    return pair;
}

BoxKeyId keyIdOf(const BoxPublicKey& key) {
    ready();
    std::array<std::uint8_t, crypto_generichash_BYTES> hash;
    crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
    BoxKeyId id;
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

SnippetSealer::SnippetSealer(std::string room, std::span<const BoxPublicKey> consoles)
    : room_(std::move(room)), key_((ready(), kKeyBytes)) {
    if (consoles.size() > kConsolesMost)
        throw std::length_error("a snippet is sealed for at most 16 consoles");
    crypto_aead_xchacha20poly1305_ietf_keygen(key_.as<std::uint8_t>().data());
    wraps_ = wrapFor(consoles, key_.as<std::uint8_t>());
}

Bytes SnippetSealer::seal(const ChunkHeader& header, const OpusPackets& packets) {
    const LockedBuffer plain = pack(packets);
    Bytes wire = writeChunkFront(header, wraps_);
    const Bytes data = associatedData(room_, wire);
    std::array<std::uint8_t, kNonceBytes> nonce;
    randombytes_buf(nonce.data(), nonce.size());
    wire.insert(wire.end(), nonce.begin(), nonce.end());
    const std::size_t front = wire.size();
    wire.resize(front + plain.size() + kTagBytes);
    if (wire.size() > kChunkBytesMost)
        throw std::length_error("a snippet chunk has more than 32768 bytes");
    crypto_aead_xchacha20poly1305_ietf_encrypt(wire.data() + front, nullptr, plain.as<std::uint8_t>().data(),
                                               plain.size(), data.data(), data.size(), nullptr, nonce.data(),
                                               key_.as<std::uint8_t>().data());
    return wire;
}

Result<OpenedChunk> openChunk(std::span<const std::uint8_t> wire, std::string_view room,
                              const BoxKeyPair& console, UtcTime now) {
    ready();
    const auto parts = readChunk(wire);
    if (!parts)
        return std::unexpected(parts.error());
    if (parts->header.expiresAt <= now)
        return refused("has expired");
    const auto key = unwrap(parts->wraps, console);
    if (!key)
        return refused("is not sealed for this console",
                       "go on duty again, so that rooms learn this console's key");
    LockedBuffer plain{parts->ciphertext.size() - kTagBytes};
    const Bytes data = associatedData(room, parts->beforeNonce);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.as<std::uint8_t>().data(), nullptr, nullptr,
                                                   parts->ciphertext.data(), parts->ciphertext.size(),
                                                   data.data(), data.size(), parts->nonce.data(),
                                                   key->as<std::uint8_t>().data()) != 0)
        return refused("was altered, or is from another room");
    auto packets = unpack(plain.as<std::uint8_t>());
    if (!packets)
        return refused("holds a packet that ends too early");
    return OpenedChunk{parts->header, std::move(*packets)};
}

} // namespace natlyt::sealing
