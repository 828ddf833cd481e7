// SPDX-License-Identifier: Apache-2.0
// Verifies Ed25519 signatures (RFC 8032, section 5.1), in bounded steps, so that the loop goes on turning meanwhile. For
// verification alone: it holds no secret. Debian has no library for it that is freestanding; the tests hold this against
// libsodium.
#pragma once

#include "firmware/core/update/field25519.hpp"
#include "firmware/core/update/sha512.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::update {

// Extended coordinates: x = X / Z, y = Y / Z, T = X Y / Z.
struct Point {
    Field x = kFieldZero, y = kFieldOne, z = kFieldOne, t = kFieldZero;
};

inline constexpr Field kCurveD{0x78a3, 0x1359, 0x4dca, 0x75eb, 0xd8ab, 0x4141, 0x0a4d, 0x0070,
                               0xe898, 0x7779, 0x4079, 0x8cc7, 0xfe73, 0x2b6f, 0x6cee, 0x5203}; // -121665 / 121666
inline constexpr Field kRootOfMinusOne{0xa0b0, 0x4a0e, 0x1b27, 0xc4ee, 0xe478, 0xad2f, 0x1806, 0x2f43,
                                       0xd7a7, 0x3dfb, 0x0099, 0x2b4d, 0xdf0b, 0x4fc1, 0x2480, 0x2b83};
inline constexpr Point kBase{{0xd51a, 0x8f25, 0x2d60, 0xc956, 0xa7b2, 0x9525, 0xc760, 0x692c, 0xdc5c, 0xfdd6, 0xe231, 0xc0a4,
                              0x53fe, 0xcd6e, 0x36d3, 0x2169},
                             {0x6658, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666,
                              0x6666, 0x6666, 0x6666, 0x6666},
                             kFieldOne,
                             {0xdda3, 0xa5b7, 0x8ab3, 0x6dde, 0x52f5, 0x7751, 0x9f80, 0x20f0, 0xe37d, 0x64ab, 0x4e8e, 0x66ea,
                              0x7665, 0xd78b, 0x5f0f, 0x6787}};

// Complete: also right where both are the same, so that it doubles too (Hisil, Wong, Carter, Dawson 2008, section 3.1).
constexpr Point sum(const Point& p, const Point& q) {
    const Field a = product(difference(p.y, p.x), difference(q.y, q.x));
    const Field b = product(sum(p.y, p.x), sum(q.y, q.x));
    const Field dt = product(product(p.t, q.t), kCurveD);
    const Field c = sum(dt, dt);
    const Field zz = product(p.z, q.z);
    const Field d = sum(zz, zz);
    const Field e = difference(b, a);
    const Field f = difference(d, c);
    const Field g = sum(d, c);
    const Field h = sum(b, a);
    return {product(e, f), product(g, h), product(f, g), product(e, h)};
}

constexpr Bytes32 encoded(const Point& p) {
    const Field inverseZ = inverse(p.z);
    Bytes32 out = bytesOf(product(p.y, inverseZ));
    out[31] = static_cast<std::uint8_t>(out[31] | (reduced(product(p.x, inverseZ))[0] & 1U) << 7);
    return out;
}

// RFC 8032, 5.1.3. False where no point has these bytes.
constexpr bool decoded(std::span<const std::uint8_t> bytes, Point& out) {
    const Field y = fieldOf(bytes);
    const Field yy = product(y, y);
    const Field u = difference(yy, kFieldOne);
    const Field v = sum(product(kCurveD, yy), kFieldOne);
    const Field v3 = product(product(v, v), v);
    const Field v7 = product(product(v3, v3), v);
    Field x = product(product(u, v3), power(product(u, v7), 252, 3));
    const Field check = product(v, product(x, x));
    if (!same(check, u)) {
        if (!same(check, difference(kFieldZero, u)))
            return false;
        x = product(x, kRootOfMinusOne);
    }
    const bool wantsOdd = (bytes[31] & 0x80) != 0;
    if (same(x, kFieldZero) && wantsOdd)
        return false;
    if (((reduced(x)[0] & 1U) != 0) != wantsOdd)
        x = difference(kFieldZero, x);
    out = {x, y, kFieldOne, product(x, y)};
    return true;
}

