// SPDX-License-Identifier: Apache-2.0
#include "tests/edge-daemon/io/temporary_folder.hpp"

#include "edge-daemon/app/edge_config.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace natlyt::edge {
namespace {

struct EdgeConfiguration : testing::Test {
    EdgeConfiguration() {
        for (const auto* name : {"ca.crt", "room.crt", "room.key"}) std::ofstream(folder / name) << "x\n";
        std::ofstream(folder / "station.pub") << sealing::toBase64(sealing::makeSigningKeyPair().publicKey) << '\n';
    }
    auto load(const std::string& text) {
        std::ofstream(folder / "edge.toml") << text;
        return loadEdgeConfig(folder / "edge.toml");
    }
    std::string errors(const std::string& text) {
        const auto config = load(text);
        std::string all;
        if (!config)
            for (const auto& error : config.error()) all += error.sentence() + '\n';
        return all;
    }
    TemporaryFolder folder;
    const std::string good = "[room]\nid = \"birk-4\"\n[broker]\nhost = \"localhost\"\nport = 8883\nca = \"ca.crt\"\n"
                             "certificate = \"room.crt\"\nkey = \"room.key\"\n[station]\npublic_key = \"station.pub\"\n";
};

TEST_F(EdgeConfiguration, IsReadWithItsPathsRelativeToTheFile) {
    const auto config = load(good + "[microphone]\ndevice = \"USB mic\"\n");
    ASSERT_TRUE(config) << config.error().front().sentence();
    EXPECT_EQ(config->room, "birk-4");
    EXPECT_EQ(config->brokerPort, 8883);
    EXPECT_EQ(config->certificate, folder / "room.crt");
    EXPECT_EQ(config->device, "USB mic");
    EXPECT_FALSE(config->weights);
}

TEST_F(EdgeConfiguration, TakesTheDefaultMicrophoneWhereNoneIsNamed) { EXPECT_EQ(load(good)->device, "default"); }

TEST_F(EdgeConfiguration, HasABoardWhereItsPortIsNamed) {
    EXPECT_EQ(load(good)->board, "");
    EXPECT_EQ(load(good + "[board]\ndevice = \"/dev/ttyAMA0\"\n")->board, "/dev/ttyAMA0");
    EXPECT_NE(errors(good + "[board]\n").find("board.device"), std::string::npos) << errors(good + "[board]\n");
}

TEST_F(EdgeConfiguration, NamesTheLineOfAnUnknownKey) {
    EXPECT_NE(errors(good + "colour = \"blue\"\n").find("edge.toml:11"), std::string::npos);
}

TEST_F(EdgeConfiguration, NamesTheLineOfAFileThatCannotBeRead) {
    std::filesystem::remove(folder / "room.key");
    const auto said = errors(good);
    EXPECT_NE(said.find("edge.toml:8"), std::string::npos) << said;
    EXPECT_NE(said.find("room.key"), std::string::npos) << said;
}

TEST_F(EdgeConfiguration, RefusesAStationKeyThatIsNone) {
    std::ofstream(folder / "station.pub") << "not a key\n";
    EXPECT_NE(errors(good).find("station.public_key"), std::string::npos) << errors(good);
}

TEST_F(EdgeConfiguration, SaysEverythingThatIsWrongAtOnce) {
    const auto said = errors("[room]\nid = \"Not An Id\"\n[broker]\nhost = \"h\"\nport = 0\n");
    EXPECT_NE(said.find("edge.toml:2"), std::string::npos) << said;
    EXPECT_NE(said.find("edge.toml:5"), std::string::npos) << said;
    EXPECT_NE(said.find("station"), std::string::npos) << said;
}

} // namespace
} // namespace natlyt::edge
