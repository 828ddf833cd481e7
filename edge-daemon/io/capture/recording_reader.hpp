// SPDX-License-Identifier: Apache-2.0
// A recording as a stream of 16 kHz mono in blocks (libsndfile: WAV, FLAC, Ogg; any rate; channels are
// averaged), so that a file of hours needs no more memory than one of seconds. Not thread-safe. The blocks
// are wiped when it goes.
#pragma once

#include "edge-daemon/io/capture/resampler.hpp"
#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

class SndfileHandle;

namespace natlyt::edge {

// What a recording is like, counted while it is read; samples are those of the file, channels apart.
struct RecordingHealth {
    std::int64_t samples = 0;
    std::int64_t nonFinite = 0; // NaN or infinite; read as zero
    std::int64_t clipped = 0;   // at or beyond full scale
    std::int64_t notZero = 0;
    double sum = 0.0;
    std::int64_t framesAnnounced = 0; // by the file's header
    std::int64_t framesRead = 0;
};

// A sentence for each thing that is wrong enough to be told; none for a sound recording.
std::vector<std::string> complaints(const RecordingHealth& health);

class RecordingReader {
public:
    static constexpr int kMostChannels = 64;
    static constexpr int kSlowestRateHz = 4000;
    static constexpr int kFastestRateHz = 192000;

    static Result<RecordingReader> open(const std::filesystem::path& file);
    ~RecordingReader();
    RecordingReader(RecordingReader&&) noexcept;
    RecordingReader& operator=(RecordingReader&&) = delete;

    // The next samples, valid until the next call; empty at the end.
    Result<std::span<const float>> next();
    const RecordingHealth& health() const { return health_; }

private:
    RecordingReader(std::unique_ptr<SndfileHandle> file, Resampler resampler);
    void mixDown(std::span<const float> interleaved);

    std::unique_ptr<SndfileHandle> file_;
    Resampler resampler_;
    std::vector<float> block_; // interleaved, as in the file
    std::vector<float> mono_;
    std::vector<float> sound_;
    RecordingHealth health_;
    bool ended_ = false;
};

} // namespace natlyt::edge
