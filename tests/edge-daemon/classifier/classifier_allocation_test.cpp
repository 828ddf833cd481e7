// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"
#include "tests/edge-daemon/features/allocation_counter.hpp"

#include <gtest/gtest.h>

using namespace natlyt::edge;

TEST(Classifier, AllocatesNothingOnceItIsLoaded) {
    const auto sound = goldenSignal();
    Classifier classifier = shippedClassifier();
    FrontEnd ear;
    std::size_t frames = 0;
    float strongest = 0.0F;
    const std::size_t before = allocations;
    for (int repeat = 0; repeat < 3; ++repeat)
        ear.push(sound, [&](const FeatureFrame& frame) {
            classifier.pushFrame(frame.logMel);
            if (++frames % 10 == 0) strongest = std::max(strongest, classifier.evaluate().relevance);
        });
    EXPECT_EQ(allocations, before);
    EXPECT_GT(strongest, 0.0F);
}
