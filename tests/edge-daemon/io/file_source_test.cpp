// SPDX-License-Identifier: Apache-2.0
#include "temporary_folder.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/file_source.hpp"

#include <gtest/gtest.h>
#include <sndfile.hh>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace natlyt::edge {
namespace {

constexpr Now kStart{UtcTime{milliseconds{0}}, MonotonicTime{milliseconds{1000}}};
constexpr Now after(milliseconds time) { return {kStart.wall + time, kStart.monotonic + time}; }

// One second of a tone of 1 kHz in each channel.
void writeTone(const std::filesystem::path& file, int format, int channels, int rate) {
    SndfileHandle out(file.string(), SFM_WRITE, format, channels, rate);
    std::vector<float> samples;
    for (int i = 0; i < rate; ++i)
        for (int c = 0; c < channels; ++c)
            samples.push_back(0.5F * std::sin(static_cast<float>(2 * M_PI * 1000 * i / rate)));
    out.writef(samples.data(), rate);
}

double rms(std::span<const float> samples) {
    double energy = 0;
    for (const float s : samples) energy += static_cast<double>(s) * s;
    return std::sqrt(energy / static_cast<double>(samples.size()));
}

struct Kind {
    const char* name;
    int format;
    int channels;
    int rate;
};

class Recordings : public testing::TestWithParam<Kind> {};

TEST_P(Recordings, AreReadAsSixteenKilohertzMono) {
    const TemporaryFolder folder;
    const auto& kind = GetParam();
    const auto file = folder / kind.name;
    writeTone(file, kind.format, kind.channels, kind.rate);
    const auto sound = readRecording(file);
    ASSERT_TRUE(sound) << sound.error().sentence();
    const auto samples = std::as_const(*sound).as<float>();
    EXPECT_NEAR(static_cast<double>(samples.size()), kSampleRate, 200);
    EXPECT_NEAR(rms(samples.subspan(2000, 10000)), 0.5 / std::sqrt(2.0), 0.02);
}

INSTANTIATE_TEST_SUITE_P(OfAllKinds, Recordings,
                         testing::Values(Kind{"mono.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 16000},
                                         Kind{"stereo48.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 2, 48000},
                                         Kind{"cd.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 2, 44100},
                                         Kind{"phone.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 8000},
                                         Kind{"voice.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 1, 16000}),
                         [](const auto& one) {
                             std::string name = one.param.name;
                             return name.substr(0, name.find('.'));
                         });

TEST(FileSource, PlaysAtThePaceOfRealTimeAndThenHisses) {
    const TemporaryFolder folder;
    const auto file = folder / "tone.wav";
    writeTone(file, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 16000);
    FileSource source(file);
    ASSERT_TRUE(source.open(kStart));
    std::vector<float> out(16000);
    EXPECT_EQ(source.read(out, kStart).value(), 0U);
    EXPECT_EQ(source.read(out, after(milliseconds{250})).value(), 4000U);
    EXPECT_EQ(source.read(out, after(milliseconds{1000})).value(), 12000U);
    EXPECT_EQ(source.read(out, after(milliseconds{2000})).value(), 16000U);
    EXPECT_LT(rms(out), 0.001);
    EXPECT_GT(rms(out), 0.00001) << "a room is never silent";
}

TEST(FileSource, BeginsAnewWhenOpenedAgain) {
    const TemporaryFolder folder;
    const auto file = folder / "tone.wav";
    writeTone(file, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 16000);
    FileSource source(file);
    std::vector<float> first(4000);
    std::vector<float> second(4000);
    ASSERT_TRUE(source.open(kStart));
    ASSERT_TRUE(source.read(first, after(milliseconds{250})));
    source.close();
    EXPECT_FALSE(source.read(second, after(milliseconds{300})));
    ASSERT_TRUE(source.open(after(milliseconds{500})));
    ASSERT_TRUE(source.read(second, after(milliseconds{750})));
    EXPECT_EQ(first, second);
}

TEST(FileSource, NamesTheFileThatItCannotRead) {
    FileSource source("/nowhere/at-all.wav");
    const auto opened = source.open(kStart);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().where, "/nowhere/at-all.wav");
    EXPECT_FALSE(opened.error().mend.empty());
}

} // namespace
} // namespace natlyt::edge
