// SPDX-License-Identifier: Apache-2.0
// Sound on a real sound server that is hurried, frozen, killed and robbed of its outputs: the window must go on, and say so.
#include "operator-console/console/pulse_sound_output.hpp"
#include "operator-console/console/system_mixer.hpp"
#include "tests/operator-console/console/sound_server.hpp"

#include <QTimer>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace natlyt::console::testing {
namespace {

using Output = PulseSoundOutput;

struct Tone final : SampleSource {
    void fill(std::span<float> out) override {
        std::ranges::fill(out, level);
        taken += out.size();
        if (whenAsked)
            whenAsked();
    }
    float level = 0.5F;
    std::size_t taken = 0;
    std::function<void()> whenAsked;
};

struct SoundOutputTest : ::testing::Test {
    SoundServer server;
    SystemMixer mixer;
    Output output{mixer};
    Tone tone;
    QTimer clock;
    int ticks = 0;

    SoundOutputTest() {
        QObject::connect(&clock, &QTimer::timeout, [this] { ++ticks; });
        clock.start(5);
        EXPECT_TRUE(comesTrue([this] { return output.available() && !output.deviceName().isEmpty(); }));
    }
    ~SoundOutputTest() override { output.stop(); }

    // Of what one call of it does nothing is waited for: a window that stands still never gets so far.
    bool goesOnTurning() {
        return comesTrue([this, until = ticks + 20] { return ticks >= until; });
    }
    bool isHeard(Tone& source) { // the server goes on asking for more
        return comesTrue([&source, until = source.taken + 8000] { return source.taken >= until; });
    }
    bool saysGone() {
        return comesTrue([this] { return !output.available(); });
    }
    bool comesBack() {
        return comesTrue([this] { return output.available(); });
    }
};

TEST_F(SoundOutputTest, PlaysWhatItIsGiven) {
    output.play(tone);
    EXPECT_TRUE(isHeard(tone));
    EXPECT_EQ(output.deviceName(), "the-headset");
}

TEST_F(SoundOutputTest, IsHeardAtItsOutputWithNothingLeftOut) {
    struct Staircase final : SampleSource { // each sample one step above the one before
        void fill(std::span<float> out) override {
            for (float& value : out)
                value = static_cast<float>(++at) / 32768.0F;
        }
        int at = 0;
    } stairs;
    QProcess recorder;
    recorder.start("parec", {"--device=headset.monitor", "--format=s16ne", "--rate=16000", "--channels=1", "--latency-msec=20"});
    ASSERT_TRUE(comesTrue([&] { return recorder.bytesAvailable() > 0; }));
    output.play(stairs);
    std::vector<std::int16_t> heard;
    EXPECT_TRUE(comesTrue([&] {
        const auto bytes = recorder.read(recorder.bytesAvailable() / 2 * 2);
        for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
            std::int16_t sample = 0;
            std::memcpy(&sample, bytes.data() + i, sizeof sample);
            if (sample != 0)
                heard.push_back(sample);
        }
        return heard.size() >= 8000;
    }));
    recorder.kill();
    recorder.waitForFinished();
    for (std::size_t i = 1; i < 8000; ++i)
        ASSERT_EQ(heard[i] - heard[i - 1], 1) << "at " << i;
}

TEST_F(SoundOutputTest, SurvivesReplaysInDoubleTaps) {
    int taps = 0;
    QTimer pairs;
    QObject::connect(&pairs, &QTimer::timeout, [&] {
        for (const int at : {0, 3, 7})
            QTimer::singleShot(at, &pairs, [&] {
                output.play(tone);
                ++taps;
            });
    });
    pairs.start(25);
    EXPECT_TRUE(comesTrue([&] { return taps >= 600; }));
    pairs.stop();
    EXPECT_TRUE(isHeard(tone));
    EXPECT_TRUE(output.available());
    EXPECT_TRUE(comesTrue([this] { return server.streams() == 1; })) << server.streams() << " are left of the replays";
    output.stop();
    EXPECT_TRUE(comesTrue([this] { return server.streams() == 0; }));
}

TEST_F(SoundOutputTest, MayBeStoppedAndStartedWhileItAsks) {
    Tone other;
    int turns = 0;
    tone.whenAsked = [&] {
        ++turns;
        output.stop();
        output.play(other);
    };
    other.whenAsked = [&] {
        ++turns;
        output.play(tone);
        output.stop();
        output.play(tone);
    };
    output.play(tone);
    EXPECT_TRUE(comesTrue([&] { return turns >= 200; }));
    other.whenAsked = tone.whenAsked = nullptr;
    output.play(tone);
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, AsksNothingOfASourceAfterItsStop) {
    {
        Tone shortLived;
        output.play(shortLived);
        EXPECT_TRUE(comesTrue([&] { return shortLived.taken > 0; }));
        output.stop();
        shortLived.whenAsked = [] { ADD_FAILURE() << "asked for sound after the stop"; };
        EXPECT_TRUE(goesOnTurning());
    }
    EXPECT_TRUE(goesOnTurning());
}

