// SPDX-License-Identifier: Apache-2.0
#include "child_process.hpp"
#include "tests/edge-daemon/io/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sndfile.hh>

#include <algorithm>
#include <cmath>

namespace natlyt::edge {
namespace {

struct AnalyseProgram : testing::Test {
    std::string quietThenBang() {
        const auto file = folder / "a \"bang\".wav";
        SndfileHandle out(file.string(), SFM_WRITE, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 16000);
        std::vector<float> samples(4 * 16000);
        std::uint32_t noise = 1;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            noise = noise * 1664525U + 1013904223U;
            const float white = static_cast<float>(noise >> 8) / 8388608.0F - 1.0F;
            samples[i] = (i > 48000 && i < 48800 ? 0.9F : 0.001F) * white;
        }
        out.write(samples.data(), static_cast<sf_count_t>(samples.size()));
        return file.string();
    }
    TemporaryFolder folder;
};

TEST_F(AnalyseProgram, PrintsEventsAndClipsAsOneJsonObjectPerLine) {
    ChildProcess program({NATLYT_EDGE, "analyse", quietThenBang(), "--format", "json"}, folder / "out");
    EXPECT_EQ(program.wait(), 0);
    const auto said = program.said();
    EXPECT_TRUE(said.starts_with("{\"type\":\"event\",\"file\":\"")) << said;
    EXPECT_NE(said.find("a \\\"bang\\\".wav\",\"onset_s\":3.0"), std::string::npos) << said;
    EXPECT_NE(said.find("\"rule\":\"loudImpact\""), std::string::npos) << said;
    EXPECT_NE(said.find("\n{\"type\":\"clip\""), std::string::npos) << said;
    EXPECT_NE(said.find("\"seconds\":4.00,\"relevance\":0."), std::string::npos) << said;
    EXPECT_EQ(std::ranges::count(said, '\n'), 2) << said;
}

TEST_F(AnalyseProgram, NamesAFileThatIsNoSoundAndGoesOn) {
    std::ofstream(folder / "text.wav") << "no sound";
    ChildProcess program({NATLYT_EDGE, "analyse", (folder / "text.wav").string(), quietThenBang()}, folder / "out");
    EXPECT_EQ(program.wait(), 1);
    EXPECT_NE(program.said().find("text.wav: cannot be read as sound"), std::string::npos) << program.said();
    EXPECT_NE(program.said().find("relevance"), std::string::npos) << program.said();
}

} // namespace
} // namespace natlyt::edge
