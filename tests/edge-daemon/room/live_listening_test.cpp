// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/live_listening.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::edge {
namespace {

const Uuid kRequest = Uuid::version7(kNight.wall, {9});

RoomRequest asked(const Uuid& id, const std::string& by, int forSeconds, const ConsoleKey& seat = kSeat) {
    RoomRequest request;
    request.id = id;
    request.kind = RoomRequestKind::ListenLive;
    request.requestedBy = by;
    request.forSeconds = forSeconds;
    request.seat = seat;
    return request;
}

TEST(LiveListening, SendsOnlyWhatSoundsAfterTheRequestAndEndsByItself) {
    SoundRing ring(8 * kSampleRate);
    ring.push(std::vector<float>(kSampleRate, 0.25F));
    LiveListening live;
    live.start(asked(kRequest, "operator-1", 2), ring, kNight);
    EXPECT_FALSE(live.advance(ring));
    ring.push(std::vector<float>(kSampleRate, 0.5F));
    const auto first = live.advance(ring);
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->last);
    EXPECT_TRUE(std::ranges::all_of(live.sound(), [](auto s) { return s == 16384; }));
    ring.push(std::vector<float>(kSampleRate, 0.5F));
    const auto second = live.advance(ring);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->last);
    EXPECT_EQ(second->sequence, 1);
    EXPECT_FALSE(live.isOn());
    ring.push(std::vector<float>(kSampleRate, 0.5F));
    EXPECT_FALSE(live.advance(ring));
}

const Uuid kRenewal = Uuid::version7(kNight.wall, {10});

void half(SoundRing& ring, float value) { ring.push(std::vector<float>(kSampleRate / 2, value)); }

TEST(LiveListening, GoesOnFromTheLastSecondSentWhereTheSamePersonRenews) {
    SoundRing ring(8 * kSampleRate);
    LiveListening live;
    live.start(asked(kRequest, "operator-1", 60), ring, kNight);
    half(ring, 0.25F);
    live.start(asked(kRenewal, "operator-1", 1), ring, kNight);
    half(ring, 0.5F);
    const auto first = live.advance(ring);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->alert, kRenewal);
    EXPECT_EQ(first->sequence, 0);
    EXPECT_EQ(first->seat, kSeat);
    EXPECT_TRUE(first->last);
    EXPECT_EQ(live.sound().front(), 8192);
    EXPECT_EQ(live.sound().back(), 16384);
}

TEST(LiveListening, BeginsWithTheRequestWhereAnotherPersonListenedOrTheTimeWasOver) {
    SoundRing ring(8 * kSampleRate);
    LiveListening live;
    live.start(asked(kRequest, "operator-1", 60), ring, kNight);
    half(ring, 0.25F);
    live.start(asked(kRenewal, "operator-2", 1), ring, kNight);
    half(ring, 0.5F);
    EXPECT_FALSE(live.advance(ring));
    half(ring, 0.5F);
    ASSERT_TRUE(live.advance(ring));
    EXPECT_EQ(live.sound().front(), 16384);
    half(ring, 0.25F);
    live.start(asked(kRequest, "operator-2", 1), ring, kNight);
    half(ring, 0.5F);
    half(ring, 0.5F);
    ASSERT_TRUE(live.advance(ring));
    EXPECT_EQ(live.sound().front(), 16384);
}

TEST(LiveListening, BeginsWithTheRequestWhereTheSamePersonListensAtAnotherConsole) {
    SoundRing ring(8 * kSampleRate);
    LiveListening live;
    live.start(asked(kRequest, "operator-1", 60), ring, kNight);
    half(ring, 0.25F);
    live.start(asked(kRenewal, "operator-1", 1, kOtherSeat), ring, kNight);
    half(ring, 0.5F);
    EXPECT_FALSE(live.advance(ring));
    half(ring, 0.5F);
    const auto first = live.advance(ring);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->seat, kOtherSeat);
    EXPECT_EQ(live.sound().front(), 16384);
}

TEST(LiveListening, WipesWhenStopped) {
    SoundRing ring(8 * kSampleRate);
    LiveListening live;
    live.start(asked(kRequest, "operator-1", 60), ring, kNight);
    ring.push(std::vector<float>(kSampleRate, 0.5F));
    live.advance(ring);
    live.stop();
    EXPECT_TRUE(std::ranges::all_of(live.sound(), [](auto s) { return s == 0; }));
    EXPECT_FALSE(live.isOn());
}

} // namespace
} // namespace natlyt::edge
