// SPDX-License-Identifier: Apache-2.0
// A seat without a sound server, and one whose library for it does not come back.
#include "operator-console/console/pulse_sound_output.hpp"
#include "operator-console/console/system_mixer.hpp"
#include "tests/operator-console/console/sound_server.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <latch>

namespace natlyt::console::testing {
namespace {

struct Silence final : SampleSource {
    void fill(std::span<float> out) override { std::ranges::fill(out, 0.0F); }
};

struct Soundless : ::testing::Test {
    Soundless() { qputenv("PULSE_SERVER", "unix:/nonexistent/pulse.sock"); }
    SystemMixer mixer;
    Silence source;
};

TEST_F(Soundless, SaysThatNothingCanBeHeard) {
    PulseSoundOutput output(mixer);
    output.play(source);
    EXPECT_TRUE(comesTrue([&] { return !output.available(); }));
    EXPECT_EQ(output.deviceName(), "");
    EXPECT_TRUE(output.devices().empty());
}

TEST_F(Soundless, TellsNothingFromWithinItsCalls) {
    PulseSoundOutput output(mixer);
    int depth = 0, told = 0;
    QObject::connect(&output, &SoundOutput::changed, [&] {
        EXPECT_EQ(depth, 0);
        ++depth;
        ++told;
        for (int i = 0; i < 100; ++i) {
            output.play(source);
            output.stop();
        }
        output.play(source);
        --depth;
    });
    EXPECT_TRUE(comesTrue([&] { return told > 0; }));
    EXPECT_FALSE(output.available());
}

TEST_F(Soundless, LeavesAThreadBehindThatIsStuckAndTriesAnother) {
    std::atomic<int> threads = 0;
    std::latch held(1), left(1);
    {
        PulseSoundOutput output(mixer, [&] {
            if (++threads > 1)
                return;
            held.wait();
            left.count_down();
        });
        ASSERT_TRUE(comesTrue([&] { return threads == 1; }));
        const auto stuck = std::chrono::steady_clock::now();
        output.watch(stuck + kServerSilentAfter);
        EXPECT_FALSE(output.available());
        output.play(source);
        output.watch(stuck + kThreadStuckAfter);
        EXPECT_TRUE(comesTrue([&] { return threads > 1; }));
    }
    held.count_down();
    left.wait(); // nothing that it used is gone before it
}

} // namespace
} // namespace natlyt::console::testing
