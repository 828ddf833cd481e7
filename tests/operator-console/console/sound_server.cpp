// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/console/sound_server.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <signal.h>

#include <stdexcept>

namespace natlyt::console::testing {

namespace {
const QByteArray kForm = "format=s16le rate=16000 channels=1"; // as the console plays: what goes in comes out
}

bool comesTrue(const std::function<bool()>& what) {
    return QTest::qWaitFor(what, 60'000);
}

SoundServer::SoundServer() : environment_(QProcessEnvironment::systemEnvironment()) {
    const QString socket = "unix:" + folder_.filePath("pulse.sock");
    for (const auto& [name, value] : {std::pair{"PULSE_SERVER", socket}, {"XDG_RUNTIME_DIR", folder_.path()}, {"HOME", folder_.path()}}) {
        environment_.insert(name, value);
        qputenv(name, value.toUtf8());
    }
    start();
}

SoundServer::~SoundServer() {
    thaw();
    kill();
}

void SoundServer::start() {
    QFile script(folder_.filePath("pulse.pa"));
    if (!script.open(QIODevice::WriteOnly))
        throw std::runtime_error("no script for the sound server");
    script.write("load-module module-native-protocol-unix auth-anonymous=1 socket=" + folder_.filePath("pulse.sock").toUtf8() + "\n");
    for (const QByteArray sink : {"headset", "speaker"})
        script.write("load-module module-null-sink sink_name=" + sink + " " + kForm + " sink_properties=device.description=the-" + sink + "\n");
    script.close();
    server_.setProcessEnvironment(environment_);
    server_.setStandardErrorFile(folder_.filePath("log"));
    server_.start("pulseaudio", {"-n", "-F", folder_.filePath("pulse.pa"), "--daemonize=no", "--exit-idle-time=-1", "--realtime=no",
                                 "--high-priority=no", "--use-pid-file=no", "--log-target=stderr"});
    if (!server_.waitForStarted() || !comesTrue([this] { return pactl({"list", "short", "sinks"}).contains("speaker"); }))
        throw std::runtime_error("no sound server");
}

void SoundServer::kill() {
    server_.kill();
    server_.waitForFinished();
    QFile::remove(folder_.filePath("pulse.sock"));
}

void SoundServer::freeze() {
    ::kill(static_cast<pid_t>(server_.processId()), SIGSTOP);
}

void SoundServer::thaw() {
    ::kill(static_cast<pid_t>(server_.processId()), SIGCONT);
}

QByteArray SoundServer::pactl(const QStringList& words) {
    QProcess process;
    process.setProcessEnvironment(environment_);
    process.start("pactl", words);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

int SoundServer::streams() {
    return static_cast<int>(pactl({"list", "short", "sink-inputs"}).count('\n'));
}

QString SoundServer::load(const QString& sink) {
    return pactl({"load-module", "module-null-sink", "sink_name=" + sink, "format=s16le", "rate=16000", "channels=1", "sink_properties=device.description=the-" + sink}).trimmed();
}

void SoundServer::unload(const QString& sink) {
    for (const auto& line : pactl({"list", "short", "modules"}).split('\n'))
        if (line.contains("sink_name=" + sink.toUtf8()))
            pactl({"unload-module", line.split('\t').front()});
}

void SoundServer::suspend(const QString& sink, bool suspended) {
    pactl({"suspend-sink", sink, suspended ? "1" : "0"});
}

} // namespace natlyt::console::testing
