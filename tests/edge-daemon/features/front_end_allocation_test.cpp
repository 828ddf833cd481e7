// SPDX-License-Identifier: Apache-2.0
#include "tests/edge-daemon/features/allocation_counter.hpp"
#include "tests/edge-daemon/features/signals.hpp"

#include <gtest/gtest.h>

using namespace natlyt::edge;

TEST(FrontEnd, AllocatesNothingOnceItIsBuilt) {
    const auto sound = signals::noise(0.1, 30.0);
    FrontEnd ear;
    std::size_t frames = 0;
    const std::size_t before = allocations;
    ear.push(sound, [&](const FeatureFrame&) { ++frames; });
    EXPECT_EQ(allocations, before);
    EXPECT_GT(frames, 2900U);
}
