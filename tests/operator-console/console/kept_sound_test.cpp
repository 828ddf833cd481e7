// SPDX-License-Identifier: Apache-2.0
// No audio at rest, in what the sound server's library keeps of what it was given: it wipes nothing of its own.
#include "operator-console/console/pulse_sound_output.hpp"
#include "operator-console/console/system_mixer.hpp"
#include "tests/operator-console/console/sound_server.hpp"
#include "tests/operator-console/console/unmistakable_sound.hpp"

#include <QFile>
#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

constexpr std::size_t kSnatchSamples = 80; // 5 ms: less is no sound, but what a register held when the stack was written

enum class Way { SharedMemory, Socket };

struct KeptSoundTest : ::testing::TestWithParam<Way> {
    SoundServer server;
    SystemMixer mixer;
    UnmistakableSound sound;

    KeptSoundTest() {
        QFile config(server.folder() + "/client.conf");
        EXPECT_TRUE(config.open(QIODevice::WriteOnly));
        config.write(GetParam() == Way::SharedMemory ? "enable-shm = yes\n" : "enable-shm = no\n");
        qputenv("PULSE_CLIENTCONFIG", config.fileName().toUtf8());
    }
    ~KeptSoundTest() override { qunsetenv("PULSE_CLIENTCONFIG"); }

    void playInto(PulseSoundOutput& output) {
        ASSERT_TRUE(comesTrue([&] { return output.available() && !output.deviceName().isEmpty(); }));
        const auto until = sound.made() + 8000;
        output.play(sound);
        ASSERT_TRUE(comesTrue([&] { return sound.made() >= until; }));
        EXPECT_GT(sound.longestInMemory(), kSnatchSamples) << "the search does not find what is there";
    }
    bool isGone() {
        return comesTrue([this] { return sound.longestInMemory() < kSnatchSamples; });
    }
};
INSTANTIATE_TEST_SUITE_P(To, KeptSoundTest, ::testing::Values(Way::SharedMemory, Way::Socket),
                         [](const auto& way) { return way.param == Way::SharedMemory ? "SharedMemory" : "ASocket"; });

TEST_P(KeptSoundTest, NothingIsLeftOnceItIsStopped) {
    PulseSoundOutput output(mixer);
    playInto(output);
    output.stop();
    EXPECT_TRUE(isGone());
    EXPECT_TRUE(output.available());
}

TEST_P(KeptSoundTest, NothingIsLeftWhenTheServerFreezesWhileItPlaysAndItIsStopped) {
    PulseSoundOutput output(mixer);
    playInto(output);
    server.freeze();
    output.stop();
    EXPECT_TRUE(isGone());
}

TEST_P(KeptSoundTest, NothingIsLeftWhenTheServerIsKilledWhileItPlays) {
    PulseSoundOutput output(mixer);
    playInto(output);
    server.kill();
    EXPECT_TRUE(comesTrue([&] { return !output.available(); }));
    output.stop();
    EXPECT_TRUE(isGone());
}

TEST_P(KeptSoundTest, NothingIsLeftOfAnOutputThatIsUnmade) {
    {
        PulseSoundOutput output(mixer);
        playInto(output);
    }
    EXPECT_TRUE(isGone());
}

TEST_P(KeptSoundTest, AnotherSoundIsHeardWholeAfterTheWiping) {
    PulseSoundOutput output(mixer);
    for (int turn = 0; turn < 2; ++turn) {
        playInto(output);
        output.stop();
    }
    EXPECT_TRUE(isGone());
}

} // namespace
} // namespace natlyt::console::testing
