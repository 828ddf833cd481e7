// SPDX-License-Identifier: Apache-2.0
// SoundOutput over QtMultimedia: the chosen output while it is there, else the system's default, followed when it changes
// or goes. GUI thread.
#pragma once

#include <QObject> // first: moc 6.4 stumbles over the standard library when it meets that before Qt

#include "operator-console/models/sound_output.hpp"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <memory>

namespace natlyt::console {

class PullDevice;
class SystemMixer;

class QtSoundOutput final : public SoundOutput {
    Q_OBJECT
public:
    explicit QtSoundOutput(const SystemMixer& mixer, QObject* parent = nullptr);
    ~QtSoundOutput() override;
    bool available() const override { return !device_.isNull() && !failed_; }
    QString deviceName() const override { return available() ? device_.description() : QString(); }
    std::optional<OutputVolume> volume() const override; // known of the system's default alone
    std::vector<OutputDevice> devices() const override;
    void choose(const QString& id) override;
    QString chosen() const override { return wanted_; }
    void play(SampleSource& source) override;
    void stop() override;

private:
    void follow();
    void start();

    const SystemMixer& mixer_;
    QMediaDevices devices_;
    QAudioDevice device_;
    QString wanted_; // id; empty: the system's default
    std::unique_ptr<QAudioSink> sink_;
    std::unique_ptr<PullDevice> pull_;
    SampleSource* source_ = nullptr;
    bool failed_ = false;
};

} // namespace natlyt::console
