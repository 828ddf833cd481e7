// SPDX-License-Identifier: Apache-2.0
// Our verification against libsodium's, which also signs.
#include "firmware/core/update/ed25519.hpp"
#include "tests/firmware/signed_image.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

using namespace natlyt::firmware::update;

namespace {

using Bytes = std::vector<std::uint8_t>;

bool verifies(const Bytes32& key, std::span<const std::uint8_t> signature, std::span<const std::uint8_t> text) {
    Ed25519Verifier verifier{key};
    verifier.begin(signature);
    verifier.add(text);
    for (int i = 0; i < 1000 && !verifier.step(); ++i) {
    }
    return verifier.good();
}

Bytes randomBytes(std::mt19937& random, std::size_t count) {
    Bytes out(count);
    for (auto& byte : out) byte = static_cast<std::uint8_t>(random());
    return out;
}

Bytes signatureOf(const Bytes& text, const KeyPair& key) {
    Bytes signature(kSignatureBytes);
    crypto_sign_detached(signature.data(), nullptr, text.data(), text.size(), key.secretKey.data());
    return signature;
}

} // namespace

TEST(Sha512, AgreesWithLibsodiumForEveryLengthOverTwoBlocks) {
    std::mt19937 random{5};
    for (std::size_t length = 0; length < 300; ++length) {
        const Bytes text = randomBytes(random, length);
        std::array<std::uint8_t, 64> expected{};
        crypto_hash_sha512(expected.data(), text.data(), text.size());
        Sha512 hash;
        hash.add(std::span{text}.first(length / 3));
        hash.add(std::span{text}.subspan(length / 3));
        ASSERT_EQ(hash.digest(), expected) << length << " bytes";
    }
}

TEST(Field25519, ReducesToTheOneValueBelowP) {
    Field p{};
    p.fill(0xffff);
    p[0] = 0xffed;
    p[15] = 0x7fff;
    EXPECT_EQ(reduced(p), kFieldZero);
    EXPECT_EQ(reduced(sum(p, p)), kFieldZero);
    EXPECT_EQ(reduced(sum(p, kFieldOne)), kFieldOne);
    Field most{};
    most.fill(0xffff); // 2^256 - 1 is 37
    EXPECT_EQ(reduced(most), Field{37});
    EXPECT_EQ(reduced(product(most, most)), Field{37 * 37});
    EXPECT_EQ(reduced(difference(kFieldZero, most)), reduced(difference(kFieldZero, Field{37})));
    EXPECT_EQ(reduced(sum(difference(kFieldZero, most), most)), kFieldZero);
}

TEST(Field25519, AnInverseTimesItsValueIsOne) {
    std::mt19937 random{6};
    for (int i = 0; i < 50; ++i) {
        Field value{};
        for (auto& limb : value) limb = random() & 0xffff;
        ASSERT_EQ(reduced(product(value, inverse(value))), kFieldOne);
    }
}

TEST(Ed25519, AcceptsTheFirstExampleOfRfc8032) {
    const Bytes32 key{0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
                      0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a};
    const Bytes signature{0xe5, 0x56, 0x43, 0x00, 0xc3, 0x60, 0xac, 0x72, 0x90, 0x86, 0xe2, 0xcc, 0x80, 0x6e, 0x82, 0x8a,
                          0x84, 0x87, 0x7f, 0x1e, 0xb8, 0xe5, 0xd9, 0x74, 0xd8, 0x73, 0xe0, 0x65, 0x22, 0x49, 0x01, 0x55,
                          0x5f, 0xb8, 0x82, 0x15, 0x90, 0xa3, 0x3b, 0xac, 0xc6, 0x1e, 0x39, 0x70, 0x1c, 0xf9, 0xb4, 0x6b,
                          0xd2, 0x5b, 0xf5, 0xf0, 0x59, 0x5b, 0xbe, 0x24, 0x65, 0x51, 0x41, 0x43, 0x8e, 0x7a, 0x10, 0x0b};
    EXPECT_TRUE(verifies(key, signature, {}));
}

TEST(Ed25519, AgreesWithLibsodiumOnGoodAndSpoiltSignatures) {
    std::mt19937 random{7};
    int refused = 0;
    for (int i = 0; i < 60; ++i) {
        KeyPair key{static_cast<std::uint8_t>(random())};
        Bytes text = randomBytes(random, random() % 200);
        Bytes signature = signatureOf(text, key);
        ASSERT_TRUE(verifies(key.publicKey, signature, text));
        Bytes spoilt = signature;
        spoilt[random() % spoilt.size()] ^= static_cast<std::uint8_t>(1U << random() % 8);
        const bool theirs = crypto_sign_verify_detached(spoilt.data(), text.data(), text.size(), key.publicKey.data()) == 0;
        ASSERT_EQ(verifies(key.publicKey, spoilt, text), theirs);
        refused += theirs ? 0 : 1;
        text.push_back(0);
        ASSERT_FALSE(verifies(key.publicKey, signature, text));
    }
    EXPECT_EQ(refused, 60);
}

TEST(Ed25519, RefusesASignatureToWhoseScalarTheGroupsOrderWasAdded) {
    const KeyPair key{3};
    const Bytes text{1, 2, 3};
    Bytes signature = signatureOf(text, key);
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += signature[32 + i] + (kGroupOrder[i / 4] >> 8 * (i % 4) & 0xffU);
        signature[32 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    ASSERT_EQ(carry, 0U);
    EXPECT_FALSE(verifies(key.publicKey, signature, text));
}

TEST(Ed25519, RefusesAKeyThatIsNoPoint) {
    const KeyPair key{3};
    const Bytes text{1, 2, 3};
    const Bytes signature = signatureOf(text, key);
    int refused = 0;
    for (std::uint8_t i = 0; i < 40; ++i) {
        Bytes32 bytes = key.publicKey;
        bytes[0] = static_cast<std::uint8_t>(bytes[0] + i + 1);
        Point point;
        refused += decoded(bytes, point) ? 0 : 1;
        ASSERT_FALSE(verifies(bytes, signature, text));
    }
    EXPECT_GT(refused, 10);
}
