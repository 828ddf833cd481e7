// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/pull_device.hpp"

#include "protocol/sealing/wipe.hpp"

#include <algorithm>
#include <cstring>

namespace natlyt::console {

namespace {
constexpr double kSourceRate = 16000.0;
constexpr std::size_t kBlockSamples = 160;
} // namespace

PullDevice::PullDevice(SampleSource& source, const QAudioFormat& format)
    : source_(source), format_(format), block_(kBlockSamples), at_(kBlockSamples) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PullDevice::~PullDevice() {
    sealing::wipe(std::span(block_));
}

qint64 PullDevice::bytesAvailable() const {
    return format_.bytesForDuration(1'000'000);
}

float PullDevice::next() {
    for (phase_ += kSourceRate / format_.sampleRate(); phase_ >= 1.0; phase_ -= 1.0) {
        if (at_ == block_.size()) {
            source_.fill(block_);
            at_ = 0;
        }
        last_ = coming_;
        coming_ = block_[at_++];
    }
    return last_ +
           static_cast<float>(phase_) * (coming_ - last_); // linear: the sound ends at 8 kHz, far below
}

qint64 PullDevice::readData(char* data, qint64 most) {
    const int channels = format_.channelCount();
    const qint64 frames = most / format_.bytesPerFrame();
    for (qint64 frame = 0; frame < frames; ++frame) {
        const float value = std::clamp(next(), -1.0F, 1.0F);
        const auto whole = static_cast<qint16>(value * 32767.0F);
        for (int channel = 0; channel < channels; ++channel, data += format_.bytesPerSample()) {
            if (format_.sampleFormat() == QAudioFormat::Float)
                std::memcpy(data, &value, sizeof value);
            else
                std::memcpy(data, &whole, sizeof whole);
        }
    }
    return frames * format_.bytesPerFrame();
}

} // namespace natlyt::console
