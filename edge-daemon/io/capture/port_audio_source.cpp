// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/port_audio_source.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"

#include <portaudio.h>

#include <algorithm>

namespace natlyt::edge {

namespace {

// Two seconds at 48 kHz: what the reader may be held up by.
constexpr std::size_t kRingSamples = 96000;
constexpr unsigned long kFramesPerCallback = 320; // 20 ms

int onAudio(const void* input, void*, unsigned long frames, const PaStreamCallbackTimeInfo*,
            PaStreamCallbackFlags flags, void* source) {
    if (input)
        static_cast<PortAudioSource*>(source)->captured({static_cast<const float*>(input), frames},
                                                        (flags & paInputOverflow) != 0);
    return paContinue;
}

Error deviceError(const std::string& where, PaError failure) {
    return {where, Pa_GetErrorText(failure), "see that it is plugged in, and that nobody else uses it"};
}

PaStreamParameters inputOf(int device) {
    PaStreamParameters input{};
    input.device = device;
    input.channelCount = 1;
    input.sampleFormat = paFloat32;
    input.suggestedLatency = Pa_GetDeviceInfo(device)->defaultHighInputLatency;
    return input;
}

} // namespace

PortAudioSource::PortAudioSource(std::string device) : device_(std::move(device)), ring_(kRingSamples) {
    raw_.resize(4096);
    waiting_.reserve(5 * 4096); // four times `raw_` from 4 kHz and a block: never moved, so nothing unwiped is left behind
}

PortAudioSource::~PortAudioSource() { close(); }

Result<int> PortAudioSource::findDevice() const {
    if (device_ == "default") {
        const int device = Pa_GetDefaultInputDevice();
        if (device != paNoDevice) return device;
        return std::unexpected(Error{name(), "there is no microphone", "plug one in"});
    }
    std::string known;
    for (int i = 0; i < Pa_GetDeviceCount(); ++i) {
        const auto* info = Pa_GetDeviceInfo(i);
        if (info->maxInputChannels < 1) continue;
        if (device_ == info->name) return i;
        known += (known.empty() ? "" : ", ") + std::string(info->name);
    }
    return std::unexpected(Error{name(), "there is no such microphone",
                                 known.empty() ? "there is none at all: plug one in" : "there are: " + known});
}

Result<void> PortAudioSource::open(Now) {
    close();
    if (auto opened = openDevice(); !opened) {
        close();
        return opened;
    }
    return {};
}

Result<void> PortAudioSource::openDevice() {
    if (auto usable = alsaHasADefault(); !usable) return usable;
    if (const auto failure = Pa_Initialize(); failure != paNoError)
        return std::unexpected(deviceError("PortAudio", failure));
    initialised_ = true;
    const auto device = findDevice();
    if (!device) return std::unexpected(device.error());
    const auto input = inputOf(*device);
    const bool direct = Pa_IsFormatSupported(&input, nullptr, kSampleRate) == paFormatIsSupported;
    const double rate = direct ? kSampleRate : Pa_GetDeviceInfo(*device)->defaultSampleRate;
    auto resampler = Resampler::from(rate);
    if (!resampler) return std::unexpected(resampler.error());
    resampler_ = std::move(*resampler);
    waiting_.reserve(kSampleRate); // once: what a vector leaves behind when it grows is wiped by nobody
    PaStream* stream = nullptr;
    if (const auto failure = Pa_OpenStream(&stream, &input, nullptr, rate, kFramesPerCallback, paNoFlag, onAudio, this);
        failure != paNoError)
        return std::unexpected(deviceError(name(), failure));
    stream_ = stream;
    if (const auto failure = Pa_StartStream(stream); failure != paNoError)
        return std::unexpected(deviceError(name(), failure));
    return {};
}

void PortAudioSource::close() {
    if (stream_) {
        Pa_AbortStream(stream_);
        Pa_CloseStream(stream_);
        stream_ = nullptr;
    }
    if (initialised_) Pa_Terminate();
    initialised_ = false;
    ring_.wipe();
    sealing::wipe(std::span(raw_));
    waiting_.resize(waiting_.capacity());
    sealing::wipe(std::span(waiting_));
    waiting_.clear();
    resampler_.reset();
}

Result<std::size_t> PortAudioSource::read(std::span<float> out, Now) {
    if (!stream_) return std::unexpected(Error{name(), "is not open", {}});
    if (Pa_IsStreamActive(stream_) != 1) {
        close();
        return std::unexpected(Error{name(), "the device stopped", "see that it is plugged in"});
    }
    if (resampler_->isIdentity()) return ring_.pop(out);
    while (waiting_.size() < out.size()) {
        const auto taken = ring_.pop(raw_);
        if (taken == 0) break;
        if (auto done = resampler_->process(std::span(raw_).first(taken), waiting_); !done)
            return std::unexpected(done.error());
    }
    const auto count = std::min(out.size(), waiting_.size());
    std::copy_n(waiting_.begin(), count, out.begin());
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    return count;
}

CaptureCounters PortAudioSource::counters() const {
    return {static_cast<std::int64_t>(ring_.dropped()), xruns_.load(std::memory_order_relaxed)};
}

} // namespace natlyt::edge
