// SPDX-License-Identifier: Apache-2.0
// From sealed chunks to what the operator hears.
#include "operator-console/models/limiter.hpp"
#include "operator-console/models/ringer.hpp"
#include "operator-console/models/sound_stage.hpp"
#include "operator-console/models/spectrogram.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace natlyt::console::testing {
namespace {

constexpr int kSeconds = 10; // 4 s of pre-roll and the call

struct Snippet : ::testing::Test {
    sealing::BoxKeyPair keys = sealing::makeBoxKeyPair();
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    std::vector<std::int16_t> original = callAfterPreRoll(440, kSeconds - 4);
    std::vector<std::string> chunks =
        sealedChunks(original, "room-1", idOf(101), {keys.publicKey}, kNight + std::chrono::seconds(30));
    SealedShelf shelf;
    HeardSound heard{"room-1", idOf(101), keys};

    void arrive(std::size_t chunk) { shelf.put("room-1", idOf(101), chunks[chunk], now); }
    void advance(std::chrono::milliseconds time = {}) {
        now.wall += time;
        now.monotonic += time;
        heard.advance(*shelf.find(idOf(101)), now);
    }
    double secondsReady() const { return static_cast<double>(heard.samples().size()) / kSampleRate; }
};

double rms(std::span<const std::int16_t> samples) {
    double sum = 0;
    for (const auto s : samples)
        sum += static_cast<double>(s) * s;
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

TEST_F(Snippet, CanBeHeardFromItsFirstChunkOn) {
    arrive(0);
    advance();
    EXPECT_DOUBLE_EQ(secondsReady(), 1.0);
    EXPECT_EQ(heard.startOffsetMs(), -4000);
    EXPECT_FALSE(heard.complete());
}

TEST_F(Snippet, IsWholeAndLikeTheOriginalInTheEnd) {
    for (std::size_t i = 0; i < chunks.size(); ++i)
        arrive(i);
    advance();
    EXPECT_TRUE(heard.complete());
    EXPECT_TRUE(heard.missing().empty());
    EXPECT_DOUBLE_EQ(secondsReady(), kSeconds);
    const auto middle = heard.samples().subspan(6 * kSampleRate, kSampleRate);
    EXPECT_NEAR(rms(middle) / rms(std::span(original).subspan(6 * kSampleRate, kSampleRate)), 1.0, 0.2);
}

TEST_F(Snippet, PutsChunksThatArriveOutOfOrderIntoOrder) {
    HeardSound inOrder("room-1", idOf(101), keys);
    for (std::size_t i = 0; i < chunks.size(); ++i)
        arrive(i);
    inOrder.advance(*shelf.find(idOf(101)), now);
    shelf.clear();
    for (const std::size_t i : {1U, 0U, 3U, 2U, 2U, 5U, 4U, 9U, 8U, 7U, 6U, 6U})
        arrive(i);
    advance();
    EXPECT_TRUE(std::ranges::equal(heard.samples(), inOrder.samples()));
}

TEST_F(Snippet, WaitsAMomentForALateChunkThenConcealsIt) {
    for (const std::size_t i : {0U, 1U, 3U})
        arrive(i);
    advance();
    EXPECT_DOUBLE_EQ(secondsReady(), 2.0);
    advance(kChunkAwaitedFor);
    EXPECT_DOUBLE_EQ(secondsReady(), 4.0);
    EXPECT_EQ(heard.missing(), std::set<int>{2});
}

TEST_F(Snippet, DecodesAnewWhenAMissingChunkComesAfterAll) {
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (i != 6)
            arrive(i);
    advance();
    EXPECT_EQ(heard.missing(), std::set<int>{6});
    EXPECT_LT(rms(heard.samples().subspan(6 * kSampleRate + 8000, 8000)), 500.0);
    arrive(6);
    advance();
    EXPECT_TRUE(heard.missing().empty());
    EXPECT_EQ(heard.generation(), 1);
    EXPECT_GT(rms(heard.samples().subspan(6 * kSampleRate + 8000, 8000)), 1000.0);
}

TEST_F(Snippet, RefusesForgedAndForeignChunksAndGoesOn) {
    auto forged = chunks[0];
    forged[forged.size() - 1] = static_cast<char>(forged.back() ^ 1);
    shelf.put("room-1", idOf(101), forged, now);
    shelf.put("room-1", idOf(101), "no chunk at all", now);
    arrive(0);
    advance();
    EXPECT_EQ(heard.refusedChunks(), 2);
    EXPECT_FALSE(heard.firstRefusal().empty());
    EXPECT_DOUBLE_EQ(secondsReady(), 1.0);
}

TEST_F(Snippet, RefusesAChunkThatHadExpiredWhenItCame) {
    now.wall += std::chrono::seconds(31);
    arrive(0);
    advance();
    EXPECT_EQ(heard.refusedChunks(), 1);
    EXPECT_TRUE(heard.samples().empty());
}

TEST_F(Snippet, StaysSealedOnTheShelfForTwoMinutesOnly) {
    arrive(0);
    shelf.expire(now.monotonic + kSoundKeptFor - std::chrono::milliseconds(1));
    EXPECT_EQ(shelf.size(), 1U);
    shelf.expire(now.monotonic + kSoundKeptFor);
    EXPECT_EQ(shelf.size(), 0U);
}

struct Stage : Snippet {
    FakeSoundOutput output;
    SoundStage stage{shelf, output};
    WardAlert open = alert(1, "room-1", Priority::High, kNight);
    int resends = 0;
    Stage() {
        QObject::connect(&stage, &SoundStage::resendWanted, [this] { ++resends; });
    }
    void pass(std::chrono::milliseconds time) {
        now.wall += time;
        now.monotonic += time;
        shelf.expire(now.monotonic);
        stage.tick(now);
    }
};

TEST_F(Stage, PlaysWithTheFirstSecondAndGoesOnWhereItHadToWait) {
    stage.open(open, keys, now);
    EXPECT_EQ(stage.hearing(), Hearing::Awaited);
    arrive(0);
    pass(std::chrono::milliseconds(50));
    EXPECT_EQ(stage.hearing(), Hearing::Arriving);
    EXPECT_TRUE(output.playing());
    output.pull(1500);
    EXPECT_TRUE(stage.player().waiting());
    arrive(1);
    pass(std::chrono::milliseconds(50));
    EXPECT_FALSE(stage.player().waiting());
    output.pull(200);
    EXPECT_EQ(stage.playheadMs(), -4000 + 1200);
}

TEST_F(Stage, AsksTheRoomAgainWhenNoSoundComes) {
    stage.open(open, keys, now);
    pass(kSoundAwaitedFor);
    pass(std::chrono::seconds(1));
    EXPECT_EQ(resends, 1);
    arrive(0);
    pass(std::chrono::milliseconds(50));
    EXPECT_EQ(stage.hearing(), Hearing::Arriving);
}

TEST_F(Stage, SaysThatSoundIsMissingWhenItStopsComing) {
    stage.open(open, keys, now);
    arrive(0);
    pass(std::chrono::milliseconds(50));
    pass(kSoundStalledAfter);
    EXPECT_EQ(stage.hearing(), Hearing::Stalled);
    EXPECT_EQ(resends, 1);
}

TEST_F(Stage, WipesTheSoundAfterTwoMinutesAndOnClosing) {
    for (std::size_t i = 0; i < chunks.size(); ++i)
        arrive(i);
    stage.open(open, keys, now);
    EXPECT_EQ(stage.hearing(), Hearing::Complete);
    EXPECT_GT(stage.picture().columns(), 0);
    pass(kSoundKeptFor);
    EXPECT_EQ(stage.hearing(), Hearing::Wiped);
    EXPECT_TRUE(stage.samples().empty());
    EXPECT_TRUE(std::ranges::all_of(stage.picture().pixels(), [](auto p) { return p == 0; }));
    stage.close();
    EXPECT_EQ(stage.hearing(), Hearing::Nothing);
    EXPECT_FALSE(output.playing());
}

TEST_F(Stage, CannotOpenWhatWasSealedForAnotherConsole) {
    const auto other = sealing::makeBoxKeyPair();
    stage.open(open, other, now);
    arrive(0);
    pass(std::chrono::milliseconds(50));
    EXPECT_EQ(stage.hearing(), Hearing::Unopenable);
    EXPECT_EQ(resends, 1);
}

RC_GTEST_PROP(LimiterProperty, LetsNothingThroughLouderThanTheCeiling, ()) {
    Limiter limiter;
    for (const int sample : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000, 1001)))
        RC_ASSERT(std::abs(limiter.push(static_cast<float>(sample) / 1000.0F)) <= kLimiterCeiling);
}

