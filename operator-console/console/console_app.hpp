// SPDX-License-Identifier: Apache-2.0
// The console without its main(): the desk, the window that shows it, the keys and the language. GUI thread.
#pragma once

#include <QObject>

#include "operator-console/models/administration/administration.hpp"
#include "operator-console/models/desk.hpp"
#include "operator-console/models/drill/drill.hpp"
#include "operator-console/models/seat_lock.hpp"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

namespace natlyt::console {

class ConsoleApp : public QObject {
    Q_OBJECT
public:
    // language: "da" or "en". The outputs outlive the app. `clock` drives everything.
    ConsoleApp(Connect connect, std::string consoleId, Clock clock, Desk::Outputs outputs,
               const QString& language);
    ~ConsoleApp() override;

    // Nothing when the views could not be loaded; the reason is in the log.
    QQuickWindow* window() const { return window_; }
    Desk& desk() { return desk_; }
    SeatLock& seat() { return seat_; }
    Drill& drill() { return drill_; }
    Desk& shownDesk() { return drill_.running() ? *drill_.desk() : desk_; } // that the keys go to
    Administration& administration() { return administration_; }
    QString language() const { return language_; }
    void setLanguage(const QString& language);

    // Before the QGuiApplication is made: what all programs with this window need.
    static void prepare();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireDesk(Desk& desk);
    void beginOrEndDrill();
    // Something real wants the operator, or the connection to it is not whole.
    bool drillMustEnd();
    void interruptDrill();
    bool isTyping() const; // in a field that holds something
    bool onKey(int key, Qt::KeyboardModifiers modifiers, bool repeated);
    void toggleFullScreen();

    Clock clock_;
    QTranslator translator_;
    QString language_;
    SeatLock seat_; // before those whose log-ins it remembers
    Desk desk_;
    Drill drill_;
    Administration administration_;
    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr;
    QTimer timer_;
};

} // namespace natlyt::console
