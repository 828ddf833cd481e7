// SPDX-License-Identifier: Apache-2.0
// No sound is left in memory that the front end gives back. A binary of its own: it replaces free().
#include "edge-daemon/core/features/feature_parameters.hpp"
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/protocol/freed_memory.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <optional>

namespace natlyt::edge {
namespace {

int blocksWithSound = 0;

template <class HoldsSound> int count(std::span<const std::byte> block, HoldsSound&& holdsSound) {
    const std::span floats{reinterpret_cast<const float*>(block.data()), block.size() / sizeof(float)};
    int found = 0;
    for (std::size_t i = 0; i + 1 < floats.size(); ++i) found += holdsSound(floats[i], floats[i + 1]) ? 1 : 0;
    return found;
}

// Far above any weight or table.
void lookForLoud(std::span<const std::byte> block) {
    const auto loud = [](float sample, float) { return std::abs(sample) > 1e6F && std::abs(sample) < 1e30F; };
    blocksWithSound += count(block, loud) > 8 ? 1 : 0;
}

void lookForAlternating(std::span<const std::byte> block) {
    const auto alternating = [](float a, float b) { return std::abs(a - 0.9F) < 0.1F && std::abs(b + 0.9F) < 0.1F; };
    blocksWithSound += count(block, alternating) > 8 ? 1 : 0;
}

TEST(SpectrumMemory, KeepsNothingOfTheSoundThatWasAnalysed) {
    blocksWithSound = 0;
    auto spectrum = std::make_unique<Spectrum>();
    const std::vector<float> loud(kFeatures.windowSamples, 1e12F);
    (*spectrum)(loud);
    seesFreed = lookForLoud;
    spectrum.reset();
    seesFreed = nullptr;
    EXPECT_EQ(blocksWithSound, 0);
}

TEST(FrontEndMemory, KeepsNothingOfTheSoundThatWasHeard) {
    blocksWithSound = 0;
    std::optional<FrontEnd> ear(std::in_place);
    std::vector<float> alternating(4000);
    for (std::size_t i = 0; i < alternating.size(); ++i) alternating[i] = i % 2 == 0 ? 0.9F : -0.9F;
    ear->push(alternating, [](const FeatureFrame&) {});
    seesFreed = lookForAlternating;
    ear.reset();
    seesFreed = nullptr;
    EXPECT_EQ(blocksWithSound, 0);
}

} // namespace
} // namespace natlyt::edge
