// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/frame_watchdog.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

MonotonicTime at(int second) { return MonotonicTime{seconds{second}}; }

TEST(FrameWatchdog, IsFedByAdvancingSound) {
    FrameWatchdog watchdog;
    for (int i = 1; i < 100; ++i) EXPECT_TRUE(watchdog.mayFeed(true, i * 16000, RoomReason::None, false, at(i)));
}

TEST(FrameWatchdog, IsNotFedWhileSoundStandsStillThoughTheRoomClaimsToListen) {
    FrameWatchdog watchdog;
    watchdog.mayFeed(true, 16000, RoomReason::None, false, at(1));
    EXPECT_FALSE(watchdog.mayFeed(true, 16000, RoomReason::None, false, at(2)));
    EXPECT_TRUE(watchdog.mayFeed(true, 16001, RoomReason::None, false, at(3)));
}

TEST(FrameWatchdog, IsFedWhileTheMicrophoneIsClosedForAReason) {
    FrameWatchdog watchdog;
    for (int i = 1; i < 100; ++i) EXPECT_TRUE(watchdog.mayFeed(false, 16000, RoomReason::OutsidePlan, false, at(i)));
}

TEST(FrameWatchdog, LetsADeadMicrophoneThatWasReportedBeForTenMinutesOnly) {
    FrameWatchdog watchdog;
    watchdog.mayFeed(true, 16000, RoomReason::None, false, at(0));
    EXPECT_TRUE(watchdog.mayFeed(true, 16000, RoomReason::MicDead, false, at(599)));
    EXPECT_FALSE(watchdog.mayFeed(true, 16000, RoomReason::MicDead, false, at(600)));
}

TEST(FrameWatchdog, AsksForNoFreshStartWhileAnAlertWaitsForItsReceipt) {
    FrameWatchdog watchdog;
    watchdog.mayFeed(true, 16000, RoomReason::None, false, at(0));
    EXPECT_TRUE(watchdog.mayFeed(true, 16000, RoomReason::MicDead, true, at(3600)));
    EXPECT_FALSE(watchdog.mayFeed(true, 16000, RoomReason::MicDead, false, at(3601)));
}

} // namespace
} // namespace natlyt::edge
