// SPDX-License-Identifier: Apache-2.0
// No sound is left in memory that a heard sound gives back. A binary of its own: it replaces free().
#include "operator-console/models/heard_sound.hpp"
#include "tests/operator-console/models/ward_builder.hpp"
#include "tests/protocol/freed_memory.hpp"

#include <gtest/gtest.h>
#include <opus.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

constexpr std::uint8_t kMark = 0x5A;
int marksFreed = 0;
int decodersFreed = 0;

void look(std::span<const std::byte> block) {
    const auto marks = std::ranges::search_n(block, 16, std::byte{kMark});
    if (!marks.empty())
        ++marksFreed;
    const auto decoderBytes = static_cast<std::size_t>(opus_decoder_get_size(1));
    if (block.size() >= decoderBytes && std::ranges::any_of(block, [](std::byte b) { return b != std::byte{0}; }))
        ++decodersFreed;
}

struct SoundMemory : ::testing::Test {
    SoundMemory() {
        for (auto& packet : packets)
            std::ranges::fill(packet, kMark);
    }
    ~SoundMemory() override { // no mark of one test is left for the next to find
        for (auto& packet : packets)
            sealing::wipe(std::span(packet));
    }
    void put(const Uuid& alert) {
        sealing::SnippetSealer sealer("room-1", std::span(&keys.publicKey, 1));
        const auto sealed = sealer.seal({alert, 0, -4000, kNight + std::chrono::seconds(30), false}, packets);
        shelf.put("room-1", idOf(101), std::string(sealed.begin(), sealed.end()), now);
    }
    void hear() {
        HeardSound heard("room-1", idOf(101), keys);
        EXPECT_TRUE(heard.memoryIsLocked());
        const auto& onShelf = *shelf.find(idOf(101));
        seesFreed = look;
        heard.advance(onShelf, now);
        seesFreed = nullptr;
        refused = heard.refusedChunks();
    }

    sealing::BoxKeyPair keys = sealing::makeBoxKeyPair();
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    sealing::OpusPackets packets = sealing::OpusPackets(kPacketsPerChunk, Bytes(40));
    SealedShelf shelf;
    int refused = 0;
};

TEST_F(SoundMemory, KeepsNothingOfThePacketsOfASoundThatWasDecoded) {
    marksFreed = 0;
    put(idOf(101));
    hear();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(marksFreed, 0);
}

TEST_F(SoundMemory, KeepsNothingOfThePacketsOfAChunkThatBelongsToAnotherSound) {
    marksFreed = 0;
    put(idOf(102));
    hear();
    EXPECT_EQ(refused, 1);
    EXPECT_EQ(marksFreed, 0);
}

TEST_F(SoundMemory, KeepsNothingOfWhatTheDecoderRemembers) {
    decodersFreed = 0;
    put(idOf(101));
    auto heard = std::make_unique<HeardSound>("room-1", idOf(101), keys);
    heard->advance(*shelf.find(idOf(101)), now);
    seesFreed = look;
    heard.reset();
    seesFreed = nullptr;
    EXPECT_EQ(decodersFreed, 0);
}

} // namespace
} // namespace natlyt::console::testing
