// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/snippet.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace natlyt::sealing {
namespace {

const UtcTime kNow{milliseconds{1790000000000}};

ChunkHeader someHeader() {
    ChunkHeader header;
    header.alert = *Uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    header.sequence = 513;
    header.onsetOffsetMs = -4000;
    header.expiresAt = kNow + milliseconds{30000};
    header.last = true;
    return header;
}

OpusPackets somePackets() {
    return {Bytes{1, 2, 3}, Bytes{}, Bytes(300, 7)};
}

Bytes sealedFor(const BoxKeyPair& console) {
    return SnippetSealer{"birk-4", std::vector{console.publicKey}}.seal(someHeader(), somePackets());
}

TEST(Snippet, IsOpenedByEachConsoleThatItWasSealedFor) {
    const std::array consoles{makeBoxKeyPair(), makeBoxKeyPair(), makeBoxKeyPair()};
    SnippetSealer sealer{"birk-4",
                         std::vector{consoles[0].publicKey, consoles[1].publicKey, consoles[2].publicKey}};
    const Bytes wire = sealer.seal(someHeader(), somePackets());
    for (const auto& console : consoles) {
        const auto opened = openChunk(wire, "birk-4", console, kNow);
        ASSERT_TRUE(opened) << opened.error().sentence();
        EXPECT_EQ(opened->packets, somePackets());
        EXPECT_EQ(opened->header.alert, someHeader().alert);
        EXPECT_EQ(opened->header.sequence, 513);
        EXPECT_EQ(opened->header.onsetOffsetMs, -4000);
        EXPECT_EQ(opened->header.expiresAt, someHeader().expiresAt);
        EXPECT_TRUE(opened->header.last);
    }
}

TEST(Snippet, StaysClosedForEverybodyElse) {
    const auto opened = openChunk(sealedFor(makeBoxKeyPair()), "birk-4", makeBoxKeyPair(), kNow);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().what, "is not sealed for this console");
}

TEST(Snippet, IsBoundToItsRoom) {
    const auto console = makeBoxKeyPair();
    EXPECT_FALSE(openChunk(sealedFor(console), "birk-5", console, kNow));
}

TEST(Snippet, ExpiresAtItsTime) {
    const auto console = makeBoxKeyPair();
    const Bytes wire = sealedFor(console);
    EXPECT_TRUE(openChunk(wire, "birk-4", console, someHeader().expiresAt - milliseconds{1}));
    EXPECT_FALSE(openChunk(wire, "birk-4", console, someHeader().expiresAt));
}

TEST(Snippet, RefusesEveryFlippedBit) {
    const auto console = makeBoxKeyPair();
    const Bytes wire = sealedFor(console);
    for (std::size_t bit = 0; bit < wire.size() * 8; ++bit) {
        Bytes altered = wire;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(openChunk(altered, "birk-4", console, kNow)) << "bit " << bit;
    }
}

TEST(Snippet, RefusesEveryTruncation) {
    const auto console = makeBoxKeyPair();
    const Bytes wire = sealedFor(console);
    for (std::size_t bytes = 0; bytes < wire.size(); ++bytes)
        EXPECT_FALSE(openChunk(std::span{wire}.first(bytes), "birk-4", console, kNow)) << bytes;
}

TEST(Snippet, NeverUsesTheSameNonceTwice) {
    const auto console = makeBoxKeyPair();
    SnippetSealer sealer{"birk-4", std::vector{console.publicKey}};
    EXPECT_NE(sealer.seal(someHeader(), somePackets()), sealer.seal(someHeader(), somePackets()));
}

TEST(Snippet, LeavesOutAConsoleWhoseKeyIsOfLowOrder) {
    const auto console = makeBoxKeyPair();
    SnippetSealer sealer{"birk-4", std::vector{BoxPublicKey{}, console.publicKey}};
    EXPECT_TRUE(openChunk(sealer.seal(someHeader(), somePackets()), "birk-4", console, kNow));
}

TEST(Snippet, SealedForNobodyIsRefusedByEverybody) {
    SnippetSealer sealer{"birk-4", {}};
    EXPECT_FALSE(openChunk(sealer.seal(someHeader(), somePackets()), "birk-4", makeBoxKeyPair(), kNow));
}

TEST(Snippet, RefusesToSealWhatIsTooLong) {
    SnippetSealer sealer{"birk-4", std::vector{makeBoxKeyPair().publicKey}};
    EXPECT_THROW(sealer.seal(someHeader(), OpusPackets{Bytes(kChunkBytesMost)}), std::length_error);
    EXPECT_THROW(sealer.seal(someHeader(), OpusPackets{Bytes(70000)}), std::length_error);
    EXPECT_THROW((SnippetSealer{"birk-4", std::vector<BoxPublicKey>(17)}), std::length_error);
}

TEST(Snippet, HoldsNoneOfTheSoundInTheClear) {
    const auto console = makeBoxKeyPair();
    const Bytes wire = sealedFor(console);
    const Bytes run(16, 7);
    EXPECT_TRUE(std::ranges::search(wire, run).empty());
}

} // namespace
} // namespace natlyt::sealing