// By the rule as it is defined: the loudest of the last 81 samples decides.
RC_GTEST_PROP(LimiterProperty, TurnsDownByTheLoudestOfWhatWaitsAndWhatGoesOut, ()) {
    Limiter limiter;
    std::vector<float> in(Limiter::kLookAheadSamples, 0.0F);
    float gain = 1.0F;
    for (const auto& [sample, times] : *rc::gen::container<std::vector<std::pair<int, int>>>(
             rc::gen::pair(rc::gen::inRange(-1000, 1001), rc::gen::inRange(1, 120))))
        for (int i = 0; i < times; ++i) {
            in.push_back(static_cast<float>(i % 3 == 0 ? sample : sample / 4) / 1000.0F);
            const auto last = in.end() - static_cast<std::ptrdiff_t>(Limiter::kLookAheadSamples) - 1;
            const float peak = std::abs(*std::max_element(last, in.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }));
            const float wanted = peak > kLimiterCeiling ? kLimiterCeiling / peak : 1.0F;
            gain += (wanted - gain) * (wanted < gain ? 0.06F : 0.0003F);
            RC_ASSERT(limiter.push(in.back()) == std::clamp(*last * gain, -kLimiterCeiling, kLimiterCeiling));
        }
}

TEST(LimiterOfTheHeadset, PassesQuietSoundUnchanged) {
    Limiter limiter;
    std::vector<float> in, out;
    for (int i = 0; i < 4000; ++i) {
        in.push_back(0.2F * std::sin(0.1F * static_cast<float>(i)));
        out.push_back(limiter.push(in.back()));
    }
    for (std::size_t i = Limiter::kLookAheadSamples; i < out.size(); ++i)
        ASSERT_FLOAT_EQ(out[i], in[i - Limiter::kLookAheadSamples]);
}

