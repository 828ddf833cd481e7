// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour/tour.hpp"

#include "tests/gui/tour/find_item.hpp"
#include "tests/gui/tour/likeness.hpp"

#include <QKeySequence>
#include <QTest>

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

namespace natlyt::console::tour {

namespace {

constexpr double kFooter = 60; // a bar of so many pixels may lie over the end of a page

double number(const std::string& text) { return QString::fromStdString(text).toDouble(); }

Error failure(std::string what) { return {{}, std::move(what), {}}; }

// Whether a page that holds it still scrolls: such a page takes a press for its own, to be stopped by it.
bool glides(const QQuickItem* item) {
    for (; item; item = item->parentItem())
        if (item->property("moving").toBool()) return true;
    return false;
}

} // namespace

Tour::Tour(ConsoleApp& app, std::filesystem::path screenshots) : app_(app), screenshots_(std::move(screenshots)) {
    since_.start();
    QObject::connect(app_.desk().session(), &Session::wardAlert, app_.window(),
                     [this](const WardAlert& alert) { states_[alert.id] = alert.state; });
}

Result<void> Tour::walk(const std::vector<Step>& steps) {
    for (const auto& step : steps) {
        const auto taken = take(step);
        fmt::print("{:7.2f} s  {} {}  {}\n", static_cast<double>(since_.elapsed()) / 1000.0, taken ? "ok  " : "FAIL", step.text, sight());
        std::fflush(stdout);
        if (!taken) return std::unexpected(Error{"line " + std::to_string(step.line), taken.error().what + "; " + sight(), {}});
    }
    return {};
}

std::string Tour::sight() const {
    auto& desk = app_.desk();
    std::string seen = fmt::format("[waiting {} watching {} paged {} · {}", desk.queue()->waiting(), desk.queue()->watching(),
                                   desk.queue()->paged(), desk.chainText().toStdString());
    if (desk.card()->shown()) seen += " · " + desk.card()->room().toStdString() + ": " + desk.card()->summary().toStdString();
    if (!desk.notice().isEmpty()) seen += " · " + desk.notice().toStdString();
    if (!desk.session()->sentence().isEmpty()) seen += " · " + desk.session()->sentence().toStdString();
    return seen + "]";
}

std::string Tour::heard() const {
    std::string hex;
    for (const auto sample : app_.desk().stage()->samples()) {
        const auto bits = static_cast<std::uint16_t>(sample);
        hex += fmt::format("{:02x}{:02x}", bits & 0xFF, bits >> 8);
    }
    return hex;
}

Result<void> Tour::until(const std::string& what, const std::string& seconds, const std::function<bool()>& seen) {
    const bool met = QTest::qWaitFor(
        [&] {
            if (const auto* alert = app_.desk().inHand()) lastInHand_ = alert->id;
            return seen();
        },
        static_cast<int>(number(seconds) * 1000));
    if (!met) return std::unexpected(failure(what + " did not come within " + seconds + " s"));
    return {};
}

Result<void> Tour::take(const Step& step) {
    const auto& words = step.words;
    if (words.empty() || words[0] == "sound") return {};
    if (words[0] == "login") return logIn(step);
    if (words[0] == "administer") return administer(step);
    if (words[0] == "file") return openFile(words[1]);
    if (words[0] == "click") return click(words[1]);
    if (words[0] == "type") return write(words[1]);
    if (words[0] == "key") return press(step);
    if (words[0] == "screenshot") return photograph(words[1]);
    return expect(step);
}

Result<void> Tour::typeIn(const Step& step) {
    std::ifstream file(step.words[2]);
    std::string password;
    if (!std::getline(file, password)) return std::unexpected(failure("no password in " + step.words[2]));
    for (const char c : step.words[1]) QTest::keyClick(app_.window(), c);
    QTest::keyClick(app_.window(), Qt::Key_Tab);
    for (const char c : password) QTest::keyClick(app_.window(), c);
    QTest::keyClick(app_.window(), Qt::Key_Return);
    return {};
}

Result<void> Tour::administer(const Step& step) {
    if (!QTest::qWaitForWindowActive(app_.window())) return std::unexpected(failure("the window does not take keys"));
    QTest::keyClick(app_.window(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(app_.window(), Qt::Key_Right);
    QTest::keyClick(app_.window(), Qt::Key_Tab);
    if (const auto typed = typeIn(step); !typed) return typed;
    return until("the registry", "20", [this] { return app_.administration().session()->state() == Session::State::OnDuty; });
}

Result<void> Tour::openFile(const std::string& room) {
    app_.administration().openRoom(QString::fromStdString(room));
    return until("the dwelling", "10", [&] { return app_.administration().file()->room() == room; });
}

Result<void> Tour::logIn(const Step& step) {
    if (!QTest::qWaitForWindowActive(app_.window())) return std::unexpected(failure("the window does not take keys"));
    if (const auto typed = typeIn(step); !typed) return typed;
    return until("going on duty", "20", [this] { return app_.desk().session()->state() == Session::State::OnDuty; });
}

Result<void> Tour::press(const Step& step) {
    const auto sequence = QKeySequence::fromString(QString::fromStdString(step.words[1]), QKeySequence::PortableText);
    if (sequence.count() != 1) return std::unexpected(failure("no such key: " + step.words[1]));
    if (const auto* alert = app_.desk().inHand()) lastInHand_ = alert->id;
    QTest::keyClick(app_.window(), sequence[0].key(), sequence[0].keyboardModifiers());
    return drawn();
}

Result<void> Tour::click(const std::string& name) {
    const auto target = [&] { return testing::findItem(app_.window()->contentItem(), QString::fromStdString(name)); };
    if (const auto seen = until(name, "10", [&] { return testing::isToBeSeen(target()) && target()->isEnabled(); }); !seen) return seen;
    constexpr int kLooksMost = 300; // while it comes into sight and to rest
    QPointF before;
    for (int look = 0; look < kLooksMost; ++look) {
        if (const auto laidOut = drawn(); !laidOut) return laidOut;
        const auto* item = target();
        if (!item) return std::unexpected(failure(name + " has gone"));
        const auto at = item->mapToScene({item->width() / 2, item->height() / 2});
        const bool rests = std::exchange(before, at) == at && !glides(item);
        if (!rests) continue;
        if (app_.window()->height() - item->height() / 2 - kFooter >= at.y()) {
            QTest::mouseClick(app_.window(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
            return drawn();
        }
        turnWheel(at.x());
    }
    return std::unexpected(failure(name + " is out of sight"));
}

// Where the pages scroll: above the middle of the window, on the item's vertical.
void Tour::turnWheel(double x) {
    const QPointF at(x, app_.window()->height() * 0.6);
    QWheelEvent down(at, app_.window()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(app_.window(), &down);
}

Result<void> Tour::write(const std::string& word) {
    for (const char c : word) QTest::keyClick(app_.window(), c);
    return drawn();
}

Result<void> Tour::drawn() {
    bool swapped = false;
    auto* window = app_.window();
    const auto watch = QObject::connect(window, &QQuickWindow::frameSwapped, window, [&] { swapped = true; });
    QCoreApplication::sendPostedEvents(); // what has come so far is in the views before they are asked to draw
    window->update();
    const auto done = until("a frame of the window", "10", [&] { return swapped; });
    QObject::disconnect(watch);
    return done;
}

Result<void> Tour::photograph(const std::string& name) {
    std::filesystem::create_directories(screenshots_);
    const auto file = screenshots_ / name;
    if (const auto done = drawn(); !done) return done;
    if (app_.window()->grabWindow().save(QString::fromStdString(file.string()))) return {};
    return std::unexpected(failure(file.string() + " could not be written"));
}

Result<void> Tour::stateBecomes(AlertState state, const std::string& seconds) {
    return until(std::string(nameOf(state)), seconds, [this, state] {
        const auto found = lastInHand_ ? states_.find(*lastInHand_) : states_.end();
        return found != states_.end() && found->second == state;
    });
}

Result<void> Tour::says(const std::string& name, const std::string& word, const std::string& seconds) {
    return until(name + " that says " + word, seconds, [&] {
        const auto* item = testing::findItem(app_.window()->contentItem(), QString::fromStdString(name));
        return testing::isToBeSeen(item) && item->property("text").toString().contains(QString::fromStdString(word));
    });
}

Result<void> Tour::compare(const std::vector<std::string>& words) {
    const auto heard = app_.desk().stage()->samples();
    if (words[1] == "heard-tone")
        return until("a tone of " + words[2] + " Hz", words[3], [&] { return toneShare(app_.desk().stage()->samples(), number(words[2])) >= 0.5; });
    const auto played = readRecording(words[2]);
    if (!played) return std::unexpected(played.error());
    const double score = likeness(heard, *played);
    fmt::print(stderr, "           likeness {:.3f} over {:.1f} s\n", score, static_cast<double>(heard.size()) / kSampleRate);
    if (score >= number(words[3])) return {};
    return std::unexpected(failure(fmt::format("what is heard resembles {} by {:.3f} only", words[2], score)));
}

Result<void> Tour::expect(const Step& step) {
    const auto& w = step.words;
    auto& desk = app_.desk();
    if (w[1] == "alert") return until("an alert", w[2], [&] { return desk.queue()->waiting() > 0; });
    if (w[1] == "in-hand") return until("the station's yes", w[2], [&] { return desk.inHand() != nullptr; });
    if (w[1] == "playable") return until("the first second", w[2], [&] { return desk.stage()->samples().size() >= kSampleRate; });
    if (w[1] == "complete") return until("all of the sound", w[2], [&] { return desk.stage()->hearing() == Hearing::Complete; });
    if (w[1] == "listening") return until(w[2] + " listening rooms", w[3], [&] { return desk.rooms()->listening() >= number(w[2]); });
    if (w[1] == "page-acknowledged") return stateBecomes(AlertState::Acknowledged, w[2]);
    if (w[1] == "text") return says(w[2], w[3], w[4]);
    if (w[1] != "state") return compare(w);
    const auto state = fromName<AlertState>(w[2]);
    if (!state) return std::unexpected(failure("no such state: " + w[2]));
    return stateBecomes(*state, w[3]);
}

} // namespace natlyt::console::tour
