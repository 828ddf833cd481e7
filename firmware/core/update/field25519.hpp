// SPDX-License-Identifier: Apache-2.0
// Arithmetic modulo p = 2^255 - 19, for verification alone: every value is public, so nothing need take constant time.
// Sixteen limbs of 16 bits, little endian, each below 2^16 and the value below 2^256, not always fully reduced: on a
// Cortex-M0+ a product of two limbs is one instruction.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::update {

using Field = std::array<std::uint32_t, 16>;

inline constexpr Field kFieldZero{};
inline constexpr Field kFieldOne{1};

// 2^256 is 38 modulo p: what runs out at the top comes in at the bottom. After the second round at most the lowest limb is
// over, by so little that the third carries no further than the limb above.
constexpr Field carried(Field f) {
    for (int round = 0; round < 3; ++round) {
        std::uint32_t carry = 0;
        for (std::uint32_t& limb : f) {
            limb += carry;
            carry = limb >> 16;
            limb &= 0xffffU;
        }
        f[0] += 38U * carry;
    }
    return f;
}

constexpr Field sum(const Field& a, const Field& b) {
    Field out{};
    for (std::size_t i = 0; i < 16; ++i)
        out[i] = a[i] + b[i];
    return carried(out);
}

// 4 p is added first, by limbs of which each is larger than any of b.
constexpr Field difference(const Field& a, const Field& b) {
    Field out{};
    for (std::size_t i = 0; i < 16; ++i)
        out[i] = a[i] + (i == 0 ? 0x3ffb4U : i == 15 ? 0x1fffcU : 0x3fffcU) - b[i];
    return carried(out);
}

constexpr Field product(const Field& a, const Field& b) {
    std::array<std::uint64_t, 31> columns{};
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t j = 0; j < 16; ++j)
            columns[i + j] += a[i] * b[j]; // below 2^32, so no more than 32 bits
    Field out{};
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        carry += columns[i] + (i < 15 ? 38U * columns[i + 16] : 0U);
        out[i] = static_cast<std::uint32_t>(carry & 0xffffU);
        carry >>= 16;
    }
    carry *= 38U; // below 2^32: 26 bits came out at the top
    for (std::size_t i = 0; i < 2; ++i) {
        carry += out[i];
        out[i] = static_cast<std::uint32_t>(carry & 0xffffU);
        carry >>= 16;
    }
    out[2] += static_cast<std::uint32_t>(carry);
    return carried(out);
}

// a to the power of 2^bits - less: the two that are needed are p - 2 = 2^255 - 21 and (p - 5) / 8 = 2^252 - 3.
constexpr Field power(const Field& a, unsigned bits, std::uint32_t less) {
    Field out = kFieldOne;
    for (unsigned i = bits; i > 0; --i) {
        out = product(out, out);
        const unsigned bit = i - 1;
        const bool set = bit >= 8 || ((256U - less) >> bit & 1U) != 0;
        if (set)
            out = product(out, a);
    }
    return out;
}
constexpr Field inverse(const Field& a) { return power(a, 255, 21); }

// The one value below p.
constexpr Field reduced(const Field& a) {
    Field f = a;
    for (int round = 0; round < 2; ++round) {
        std::uint32_t carry = 19U * (f[15] >> 15);
        f[15] &= 0x7fffU;
        for (std::uint32_t& limb : f) {
            limb += carry;
            carry = limb >> 16;
            limb &= 0xffffU;
        }
    }
    Field over = f; // with 19 more, p and above reach bit 255
    std::uint32_t carry = 19;
    for (std::uint32_t& limb : over) {
        limb += carry;
        carry = limb >> 16;
        limb &= 0xffffU;
    }
    if ((over[15] & 0x8000U) == 0)
        return f;
    over[15] &= 0x7fffU;
    return over;
}

constexpr bool same(const Field& a, const Field& b) { return reduced(a) == reduced(b); }

using Bytes32 = std::array<std::uint8_t, 32>;

constexpr Field fieldOf(std::span<const std::uint8_t> bytes) {
    Field out{};
    for (std::size_t i = 0; i < 16; ++i)
        out[i] = static_cast<std::uint32_t>(bytes[2 * i] | bytes[2 * i + 1] << 8);
    out[15] &= 0x7fffU;
    return out;
}

constexpr Bytes32 bytesOf(const Field& a) {
    const Field f = reduced(a);
    Bytes32 out{};
    for (std::size_t i = 0; i < 16; ++i) {
        out[2 * i] = static_cast<std::uint8_t>(f[i]);
        out[2 * i + 1] = static_cast<std::uint8_t>(f[i] >> 8);
    }
    return out;
}

} // namespace natlyt::firmware::update
