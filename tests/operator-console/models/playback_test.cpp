// SPDX-License-Identifier: Apache-2.0
// Playing faster, without the pauses and louder, and what must not change by it.
#include "operator-console/models/pauses.hpp"
#include "operator-console/models/sound_reader.hpp"
#include "operator-console/models/sound_stage.hpp"
#include "operator-console/models/time_stretch.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace natlyt::console::testing {
namespace {

using Sound = std::vector<std::int16_t>;

Sound tone(double hz, double seconds, double amplitude = 12000) {
    Sound sound;
    for (int i = 0; i < static_cast<int>(seconds * kSampleRate); ++i)
        sound.push_back(static_cast<std::int16_t>(amplitude * std::sin(2 * std::numbers::pi * hz * i / kSampleRate)));
    return sound;
}

// A voice in short: a pulse at each period, dying away as the mouth lets it.
Sound voice(int periodSamples, double seconds) {
    Sound sound;
    for (int i = 0; i < static_cast<int>(seconds * kSampleRate); ++i)
        sound.push_back(static_cast<std::int16_t>(14000 * std::exp(-0.04 * (i % periodSamples)) *
                                                  std::sin(2 * std::numbers::pi * 700 * (i % periodSamples) / kSampleRate)));
    return sound;
}

Sound together(std::initializer_list<Sound> parts) {
    Sound whole;
    for (const auto& part : parts)
        whole.insert(whole.end(), part.begin(), part.end());
    return whole;
}

std::vector<float> readAll(const Sound& sound, ReadingWay way) {
    Pauses pauses(sound.size());
    pauses.follow(sound, true);
    SoundReader reader(pauses);
    std::vector<float> read;
    while (const auto sample = reader.next({sound, true}, way))
        read.push_back(*sample);
    return read;
}

double upwardCrossings(std::span<const float> samples) {
    double count = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        count += samples[i - 1] < 0.0F && samples[i] >= 0.0F ? 1 : 0;
    return count;
}

double secondsOf(const std::vector<float>& samples) {
    return static_cast<double>(samples.size()) / kSampleRate;
}

std::size_t periodOf(std::span<const float> samples) { // by autocorrelation, between 60 and 400 Hz
    std::size_t best = 0;
    double most = 0.0;
    for (std::size_t lag = 40; lag < 267; ++lag) {
        double sum = 0.0;
        for (std::size_t i = 0; i + lag < samples.size(); ++i)
            sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i + lag]);
        sum /= static_cast<double>(samples.size() - lag);
        if (sum > most * 1.0001) {
            most = sum;
            best = lag;
        }
    }
    return best;
}

TEST(FasterPlaying, TakesTwoThirdsOfTheTimeAndKeepsTheNote) {
    for (const double hz : {110.0, 440.0, 1730.0}) {
        const auto fast = readAll(tone(hz, 6), {true, false});
        EXPECT_NEAR(secondsOf(fast), 4.0, 0.05) << hz;
        const auto middle = std::span(fast).subspan(kSampleRate, 2 * kSampleRate);
        EXPECT_NEAR(upwardCrossings(middle) / 2, hz, hz * 0.01) << hz;
    }
}

TEST(FasterPlaying, KeepsTheLoudnessOfANote) {
    const auto fast = readAll(tone(300, 4), {true, false});
    double sum = 0.0;
    for (const float sample : std::span(fast).subspan(4000, 32000))
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    EXPECT_NEAR(std::sqrt(sum / 32000), 12000 / 32768.0 / std::sqrt(2.0), 0.02);
}

TEST(FasterPlaying, LeavesAVoiceAsHighAsItIs) {
    for (const int period : {73, 89, 133, 201}) { // a child's to a deep man's
        const auto fast = readAll(voice(period, 5), {true, false});
        EXPECT_NEAR(static_cast<double>(periodOf(std::span(fast).subspan(8000, 32000))), period, 1.0) << period;
    }
}

TEST(FasterPlaying, HasNoClickWhereTheSpeedChanges) {
    const auto sound = tone(200, 8, 16000);
    Pauses pauses(sound.size());
    SoundReader reader(pauses);
    std::vector<float> read;
    for (int i = 0; i < 5 * kSampleRate; ++i) // to and fro, four times a second
        if (const auto sample = reader.next({sound, true}, {i / 4000 % 2 == 1, false}))
            read.push_back(*sample);
    const double steepest = 16000 / 32768.0 * 2 * std::numbers::pi * 200 / kSampleRate;
    for (std::size_t i = 1; i < read.size(); ++i)
        ASSERT_LT(std::abs(read[i] - read[i - 1]), steepest * 1.5) << i;
}

TEST(FasterPlaying, WaitsForSoundThatHasNotComeAndGoesOnWithIt) {
    const auto sound = tone(440, 2);
    Pauses pauses(sound.size());
    SoundReader reader(pauses);
    const auto first = std::span(sound).first(kSampleRate);
    std::size_t read = 0;
    while (reader.next({first, false}, {true, false}))
        ++read;
    EXPECT_GT(read, 9800U) << "all but the last moment, which needs what comes after it";
    EXPECT_FALSE(reader.next({first, false}, {true, false}));
    while (reader.next({sound, true}, {true, false}))
        ++read;
    EXPECT_NEAR(static_cast<double>(read), 2 * kSampleRate / kFastSpeed, 400);
}

TEST(FasterPlaying, KeepsNothingOfASoundThatWasWiped) {
    TimeStretch stretch;
    stretch.begin(tone(440, 1, 32000), 500);
    stretch.wipe();
    const Sound silence(4000);
    std::vector<float> out(TimeStretch::kHopSamples, 1.0F);
    ASSERT_TRUE(stretch.make(silence, true, kFastSpeed, out));
    EXPECT_TRUE(std::ranges::all_of(out, [](float sample) { return sample == 0.0F; }));
}

