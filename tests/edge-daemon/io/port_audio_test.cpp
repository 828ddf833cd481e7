// SPDX-License-Identifier: Apache-2.0
// The real PortAudio on the real ALSA, whose file plugin stands in for a sound card.
#include "temporary_folder.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "edge-daemon/io/capture/port_audio_source.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <fstream>
#include <thread>
#include <vector>

namespace natlyt::edge {
namespace {

struct PortAudio : testing::Test {
    void configure(const std::string& text) {
        std::ofstream(folder / "asound.conf") << text;
        setenv("ALSA_CONFIG_PATH", (folder / "asound.conf").c_str(), 1);
    }
    // Signed 16-bit samples of a tone that the plugin reads as the microphone's.
    void fileMicrophone(int rate) {
        std::ofstream raw(folder / "x.raw", std::ios::binary);
        for (int i = 0; i < 4 * rate; ++i) {
            const auto sample = static_cast<std::int16_t>(8000 * std::sin(2 * M_PI * 1000 * i / rate));
            raw.write(reinterpret_cast<const char*>(&sample), sizeof sample);
        }
        raw.close();
        configure("pcm.testmic { type plug slave { pcm { type file slave.pcm { type null } file \"/dev/null\" infile \"" +
                  (folder / "x.raw").string() + "\" format \"raw\" } format S16_LE rate " + std::to_string(rate) +
                  " channels 1 } }\npcm.!default { type plug slave.pcm \"testmic\" }\nctl.!default { type hw card 0 }\n");
    }
    std::vector<float> firstSamples(PortAudioSource& source, std::size_t wanted) {
        std::vector<float> heard;
        std::vector<float> block(1600);
        while (heard.size() < wanted) {
            const auto count = source.read(block, Now{});
            if (!count) break;
            heard.insert(heard.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(*count));
            std::this_thread::yield();
        }
        return heard;
    }
    // Of 1 kHz, in whole periods.
    static double amplitudeOfTone(std::span<const float> samples) {
        std::complex<double> sum = 0;
        for (std::size_t i = 0; i < samples.size(); ++i)
            sum += static_cast<double>(samples[i]) * std::polar(1.0, -2 * M_PI * 1000 * static_cast<double>(i) / kSampleRate);
        return 2 * std::abs(sum) / static_cast<double>(samples.size());
    }
    TemporaryFolder folder;
};

TEST_F(PortAudio, DeliversWhatTheMicrophoneHears) {
    fileMicrophone(16000);
    PortAudioSource source("default");
    const auto opened = source.open(Now{});
    ASSERT_TRUE(opened) << opened.error().sentence();
    const auto heard = firstSamples(source, 8000);
    ASSERT_GE(heard.size(), 8000U);
    EXPECT_NEAR(amplitudeOfTone(std::span(heard).subspan(4000, 1600)), 8000.0 / 32768, 0.01);
    source.close();
    EXPECT_FALSE(source.isOpen());
}

TEST_F(PortAudio, OpensAgainAfterItWasClosed) {
    fileMicrophone(16000);
    PortAudioSource source("default");
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(source.open(Now{}));
        EXPECT_GE(firstSamples(source, 1600).size(), 1600U);
        source.close();
    }
}

TEST_F(PortAudio, NamesTheMicrophonesThereAreWhenTheOneAskedForIsMissing) {
    fileMicrophone(16000);
    PortAudioSource source("the good one");
    const auto opened = source.open(Now{});
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().sentence().find("\"the good one\""), std::string::npos);
    EXPECT_NE(opened.error().mend.find("testmic"), std::string::npos) << opened.error().mend;
}

TEST_F(PortAudio, IsNotStartedWhereAlsaHasNoDefault) {
    configure("pcm.other { type null }\n");
    PortAudioSource source("default");
    const auto opened = source.open(Now{});
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().what.find("pcm.!default"), std::string::npos) << opened.error().sentence();
}

} // namespace
} // namespace natlyt::edge
