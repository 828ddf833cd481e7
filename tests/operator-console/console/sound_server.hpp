// SPDX-License-Identifier: Apache-2.0
// A PulseAudio of the test's own with two outputs that nobody hears, and what can befall it. While it lives, sound of this
// process goes there.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace natlyt::console::testing {

// Turns the event loop until it is so. No test is about how long that takes: the bound only ends one that would hang.
bool comesTrue(const std::function<bool()>& what);

class SoundServer {
public:
    SoundServer();
    ~SoundServer();
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;

    void start();
    void kill();
    void freeze(); // it is there, and answers nothing
    void thaw();
    QString load(const QString& sink); // answers with the number of its module
    void unload(const QString& sink);
    void suspend(const QString& sink, bool suspended);
    int streams(); // that play, or that nobody took away
    QByteArray pactl(const QStringList& words);
    QString folder() const { return folder_.path(); }

private:
    QTemporaryDir folder_;
    QProcess server_;
    QProcessEnvironment environment_;
};

} // namespace natlyt::console::testing
