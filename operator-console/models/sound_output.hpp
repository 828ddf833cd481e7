// SPDX-License-Identifier: Apache-2.0
// Where sound goes, as the models see it: a device that pulls. Lives on the GUI thread, and pulls there.
#pragma once

#include <QObject>
#include <QString>

#include <span>

namespace natlyt::console {

class SampleSource {
public:
    virtual ~SampleSource() = default;
    virtual void fill(std::span<float> mono16kHz) = 0; // always all of it; silence where there is nothing
};

class SoundOutput : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool available() const = 0;          // there is a device and it has not failed
    virtual QString deviceName() const = 0;      // as the system names it; empty: none
    virtual void play(SampleSource& source) = 0; // until stop(); again after a failure: tries again
    virtual void stop() = 0;

signals:
    void changed(); // available() or deviceName()
};

} // namespace natlyt::console
