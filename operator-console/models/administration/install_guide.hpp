// SPDX-License-Identifier: Apache-2.0
// Taking a monitor into use, step by step: online, light, switch, clap. Each step is ticked by what the station says of the
// dwelling, never by hand; the last by the alert that the clap became. GUI thread.
#pragma once

#include "protocol/messages/ward.hpp"

#include <QObject>
#include <QVariantList>

#include <array>
#include <optional>

namespace natlyt::console {

enum class InstallStep { Online, Light, Switch, Clap };
inline constexpr std::size_t kInstallSteps = 4;

// What has been seen since the guide began. Pure.
struct InstallProgress {
    std::array<bool, kInstallSteps> done{};
    bool switchedOff = false;          // the switch has closed the microphone; it is not open again yet
    std::optional<Uuid> openBefore{};  // an alert that a clap cannot be told from

    bool isDone(InstallStep step) const { return done[static_cast<std::size_t>(step)]; }
    bool ready() const;
    std::optional<InstallStep> current() const; // the first that is not done; none: ready
    bool operator==(const InstallProgress&) const = default;
};

InstallProgress begun(const WardRoom* room);
InstallProgress next(InstallProgress progress, const WardRoom& room);

class InstallGuide : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
public:
    using QObject::QObject;

    void start(const WardRoom* room); // what is known of it; nothing: null
    void stop();
    void show(const WardRoom& room);
    void showWhetherManned(bool manned); // whether somebody is on duty at a console
    void retranslate() { emit changed(); }

    bool running() const { return running_; }
    bool ready() const { return running_ && progress_.ready(); }
    QVariantList steps() const; // {text, done, current}
    QString advice() const;     // what to do now

signals:
    void changed();
    void proven(); // the clap was heard

private:
    QString adviceFor(InstallStep step) const;
    QString lightAdvice() const;

    bool running_ = false, manned_ = true;
    InstallProgress progress_;
    std::optional<WardRoom> room_;
};

} // namespace natlyt::console
