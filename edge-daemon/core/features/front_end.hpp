// SPDX-License-Identifier: Apache-2.0
// The always-on part of the ear: from samples to one feature frame per 10 ms. Mono, 16 kHz, [-1, 1].
// Whatever arrives is made safe first: NaN and infinity count as zero, larger values are clamped, a high-pass takes DC
// offset away; the first two are counted. Not thread-safe; no allocation after construction. The window lies in locked
// memory, which is wiped on destruction.
#pragma once

#include "edge-daemon/core/features/band_background.hpp"
#include "edge-daemon/core/features/feature_parameters.hpp"
#include "edge-daemon/core/features/level_meter.hpp"
#include "edge-daemon/core/features/mel_filterbank.hpp"
#include "edge-daemon/core/features/noise_floor.hpp"
#include "edge-daemon/core/features/sound_level.hpp"
#include "edge-daemon/core/features/spectrum.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace natlyt::edge {

struct FeatureFrame {
    std::int64_t endSample;         // samples pushed when the frame's window ended
    float levelDbfs;                // RMS of the last 100 ms
    float peakDbfs;                 // of the last 100 ms
    float noiseFloorDbfs;           // the room's, over the last 16 s
    float levelDba;                 // A-weighted, Fast
    float noveltyDb;                // root mean square over the bands of how far each stands above its own background
    std::span<const float> logMel;  // kFeatures.melBands; valid during the callback only
};

class FrontEnd {
  public:
    struct Counters {
        std::uint64_t nonFinite = 0; // samples that were NaN or infinite
        std::uint64_t clipped = 0;   // samples at or beyond full scale
    };

    FrontEnd();

    // Any number of samples; calls onFrame(const FeatureFrame&) once per hop that they complete.
    template <class OnFrame> void push(std::span<const float> samples, OnFrame&& onFrame) {
        for (const float sample : samples) {
            window()[filled_++] = condition(sample);
            if (filled_ < kFeatures.windowSamples) continue;
            const FeatureFrame frame = analyse();
            onFrame(frame);
            keepOverlap();
        }
    }

    const Counters& counters() const { return counters_; }

    // Multiply-accumulates per second of sound.
    static double macsPerSecond();

  private:
    std::span<float> window() { return window_.as<float>(); }
    float condition(float sample);
    FeatureFrame analyse();
    float novelty();
    void keepOverlap();

    Spectrum spectrum_;
    MelFilterbank mel_;
    LevelMeter level_;
    NoiseFloor floor_;
    SoundLevel soundLevel_;
    BandBackground background_;
    sealing::LockedBuffer window_;
    std::vector<float> logMel_;
    std::vector<float> smoothed_; // bands over about 50 ms, so that noise does not look like news
    std::size_t filled_ = 0;
    std::int64_t samples_ = 0;
    double previousIn_ = 0.0;
    double previousOut_ = 0.0;
    bool firstFrame_ = true;
    Counters counters_;
};

} // namespace natlyt::edge
