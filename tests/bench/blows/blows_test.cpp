// SPDX-License-Identifier: Apache-2.0
// A single loud impact is reported, whatever the network thinks; and one loud sound is one alert.
#include "tests/bench/blows/listening.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace natlyt::bench {
namespace {

constexpr double kLoudDba = 70; // what the rule promises at the default sensitivity: see thresholds.hpp
constexpr double kLoudestDba = 88;

Sound tone(double hz, double seconds, bool square) {
    Sound sound(samplesOf(seconds));
    for (std::size_t n = 0; n < sound.size(); ++n) {
        const double wave = std::sin(2 * std::numbers::pi * hz * static_cast<double>(n) / kRateHz);
        sound[n] = static_cast<float>(square ? (wave < 0 ? -1.0 : 1.0) : wave);
    }
    return sound;
}

std::size_t alertsAfterQuiet(const Sound& sound) {
    Random random(2);
    Sound all = bed(Bed::Quiet, 20, random);
    all.insert(all.end(), sound.begin(), sound.end());
    const Sound after = bed(Bed::Quiet, 5, random);
    all.insert(all.end(), after.begin(), after.end());
    return alertsOf(all).size();
}

TEST(Blows, LevelsAreThoseOfASoundLevelMeter) {
    EXPECT_NEAR(levelDba(tone(1000, 2, false)), kFullScaleDba - 3, 0.3);
    EXPECT_NEAR(levelDba(tone(100, 2, false)), kFullScaleDba - 3 - 19.1, 0.5); // IEC 61672, table 3
    EXPECT_NEAR(levelDba(tone(4000, 2, false)), kFullScaleDba - 3 + 1.0, 1.5);
    Random random(1);
    EXPECT_NEAR(fastMaximumDba(blow(75, random)), 75, 0.1);
}

TEST(Blows, SingleLoudOnesAreReportedInEveryBed) {
    Random random(7);
    for (const auto kind : kBeds) {
        const auto tally = listenFor(50, kind, kLoudDba, kLoudestDba, random);
        EXPECT_GE(tally.recall(), 0.99) << nameOf(kind) << ": " << tally.found << " of " << tally.blows;
    }
}

TEST(Blows, EachSensitivityKeepsItsPromise) {
    Random random(9);
    for (const auto& [sensitivity, loud] : {std::pair{Sensitivity::Low, 75.0}, std::pair{Sensitivity::High, 64.0}}) {
        ListeningPlan plan;
        plan.sensitivities = {{SoundClass::Impact, sensitivity}};
        const auto tally = listenFor(50, Bed::Quiet, loud, kLoudestDba, random, plan);
        EXPECT_GE(tally.recall(), 0.99) << natlyt::nameOf(sensitivity) << ": " << tally.found << " of " << tally.blows;
    }
}

TEST(Blows, NoBedIsTakenForABlow) {
    Random random(3);
    for (const auto kind : kBeds) EXPECT_TRUE(alertsOf(bed(kind, 60, random)).empty()) << nameOf(kind);
}

TEST(Blows, AFullScaleSquareWaveIsOneAlert) { EXPECT_EQ(alertsAfterQuiet(tone(440, 60, true)), 1U); }

TEST(Blows, ALoudSteadyToneIsOneAlert) { EXPECT_EQ(alertsAfterQuiet(tone(1000, 60, false)), 1U); }

TEST(Blows, ClippedNoiseIsOneAlert) {
    Random random(4);
    Sound loud = bed(Bed::Rain, 60, random);
    amplify(loud, 60);
    for (float& sample : loud) sample = std::clamp(sample, -1.0F, 1.0F);
    EXPECT_EQ(alertsAfterQuiet(loud), 1U);
}

TEST(Blows, AnOffsetAtTheStartOfTheStreamIsNone) {
    Random random(5);
    Sound sound = bed(Bed::Quiet, 20, random);
    for (float& sample : sound) sample += 0.5F;
    EXPECT_TRUE(alertsOf(sound).empty());
    std::fill(sound.begin(), sound.begin() + 100, 0.0F); // the converter's first samples, before its offset
    EXPECT_LE(alertsOf(sound).size(), 1U);
}

} // namespace
} // namespace natlyt::bench
