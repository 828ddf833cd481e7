// SPDX-License-Identifier: Apache-2.0
// SoundOutput over the sound server: the chosen output while it is there, else the system's default, followed when it changes
// or goes. A server that does not answer for two seconds counts as gone until it answers again. GUI thread; nothing in here
// waits for the server, turns the event loop, or is called back from within play() and stop().
#pragma once

#include <QObject> // first: moc 6.4 stumbles over the standard library when it meets that before Qt

#include "operator-console/console/pulse_link.hpp"
#include "operator-console/models/sound_output.hpp"

#include <QTimer>

#include <memory>

namespace natlyt::console {

class SystemMixer;

inline constexpr std::chrono::seconds kServerSilentAfter{2};
inline constexpr std::chrono::seconds kThreadStuckAfter{10}; // longer than any libpulse call but one that hangs

class PulseSoundOutput final : public SoundOutput {
    Q_OBJECT
public:
    // beforeConnecting: see PulseLink.
    explicit PulseSoundOutput(const SystemMixer& mixer, std::function<void()> beforeConnecting = {}, QObject* parent = nullptr);
    ~PulseSoundOutput() override;
    bool available() const override; // until the server is known: that it does not fail to answer
    QString deviceName() const override;
    std::optional<OutputVolume> volume() const override; // known of the system's default alone
    std::vector<OutputDevice> devices() const override;
    void choose(const QString& id) override;
    QString chosen() const override { return QString::fromStdString(wanted_); }
    void play(SampleSource& source) override;
    void stop() override;

    void watch(PulseLink::Time now); // by itself four times a second

private:
    struct Shown {
        bool available;
        QString device;
        std::vector<PulseSink> devices;
        bool operator==(const Shown&) const = default;
    };
    Shown shown() const { return {available(), deviceName(), status_.sinks}; }
    void tellFrom(const Shown& before);
    const PulseSink* target() const;
    std::unique_ptr<PulseLink> makeLink();
    void order();
    void onNews();
    void feed();

    const SystemMixer& mixer_;
    std::function<void()> beforeConnecting_;
    PulseStatus status_;
    bool serverSilent_ = false;
    std::string wanted_;      // id; empty: the system's default
    std::string playedTo_;    // id; empty: as the server chooses
    SampleSource* source_ = nullptr;
    sealing::LockedBuffer block_; // silent but while it is handed on
    QTimer watch_;
    std::unique_ptr<PulseLink> link_; // last: it notifies
};

} // namespace natlyt::console
