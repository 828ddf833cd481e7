// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sealed_shelf.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

Now at(int second) {
    return {UtcTime{std::chrono::seconds(second)}, MonotonicTime{std::chrono::seconds(second)}};
}

Uuid id(int number, std::uint8_t first = 0) {
    Uuid uuid{};
    uuid.bytes[0] = first;
    uuid.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return uuid;
}

TEST(SealedShelf, IsNotEmptiedForOthersByARoomThatSaysTooMuch) {
    SealedShelf shelf;
    shelf.put("oak-1", id(1), std::string(1000, 's'), at(0));
    for (int i = 0; i < 700; ++i)
        shelf.put("birch-1", id(i, 0xff), "x", at(1));
    EXPECT_TRUE(shelf.find(id(1))) << "its own sounds are pushed out, whatever they are called";
    EXPECT_LE(shelf.size(), kSoundsMost);
    EXPECT_FALSE(shelf.find(id(0, 0xff)));
    EXPECT_TRUE(shelf.find(id(699, 0xff)));
}

TEST(SealedShelf, HoldsNoMoreBytesThanSixHundredSnippetsAndPushesOutTheOldestOfWhoHasMost) {
    SealedShelf shelf;
    const std::string chunk(kSealedChunkBytesMost, 's');
    shelf.put("oak-1", id(1), chunk, at(0));
    const auto soundsThatFit = kBytesMost / kSealedChunkBytesMost / kChunksPerSoundMost;
    for (std::size_t sound = 0; sound < soundsThatFit + 5; ++sound)
        for (std::size_t i = 0; i < kChunksPerSoundMost; ++i)
            shelf.put("birch-1", id(static_cast<int>(sound), 0xff), chunk, at(static_cast<int>(sound)));
    EXPECT_TRUE(shelf.find(id(1)));
    EXPECT_FALSE(shelf.find(id(0, 0xff)));
    EXPECT_TRUE(shelf.find(id(static_cast<int>(soundsThatFit) + 4, 0xff)));
}

TEST(SealedShelf, TakesNoChunkThatIsNone) {
    SealedShelf shelf;
    shelf.put("oak-1", id(1), std::string(kSealedChunkBytesMost + 1, 's'), at(0));
    EXPECT_FALSE(shelf.find(id(1)));
}

} // namespace
} // namespace natlyt::console::testing
