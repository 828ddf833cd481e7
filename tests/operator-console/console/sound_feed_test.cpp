// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/sound_feed.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace natlyt::console::testing {
namespace {

std::vector<std::int16_t> taken(SoundFeed& feed, SoundFeed::Turn turn, std::size_t most = kFeedSamplesMost) {
    std::vector<std::int16_t> samples(most);
    samples.resize(feed.take(turn, samples));
    return samples;
}

TEST(SoundFeed, HandsOnWhatItIsGivenInItsOrder) {
    SoundFeed feed;
    const auto turn = feed.begin();
    feed.give(turn, std::array{0.0F, 1.0F, -1.0F});
    feed.give(turn, std::array{0.5F, 7.0F});
    EXPECT_EQ(taken(feed, turn, 2), (std::vector<std::int16_t>{0, 32767}));
    EXPECT_EQ(taken(feed, turn), (std::vector<std::int16_t>{-32768, 16384, 32767}));
    EXPECT_EQ(feed.ready(turn), 0);
}

TEST(SoundFeed, HandsOnEverySampleAsItWasDecoded) {
    SoundFeed feed;
    for (int sample = -32768; sample <= 32767; ++sample) {
        const auto turn = feed.begin();
        feed.give(turn, std::array{static_cast<float>(sample) / 32768.0F});
        ASSERT_EQ(taken(feed, turn), std::vector{static_cast<std::int16_t>(sample)});
    }
}

TEST(SoundFeed, KeepsNothingOfWhatWasTaken) {
    SoundFeed feed;
    const auto turn = feed.begin();
    feed.give(turn, std::vector(100, 0.5F));
    EXPECT_FALSE(feed.isSilent());
    taken(feed, turn, 60);
    EXPECT_FALSE(feed.isSilent());
    taken(feed, turn, 40);
    EXPECT_TRUE(feed.isSilent());
}

TEST(SoundFeed, KeepsNothingOfATurnThatIsOver) {
    SoundFeed feed;
    feed.give(feed.begin(), std::vector(kFeedSamplesMost, 0.5F));
    feed.begin();
    EXPECT_TRUE(feed.isSilent());
}

TEST(SoundFeed, TakesAndGivesNothingForATurnThatIsOver) {
    SoundFeed feed;
    const auto over = feed.begin();
    const auto turn = feed.begin();
    feed.want(over, 10);
    EXPECT_EQ(feed.wanted().samples, 0);
    feed.give(over, std::array{0.5F});
    EXPECT_TRUE(feed.isSilent());
    feed.give(turn, std::array{0.5F});
    EXPECT_TRUE(taken(feed, over).empty());
    EXPECT_EQ(taken(feed, turn).size(), 1);
}

TEST(SoundFeed, WantsNoMoreThanItCanHold) {
    SoundFeed feed;
    const auto turn = feed.begin();
    feed.give(turn, std::vector(1000, 0.5F));
    feed.want(turn, 100'000);
    EXPECT_EQ(feed.wanted().samples, kFeedSamplesMost - 1000);
    feed.give(turn, std::vector(5000, 0.5F));
    EXPECT_EQ(feed.ready(turn), kFeedSamplesMost);
    EXPECT_EQ(feed.wanted().samples, 0);
}

} // namespace
} // namespace natlyt::console::testing
