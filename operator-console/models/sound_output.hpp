// SPDX-License-Identifier: Apache-2.0
// Where sound goes, as the models see it: a device that pulls. Lives on the GUI thread, and pulls there.
#pragma once

#include <QObject>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace natlyt::console {

class SampleSource {
public:
    virtual ~SampleSource() = default;
    virtual void fill(std::span<float> mono16kHz) = 0; // always all of it; silence where there is nothing
};

struct OutputDevice {
    QString id; // stays the same from day to day
    QString name;
};

struct OutputVolume { // as the system's own mixer is set
    bool muted = false;
    int percent = 100; // as the system shows it
};
inline constexpr int kVolumeFloorPercent = 30; // below it a signal is not heard across a room: some 30 dB down where a sound server counts

class SoundOutput : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool available() const = 0;          // there is a device and it has not failed
    virtual QString deviceName() const = 0;      // as the system names it; empty: none
    virtual std::optional<OutputVolume> volume() const { return std::nullopt; } // nothing: not known
    bool muted() const {
        const auto set = volume();
        return set && set->muted;
    }
    virtual std::vector<OutputDevice> devices() const { return {}; }
    // The device to use while it is there; empty: the system's own choice, which also stands in for one that is gone.
    virtual void choose(const QString&) {}
    virtual QString chosen() const { return {}; }
    virtual void play(SampleSource& source) = 0; // until stop(); again after a failure: tries again
    virtual void stop() = 0;

signals:
    void changed(); // available(), deviceName(), devices() or chosen()
};

} // namespace natlyt::console
