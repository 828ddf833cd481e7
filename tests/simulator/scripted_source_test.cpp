// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scripted_source.hpp"

#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/features/front_end.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

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
    ASSERT_TRUE(room.open(at(milliseconds{4800})));
    EXPECT_EQ(room.read(out, at(milliseconds{5800})).value(), 16000U);
    EXPECT_FLOAT_EQ(std::ranges::max(out), 0.001F);
}

TEST_F(ScriptedSourceTest, BeginsAtTheNextStepOfTheScenarioWheneverItIsOpened) {
    for (const int opened : {4721, 4760, 4799, 4800}) {
        auto room = source();
        ASSERT_TRUE(room.open(at(milliseconds{opened})));
        EXPECT_EQ(room.read(out, at(milliseconds{4799})).value(), 0U) << opened;
        EXPECT_EQ(room.read(out, at(milliseconds{4900})).value(), 1600U) << opened;
    }
}

TEST_F(ScriptedSourceTest, FailsAsItIsTold) {
    auto room = source();
    ASSERT_TRUE(room.open(at(milliseconds{0})));
    faults->silent = true;
    EXPECT_EQ(room.read(out, at(milliseconds{500})).value(), 8000U);
    EXPECT_TRUE(std::ranges::all_of(std::span(out).first(8000), [](float s) { return s == 0; }));
    faults->silent = false;
    faults->overloaded = true;
    EXPECT_EQ(room.read(out, at(milliseconds{550})).value(), 800U);
    EXPECT_TRUE(std::ranges::all_of(std::span(out).first(800), [](float s) { return s == 1.0F; }));
    faults->dead = true;
    EXPECT_FALSE(room.read(out, at(milliseconds{600})));
    EXPECT_FALSE(room.open(at(milliseconds{700})));
}

Scenario scenarioWith(SoundEvent event) {
    Scenario scenario;
    scenario.durationSeconds = 100;
    event.forSeconds = 1;
    event.levelDbfs = -20;
    scenario.events.push_back(std::move(event));
    return scenario;
}

TEST(SoundShelf, RepeatsAnEventToTheEndAndSpreadsItOverTheRooms) {
    SoundEvent knock;
    knock.sound = Sound::Knock;
    knock.atSeconds = 10;
    knock.againSeconds = 30;
    knock.spreadSeconds = 5;
    const auto scenario = scenarioWith(knock);
    SoundShelf shelf(scenario);
    const auto first = shelf.soundsOf("a", 1).value(), second = shelf.soundsOf("b", 2).value();
    ASSERT_EQ(first.size(), 4U); // 10, 40, 70, 100
    EXPECT_NE(first[0].begin, second[0].begin);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto soonest = static_cast<std::int64_t>(10 + 30 * i) * 16000;
        EXPECT_GE(first[i].begin, soonest);
        EXPECT_LE(first[i].begin, soonest + 5 * 16000);
    }
}

TEST(SoundShelf, RepeatsAnEventAlsoWhereTheScenarioHasNoEnd) {
    SoundEvent knock;
    knock.sound = Sound::Knock;
    knock.atSeconds = 30;
    knock.againSeconds = 3600;
    auto scenario = scenarioWith(knock);
    scenario.durationSeconds = 0;
    SoundShelf shelf(scenario);
    EXPECT_EQ(shelf.soundsOf("a", 1).value().size(), 13U) << "twelve hours ahead";
}

TEST(SoundShelf, SharesAFewVariantsAmongManyRooms) {
    SoundEvent thunder;
    thunder.sound = Sound::Thunder;
    const auto scenario = scenarioWith(thunder);
    SoundShelf shelf(scenario);
    std::set<const void*> different;
    for (int room = 1; room <= 300; ++room) different.insert(shelf.soundsOf("room", room).value().at(0).samples.get());
    EXPECT_EQ(different.size(), 8U);
}

TEST(SoundShelf, PlaysATelevisionOnlyWhereAndWhileItIsOn) {
    Scenario scenario;
    scenario.durationSeconds = 600;
    scenario.failures.push_back({{{}, 2, {}}, FailureMode::Television, 100, 400});
    SoundShelf shelf(scenario);
    EXPECT_TRUE(shelf.soundsOf("a", 1).value().empty());
    const auto heard = shelf.soundsOf("b", 2).value();
    ASSERT_GE(heard.size(), 13U); // ten stretches of talk and what the film shouts
    EXPECT_EQ(heard.front().begin, 100 * 16000);
    EXPECT_LT(heard.back().begin, 400 * 16000);
}

// By which rule a blow is raised hangs on where the network's steps fall in it.
TEST(AScenario, IsHeardAlikeWheneverTheMicrophoneWasOpened) {
    SoundEvent blow;
    blow.sound = Sound::Impact;
    blow.atSeconds = 4;
    auto scenario = scenarioWith(blow);
    scenario.events.front().levelDbfs = -8;
    SoundShelf shelf(scenario);
    const auto sounds = shelf.soundsOf("birk-4", 1).value();
    const auto noise = roomNoise(scenario.noiseDbfs, 1);
    const auto classifier = edge::loadClassifier(std::nullopt).value();
    const auto firstHeard = [&](int opened) {
        ScriptedSource microphone(sounds, noise, 9973, MonotonicTime{}, std::make_shared<MicrophoneFaults>());
        microphone.open(at(milliseconds{opened})).value();
        edge::NetworkEar ear(classifier);
        edge::FrontEnd frontEnd;
        edge::SoundJudge judge;
        judge.configure({});
        std::optional<edge::SoundHeard> first;
        std::vector<float> block(16000);
        for (int time = opened; time < 6000; time += 20)
            frontEnd.push(std::span(block).first(microphone.read(block, at(milliseconds{time})).value()), [&](const edge::FeatureFrame& frame) {
                const auto heard = judge.frame(frame, ear);
                if (heard && !first) first = heard;
            });
        return first.value();
    };
    for (int opened = 1001; opened < 1160; opened += 3) {
        const auto heard = firstHeard(opened);
        EXPECT_EQ(heard.rule, AlertRule::LoudImpact) << opened;
        EXPECT_EQ(heard.soundClass, SoundClass::Impact) << opened;
    }
}

} // namespace
} // namespace natlyt::simulator
