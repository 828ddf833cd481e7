// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/pulse_sound_output.hpp"

#include "operator-console/console/system_mixer.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::console {

PulseSoundOutput::PulseSoundOutput(const SystemMixer& mixer, std::function<void()> beforeConnecting, QObject* parent)
    : SoundOutput(parent), mixer_(mixer), beforeConnecting_(std::move(beforeConnecting)), block_(kFeedSamplesMost * sizeof(float)),
      link_(makeLink()) {
    connect(&watch_, &QTimer::timeout, this, [this] { watch(std::chrono::steady_clock::now()); });
    watch_.start(250);
}

PulseSoundOutput::~PulseSoundOutput() {
    stop();
}

std::unique_ptr<PulseLink> PulseSoundOutput::makeLink() {
    return std::make_unique<PulseLink>([this] { QMetaObject::invokeMethod(this, &PulseSoundOutput::onNews, Qt::QueuedConnection); },
                                       beforeConnecting_);
}

const PulseSink* PulseSoundOutput::target() const {
    for (const auto& id : {wanted_, status_.defaultSink})
        if (const auto found = std::ranges::find(status_.sinks, id, &PulseSink::id); !id.empty() && found != status_.sinks.end())
            return &*found;
    return nullptr;
}

bool PulseSoundOutput::available() const {
    return !serverSilent_ && (!status_.known || (status_.connected && !status_.failed && target()));
}

QString PulseSoundOutput::deviceName() const {
    const auto* sink = target();
    return sink && available() ? QString::fromStdString(sink->name) : QString();
}

std::optional<OutputVolume> PulseSoundOutput::volume() const {
    const auto* sink = target();
    return sink && available() && sink->id == status_.defaultSink ? mixer_.volume() : std::nullopt;
}

std::vector<OutputDevice> PulseSoundOutput::devices() const {
    std::vector<OutputDevice> found;
    for (const auto& sink : status_.sinks)
        found.push_back({QString::fromStdString(sink.id), QString::fromStdString(sink.name)});
    return found;
}

void PulseSoundOutput::tellFrom(const Shown& before) {
    if (shown() != before)
        emit changed();
}

void PulseSoundOutput::choose(const QString& id) {
    if (id.toStdString() == wanted_)
        return;
    wanted_ = id.toStdString();
    order();
    emit changed();
}

void PulseSoundOutput::order() {
    const auto* sink = target();
    playedTo_ = sink ? sink->id : std::string();
    if (source_)
        link_->play(playedTo_);
    else
        link_->stop(playedTo_);
}

void PulseSoundOutput::play(SampleSource& source) {
    source_ = &source;
    order();
}

void PulseSoundOutput::stop() {
    source_ = nullptr;
    order();
}

void PulseSoundOutput::onNews() {
    const auto before = shown();
    if (auto news = link_->news(); news.known)
        status_ = std::move(news);
    if (const auto* sink = target(); sink && sink->id != playedTo_)
        order(); // go on where the sound can be heard now
    feed();
    tellFrom(before);
}

void PulseSoundOutput::feed() {
    const auto wanted = link_->feed().wanted();
    if (!source_ || wanted.samples == 0)
        return;
    const auto block = block_.as<float>().first(wanted.samples);
    source_->fill(block); // which may stop or play: then this is of a turn that is over
    link_->feed().give(wanted.turn, block);
    block_.wipe();
    link_->fed();
}

void PulseSoundOutput::watch(PulseLink::Time now) {
    const auto before = shown();
    if (now - link_->turnedAt() >= kThreadStuckAfter) {
        spdlog::warn("the sound server holds up its thread: another is tried");
        link_ = makeLink();
        status_ = PulseStatus{.known = true};
        order();
    }
    serverSilent_ = now - link_->answeredAt() >= kServerSilentAfter && (!status_.known || status_.connected);
    tellFrom(before);
}

} // namespace natlyt::console
