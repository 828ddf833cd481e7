// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/privacy_latch.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

using namespace natlyt::firmware;

namespace {

constexpr LatchInput kWanted{.hostWantsMicrophone = true, .elapsedMs = 100};

std::vector<LatchInput> everyInput() {
    std::vector<LatchInput> inputs;
    for (bool isPrivate : {false, true})
        for (bool pressed : {false, true})
            for (bool wants : {false, true})
                for (std::uint32_t silent : {0U, kHostSilentClosesMs - 1, kHostSilentClosesMs, UINT32_MAX})
                    for (std::uint32_t elapsed : {0U, 100U, kButtonPrivacyMs, UINT32_MAX})
                        inputs.push_back({isPrivate, pressed, wants, silent, elapsed});
    return inputs;
}

} // namespace

TEST(PrivacyLatch, NoSequenceOfInputsPowersTheMicrophoneWhileTheSwitchIsPrivate) {
    const auto inputs = everyInput();
    for (const LatchInput& first : inputs)
        for (const LatchInput& second : inputs)
            for (const LatchInput& third : inputs) {
                const LatchState state = next(next(next({}, first), second), third);
                if (third.switchPrivate) {
                    ASSERT_FALSE(state.microphonePowered);
                }
                ASSERT_EQ(state.microphonePowered, state.reason == LatchReason::Powered);
            }
}

TEST(PrivacyLatch, PowersTheMicrophoneWhenTheHostIsAliveAndWantsIt) {
    EXPECT_TRUE(next({}, kWanted).microphonePowered);
}

TEST(PrivacyLatch, StaysClosedFromThePowerUpUntilTheHostAsks) {
    EXPECT_FALSE(next({}, {.elapsedMs = 100}).microphonePowered);
}

TEST(PrivacyLatch, ClosesWhenTheHostIsSilentForTwentySeconds) {
    LatchInput input = kWanted;
    input.hostSilentMs = 20'000;
    EXPECT_EQ(next({}, input).reason, LatchReason::HostSilent);
}

TEST(PrivacyLatch, AButtonPressClosesForOneHourAndThenOpensAgain) {
    LatchInput press = kWanted;
    press.buttonPressed = true;
    LatchState state = next({}, press);
    EXPECT_EQ(state.reason, LatchReason::Button);
    LatchInput hourLess = kWanted;
    hourLess.elapsedMs = kButtonPrivacyMs - 1;
    state = next(state, hourLess);
    EXPECT_EQ(state.reason, LatchReason::Button);
    LatchInput lastMs = kWanted;
    lastMs.elapsedMs = 1;
    EXPECT_TRUE(next(state, lastMs).microphonePowered);
}

TEST(PrivacyLatch, PressesAddUpToNoMoreThanTwelveHours) {
    LatchInput press = kWanted;
    press.buttonPressed = true;
    press.elapsedMs = 0;
    LatchState state;
    for (int i = 0; i < 50; ++i) state = next(state, press);
    EXPECT_EQ(state.buttonPrivacyLeftMs, kButtonPrivacyMostMs);
}
