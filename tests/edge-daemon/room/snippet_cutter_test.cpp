// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/snippet_cutter.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::edge {
namespace {

const Uuid kAlert = Uuid::version7(kNight.wall, {1});

struct SnippetCutterTest : testing::Test {
    // Seconds of a ramp, so that each sample tells its place: sample n has the value n / 100 mod 1000.
    std::vector<SnippetChunk> hear(int count, bool quiet) {
        std::vector<SnippetChunk> all;
        for (int i = 0; i < count * 10; ++i) {
            std::vector<float> tenth(kSampleRate / 10);
            for (auto& sample : tenth) sample = static_cast<float>(heard++ / 100 % 1000) / 32767.0F;
            ring.push(tenth);
            for (const auto& chunk : cutter.advance(ring, quiet)) all.push_back(chunk);
        }
        return all;
    }
    SoundRing ring{8 * kSampleRate};
    SnippetCutter cutter;
    std::int64_t heard = 0;
};

TEST_F(SnippetCutterTest, SendsThePreRollAtOnceAndThenEachSecond) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    EXPECT_EQ(cutter.advance(ring, false).size(), 4U);
    EXPECT_EQ(hear(1, false).size(), 1U);
    EXPECT_EQ(hear(1, false).size(), 1U);
}

TEST_F(SnippetCutterTest, NumbersChunksAndPlacesThemAroundTheOnset) {
    hear(6, true);
    cutter.start(kAlert, ring.end() - 1600, ring, kNight);
    const auto chunks = hear(16, false);
    ASSERT_EQ(chunks.size(), 16U);
    for (int i = 0; i < 16; ++i) {
        EXPECT_EQ(chunks[static_cast<std::size_t>(i)].sequence, i);
        EXPECT_EQ(chunks[static_cast<std::size_t>(i)].onsetOffsetMs, -4000 + 1000 * i);
        EXPECT_EQ(chunks[static_cast<std::size_t>(i)].last, i == 15);
    }
}

TEST_F(SnippetCutterTest, HoldsTheVerySoundOfItsPlace) {
    hear(6, true);
    cutter.start(kAlert, 5 * kSampleRate, ring, kNight);
    hear(2, false);
    const auto third = cutter.sound(kAlert, 2);
    ASSERT_EQ(third.size(), 16000U);
    const int first = (1 + 2) * kSampleRate; // the snippet begins at second 1
    for (int i = 0; i < 16000; i += 1000) EXPECT_EQ(third[static_cast<std::size_t>(i)], (first + i) / 100 % 1000);
}

TEST_F(SnippetCutterTest, LastsEightSecondsWhenTheRoomIsQuiet) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    const auto chunks = hear(20, true);
    EXPECT_EQ(chunks.size(), 8U);
    EXPECT_TRUE(chunks.back().last);
}

TEST_F(SnippetCutterTest, EndsAtTheFirstQuietSecondInBetween) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    EXPECT_EQ(hear(7, false).size(), 11U);
    const auto rest = hear(9, true);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_TRUE(rest.back().last);
}

TEST_F(SnippetCutterTest, NeverLastsLongerThanSixteenSeconds) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    EXPECT_EQ(hear(30, false).size(), 16U);
    EXPECT_FALSE(cutter.cutting());
}

TEST_F(SnippetCutterTest, BeginsWhereTheSoundBeginsWhenTheMicrophoneWasJustOpened) {
    hear(1, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    const auto chunks = hear(20, true);
    EXPECT_EQ(chunks.front().onsetOffsetMs, -1000);
    EXPECT_EQ(chunks.size(), 8U);
}

TEST_F(SnippetCutterTest, GivesTheSoundAgainForTwoMinutesAndThenWipesIt) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    hear(8, true);
    EXPECT_EQ(cutter.expire(after(kNight, seconds{119})), 1U);
    EXPECT_EQ(cutter.again(kAlert).size(), 8U);
    EXPECT_TRUE(cutter.again(kAlert).back().last);
    const auto kept = cutter.sound(kAlert, 7);
    EXPECT_TRUE(std::ranges::any_of(kept, [](auto s) { return s != 0; }));
    EXPECT_EQ(cutter.expire(after(kNight, seconds{120})), 0U);
    EXPECT_TRUE(cutter.again(kAlert).empty());
    EXPECT_TRUE(std::ranges::all_of(kept, [](auto s) { return s == 0; }));
}

TEST_F(SnippetCutterTest, KeepsTheNewestFewAndWipesTheOldest) {
    hear(6, true);
    std::vector<Uuid> alerts;
    for (std::uint8_t i = 0; i < 5; ++i) {
        alerts.push_back(Uuid::version7(kNight.wall, {i}));
        cutter.start(alerts.back(), ring.end(), ring, after(kNight, seconds{i}));
        hear(8, true);
    }
    EXPECT_TRUE(cutter.again(alerts[0]).empty());
    for (std::size_t i = 1; i < alerts.size(); ++i) EXPECT_EQ(cutter.again(alerts[i]).size(), 8U);
}

TEST_F(SnippetCutterTest, WipesEverythingWhenTold) {
    hear(6, true);
    cutter.start(kAlert, ring.end(), ring, kNight);
    hear(1, false);
    const auto kept = cutter.sound(kAlert, 3);
    cutter.wipe();
    EXPECT_TRUE(std::ranges::all_of(kept, [](auto s) { return s == 0; }));
    EXPECT_FALSE(cutter.cutting());
    EXPECT_TRUE(hear(10, false).empty());
}

TEST(SoundRing, ForgetsWhatIsOlderThanItsLengthAndWhatWasWiped) {
    SoundRing ring(1000);
    ring.push(std::vector<float>(1500, 0.5F));
    std::vector<std::int16_t> out(100);
    EXPECT_FALSE(ring.copy(400, out));
    EXPECT_TRUE(ring.copy(500, out));
    EXPECT_EQ(out[0], 16384);
    EXPECT_FALSE(ring.copy(1450, out));
    ring.wipe();
    EXPECT_FALSE(ring.copy(500, out));
    EXPECT_EQ(ring.end(), 1500);
}

TEST(SoundRing, ClipsWhatLiesOutside) {
    SoundRing ring(10);
    ring.push(std::vector<float>{2.0F, -2.0F});
    std::vector<std::int16_t> out(2);
    ASSERT_TRUE(ring.copy(0, out));
    EXPECT_EQ(out[0], 32767);
    EXPECT_EQ(out[1], -32767);
}

} // namespace
} // namespace natlyt::edge
