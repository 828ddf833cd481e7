// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scripted_source.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::simulator {
namespace {

Now at(milliseconds time) { return {UtcTime{time}, MonotonicTime{time}}; }

struct ScriptedSourceTest : testing::Test {
    ScriptedSourceTest() {
        sounds.push_back({16000, std::make_shared<const std::vector<float>>(1600, 0.5F)});
    }
    ScriptedSource source() { return {sounds, silence, 0, MonotonicTime{}, faults}; }
    std::vector<PlacedSound> sounds;
    std::shared_ptr<const std::vector<float>> silence = std::make_shared<const std::vector<float>>(1000, 0.001F);
    std::shared_ptr<MicrophoneFaults> faults = std::make_shared<MicrophoneFaults>();
    std::vector<float> out = std::vector<float>(16000);
};

TEST_F(ScriptedSourceTest, PlaysASoundAtItsTimeOverTheHiss) {
    auto room = source();
    ASSERT_TRUE(room.open(at(milliseconds{0})));
    EXPECT_EQ(room.read(out, at(milliseconds{1000})).value(), 16000U);
    EXPECT_FLOAT_EQ(std::ranges::max(out), 0.001F);
    EXPECT_EQ(room.read(out, at(milliseconds{1100})).value(), 1600U);
    EXPECT_FLOAT_EQ(out[0], 0.501F);
    EXPECT_FLOAT_EQ(out[1599], 0.501F);
}

TEST_F(ScriptedSourceTest, DoesNotKeepForLaterWhatSoundedWhileItWasClosed) {
    auto room = source();
    ASSERT_TRUE(room.open(at(milliseconds{5000})));
    EXPECT_EQ(room.read(out, at(milliseconds{6000})).value(), 16000U);
    EXPECT_FLOAT_EQ(std::ranges::max(out), 0.001F);
}

TEST_F(ScriptedSourceTest, FailsAsItIsTold) {
    auto room = source();
    ASSERT_TRUE(room.open(at(milliseconds{0})));
    faults->silent = true;
    EXPECT_EQ(room.read(out, at(milliseconds{500})).value(), 8000U);
    EXPECT_TRUE(std::ranges::all_of(std::span(out).first(8000), [](float s) { return s == 0; }));
    faults->dead = true;
    EXPECT_FALSE(room.read(out, at(milliseconds{600})));
    EXPECT_FALSE(room.open(at(milliseconds{700})));
}

} // namespace
} // namespace natlyt::simulator
