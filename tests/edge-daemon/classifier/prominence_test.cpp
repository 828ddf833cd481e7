// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/prominence.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

using natlyt::edge::Prominence;

namespace {

// Steps of 80 ms with this relevance, one after the other.
float of(const std::vector<std::pair<int, float>>& runs) {
    Prominence prominence;
    for (const auto& [steps, relevance] : runs)
        for (int i = 0; i < steps; ++i) prominence.push(relevance);
    return prominence.value();
}

constexpr float kQuiet = 0.002F;

} // namespace

TEST(Prominence, RanksWhatIsBriefAboveWhatIsAsStrongAndGoesOn) {
    EXPECT_GT(of({{30, kQuiet}, {6, 0.8F}, {30, kQuiet}}), of({{30, kQuiet}, {40, 0.8F}, {30, kQuiet}}));
}

TEST(Prominence, RanksWhatLastsAHalfSecondAboveASingleAnswer) {
    EXPECT_GT(of({{30, kQuiet}, {6, 0.8F}, {30, kQuiet}}), of({{30, kQuiet}, {1, 0.8F}, {30, kQuiet}}));
}

TEST(Prominence, RanksTheStrongerOfTwoEventsWhereverItIs) {
    const float weak = of({{30, kQuiet}, {6, 0.5F}, {60, kQuiet}});
    EXPECT_GT(of({{30, kQuiet}, {6, 0.5F}, {30, kQuiet}, {6, 0.9F}, {30, kQuiet}}), weak);
    EXPECT_FLOAT_EQ(of({{60, kQuiet}, {6, 0.5F}, {30, kQuiet}}), weak);
}

TEST(Prominence, RanksALongCryAboveLongQuiet) {
    EXPECT_GT(of({{100, 0.9F}}), of({{100, 0.5F}}));
    EXPECT_GT(of({{100, 0.5F}}), of({{100, kQuiet}}));
}

TEST(Prominence, OfNothingIsNoneAndIsAlwaysAShare) {
    EXPECT_EQ(Prominence{}.value(), 0.0F);
    EXPECT_LE(of({{30, 0.0F}, {10, 1.0F}}), 1.0F);
    EXPECT_GE(of({{200, 0.0F}}), 0.0F);
}
