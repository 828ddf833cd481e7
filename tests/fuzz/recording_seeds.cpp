// SPDX-License-Identifier: Apache-2.0
// recording_seeds FOLDER: writes a hundredth of a second of a tone in each kind of file that the edge reads.
#include <sndfile.hh>

#include <cmath>
#include <filesystem>
#include <iostream>
#include <vector>

namespace {

struct Seed {
    const char* name;
    int format;
    int channels;
    int rateHz;
};

constexpr Seed kSeeds[] = {
    {"pcm16.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 16000},  {"stereo24.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 2, 44100},
    {"eight_bit.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 1, 8000}, {"float.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 48000},
    {"mono.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1, 16000}, {"stereo.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 2, 16000},
};

bool writeSeed(const std::filesystem::path& folder, const Seed& seed) {
    std::vector<float> tone(static_cast<std::size_t>(seed.rateHz / 100 * seed.channels));
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.5F * std::sin(0.3F * static_cast<float>(i));
    SndfileHandle file((folder / seed.name).string(), SFM_WRITE, seed.format, seed.channels, seed.rateHz);
    return file.write(tone.data(), static_cast<sf_count_t>(tone.size())) == static_cast<sf_count_t>(tone.size());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    std::filesystem::create_directories(argv[1]);
    for (const auto& seed : kSeeds)
        if (!writeSeed(argv[1], seed)) {
            std::cerr << seed.name << " cannot be written to " << argv[1] << '\n';
            return 1;
        }
    return 0;
}
