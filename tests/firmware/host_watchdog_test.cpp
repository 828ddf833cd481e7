// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/host_watchdog.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

using namespace natlyt::firmware;

TEST(HostWatchdog, CyclesThePowerAfterSixtySecondsOfSilence) {
    WatchdogStep step = next({}, false, 59'999);
    EXPECT_EQ(step.action, WatchdogAction::None);
    step = next(step.state, false, 1);
    EXPECT_EQ(step.action, WatchdogAction::CyclePower);
}

TEST(HostWatchdog, WaitsTwiceAsLongEachTimeAndThenGivesUp) {
    WatchdogState state;
    std::vector<std::uint32_t> waitedS;
    std::uint32_t seconds = 0;
    WatchdogAction last = WatchdogAction::None;
    while (last != WatchdogAction::GiveUp && seconds < 10'000) {
        const WatchdogStep step = next(state, false, 1000);
        ++seconds;
        if (step.action == WatchdogAction::CyclePower) {
            waitedS.push_back(seconds);
            seconds = 0;
        }
        state = step.state;
        last = step.action;
    }
    EXPECT_EQ(waitedS, (std::vector<std::uint32_t>{60, 120, 240, 480, 960}));
    EXPECT_TRUE(state.givenUp);
    EXPECT_EQ(next(state, false, UINT32_MAX).action, WatchdogAction::None);
}

TEST(HostWatchdog, AnAdvancingHostClearsEverythingEvenAfterGivingUp) {
    EXPECT_EQ(next({12345, 5, true}, true, 1000).state, WatchdogState{});
}

TEST(HostWatchdog, SilenceDoesNotWrapAround) {
    const WatchdogState state{UINT32_MAX - 5, kAttemptsMost, false};
    EXPECT_EQ(next(state, false, UINT32_MAX).action, WatchdogAction::GiveUp);
}
