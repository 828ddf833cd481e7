// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scenario.hpp"

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

TEST_F(ScenarioFile, ThatComesWithTheSimulatorIsInOrder) {
    EXPECT_TRUE(loadScenario(NATLYT_SCENARIOS "/quiet_night.toml"));
}

} // namespace
} // namespace natlyt::simulator
