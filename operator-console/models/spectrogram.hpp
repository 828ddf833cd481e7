// SPDX-License-Identifier: Apache-2.0
// The picture of a sound, one column per 20 ms, made as the sound grows. Kept in locked memory and wiped with
// it: from a picture like this a sound can be guessed at. Rows run from 8 kHz at the top to 60 Hz at the
// bottom, evenly in mel.
#pragma once

#include "operator-console/models/heard_sound.hpp"

#include <array>
#include <memory>
#include <vector>

struct kiss_fftr_state;

namespace natlyt::console {

class Spectrogram {
public:
    static constexpr int kHopSamples = 320;
    static constexpr int kWindowSamples = 512;
    static constexpr int kRows = 128;
    static constexpr int kColumnsMost = (kLiveChunksMost + kLiveSecondsKept) * kChunkSamples / kHopSamples;

    Spectrogram();
    ~Spectrogram();

    // Draws what is not drawn yet; all of it anew when `version` says that old samples may have changed.
    void follow(std::span<const std::int16_t> samples, bool anew);
    int columns() const { return columns_; }
    // 8-bit, row by row, kColumnsMost wide: 0 is -95 dB and less, 255 is -15 dB and more.
    std::span<const std::uint8_t> pixels() const { return pixels_.as<const std::uint8_t>(); }
    void wipe();

private:
    struct Band { // of a row: the bins it is the strongest of
        int from;
        int to;
    };
    void drawColumn(std::span<const std::int16_t> samples, int column);

    sealing::LockedBuffer pixels_;
    sealing::LockedBuffer work_; // windowed samples and bins
    std::array<float, kWindowSamples> window_{};
    std::vector<Band> bands_;
    kiss_fftr_state* fft_;
    int columns_ = 0;
};

} // namespace natlyt::console
