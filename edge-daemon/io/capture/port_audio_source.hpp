// SPDX-License-Identifier: Apache-2.0
// A microphone through PortAudio, at 16 kHz or at the device's own rate and resampled. The audio callback copies into a
// lock-free ring in locked memory and does nothing else.
#pragma once

#include "edge-daemon/io/capture/resampler.hpp"
#include "edge-daemon/io/capture/sample_ring.hpp"
#include "edge-daemon/io/capture/source.hpp"

#include <atomic>
#include <optional>
#include <vector>

namespace natlyt::edge {

class PortAudioSource final : public Source {
public:
    // device: PortAudio's name of it, or "default".
    explicit PortAudioSource(std::string device);
    ~PortAudioSource() override;

    Result<void> open(Now now) override;
    void close() override;
    bool isOpen() const override { return stream_ != nullptr; }
    Result<std::size_t> read(std::span<float> out, Now now) override;
    CaptureCounters counters() const override;
    std::string name() const override { return "microphone \"" + device_ + "\""; }

    // What the audio thread runs: takes in mono samples. Allocates nothing, takes no lock.
    void captured(std::span<const float> samples, bool deviceOverflowed) noexcept {
        ring_.push(samples);
        if (deviceOverflowed) xruns_.fetch_add(1, std::memory_order_relaxed);
    }

private:
    Result<void> openDevice();
    Result<int> findDevice() const;

    std::string device_;
    SampleRing ring_;
    std::atomic<std::int64_t> xruns_{0};
    void* stream_ = nullptr;
    bool initialised_ = false;
    std::optional<Resampler> resampler_;
    std::vector<float> raw_;     // of the device's rate, on its way through the resampler
    std::vector<float> waiting_; // of 16 kHz, not read yet
};

// PortAudio 19.6 aborts the process when ALSA's configuration has no default device, so look before it does.
Result<void> alsaHasADefault();

} // namespace natlyt::edge
