// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/come_back.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

using enum link::LinkState;

constexpr MonotonicTime kStart{std::chrono::hours{1}};

TEST(ComeBack, LeavesALinkAloneThatTriesByItself) {
    ComeBack comeBack;
    for (const auto state : {Connecting, Connected, Lost, Refused, Stopped})
        for (int minute = 0; minute < 3; ++minute)
            EXPECT_FALSE(comeBack.isDue(state, kStart + std::chrono::minutes{minute}));
}

TEST(ComeBack, IsDueOnceAWhileAfterAnotherTookTheName) {
    ComeBack comeBack;
    EXPECT_FALSE(comeBack.isDue(TakenOver, kStart));
    EXPECT_FALSE(comeBack.isDue(TakenOver, kStart + kConnectAgainAfter - milliseconds{1}));
    EXPECT_TRUE(comeBack.isDue(TakenOver, kStart + kConnectAgainAfter));
    EXPECT_FALSE(comeBack.isDue(Connecting, kStart + kConnectAgainAfter));
}

TEST(ComeBack, WaitsAnewWhenTheNameIsTakenAgain) {
    ComeBack comeBack;
    comeBack.isDue(TakenOver, kStart);
    comeBack.isDue(Connected, kStart + seconds{10});
    EXPECT_FALSE(comeBack.isDue(TakenOver, kStart + seconds{20}));
    EXPECT_TRUE(comeBack.isDue(TakenOver, kStart + seconds{20} + kConnectAgainAfter));
}

} // namespace
} // namespace natlyt::edge
