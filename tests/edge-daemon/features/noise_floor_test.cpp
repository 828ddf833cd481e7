// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/noise_floor.hpp"

#include <gtest/gtest.h>

using natlyt::edge::kSilenceDbfs;
using natlyt::edge::NoiseFloor;

namespace {

void hold(NoiseFloor& floor, float levelDbfs, int hops) {
    for (int i = 0; i < hops; ++i) floor.push(levelDbfs);
}

} // namespace

TEST(NoiseFloor, IsTheLevelOfASteadyRoomFromTheFirstHopOn) {
    NoiseFloor floor;
    hold(floor, -60.0F, 1);
    EXPECT_EQ(floor.dbfs(), -60.0F);
    hold(floor, -60.0F, 2000);
    EXPECT_EQ(floor.dbfs(), -60.0F);
}

TEST(NoiseFloor, IsNotFooledByOneQuietBuffer) {
    NoiseFloor floor;
    hold(floor, -50.0F, 2000);
    hold(floor, -95.0F, 10);
    hold(floor, -50.0F, 500);
    EXPECT_EQ(floor.dbfs(), -50.0F);
}

TEST(NoiseFloor, DoesNotTakeDigitalSilenceForAQuietRoom) {
    NoiseFloor floor;
    hold(floor, kSilenceDbfs, 1000);
    EXPECT_EQ(floor.dbfs(), kSilenceDbfs);
    hold(floor, -50.0F, 50);
    EXPECT_EQ(floor.dbfs(), -50.0F);
    hold(floor, kSilenceDbfs, 5000);
    EXPECT_EQ(floor.dbfs(), -50.0F);
}

TEST(NoiseFloor, IsNotRaisedByAShoutOfSeconds) {
    NoiseFloor floor;
    hold(floor, -60.0F, 2000);
    hold(floor, -20.0F, 1000);
    EXPECT_EQ(floor.dbfs(), -60.0F);
}

TEST(NoiseFloor, FollowsALouderRoomWithinSixteenSecondsAndAQuieterOneWithinFour) {
    NoiseFloor floor;
    hold(floor, -60.0F, 2000);
    hold(floor, -45.0F, 1600);
    EXPECT_EQ(floor.dbfs(), -45.0F);
    hold(floor, -60.0F, 400);
    EXPECT_EQ(floor.dbfs(), -60.0F);
}
