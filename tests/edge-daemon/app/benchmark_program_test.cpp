// SPDX-License-Identifier: Apache-2.0
#include "child_process.hpp"
#include "tests/edge-daemon/io/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>

namespace natlyt::edge {
namespace {

using Json = nlohmann::json;

TEST(BenchmarkProgram, TellsTheCostOfEachPartTheSleepAndTheMemory) {
    TemporaryFolder folder;
    ChildProcess program({NATLYT_EDGE, "benchmark", "--seconds", "3", "--format", "json"}, folder / "out");
    ASSERT_EQ(program.wait(), 0);
    std::map<std::string, Json> costs, others;
    std::istringstream lines(program.said());
    for (std::string line; std::getline(lines, line);) {
        const auto said = Json::parse(line);
        if (said["type"] == "cost") costs[said["part"]] = said;
        else others[said["type"]] = said;
    }
    for (const auto* part : {"frontEnd", "network", "pipeline", "quietRoom"}) {
        ASSERT_TRUE(costs.contains(part)) << program.said();
        EXPECT_GT(costs[part]["nanoseconds_per_s"], 0) << part;
        EXPECT_NEAR(costs[part]["core_percent"].get<double>(), costs[part]["mean_nanoseconds_per_s"].get<double>() / 1e7, 1e-3);
        EXPECT_TRUE(costs[part]["instructions_per_s"].is_null() || costs[part]["instructions_per_s"] > 0) << part;
        EXPECT_GE(costs[part]["macs_per_s"], costs["frontEnd"]["macs_per_s"]) << part;
    }
    EXPECT_FALSE(others["model"]["version"].get<std::string>().empty());
    EXPECT_GE(others["sleep"]["quiet_seconds"], 60);
    EXPECT_GE(others["sleep"]["network_sleeps"], 0.95) << "the gate opens in a quiet room";
    EXPECT_GT(others["memory"]["peak_resident_mib"], 1.0);
}

TEST(BenchmarkProgram, SpeaksPlainlyToPeople) {
    TemporaryFolder folder;
    ChildProcess program({NATLYT_EDGE, "benchmark", "--seconds", "1"}, folder / "out");
    EXPECT_EQ(program.wait(), 0);
    EXPECT_NE(program.said().find("of a quiet room."), std::string::npos) << program.said();
    EXPECT_NE(program.said().find("MACs"), std::string::npos) << program.said();
}

} // namespace
} // namespace natlyt::edge
