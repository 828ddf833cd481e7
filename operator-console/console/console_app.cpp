// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/console_app.hpp"

#include "operator-console/console/spectrogram_item.hpp"
#include "operator-console/console/ward_levels.hpp"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QQmlContext>
#include <QQuickStyle>

#include <spdlog/spdlog.h>

namespace natlyt::console {

namespace {

constexpr std::chrono::milliseconds kTick{
    50}; // the play head moves smoothly; everything else is cheaper than that

void registerTypes() {
    static const bool done = [] {
        qmlRegisterUncreatableMetaObject(staticMetaObject, "Natlyt", 1, 0, "Ui", "holds enums");
        qmlRegisterType<SpectrogramItem>("Natlyt", 1, 0, "Spectrogram");
        qmlRegisterType<WardMap>("Natlyt", 1, 0, "WardMap");
        qmlRegisterType<WardLevels>("Natlyt", 1, 0, "WardLevels");
        return true;
    }();
    Q_UNUSED(done)
}

// The seat is unlocked with the password that opened it.
Connect remembering(Connect connect, SeatLock& seat) {
    return [connect = std::move(connect), &seat](const std::string& user, const std::string& password) {
        seat.begin(password);
        return connect(user, password);
    };
}

bool isTouch(QEvent::Type type) {
    return type == QEvent::MouseMove || type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress;
}

} // namespace

void ConsoleApp::prepare() {
    QQuickStyle::setStyle("Basic");
}

ConsoleApp::ConsoleApp(Connect connect, std::string consoleId, Clock clock, Desk::Outputs outputs,
                       const QString& language)
    : clock_(clock), desk_(remembering(connect, seat_), consoleId, clock, outputs), drill_([this] { return desk_.session()->now(); }, outputs.voice),
      administration_(remembering(std::move(connect), seat_), std::move(consoleId), std::move(clock)) {
    registerTypes();
    setLanguage(language);
    engine_.rootContext()->setContextProperty("desk", &desk_);
    engine_.rootContext()->setContextProperty("drill", &drill_);
    engine_.rootContext()->setContextProperty("administration", &administration_);
    engine_.rootContext()->setContextProperty("seat", &seat_);
    engine_.load(QUrl("qrc:/natlyt/qml/Main.qml"));
    if (!engine_.rootObjects().isEmpty())
        window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
    if (!window_) {
        spdlog::error("the console's views could not be loaded; is the package complete?");
        return;
    }
    window_->installEventFilter(this);
    wireDesk(desk_);
    QObject::connect(&drill_, &Drill::changed, this, [this] {
        if (drill_.running() && engine_.rootContext()->contextProperty("desk").value<QObject*>() != drill_.desk())
            wireDesk(*drill_.desk());
        engine_.rootContext()->setContextProperty("desk", &shownDesk());
    });
    QObject::connect(&drill_, &Drill::gone, &desk_, &Desk::reportGuidedDrill);
    QObject::connect(&desk_, &Desk::guidedDrillKept, &drill_, &Drill::kept);
    QObject::connect(desk_.queue(), &AlertQueueModel::arrived, this, &ConsoleApp::interruptDrill);
    QObject::connect(desk_.session(), &Session::changed, this, [this] {
        if (drillMustEnd()) interruptDrill();
    });
    QObject::connect(desk_.session(), &Session::loggedOut, &seat_, &SeatLock::end);
    QObject::connect(administration_.session(), &Session::loggedOut, &seat_, &SeatLock::end);
    QObject::connect(&seat_, &SeatLock::changed, this, [this] {
        if (seat_.locked()) desk_.seatLocked(); // nobody sits there
    });
    QObject::connect(&timer_, &QTimer::timeout, this, [this] {
        const auto now = clock_();
        if (desk_.session()->inside() || administration_.session()->inside()) seat_.tick(now.monotonic);
        desk_.setSpoken(desk_.spoken() || QAccessible::isActive());
        desk_.tick(clock_());
        if (drillMustEnd()) interruptDrill();
        drill_.tick(desk_.session()->now());
        administration_.tick(clock_());
    });
    timer_.start(kTick);
}

ConsoleApp::~ConsoleApp() {
    timer_.stop();
    QCoreApplication::removeTranslator(&translator_);
}

void ConsoleApp::setLanguage(const QString& language) {
    QCoreApplication::removeTranslator(&translator_);
    if (!translator_.load(":/natlyt/i18n/natlyt_" + language + ".qm"))
        spdlog::error("no translation for the language {}", language.toStdString());
    QCoreApplication::installTranslator(&translator_);
    QLocale::setDefault(language == "da" ? QLocale(QLocale::Danish, QLocale::Denmark)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    language_ = language;
    engine_.retranslate();
    desk_.retranslate();
    drill_.retranslate();
    administration_.retranslate();
    seat_.retranslate();
}

void ConsoleApp::wireDesk(Desk& desk) {
    QObject::connect(&desk, &Desk::fullScreenAsked, this, &ConsoleApp::toggleFullScreen);
    QObject::connect(&desk, &Desk::languageAsked, this,
                     [this] { setLanguage(language_ == "da" ? "en" : "da"); });
    QObject::connect(&desk, &Desk::drillAsked, this, &ConsoleApp::beginOrEndDrill, Qt::QueuedConnection);
}

bool ConsoleApp::drillMustEnd() {
    return drill_.running() && (desk_.queue()->waiting() > 0 || !desk_.session()->inside() || !desk_.chainWhole());
}

void ConsoleApp::interruptDrill() {
    if (!drill_.running())
        return;
    drill_.end();
    desk_.say(NoticeKind::Refused, tr("The drill was broken off: what you see now is real."));
}

void ConsoleApp::beginOrEndDrill() {
    if (drill_.running())
        return drill_.end();
    if (desk_.undoSeconds() > 0)
        return desk_.say(NoticeKind::Hint, tr("What you decided can be taken back for some seconds yet: then a drill can begin."));
    if (desk_.inHand() || desk_.queue()->waiting() > 0 || !desk_.session()->inside() || !desk_.chainWhole())
        return desk_.say(NoticeKind::Hint, tr("A drill begins only while nothing waits and the connection is whole."));
    drill_.begin();
}

void ConsoleApp::toggleFullScreen() {
    const bool full = window_->visibility() == QWindow::FullScreen;
    window_->setVisibility(full ? QWindow::Windowed : QWindow::FullScreen);
}

bool ConsoleApp::isTyping() const {
    const auto* focused = window_->activeFocusItem();
    return focused && focused->inherits("QQuickTextInput") && !focused->property("text").toString().isEmpty();
}

bool ConsoleApp::onKey(int key, Qt::KeyboardModifiers modifiers, bool repeated) {
    if (drillMustEnd()) {
        interruptDrill();
        return true; // the key was meant for the drill, and does nothing to what is real
    }
    auto& desk = shownDesk();
    desk_.touched();
    if ((!desk_.session()->inside() || seat_.locked()) && key != Qt::Key_F11)
        return false; // there are fields to type in
    auto action = actionOf(key, modifiers, desk.overlay());
    if (desk.overlay() == Overlay::Ward && key == Qt::Key_Space && desk.browser()->query().isEmpty())
        action = Action::Listen; // nobody searches for a space
    if ((desk.overlay() == Overlay::HandOver || desk.overlay() == Overlay::LiveNote) && key == Qt::Key_Space && !isTyping())
        action = Action::Listen; // nobody writes
    if (!action)
        return false;
    if (!repeated || *action == Action::Up || *action == Action::Down)
        desk.perform(static_cast<int>(*action));
    return true;
}

bool ConsoleApp::eventFilter(QObject* watched, QEvent* event) {
    if (isTouch(event->type()))
        seat_.touched();
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress)
        desk_.touched();
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    return onKey(key->key(), key->modifiers(), key->isAutoRepeat()) || QObject::eventFilter(watched, event);
}

} // namespace natlyt::console
