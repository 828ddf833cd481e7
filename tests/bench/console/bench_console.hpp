// SPDX-License-Identifier: Apache-2.0
// The real window over a busy night: what the benchmark and its short form in the test run drive. GUI thread.
#pragma once

#include <QObject>

#include "operator-console/console/console_app.hpp"
#include "tests/bench/console/busy_station.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"

#include <memory>

namespace natlyt::console::testing {

class BenchConsole {
public:
    BenchConsole(Busyness busyness, Clock clock, QSize size);
    ~BenchConsole();

    void logIn();              // by the desk; returns when the whole ward is known
    void turn();               // what has become due on the bus reaches the window
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void decideByKeys(int n);  // for what is in hand: in turn not relevant, watch, page
    bool handIsFree() const { return !app_.desk().card()->inHand(); }
    int items() const;         // in the scene
    QQuickWindow& window() { return *app_.window(); }
    Desk& desk() { return app_.desk(); }
    BusyStation& station() { return *station_; }

private:
    Clock clock_;
    Busyness busyness_;
    FakeSoundOutput voice_, ring_; // before the app, which uses them
    FakeLink* link_ = nullptr;
    mutable ConsoleApp app_;
    std::unique_ptr<BusyStation> station_;
    MonotonicTime pulledAt_{};
};

} // namespace natlyt::console::testing
