// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/console/bench_console.hpp"

#include <QCoreApplication>
#include <QQuickItem>
#include <QTest>

namespace natlyt::console::testing {

namespace {

int countItems(const QQuickItem* item) {
    int count = 1;
    for (const auto* child : item->childItems())
        count += countItems(child);
    return count;
}

} // namespace

BenchConsole::BenchConsole(Busyness busyness, Clock clock, QSize size)
    : clock_(clock), busyness_(busyness),
      app_(
          [this](const std::string&, const std::string&) -> Result<Connection> {
              auto made = std::make_unique<FakeLink>();
              link_ = made.get();
              return Connection{std::move(made), [] {}};
          },
          "seat-1", clock, {voice_, ring_}, "en") {
    app_.window()->resize(size);
    app_.window()->show();
    pulledAt_ = clock_().monotonic;
}

BenchConsole::~BenchConsole() {
    if (station_)
        link_->station = {}; // the console still says goodbye when the station has gone
}

void BenchConsole::logIn() {
    desk().logIn("anna", "correct horse");
    station_ = std::make_unique<BusyStation>(*link_, busyness_, clock_());
    link_->become(link::LinkState::Connected);
    station_->showWard(clock_());
    desk().session()->drain();
    QCoreApplication::processEvents();
}

void BenchConsole::turn() {
    const auto now = clock_();
    station_->play(now);
    desk().session()->drain();
    link_->published.clear();
    link_->requests.clear(); // a night of them is the test's memory, not the console's
    const auto passed = std::min<std::int64_t>((now.monotonic - pulledAt_).count(), 1000);
    pulledAt_ = now.monotonic;
    for (auto* output : {&voice_, &ring_})
        output->pull(static_cast<int>(passed));
}

void BenchConsole::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(app_.window(), key, modifiers);
    desk().session()->drain();
}

void BenchConsole::decideByKeys(int n) {
    switch (n % 3) {
    case 0:
        key(Qt::Key_1);
        return key(Qt::Key_1);
    case 1:
        return key(Qt::Key_2);
    default:
        return key(Qt::Key_P);
    }
}

int BenchConsole::items() const {
    return countItems(app_.window()->contentItem());
}

} // namespace natlyt::console::testing