TEST_F(SoundOutputTest, SaysThatItIsGoneWhenTheServerFreezesWhileItPlays) {
    output.play(tone);
    ASSERT_TRUE(isHeard(tone));
    server.freeze();
    EXPECT_TRUE(saysGone());
    output.play(tone); // the operator presses again
    EXPECT_TRUE(goesOnTurning());
    output.stop();
    EXPECT_TRUE(goesOnTurning());
    output.play(tone);
    server.thaw();
    EXPECT_TRUE(comesBack());
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, SaysThatItIsGoneWhenTheServerFreezesWhileNothingPlays) {
    server.freeze();
    EXPECT_TRUE(saysGone());
    server.thaw();
    EXPECT_TRUE(comesBack());
}

TEST_F(SoundOutputTest, NeverHoldsUpTheWindowThatStartsItOnAFrozenServer) {
    server.freeze();
    for (int i = 0; i < 20; ++i) {
        output.play(tone);
        EXPECT_TRUE(goesOnTurning());
    }
    EXPECT_TRUE(saysGone());
    server.thaw();
    EXPECT_TRUE(comesBack());
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, IsMadeAndUnmadeWhileTheServerIsFrozen) {
    server.freeze();
    {
        Output another(mixer);
        another.play(tone);
        EXPECT_TRUE(goesOnTurning());
        EXPECT_TRUE(comesTrue([&] { return !another.available(); }));
    }
    EXPECT_TRUE(goesOnTurning());
}

TEST_F(SoundOutputTest, GoesOnWhenTheServerIsStartedAnew) {
    output.play(tone);
    ASSERT_TRUE(isHeard(tone));
    server.kill();
    EXPECT_TRUE(saysGone());
    output.play(tone);
    EXPECT_TRUE(goesOnTurning());
    server.start();
    EXPECT_TRUE(comesBack());
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, GoesOnAtAnotherOutputWhenItsOwnIsTakenAway) {
    output.play(tone);
    ASSERT_TRUE(isHeard(tone));
    server.unload("headset");
    EXPECT_TRUE(comesTrue([&] { return output.deviceName() == "the-speaker"; }));
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, SaysThatItIsGoneWhenTheLastOutputIsTakenAway) {
    output.play(tone);
    ASSERT_TRUE(isHeard(tone));
    server.unload("headset");
    server.unload("speaker");
    EXPECT_TRUE(saysGone());
    EXPECT_EQ(output.deviceName(), "");
    output.play(tone);
    EXPECT_TRUE(goesOnTurning());
    server.load("headset");
    EXPECT_TRUE(comesBack());
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, SaysThatItIsGoneWhenItsOutputStandsStill) {
    output.play(tone);
    ASSERT_TRUE(isHeard(tone));
    server.suspend("headset", true);
    EXPECT_TRUE(saysGone());
    server.suspend("headset", false);
    EXPECT_TRUE(comesBack());
    EXPECT_TRUE(isHeard(tone));
}

TEST_F(SoundOutputTest, UsesTheOneThatWasChosenWhileItIsThere) {
    output.choose("speaker");
    EXPECT_EQ(output.chosen(), "speaker");
    EXPECT_EQ(output.deviceName(), "the-speaker");
    server.unload("speaker");
    EXPECT_TRUE(comesTrue([&] { return output.deviceName() == "the-headset"; }));
    server.load("speaker");
    EXPECT_TRUE(comesTrue([&] { return output.deviceName() == "the-speaker"; }));
    ASSERT_EQ(output.devices().size(), 2);
}

TEST_F(SoundOutputTest, MayBeStartedAndStoppedByWhoHearsThatItChanged) {
    int told = 0;
    QObject::connect(&output, &SoundOutput::changed, [&] {
        ++told;
        output.play(tone);
        output.stop();
        output.play(tone);
    });
    for (int i = 0; i < 5; ++i) {
        server.unload("headset");
        EXPECT_TRUE(comesTrue([&] { return output.deviceName() == "the-speaker"; }));
        server.load("headset");
        server.pactl({"set-default-sink", "headset"});
        EXPECT_TRUE(comesTrue([&] { return output.deviceName() == "the-headset"; }));
    }
    EXPECT_GE(told, 10);
    EXPECT_TRUE(isHeard(tone));
}

} // namespace
} // namespace natlyt::console::testing
