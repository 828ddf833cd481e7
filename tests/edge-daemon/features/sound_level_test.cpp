// SPDX-License-Identifier: Apache-2.0
#include "signals.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

float levelOf(const std::vector<float>& sound) {
    FrontEnd ear;
    return signals::listen(ear, sound).back().frame.levelDba;
}

TEST(SoundLevel, IsThatOfASoundLevelMeter) {
    // IEC 61672-1, table 3: A-weighting at 63 Hz to 4 kHz; a sine of amplitude 0.01 has -43 dBFS RMS.
    for (const auto& [hz, weighting] : {std::pair{125.0, -16.1}, {250.0, -8.6}, {500.0, -3.2}, {1000.0, 0.0}, {2000.0, 1.2}, {4000.0, 1.0}})
        EXPECT_NEAR(levelOf(signals::sine(hz, 0.01, 1)), kFullScaleDba - 43.0 + weighting, 1.0) << hz;
}

TEST(SoundLevel, OfNoiseIsThatOfItsPower) {
    // White noise up to 8 kHz, A-weighted, loses 0.8 dB of its power within the front end's bands.
    EXPECT_NEAR(levelOf(signals::noise(0.01, 2)), kFullScaleDba - 44.8 - 0.8, 1.0);
}

TEST(SoundLevel, FollowsWithinAnEighthOfASecond) {
    FrontEnd ear;
    signals::listen(ear, std::vector<float>(16000));
    const auto heard = signals::listen(ear, signals::sine(1000, 0.1, 0.125));
    EXPECT_NEAR(heard.back().frame.levelDba, kFullScaleDba - 23.0 - 2.0, 0.7); // 1 - 1/e of the power
}

TEST(SoundLevel, OfSilenceIsNone) { EXPECT_EQ(levelOf(std::vector<float>(16000)), 0.0F); }

} // namespace
} // namespace natlyt::edge