TEST(SpectrogramOfAVoice, IsBrightestAtThePitchOfATone) {
    Spectrogram picture;
    std::vector<std::int16_t> tone;
    for (int i = 0; i < kSampleRate; ++i)
        tone.push_back(
            static_cast<std::int16_t>(12000 * std::sin(2 * std::numbers::pi * 1000.0 * i / kSampleRate)));
    picture.follow(tone, true);
    EXPECT_GE(picture.columns(), 48);
    std::size_t brightest = 0;
    const auto at = [&](std::size_t row) { return picture.pixels()[row * Spectrogram::kColumnsMost + 20]; };
    for (std::size_t row = 0; row < Spectrogram::kRows; ++row)
        if (at(row) > at(brightest))
            brightest = row;
    // 1 kHz is 1000 mel; the rows run evenly from 2840 mel down to 93.
    const double expected = (2840.0 - 1000.0) / (2840.0 - 93.0) * Spectrogram::kRows;
    EXPECT_NEAR(static_cast<double>(brightest), expected, 2.0);
}

TEST(Ringer, RingsAtOnceAndRepeatsByPriority) {
    FakeSoundOutput output;
    Ringer ringer(output);
    MonotonicTime now{std::chrono::hours(1)};
    ringer.announce(Priority::High, now);
    EXPECT_EQ(ringer.rings(), 1);
    output.pull(4000);
    ringer.tick(Priority::High, false, now + std::chrono::seconds(4));
    EXPECT_EQ(ringer.rings(), 1);
    ringer.tick(Priority::High, false, now + std::chrono::seconds(8));
    EXPECT_EQ(ringer.rings(), 2);
}

TEST(Ringer, KeepsStillWhileTheOperatorListens) {
    FakeSoundOutput output;
    Ringer ringer(output);
    const MonotonicTime now{std::chrono::hours(1)};
    ringer.announce(Priority::Medium, now);
    ringer.tick(Priority::Medium, true, now + std::chrono::seconds(1));
    EXPECT_FALSE(output.playing());
    ringer.tick(Priority::Medium, true, now + std::chrono::seconds(60));
    EXPECT_EQ(ringer.rings(), 1);
}

TEST(Ringer, HasTenThreeAndTwoPulses) {
    const auto pulses = [](Priority priority) {
        int count = 0;
        int quiet = 1000;
        for (const float sample : ringPattern(priority)) {
            if (std::abs(sample) > 0.01F && quiet > 400)
                ++count;
            quiet = std::abs(sample) > 0.01F ? 0 : quiet + 1;
        }
        return count;
    };
    EXPECT_EQ(pulses(Priority::High), 10);
    EXPECT_EQ(pulses(Priority::Medium), 3);
    EXPECT_EQ(pulses(Priority::Low), 2);
}

} // namespace
} // namespace natlyt::console::testing
