// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "operator-console/models/sound_output.hpp"

#include <vector>

namespace natlyt::console::testing {

class FakeSoundOutput final : public SoundOutput {
public:
    bool available() const override { return works; }
    QString deviceName() const override { return works ? QStringLiteral("Headset") : QString(); }
    void play(SampleSource& source) override { source_ = &source; }
    void stop() override { source_ = nullptr; }
    bool playing() const { return source_ != nullptr; }
    // What the device would have pulled in this time.
    std::vector<float> pull(int milliseconds) {
        std::vector<float> samples(static_cast<std::size_t>(milliseconds) * 16);
        if (source_ && works)
            source_->fill(samples);
        return samples;
    }
    void fail() {
        works = false;
        emit changed();
    }
    bool works = true;

private:
    SampleSource* source_ = nullptr;
};

} // namespace natlyt::console::testing
