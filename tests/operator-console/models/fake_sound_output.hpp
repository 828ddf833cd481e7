// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "operator-console/models/sound_output.hpp"

#include <vector>

namespace natlyt::console::testing {

class FakeSoundOutput final : public SoundOutput {
public:
    bool available() const override { return works; }
    QString deviceName() const override { return works ? nameOf(chosen_) : QString(); }
    std::optional<OutputVolume> volume() const override { return mixer; }
    std::vector<OutputDevice> devices() const override { return list; }
    void choose(const QString& id) override {
        chosen_ = id;
        emit changed();
    }
    QString chosen() const override { return chosen_; }
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
    void unplug(const QString& id) { // what was chosen stays chosen
        std::erase_if(list, [&](const OutputDevice& device) { return device.id == id; });
        emit changed();
    }
    bool works = true;
    std::optional<OutputVolume> mixer; // as the computer is set; nothing: it does not say
    std::vector<OutputDevice> list{{"headset", "Headset"}, {"speaker", "Loudspeaker"}}; // the first is the system's choice

private:
    QString nameOf(const QString& id) const {
        for (const auto& device : list)
            if (device.id == id)
                return device.name;
        return list.empty() ? QString() : list.front().name;
    }

    SampleSource* source_ = nullptr;
    QString chosen_;
};

} // namespace natlyt::console::testing
