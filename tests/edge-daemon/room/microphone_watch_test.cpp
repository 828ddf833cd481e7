// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/microphone_watch.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace natlyt::edge {
namespace {

std::vector<float> second(float value) { return std::vector<float>(16000, value); }

std::vector<float> secondWithSound(float amplitude, int clippedEvery = 0) {
    auto samples = second(0);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] = i % 2 == 0 ? amplitude : -amplitude;
        if (clippedEvery > 0 && i % static_cast<std::size_t>(clippedEvery) == 0) samples[i] = 1.0F;
    }
    return samples;
}

struct MicrophoneWatchTest : testing::Test {
    MicrophoneWatchTest() { watch.opened(now); }
    void hear(int secondsLong, const std::vector<float>& samples) {
        for (int i = 0; i < secondsLong; ++i) {
            now = after(now, seconds{1});
            watch.samples(samples, now);
        }
    }
    MicrophoneWatch watch;
    Now now = kNight;
};

TEST_F(MicrophoneWatchTest, IsGoodWhileSoundComes) {
    hear(10, secondWithSound(0.01F));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
}

TEST_F(MicrophoneWatchTest, IsDeadWhenNothingComesForThreeSeconds) {
    EXPECT_EQ(watch.judge(after(now, milliseconds{2999})), MicrophoneHealth::Good);
    EXPECT_EQ(watch.judge(after(now, milliseconds{3000})), MicrophoneHealth::Dead);
}

TEST_F(MicrophoneWatchTest, LivesAgainWithTheNextSamples) {
    now = after(now, seconds{60});
    hear(1, secondWithSound(0.01F));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
}

TEST_F(MicrophoneWatchTest, IsSilentAfterFiveSecondsOfZeros) {
    hear(4, second(0));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
    hear(1, second(0));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Silent);
}

TEST_F(MicrophoneWatchTest, IsSilentOnAConstantThatIsNotZero) {
    hear(5, second(0.25F));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Silent);
}

TEST_F(MicrophoneWatchTest, EndsSilenceWithTheFirstSoundThatDiffers) {
    hear(5, second(0));
    const std::vector<float> sound{0.0F, 0.01F};
    watch.samples(sound, now);
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
}

TEST_F(MicrophoneWatchTest, IsOverloadedAfterFiveSecondsOfClipping) {
    hear(4, secondWithSound(0.5F, 10));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
    hear(1, secondWithSound(0.5F, 10));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Overloaded);
}

TEST_F(MicrophoneWatchTest, TakesALoudShoutForWhatItIs) {
    hear(3, secondWithSound(0.5F, 10));
    hear(2, secondWithSound(0.1F));
    hear(3, secondWithSound(0.5F, 10));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
}

TEST_F(MicrophoneWatchTest, RecoversFromOverloadAfterTwoClearSeconds) {
    hear(5, secondWithSound(0.5F, 10));
    hear(1, secondWithSound(0.1F));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Overloaded);
    hear(1, secondWithSound(0.1F));
    EXPECT_EQ(watch.judge(now), MicrophoneHealth::Good);
}

} // namespace
} // namespace natlyt::edge