RC_GTEST_PROP(FasterPlayingProperty, NeverGetsLouderThanTheSoundIs, ()) {
    const auto drawn = *rc::gen::container<std::vector<int>>(6000, rc::gen::inRange(-32768, 32768));
    const Sound sound(drawn.begin(), drawn.end());
    for (const float sample : readAll(sound, {true, true}))
        RC_ASSERT(std::abs(sample) <= 1.0001F);
}

TEST(PlainPlaying, ChangesNothing) {
    const auto sound = voice(120, 2);
    const auto read = readAll(sound, {});
    ASSERT_EQ(read.size(), sound.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        ASSERT_EQ(read[i], static_cast<float>(sound[i]) / 32768.0F);
}

TEST(SkippingSilence, ShortensAPauseAndLeavesAllThatIsHeard) {
    const auto sound = together({tone(440, 1), tone(90, 4, 30), tone(660, 1), tone(90, 3, 30)});
    const auto read = readAll(sound, {false, true});
    // 0.4 s are left of the pause, 0.2 s of the end.
    EXPECT_NEAR(secondsOf(read), 1 + 0.4 + 1 + 0.2, 0.1);
    double loud = 0;
    for (const float sample : read)
        loud += std::abs(sample) > 0.01F ? 1 : 0;
    EXPECT_GT(loud / kSampleRate, 1.9);
}

TEST(SkippingSilence, PlaysWhatIsEvenAllThroughAsItIs) {
    const auto moaning = tone(180, 5, 900);
    EXPECT_EQ(readAll(moaning, {false, true}).size(), moaning.size());
    EXPECT_EQ(readAll(Sound(3 * kSampleRate), {false, true}).size(), 3U * kSampleRate) << "nothing at all is no pause";
}

TEST(SkippingSilence, PlaysQuietSoundsThatStandOutFromTheRoom) {
    const auto sound = together({tone(90, 3, 30), tone(300, 1, 120), tone(90, 3, 30), tone(440, 1)});
    const auto read = readAll(sound, {false, true});
    EXPECT_NEAR(secondsOf(read), 0.4 + 1 + 0.4 + 1, 0.15) << "the weak one, 12 dB above the room, is there";
}

TEST(SkippingSilence, GoesWithFasterPlaying) {
    const auto sound = together({tone(440, 1.5), tone(90, 4, 30), tone(660, 1.5)});
    EXPECT_NEAR(secondsOf(readAll(sound, {true, true})), (1.5 + 0.4 + 1.5) / kFastSpeed, 0.1);
}

struct Playing : ::testing::Test {
    sealing::BoxKeyPair keys = sealing::makeBoxKeyPair();
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    SealedShelf shelf;
    FakeSoundOutput output;
    SoundStage stage{shelf, output};
    Playing() {
        for (const auto& chunk : sealedChunks(callAfterPreRoll(440, 6), "room-1", idOf(101), {keys.publicKey},
                                              kNight + std::chrono::seconds(30)))
            shelf.put("room-1", idOf(101), chunk, now);
        stage.open(alert(1, "room-1", Priority::High, kNight), keys, now);
    }
    double loudness(int milliseconds) {
        double sum = 0.0;
        const auto samples = output.pull(milliseconds);
        for (const float sample : samples)
            sum += static_cast<double>(sample) * static_cast<double>(sample);
        return std::sqrt(sum / static_cast<double>(samples.size()));
    }
    double loudest(int milliseconds) {
        double most = 0.0;
        for (const float sample : output.pull(milliseconds))
            most = std::max(most, std::abs(static_cast<double>(sample)));
        return most;
    }
};

TEST_F(Playing, MovesTheHeadFasterByTheSpeed) {
    output.pull(1000);
    EXPECT_EQ(stage.playheadMs(), -3000);
    stage.toggleFast();
    output.pull(2000);
    EXPECT_NEAR(stage.playheadMs(), 0, 30);
    stage.toggleFast();
    output.pull(1000);
    EXPECT_NEAR(stage.playheadMs(), 1000, 40);
}

TEST_F(Playing, EndsWhereTheSoundEnds) {
    stage.toggleFast();
    output.pull(6900);
    stage.tick(now);
    EXPECT_FALSE(stage.playing());
    EXPECT_FALSE(output.playing());
}

TEST_F(Playing, IsLouderAndQuieterInStepsAndNeverAboveTheCeiling) {
    output.pull(500);
    const double plain = loudness(1000); // of the room's own noise, far below the ceiling
    stage.turnGain(-1);
    EXPECT_NEAR(loudness(1000) / plain, 0.5, 0.05);
    output.pull(2000);
    for (int i = 0; i < 10; ++i)
        stage.turnGain(1);
    EXPECT_EQ(stage.gain(), "+18 dB");
    EXPECT_TRUE(stage.loudest());
    EXPECT_LE(loudest(1000), static_cast<double>(kLimiterCeiling));
}

TEST_F(Playing, StaysAsChosenForTheNextSoundUntilTheOperatorLeaves) {
    stage.toggleFast();
    stage.toggleSkipSilence();
    stage.turnGain(-1);
    stage.close();
    EXPECT_TRUE(stage.fast());
    EXPECT_TRUE(stage.skipsSilence());
    EXPECT_EQ(stage.gainDb(), -6);
    stage.playAsAtFirst();
    EXPECT_FALSE(stage.fast() || stage.skipsSilence());
    EXPECT_EQ(stage.gain(), "0 dB");
}

} // namespace
} // namespace natlyt::console::testing
