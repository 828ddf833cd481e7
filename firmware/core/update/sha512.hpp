// SPDX-License-Identifier: Apache-2.0
// SHA-512 (FIPS 180-4), a piece at a time, freestanding.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::update {

// The first 64 bits of the fractional parts of the cube roots of the first 80 primes, and of the square roots of the first
// eight.
inline constexpr std::array<std::uint64_t, 80> kSha512Rounds{
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};
inline constexpr std::array<std::uint64_t, 8> kSha512Begin{
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

class Sha512 {
public:
    static constexpr std::size_t kDigestBytes = 64;

    constexpr void add(std::span<const std::uint8_t> bytes) {
        for (const std::uint8_t byte : bytes) {
            const std::size_t at = static_cast<std::size_t>(bytes_ % kBlockBytes);
            std::uint64_t& word = block_[at / 8];
            word = word << 8 | byte; // eight of them push out what stood there
            ++bytes_;
            if (at == kBlockBytes - 1)
                mix();
        }
    }

    // Ends it; nothing may be added afterwards.
    constexpr std::array<std::uint8_t, kDigestBytes> digest() {
        const std::uint64_t bits = bytes_ * 8;
        constexpr std::array<std::uint8_t, 2> kPad{0x80, 0};
        add(std::span{kPad}.first(1));
        for (std::size_t i = 0; i < kBlockBytes && bytes_ % kBlockBytes != kLengthAt; ++i)
            add(std::span{kPad}.subspan(1));
        for (std::size_t i = 0; i < 16; ++i) {
            const std::array<std::uint8_t, 1> byte{i < 8 ? std::uint8_t{0} : static_cast<std::uint8_t>(bits >> (120 - 8 * i))};
            add(byte);
        }
        std::array<std::uint8_t, kDigestBytes> out{};
        for (std::size_t i = 0; i < kDigestBytes; ++i)
            out[i] = static_cast<std::uint8_t>(state_[i / 8] >> (56 - 8 * (i % 8)));
        return out;
    }

private:
    static constexpr std::size_t kBlockBytes = 128;
    static constexpr std::size_t kLengthAt = kBlockBytes - 16;

    static constexpr std::uint64_t turned(std::uint64_t x, unsigned by) { return x >> by | x << (64U - by); }

    constexpr void mix() {
        std::array<std::uint64_t, 8> s = state_;
        for (std::size_t i = 0; i < 80; ++i) {
            std::uint64_t& w = block_[i % 16];
            if (i >= 16)
                w += small(block_[(i + 1) % 16], 1, 8, 7) + block_[(i + 9) % 16] + small(block_[(i + 14) % 16], 19, 61, 6);
            const std::uint64_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
            const std::uint64_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            const std::uint64_t one = s[7] + big(s[4], 14, 18, 41) + choice + kSha512Rounds[i] + w;
            const std::uint64_t two = big(s[0], 28, 34, 39) + majority;
            s = {one + two, s[0], s[1], s[2], s[3] + one, s[4], s[5], s[6]};
        }
        for (std::size_t i = 0; i < 8; ++i)
            state_[i] += s[i];
    }
    static constexpr std::uint64_t big(std::uint64_t x, unsigned a, unsigned b, unsigned c) {
        return turned(x, a) ^ turned(x, b) ^ turned(x, c);
    }
    static constexpr std::uint64_t small(std::uint64_t x, unsigned a, unsigned b, unsigned c) {
        return turned(x, a) ^ turned(x, b) ^ x >> c;
    }

    std::array<std::uint64_t, 8> state_ = kSha512Begin;
    std::array<std::uint64_t, 16> block_{};
    std::uint64_t bytes_ = 0; // fewer than 2^61, so that the upper half of the length is zero
};

} // namespace natlyt::firmware::update
