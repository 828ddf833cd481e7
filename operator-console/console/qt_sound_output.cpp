// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/qt_sound_output.hpp"

#include "operator-console/console/pull_device.hpp"
#include "operator-console/console/system_mixer.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::console {

namespace {

QAudioFormat formatFor(const QAudioDevice& device) {
    QAudioFormat format;
    format.setSampleRate(16000);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isFormatSupported(format))
        return format;
    format = device.preferredFormat();
    format.setSampleFormat(QAudioFormat::Int16);
    if (!device.isFormatSupported(format))
        format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

QtSoundOutput::QtSoundOutput(const SystemMixer& mixer, QObject* parent) : SoundOutput(parent), mixer_(mixer) {
    follow();
    connect(&devices_, &QMediaDevices::audioOutputsChanged, this, &QtSoundOutput::follow);
}

QtSoundOutput::~QtSoundOutput() {
    stop();
}

void QtSoundOutput::follow() {
    device_ = QMediaDevices::defaultAudioOutput();
    for (const auto& device : QMediaDevices::audioOutputs())
        if (!wanted_.isEmpty() && QString::fromUtf8(device.id()) == wanted_)
            device_ = device;
    failed_ = false;
    if (source_)
        start(); // go on where the sound can be heard now
    emit changed();
}

std::optional<OutputVolume> QtSoundOutput::volume() const {
    return available() && device_ == QMediaDevices::defaultAudioOutput() ? mixer_.volume() : std::nullopt;
}

std::vector<OutputDevice> QtSoundOutput::devices() const {
    std::vector<OutputDevice> found;
    for (const auto& device : QMediaDevices::audioOutputs())
        found.push_back({QString::fromUtf8(device.id()), device.description()});
    return found;
}

void QtSoundOutput::choose(const QString& id) {
    if (id == wanted_)
        return;
    wanted_ = id;
    follow();
}

void QtSoundOutput::play(SampleSource& source) {
    source_ = &source;
    start();
}

void QtSoundOutput::start() {
    sink_.reset();
    pull_.reset();
    if (device_.isNull())
        return;
    const auto format = formatFor(device_);
    pull_ = std::make_unique<PullDevice>(*source_, format);
    sink_ = std::make_unique<QAudioSink>(device_, format);
    sink_->setBufferSize(format.bytesForDuration(120'000)); // 120 ms: a key is heard at once
    connect(sink_.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        const bool broke = state == QAudio::StoppedState && sink_ && sink_->error() != QAudio::NoError;
        if (broke)
            spdlog::warn("sound output failed: {} (error {})", device_.description().toStdString(),
                         static_cast<int>(sink_->error()));
        if (broke == failed_ || (!broke && state != QAudio::ActiveState))
            return;
        failed_ = broke;
        emit changed();
    });
    sink_->start(pull_.get());
}

void QtSoundOutput::stop() {
    source_ = nullptr;
    if (sink_) {
        sink_->disconnect(this);
        sink_->stop();
    }
    sink_.reset();
    pull_.reset();
}

} // namespace natlyt::console
