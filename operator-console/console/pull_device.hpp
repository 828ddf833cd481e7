// SPDX-License-Identifier: Apache-2.0
// What a QAudioSink pulls from: a SampleSource at 16 kHz, brought to the device's rate, channels and sample
// form.
#pragma once

#include <QIODevice>

#include "operator-console/models/sound_output.hpp"

#include <QAudioFormat>

#include <vector>

namespace natlyt::console {

class PullDevice final : public QIODevice {
public:
    // format: 16-bit integers or floats.
    PullDevice(SampleSource& source, const QAudioFormat& format);
    ~PullDevice() override;
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    float next();

    SampleSource& source_;
    QAudioFormat format_;
    std::vector<float> block_; // wiped on destruction
    std::size_t at_ = 0;
    double phase_ = 1.0; // between `last_` and `coming_`, in samples of the source
    float last_ = 0.0F;
    float coming_ = 0.0F;
};

} // namespace natlyt::console
