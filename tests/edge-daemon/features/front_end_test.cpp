// SPDX-License-Identifier: Apache-2.0
#include "tests/edge-daemon/features/signals.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace natlyt::edge;
using namespace natlyt::edge::signals;
using testing::Each;
using testing::Gt;
using testing::Lt;

namespace {

std::size_t loudestBand(const Heard& heard) {
    return static_cast<std::size_t>(std::max_element(heard.bands.begin(), heard.bands.end()) - heard.bands.begin());
}

} // namespace

TEST(FrontEnd, GivesOneFramePerHopOnceTheFirstWindowIsFull) {
    FrontEnd ear;
    const auto heard = listen(ear, sine(1000, 0.1, 1.0));
    ASSERT_EQ(heard.size(), 1 + (16000 - 400) / 160);
    EXPECT_EQ(heard[0].frame.endSample, 400);
    EXPECT_EQ(heard[1].frame.endSample, 560);
}

TEST(FrontEnd, HearsTheSameHoweverTheSamplesAreCut) {
    const auto sound = noise(0.1, 1.0);
    FrontEnd whole, cut;
    const auto expected = listen(whole, sound);
    std::vector<Heard> got;
    for (std::size_t at = 0; at < sound.size(); at += 37)
        for (auto& heard : listen(cut, std::span{sound}.subspan(at, std::min<std::size_t>(37, sound.size() - at))))
            got.push_back(heard);
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) EXPECT_EQ(got[i].bands, expected[i].bands);
}

TEST(FrontEnd, PutsATonesEnergyIntoTheBandOfItsPitch) {
    FrontEnd low, high;
    const auto heardLow = listen(low, sine(500, 0.5, 0.5));
    const auto heardHigh = listen(high, sine(4000, 0.5, 0.5));
    // Mel centres: 92.6 + 41.45 (b + 1); 500 Hz is 607 mel, 4 kHz is 2146 mel.
    EXPECT_NEAR(static_cast<double>(loudestBand(heardLow.back())), 11.4, 1.0);
    EXPECT_NEAR(static_cast<double>(loudestBand(heardHigh.back())), 48.5, 1.0);
}

TEST(FrontEnd, ReadsLevelAndPeakOfASineInDecibelsOfFullScale) {
    FrontEnd ear;
    const auto heard = listen(ear, sine(1000, 0.1, 1.0));
    EXPECT_NEAR(heard.back().frame.levelDbfs, -23.0, 0.1);
    EXPECT_NEAR(heard.back().frame.peakDbfs, -20.0, 0.2);
}

TEST(FrontEnd, TakesSilenceForSilence) {
    FrontEnd ear;
    const auto heard = listen(ear, std::vector<float>(32000, 0.0F));
    EXPECT_EQ(heard.back().frame.levelDbfs, kSilenceDbfs);
    EXPECT_EQ(heard.back().frame.noveltyDb, 0.0F);
    EXPECT_THAT(heard.back().bands, Each(testing::FloatNear(std::log(kFeatures.powerFloor), 1e-3F)));
}

TEST(FrontEnd, CountsSamplesThatAreNoNumbersAndTakesThemForZero) {
    auto sound = noise(0.1, 1.0);
    auto zeroed = sound;
    for (std::size_t i = 100; i < 200; ++i) {
        sound[i] = i % 2 ? std::numeric_limits<float>::quiet_NaN() : -std::numeric_limits<float>::infinity();
        zeroed[i] = 0.0F;
    }
    FrontEnd ear, reference;
    const auto heard = listen(ear, sound);
    EXPECT_EQ(heard.back().bands, listen(reference, zeroed).back().bands);
    EXPECT_EQ(ear.counters().nonFinite, 100U);
    EXPECT_EQ(reference.counters().nonFinite, 0U);
}

TEST(FrontEnd, ClampsAndCountsWhatIsLouderThanFullScale) {
    FrontEnd ear;
    auto sound = sine(1000, 1e30, 1.0);
    const auto heard = listen(ear, sound);
    EXPECT_GT(ear.counters().clipped, 15000U);
    EXPECT_LT(heard.back().frame.levelDbfs, 6.1F);
    for (const auto& each : heard) EXPECT_TRUE(std::isfinite(each.bands[0]));
}

TEST(FrontEnd, DoesNotHearAConstantOffset) {
    FrontEnd plain, shifted;
    const auto sound = noise(0.01, 2.0);
    auto offset = sound;
    for (float& sample : offset) sample += 0.3F;
    const auto expected = listen(plain, sound), got = listen(shifted, offset);
    EXPECT_NEAR(got.front().frame.levelDbfs, expected.front().frame.levelDbfs, 0.5);
    EXPECT_NEAR(got.back().frame.levelDbfs, expected.back().frame.levelDbfs, 0.1);
    EXPECT_NEAR(got.back().frame.noveltyDb, expected.back().frame.noveltyDb, 0.3);
}

TEST(FrontEnd, FindsSteadyNoiseNotNovelAndASoundAboveItNovelAtOnce) {
    FrontEnd ear;
    const auto steady = listen(ear, noise(0.003, 20.0));
    for (std::size_t i = 200; i < steady.size(); ++i) EXPECT_LT(steady[i].frame.noveltyDb, 4.0F) << i;
    const auto knock = listen(ear, noise(0.1, 0.1, 7));
    EXPECT_GT(knock.back().frame.noveltyDb, 15.0F);
}

TEST(FrontEnd, FindsAFaintToneInNoiseNovel) {
    FrontEnd ear;
    auto sound = noise(0.003, 12.0);
    const auto tone = sine(3000, 0.01, 2.0);
    for (std::size_t i = 0; i < tone.size(); ++i) sound[160000 + i] += tone[i];
    const auto heard = listen(ear, sound);
    EXPECT_GT(heard[1010].frame.noveltyDb, 4.5F);
}

TEST(FrontEnd, LetsASteadySoundBecomeBackground) {
    FrontEnd ear;
    listen(ear, noise(0.003, 5.0));
    EXPECT_GT(listen(ear, noise(0.03, 1.0)).back().frame.noveltyDb, 10.0F);
    EXPECT_LT(listen(ear, noise(0.03, 40.0)).back().frame.noveltyDb, 4.0F);
}
