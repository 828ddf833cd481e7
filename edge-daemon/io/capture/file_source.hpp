// SPDX-License-Identifier: Apache-2.0
// A recording in the microphone's place (libsndfile: WAV, FLAC, Ogg; any rate; channels are averaged). It plays from its
// start each time it is opened, and after its end there is the hiss of a quiet room, so that the room goes on. As with a
// microphone, no more of it is in memory than what has just been heard.
#pragma once

#include "edge-daemon/io/capture/recording_reader.hpp"
#include "edge-daemon/io/capture/source.hpp"
#include "protocol/sealing/wipe.hpp"

#include <filesystem>
#include <memory>

namespace natlyt::edge {

// A recording's samples at 16 kHz in locked memory.
Result<sealing::LockedBuffer> readRecording(const std::filesystem::path& file);

class FileSource final : public Source {
public:
    explicit FileSource(std::filesystem::path file) : file_(std::move(file)) {}
    // Whether there is sound in it.
    static Result<void> check(const std::filesystem::path& file);

    Result<void> open(Now now) override;
    void close() override;
    bool isOpen() const override { return open_; }
    Result<std::size_t> read(std::span<float> out, Now now) override; // at the pace of real time
    CaptureCounters counters() const override { return {}; }
    std::string name() const override { return "file " + file_.string(); }

private:
    Result<bool> readOn(); // false at the recording's end
    float hiss();

    std::filesystem::path file_;
    bool open_ = false;
    std::unique_ptr<RecordingReader> reader_; // none after the recording's end
    std::span<const float> block_;            // of it, not yet given
    MonotonicTime openedAt_{};
    std::int64_t given_ = 0;
    std::uint32_t noise_ = 1;
};

} // namespace natlyt::edge
