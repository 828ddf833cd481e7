// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/host_signs.hpp"
#include "firmware/core/host_watchdog.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

using namespace natlyt::firmware;

TEST(HostWatchdog, CyclesThePowerAfterSixtySecondsOfSilence) {
    WatchdogStep step = next({}, HostSign::None, 59'999);
    EXPECT_EQ(step.action, WatchdogAction::None);
    step = next(step.state, HostSign::None, 1);
    EXPECT_EQ(step.action, WatchdogAction::CyclePower);
}

TEST(HostWatchdog, WaitsTwiceAsLongEachTimeAndThenGivesUp) {
    WatchdogState state;
    std::vector<std::uint32_t> waitedS;
    std::uint32_t seconds = 0;
    WatchdogAction last = WatchdogAction::None;
    while (last != WatchdogAction::GiveUp && seconds < 10'000) {
        const WatchdogStep step = next(state, HostSign::None, 1000);
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
    EXPECT_EQ(next(state, HostSign::None, UINT32_MAX).action, WatchdogAction::None);
}

TEST(HostWatchdog, AnAdvancingHostClearsEverythingEvenAfterGivingUp) {
    const WatchdogState givenUp{.silentMs = 12345, .attempts = 5, .givenUp = true};
    EXPECT_EQ(next(givenUp, HostSign::SoundAdvances, 1000).state, WatchdogState{});
}

TEST(HostWatchdog, AHostThatOnlySpeaksIsNotCutAndItsAttemptsAreKeptForAnHour) {
    WatchdogState state{.silentMs = 30'000, .attempts = 3};
    for (int second = 0; second < 3569; ++second) {
        const WatchdogStep step = next(state, HostSign::Speaks, 1000);
        ASSERT_EQ(step.action, WatchdogAction::None);
        ASSERT_EQ(step.state.attempts, 3);
        ASSERT_EQ(step.state.silentMs, 0U);
        state = step.state;
    }
    EXPECT_EQ(next(state, HostSign::Speaks, 1000).state, WatchdogState{});
}

TEST(HostWatchdog, AHostThatBootsAndSpeaksButNeverHearsIsNotCutForEver) {
    WatchdogState state;
    int cuts = 0;
    int lastCutAtS = 0;
    for (int second = 0; second < 24 * 3600; ++second) {
        const bool boots = second - lastCutAtS == 40;
        const WatchdogStep step = next(state, boots ? HostSign::Speaks : HostSign::None, 1000);
        state = step.state;
        if (step.action == WatchdogAction::CyclePower) {
            ++cuts;
            lastCutAtS = second;
        }
    }
    EXPECT_EQ(cuts, 5);
    EXPECT_TRUE(state.givenUp);
}

TEST(HostWatchdog, GivesAHostThatBootsThreeMinutesBeforeItIsCut) {
    WatchdogStep step = next({.booting = true}, HostSign::None, 179'999);
    EXPECT_EQ(step.action, WatchdogAction::None);
    step = next(step.state, HostSign::None, 1);
    EXPECT_EQ(step.action, WatchdogAction::CyclePower);
    EXPECT_FALSE(step.state.booting);
}

TEST(HostWatchdog, GivesAHostThatHasSpokenOnceNoMoreThanItsSixtySeconds) {
    WatchdogStep step = next({.booting = true}, HostSign::Speaks, 1000);
    step = next(step.state, HostSign::None, 60'000);
    EXPECT_EQ(step.action, WatchdogAction::CyclePower);
}

TEST(HostWatchdog, SilenceDoesNotWrapAround) {
    const WatchdogState state{.silentMs = UINT32_MAX - 5, .attempts = kAttemptsMost};
    EXPECT_EQ(next(state, HostSign::None, UINT32_MAX).action, WatchdogAction::GiveUp);
}

// Else a program that begins anew again and again, before it has heard anything, would pass for one that hears.
TEST(HostSigns, TakesFewerFramesThanBeforeForANewBeginningAndNoSound) {
    const HostSigns heardFirst = heard({}, {16'000, true}, LatchReason::Powered);
    const HostSigns hears = heard(heardFirst, {32'000, true}, LatchReason::Powered);
    EXPECT_EQ(hears.sign, HostSign::SoundAdvances);
    const HostSigns later = aged(hears, 1000);
    for (std::uint64_t frames : {0U, 16'000U, 32'000U}) {
        EXPECT_EQ(heard(later, {frames, true}, LatchReason::Powered).sign, HostSign::None) << frames;
        EXPECT_EQ(heard(later, {frames, false}, LatchReason::HostWantsItClosed).sign, HostSign::Speaks) << frames;
    }
}
