// SPDX-License-Identifier: Apache-2.0
// The real window over a fake bus: keys and clicks go in, the screen and the bus are looked at.
#pragma once

#include <QObject>

#include "operator-console/console/console_app.hpp"
#include "tests/operator-console/models/desk_rig.hpp"
#include "tests/operator-console/models/registry_builder.hpp"

#include <QQuickItem>
#include <QTest>

namespace natlyt::console::testing {

class GuiRig {
public:
    explicit GuiRig(const QString& language = "en", QSize size = {1600, 900});

    DeskRig bus; // before the app, which uses it
    ConsoleApp app;

    FakeRegistry registry; // answers an administrator

    Desk& desk() { return app.desk(); }
    Administration& administration() { return app.administration(); }
    SeatLock& seat() { return app.seat(); }
    void type(const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const char* objectName);
    void logInByKeys(bool checkSound = true); // the signals are heard, as at the start of any shift
    void logInToAdminister(const char* user = kAdministrator);
    void answer(); // what the bus holds reaches the console
    QPoint pointIn(const char* objectName, double x, double y); // shares of its width and height
    void pull(QPoint from, QPoint to);
    WardAlert raise(std::uint8_t n, const std::string& room, Priority priority,
                    SoundClass heard = SoundClass::Shout, std::chrono::seconds ago = std::chrono::seconds(0));
    void setDay(bool day); // the light theme, as the operator asks for it
    void settle(); // lets the views follow
    // The text of the named item, as it stands on the screen; empty when it is not to be seen.
    QString text(const char* objectName);
    QQuickItem* item(const char* objectName);
    bool isShown(const char* objectName);
    // Kept under `name`; fails where a text is too faint to be read, or a control is too small or has no name.
    QImage screenshot(const QString& name);
};

} // namespace natlyt::console::testing
