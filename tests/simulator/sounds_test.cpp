// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/sounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace natlyt::simulator {
namespace {

TEST(Synthesis, GivesTheSameSoundForTheSameSeedAndAnotherForAnother) {
    for (const auto& [sound, name] : kSoundNames) {
        EXPECT_EQ(synthesise(sound, 3, 5), synthesise(sound, 3, 5)) << name;
        EXPECT_EQ(synthesise(sound, 3, 5) == synthesise(sound, 3, 6), sound == Sound::Alarm) << name;
    }
}

TEST(Synthesis, MakesSoundOfTheLengthAndLevelAskedFor) {
    for (const auto& [soundKind, name] : kSoundNames) {
        auto sound = synthesise(soundKind, 4, 1);
        EXPECT_EQ(sound.size(), 64000U) << name;
        setLevel(sound, -20);
        double loudest = 0;
        for (std::size_t at = 0; at + 1600 <= sound.size(); at += 1600) {
            double energy = 0;
            for (std::size_t i = at; i < at + 1600; ++i) energy += static_cast<double>(sound[i]) * sound[i];
            loudest = std::max(loudest, std::sqrt(energy / 1600));
        }
        EXPECT_NEAR(20 * std::log10(loudest), -20, 1.5) << name;
        EXPECT_TRUE(std::ranges::all_of(sound, [](float s) { return std::abs(s) <= 1; })) << name;
    }
}

} // namespace
} // namespace natlyt::simulator
