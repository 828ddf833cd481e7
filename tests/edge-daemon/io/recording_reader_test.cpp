// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/recording_reader.hpp"
#include "temporary_folder.hpp"

#include <gmock/gmock.h>
#include <sndfile.hh>

#include <cmath>
#include <fstream>
#include <limits>

namespace natlyt::edge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr int kFloatWav = SF_FORMAT_WAV | SF_FORMAT_FLOAT;

struct RecordingReading : testing::Test {
    std::filesystem::path write(const std::vector<float>& sound, int channels = 1, int rate = 16000) {
        const auto file = folder / "sound.wav";
        SndfileHandle out(file.string(), SFM_WRITE, kFloatWav, channels, rate);
        out.write(sound.data(), static_cast<sf_count_t>(sound.size()));
        return file;
    }
    std::string refusal(const std::filesystem::path& file) {
        const auto reader = RecordingReader::open(file);
        return reader ? "accepted" : reader.error().sentence();
    }
    RecordingHealth readToItsEnd(const std::filesystem::path& file) {
        auto reader = RecordingReader::open(file);
        if (!reader)
            throw std::runtime_error(reader.error().sentence());
        for (;;) {
            const auto block = reader->next().value();
            if (block.empty())
                return reader->health();
            longestBlock = std::max(longestBlock, block.size());
            for (const float sample : block)
                allFinite = allFinite && std::isfinite(sample);
            samples += block.size();
        }
    }
    static std::vector<float> tone(std::size_t count, float amplitude = 0.5F) {
        std::vector<float> sound(count);
        for (std::size_t i = 0; i < count; ++i)
            sound[i] = amplitude * std::sin(0.3F * static_cast<float>(i));
        return sound;
    }
    TemporaryFolder folder;
    std::size_t longestBlock = 0;
    std::size_t samples = 0;
    bool allFinite = true;
};

TEST_F(RecordingReading, OfASoundRecordingHasNothingToComplainOf) {
    EXPECT_THAT(complaints(readToItsEnd(write(tone(48000)))), IsEmpty());
    EXPECT_EQ(samples, 48000U);
}

TEST_F(RecordingReading, GivesALongRecordingInShortBlocks) {
    readToItsEnd(write(tone(48000 * 20), 1, 48000));
    EXPECT_NEAR(static_cast<double>(samples), 20 * 16000, 50);
    EXPECT_LE(longestBlock, 16384U);
}

TEST_F(RecordingReading, RefusesWhatIsNoSound) {
    std::ofstream(folder / "text.wav") << "no sound";
    std::ofstream(folder / "empty.wav");
    EXPECT_THAT(refusal(folder / "text.wav"), HasSubstr("text.wav: cannot be read as sound"));
    EXPECT_THAT(refusal(folder / "empty.wav"), HasSubstr("cannot be read as sound"));
    EXPECT_THAT(refusal("/nowhere/at-all.wav"), HasSubstr("cannot be read as sound"));
    EXPECT_THAT(refusal("/dev"), HasSubstr("is no file"));
}

TEST_F(RecordingReading, RefusesRatesAndChannelsThatNoMicrophoneHas) {
    EXPECT_THAT(refusal(write(tone(100), 1, 1)),
                HasSubstr("sample rate of 1 Hz (give a recording of 4000 to 192000 Hz)"));
    EXPECT_THAT(refusal(write(tone(100), 1, 10'000'000)), HasSubstr("sample rate of 10000000 Hz"));
    EXPECT_THAT(refusal(write(tone(2000), 1000)), HasSubstr("has 1000 channels"));
}

TEST_F(RecordingReading, TellsOfARecordingWithoutSound) {
    EXPECT_THAT(complaints(readToItsEnd(write({}))), ElementsAre("holds no sound"));
}

TEST_F(RecordingReading, TellsOfOnlyZeros) {
    EXPECT_THAT(complaints(readToItsEnd(write(std::vector<float>(16000)))),
                ElementsAre(HasSubstr("delivers only zeros")));
}

TEST_F(RecordingReading, CountsWhatIsNoNumberAndPassesNoneOn) {
    auto sound = tone(48000);
    sound[100] = std::numeric_limits<float>::quiet_NaN();
    sound[200] = std::numeric_limits<float>::infinity();
    EXPECT_THAT(complaints(readToItsEnd(write(sound, 1, 48000))),
                ElementsAre(HasSubstr("2 samples are no numbers")));
    EXPECT_TRUE(allFinite);
}

TEST_F(RecordingReading, TellsOfClipping) {
    EXPECT_THAT(complaints(readToItsEnd(write(tone(16000, 30.0F)))),
                ElementsAre(HasSubstr("is clipped: 98 %")));
}

TEST_F(RecordingReading, TellsOfAnOffset) {
    auto sound = tone(16000, 0.1F);
    for (float& sample : sound)
        sample += 0.3F;
    EXPECT_THAT(complaints(readToItsEnd(write(sound))), ElementsAre(HasSubstr("DC offset of 30 %")));
}

TEST_F(RecordingReading, ReadsWhatIsThereOfAFileThatWasCutShort) {
    const auto file = write(tone(16000));
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    readToItsEnd(file);
    EXPECT_NEAR(static_cast<double>(samples), 8000, 50);
}

TEST(RecordingComplaints, TellOfARecordingThatEndsBeforeItsHeaderSays) {
    RecordingHealth half;
    half.samples = half.notZero = half.framesRead = 8000;
    half.framesAnnounced = 16000;
    EXPECT_THAT(complaints(half), ElementsAre(HasSubstr("ends early: 50 %")));
}

} // namespace
} // namespace natlyt::edge
