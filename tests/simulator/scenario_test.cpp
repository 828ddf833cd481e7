// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scripted_source.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace natlyt::simulator {
namespace {

struct ScenarioFile : testing::Test {
    ScenarioFile() {
        std::string name = (std::filesystem::temp_directory_path() / "natlyt-test-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~ScenarioFile() override { std::filesystem::remove_all(folder); }
    auto load(const std::string& text) {
        std::ofstream(folder / "night.toml") << text;
        return loadScenario(folder / "night.toml");
    }
    std::filesystem::path folder;
};

TEST_F(ScenarioFile, IsReadWithItsTimesDividedBySpeed) {
    const auto scenario = load("speed = 2\nduration_s = 60\n[[event]]\nroom = \"birk-4\"\nat_s = 10\nsound = \"shout\"\n"
                               "[[failure]]\nnumber = 2\nmode = \"micDead\"\nfrom_s = 20\nuntil_s = 30\n");
    ASSERT_TRUE(scenario) << scenario.error().front().sentence();
    EXPECT_EQ(scenario->durationSeconds, 30);
    EXPECT_EQ(scenario->events.at(0).atSeconds, 5);
    EXPECT_TRUE(scenario->events[0].whom.matches("birk-4", 9));
    EXPECT_FALSE(scenario->events[0].whom.matches("birk-5", 9));
    EXPECT_EQ(scenario->failures.at(0).mode, FailureMode::MicDead);
    EXPECT_EQ(scenario->failures[0].untilSeconds, 15);
}

TEST_F(ScenarioFile, NamesTheLineOfEveryMistake) {
    const auto scenario = load("[[event]]\nsound = \"whisper\"\n[[failure]]\nmode = \"diskFull\"\nwhen_s = 3\n");
    ASSERT_FALSE(scenario);
    ASSERT_EQ(scenario.error().size(), 3U);
    EXPECT_NE(scenario.error()[0].sentence().find("night.toml:2"), std::string::npos);
    EXPECT_NE(scenario.error()[1].sentence().find("night.toml:4"), std::string::npos);
    EXPECT_NE(scenario.error()[2].sentence().find("when_s"), std::string::npos);
}

TEST_F(ScenarioFile, ChoosesEverySoManyRooms) {
    const auto scenario = load("duration_s = 60\n[[event]]\nnumber = 3\nevery = 10\nat_s = 1\nsound = \"knock\"\n");
    ASSERT_TRUE(scenario) << scenario.error().front().sentence();
    const auto& whom = scenario->events[0].whom;
    EXPECT_TRUE(whom.matches("a", 3));
    EXPECT_TRUE(whom.matches("a", 33));
    EXPECT_FALSE(whom.matches("a", 4));
    EXPECT_FALSE(whom.matches("a", 2));
}

class ScenarioThatComesWithTheSimulator : public testing::TestWithParam<const char*> {};

TEST_P(ScenarioThatComesWithTheSimulator, IsInOrderAndKeepsWithinItsTime) {
    const auto scenario = loadScenario(std::filesystem::path(NATLYT_SCENARIOS) / GetParam());
    ASSERT_TRUE(scenario) << scenario.error().front().sentence();
    ASSERT_GT(scenario->durationSeconds, 0);
    SoundShelf shelf(*scenario);
    std::size_t placed = 0;
    for (int room = 1; room <= 300; ++room) {
        const auto sounds = shelf.soundsOf("room", room);
        ASSERT_TRUE(sounds) << sounds.error().sentence();
        placed += sounds->size();
    }
    EXPECT_GT(placed, 0U);
    for (const auto& event : scenario->events)
        EXPECT_LT(event.atSeconds + event.spreadSeconds, scenario->durationSeconds) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(All, ScenarioThatComesWithTheSimulator,
                         testing::Values("quiet_night.toml", "storm.toml", "flood.toml", "saturday.toml"));

} // namespace
} // namespace natlyt::simulator
