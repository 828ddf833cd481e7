// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/byte_ring.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <random>

using natlyt::firmware::ByteRing;

TEST(ByteRing, GivesBackWhatItTookInOrderAndRefusesWhatDoesNotFit) {
    ByteRing<16> ring;
    std::deque<std::uint8_t> expected;
    std::mt19937 random{2};
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        if (random() % 2 == 0) {
            const auto byte = static_cast<std::uint8_t>(random());
            const bool taken = ring.push(byte);
            ASSERT_EQ(taken, expected.size() < 15);
            if (taken) expected.push_back(byte);
            refused += taken ? 0 : 1;
        } else {
            std::uint8_t byte = 0;
            ASSERT_EQ(ring.pop(byte), !expected.empty());
            if (!expected.empty()) {
                ASSERT_EQ(byte, expected.front());
                expected.pop_front();
            }
        }
        ASSERT_EQ(ring.room(), 15 - expected.size());
        ASSERT_EQ(ring.full(), expected.size() == 15);
    }
    EXPECT_GT(refused, 10);
}