using Scalar = std::array<std::uint32_t, 8>; // little endian
inline constexpr Scalar kGroupOrder{0x5cf5d3ed, 0x5812631a, 0xa2f79cd6, 0x14def9de, 0, 0, 0, 0x10000000};

constexpr bool less(const Scalar& a, const Scalar& b) {
    for (std::size_t i = 8; i > 0; --i)
        if (a[i - 1] != b[i - 1])
            return a[i - 1] < b[i - 1];
    return false;
}

constexpr Scalar scalarOf(std::span<const std::uint8_t> bytes) {
    Scalar out{};
    for (std::size_t i = 0; i < 32; ++i)
        out[i / 4] |= std::uint32_t{bytes[i]} << 8 * (i % 4);
    return out;
}

// Modulo the group's order, bit by bit from the top: slow, and small.
constexpr Scalar reducedScalar(std::span<const std::uint8_t> bytes) {
    Scalar out{};
    for (std::size_t bit = bytes.size() * 8; bit > 0; --bit) {
        std::uint32_t in = bytes[(bit - 1) / 8] >> (bit - 1) % 8 & 1U;
        for (std::uint32_t& word : out) {
            const std::uint32_t up = word >> 31;
            word = word << 1 | in;
            in = up;
        }
        if (less(out, kGroupOrder))
            continue;
        std::uint32_t borrow = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            const std::uint64_t minus = std::uint64_t{kGroupOrder[i]} + borrow;
            borrow = out[i] < minus ? 1U : 0U;
            out[i] = static_cast<std::uint32_t>(out[i] - minus);
        }
    }
    return out;
}

constexpr bool bitOf(const Scalar& scalar, std::size_t bit) { return (scalar[bit / 32] >> bit % 32 & 1U) != 0; }

class Ed25519Verifier {
public:
    explicit constexpr Ed25519Verifier(const Bytes32& publicKey) : key_(publicKey) {}

    constexpr void begin(std::span<const std::uint8_t> signature) {
        for (std::size_t i = 0; i < 32; ++i)
            r_[i] = signature[i];
        s_ = scalarOf(signature.subspan(32));
        hash_ = {};
        hash_.add(r_);
        hash_.add(key_);
        bit_ = kNotBegun;
        decided_ = false;
        good_ = false;
    }
    constexpr void add(std::span<const std::uint8_t> text) { hash_.add(text); }

    // True once it is decided. At most some 500 products of Fields at a time: 0.1 s on a Cortex-M0+ at 16 MHz.
    constexpr bool step() {
        if (decided_)
            return true;
        if (bit_ == kNotBegun)
            return prepare();
        if (bit_ == 0)
            return decide(encoded(result_) == r_);
        --bit_;
        result_ = sum(result_, result_);
        const bool base = bitOf(s_, bit_);
        const bool key = bitOf(h_, bit_);
        if (base && key)
            result_ = sum(result_, both_);
        else if (base)
            result_ = sum(result_, kBase);
        else if (key)
            result_ = sum(result_, minusKey_);
        return false;
    }
    constexpr bool good() const { return decided_ && good_; }

private:
    static constexpr std::size_t kScalarBits = 253;
    static constexpr std::size_t kNotBegun = kScalarBits + 1;

    // R = s B - h A. An s that is not reduced would make a second signature out of a first: refused (RFC 8032, 5.1.7).
    constexpr bool prepare() {
        Point key;
        if (!less(s_, kGroupOrder) || !decoded(key_, key))
            return decide(false);
        h_ = reducedScalar(hash_.digest());
        minusKey_ = {difference(kFieldZero, key.x), key.y, key.z, difference(kFieldZero, key.t)};
        both_ = sum(kBase, minusKey_);
        result_ = {};
        bit_ = kScalarBits;
        return false;
    }
    constexpr bool decide(bool good) {
        good_ = good;
        decided_ = true;
        return true;
    }

    Bytes32 key_;
    Bytes32 r_{};
    Scalar s_{}, h_{};
    Sha512 hash_;
    Point minusKey_, both_, result_;
    std::size_t bit_ = kNotBegun;
    bool decided_ = false;
    bool good_ = false;
};

} // namespace natlyt::firmware::update
