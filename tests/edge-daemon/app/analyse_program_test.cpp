// SPDX-License-Identifier: Apache-2.0
#include "child_process.hpp"
#include "tests/edge-daemon/io/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sndfile.hh>

#include <algorithm>
#include <cmath>
#include <limits>

namespace natlyt::edge {
namespace {

struct AnalyseProgram : testing::Test {
    std::string quietThenBang(float amplitude = 0.9F) {
        const auto file = folder / "a \"bang\".wav";
        SndfileHandle out(file.string(), SFM_WRITE, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 16000);
        std::vector<float> samples(4 * 16000);
        std::uint32_t noise = 1;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            noise = noise * 1664525U + 1013904223U;
            const float white = static_cast<float>(noise >> 8) / 8388608.0F - 1.0F;
            samples[i] = (i > 48000 && i < 48800 ? amplitude : 0.001F) * white;
        }
        out.write(samples.data(), static_cast<sf_count_t>(samples.size()));
        return file.string();
    }
    static std::vector<float> hiss(std::size_t count) {
        std::vector<float> samples(count);
        std::uint32_t noise = 1;
        for (float& sample : samples) {
            noise = noise * 1664525U + 1013904223U;
            sample = 0.001F * (static_cast<float>(noise >> 8) / 8388608.0F - 1.0F);
        }
        return samples;
    }
    // What the program says of these samples.
    std::string analysed(const std::vector<float>& samples) {
        const auto file = (folder / "sound.wav").string();
        SndfileHandle(file, SFM_WRITE, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 16000)
            .write(samples.data(), static_cast<sf_count_t>(samples.size()));
        ChildProcess program({NATLYT_EDGE, "analyse", file, "--format", "json"}, folder / "out");
        EXPECT_EQ(program.wait(), 0);
        return program.said();
    }
    static std::ptrdiff_t events(std::string_view said) {
        constexpr std::string_view kEvent = "{\"type\":\"event\"";
        std::ptrdiff_t count = 0;
        for (auto at = said.find(kEvent); at != said.npos; at = said.find(kEvent, at + 1)) ++count;
        return count;
    }
    TemporaryFolder folder;
};

TEST_F(AnalyseProgram, PrintsEventsAndClipsAsOneJsonObjectPerLine) {
    ChildProcess program({NATLYT_EDGE, "analyse", quietThenBang(), "--sensitivity", "medium", "--format", "json"}, folder / "out");
    EXPECT_EQ(program.wait(), 0);
    const auto said = program.said();
    EXPECT_TRUE(said.starts_with("{\"type\":\"event\",\"file\":\"")) << said;
    EXPECT_NE(said.find("a \\\"bang\\\".wav\",\"onset_s\":3.0"), std::string::npos) << said;
    EXPECT_NE(said.find("\"rule\":\"loudImpact\""), std::string::npos) << said;
    EXPECT_EQ(said.substr(0, said.find('\n')).find("background"), std::string::npos) << "an event has a class: " << said;
    EXPECT_NE(said.find("\n{\"type\":\"clip\""), std::string::npos) << said;
    EXPECT_NE(said.find("\"seconds\":4.00,\"relevance\":0."), std::string::npos) << said;
    EXPECT_EQ(std::ranges::count(said, '\n'), 2) << said;
}

TEST_F(AnalyseProgram, FindsAtEachSensitivityWhatARoomSetToItWould) {
    constexpr float kBetweenHighAndMedium = 0.22F; // -13 dBFS
    const auto found = [&](const char* sensitivity) {
        ChildProcess program({NATLYT_EDGE, "analyse", quietThenBang(kBetweenHighAndMedium), "--sensitivity", sensitivity, "--format",
                              "json"},
                             folder / "out");
        EXPECT_EQ(program.wait(), 0);
        return program.said();
    };
    EXPECT_EQ(events(found("high")), 1);
    EXPECT_EQ(events(found("medium")), 0);
    EXPECT_EQ(events(found("low")), 0);
}

TEST_F(AnalyseProgram, NamesAFileThatIsNoSoundAndGoesOn) {
    std::ofstream(folder / "text.wav") << "no sound";
    ChildProcess program({NATLYT_EDGE, "analyse", (folder / "text.wav").string(), quietThenBang()}, folder / "out");
    EXPECT_EQ(program.wait(), 1);
    EXPECT_NE(program.said().find("text.wav: cannot be read as sound"), std::string::npos) << program.said();
    EXPECT_NE(program.said().find("relevance"), std::string::npos) << program.said();
}

TEST_F(AnalyseProgram, SaysThatARecordingDeliversOnlyZerosAndRaisesNothing) {
    const auto said = analysed(std::vector<float>(20 * 16000));
    EXPECT_NE(said.find("{\"type\":\"note\",\"file\":"), std::string::npos) << said;
    EXPECT_NE(said.find("delivers only zeros"), std::string::npos) << said;
    EXPECT_EQ(events(said), 0) << said;
}

TEST_F(AnalyseProgram, TakesAnOffsetForNoSound) {
    auto sound = hiss(20 * 16000);
    for (float& sample : sound) sample += 0.4F;
    const auto said = analysed(sound);
    EXPECT_NE(said.find("DC offset of 40 %"), std::string::npos) << said;
    EXPECT_EQ(events(said), 0) << said;
}

TEST_F(AnalyseProgram, RaisesNoStormOverASoundThatIsClippedThroughout) {
    std::vector<float> square(30 * 16000);
    for (std::size_t i = 0; i < square.size(); ++i) square[i] = i / 40 % 2 == 0 ? 1.0F : -1.0F;
    const auto said = analysed(square);
    EXPECT_NE(said.find("is clipped: 100 %"), std::string::npos) << said;
    EXPECT_LE(events(said), 1) << said;
}

TEST_F(AnalyseProgram, RaisesNothingOverSamplesThatAreNoNumbers) {
    auto sound = hiss(30 * 16000);
    for (std::size_t i = 0; i < sound.size(); i += 3) sound[i] = std::numeric_limits<float>::quiet_NaN();
    const auto said = analysed(sound);
    EXPECT_NE(said.find("160000 samples are no numbers"), std::string::npos) << said;
    EXPECT_EQ(events(said), 0) << said;
}

} // namespace
} // namespace natlyt::edge
