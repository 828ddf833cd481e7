// SPDX-License-Identifier: Apache-2.0
// Nothing that was worked out from sound is left in the network's memory. A binary of its own: it replaces the global
// operator new, which remembers each block, and operator delete, which looks at what is given back.
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <span>

namespace {

struct Block {
    std::byte* at = nullptr;
    std::size_t size = 0;
    std::byte* before = nullptr; // a copy from before anything was heard
    bool heard = false;          // sound has changed it
};
std::array<Block, 4096> blocks;
std::size_t blockCount = 0;
bool remembering = false;
bool looking = false; // at what is given back
int givenBackWithSound = 0;
int givenBackWiped = 0;

bool isZero(const std::byte* memory, std::size_t size) {
    return std::all_of(memory, memory + size, [](std::byte b) { return b == std::byte{0}; });
}
std::span<Block> known() { return std::span{blocks}.first(blockCount); }
bool changed(const Block& block) { return block.before && std::memcmp(block.at, block.before, block.size) != 0; }

void giveBack(void* memory) {
    const auto found = std::ranges::find(known(), memory, &Block::at);
    if (found != known().end() && memory) {
        if (looking && found->heard) ++(isZero(found->at, found->size) ? givenBackWiped : givenBackWithSound);
        found->at = nullptr;
    }
    std::free(memory);
}

} // namespace

// NOLINTBEGIN: replacements must be plain definitions; new is paired with free on purpose.
void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (!memory) throw std::bad_alloc{};
    if (remembering && blockCount < blocks.size()) blocks[blockCount++] = {static_cast<std::byte*>(memory), size, nullptr, false};
    return memory;
}
void operator delete(void* memory) noexcept { giveBack(memory); }
void operator delete(void* memory, std::size_t) noexcept { giveBack(memory); }
// NOLINTEND

namespace natlyt::edge {
namespace {

class NetworkMemory : public testing::Test {
protected:
    NetworkMemory() {
        blockCount = 0;
        givenBackWithSound = givenBackWiped = 0;
        remembering = true;
        classifier.emplace(shippedClassifier());
        remembering = false;
        EXPECT_LT(blockCount, blocks.size()) << "some blocks are not looked at";
        for (auto& block : known()) {
            if (!block.at) continue; // needed for the loading only
            block.before = static_cast<std::byte*>(std::malloc(block.size));
            std::memcpy(block.before, block.at, block.size);
        }
    }
    ~NetworkMemory() override {
        looking = false;
        for (auto& block : known()) std::free(block.before);
    }
    void hear() {
        FrontEnd ear;
        std::size_t frames = 0;
        ear.push(goldenSignal(), [&](const FeatureFrame& frame) {
            classifier->pushFrame(frame.logMel);
            if (++frames % 10 == 0) classifier->evaluate();
        });
        for (auto& block : known()) block.heard = block.at && changed(block);
    }
    // The layers themselves: how far each has come, no value of any sound.
    static bool holdsPositionsOnly(const Block& block) {
        return block.size > sizeof(CausalLayer) && block.size % sizeof(CausalLayer) == 0;
    }
    static auto heardBlocks() { return std::ranges::count_if(known(), &Block::heard); }

    std::optional<Classifier> classifier;
};

TEST_F(NetworkMemory, IsAfterAResetAsBeforeAnythingWasHeard) {
    hear();
    EXPECT_GT(heardBlocks(), 30) << "the context, the background, and two or three of each layer";
    classifier->reset();
    EXPECT_EQ(std::ranges::count_if(known(), [](const Block& block) { return block.at && changed(block); }), 0);
}

TEST_F(NetworkMemory, IsWipedWhenTheNetworkGoes) {
    hear();
    for (auto& block : known())
        if (holdsPositionsOnly(block)) block.heard = false;
    const auto heard = heardBlocks();
    EXPECT_GT(heard, 30);
    looking = true;
    classifier.reset();
    looking = false;
    EXPECT_EQ(givenBackWithSound, 0);
    EXPECT_EQ(givenBackWiped, heard);
}

} // namespace
} // namespace natlyt::edge
