// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/sample_ring.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace natlyt::edge {
namespace {

std::vector<float> ramp(int from, int count) {
    std::vector<float> samples;
    for (int i = 0; i < count; ++i) samples.push_back(static_cast<float>(from + i));
    return samples;
}

TEST(SampleRing, GivesSamplesInTheirOrder) {
    SampleRing ring(8);
    std::vector<float> out(5);
    for (int round = 0; round < 10; ++round) {
        ring.push(ramp(round * 5, 5));
        ASSERT_EQ(ring.pop(out), 5U);
        EXPECT_EQ(out, ramp(round * 5, 5));
    }
}

TEST(SampleRing, DropsTheNewestAndCountsThemWhenFull) {
    SampleRing ring(8);
    ring.push(ramp(0, 11));
    EXPECT_EQ(ring.dropped(), 3U);
    std::vector<float> out(16);
    EXPECT_EQ(ring.pop(out), 8U);
    EXPECT_EQ(out[7], 7.0F);
}

TEST(SampleRing, LosesNothingBetweenTwoThreads) {
    SampleRing ring(256);
    constexpr int kCount = 200000;
    std::jthread producer([&] {
        int sent = 0;
        while (sent < kCount) {
            const auto before = ring.dropped();
            const float next = static_cast<float>(sent);
            ring.push({&next, 1});
            if (ring.dropped() == before) ++sent;
        }
    });
    int received = 0;
    std::vector<float> out(64);
    while (received < kCount) {
        const auto count = ring.pop(out);
        for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(out[i], static_cast<float>(received++));
    }
}

TEST(SampleRing, HoldsNothingAfterAWipe) {
    SampleRing ring(8);
    ring.push(ramp(1, 5));
    ring.wipe();
    std::vector<float> out(8);
    EXPECT_EQ(ring.pop(out), 0U);
}

} // namespace
} // namespace natlyt::edge
