// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/gui_rig.hpp"

#include "tests/gui/faint_texts.hpp"
#include "tests/gui/tour/find_item.hpp"
#include "tests/gui/uneasy_controls.hpp"

#include <gtest/gtest.h>

#include <QDir>

namespace natlyt::console::testing {

GuiRig::GuiRig(const QString& language, QSize size)
    : app(bus.connect(), "seat-1", bus.clock(), {bus.voice, bus.ring}, language) {
    app.window()->resize(size);
    app.window()->show();
    app.window()->requestActivate();
    settle();
}

void GuiRig::settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    app.window()->grabWindow(); // lays out and draws all that is pending, however slow the machine
}

void GuiRig::setDay(bool day) {
    if (day)
        emit desk().themeAsked();
    settle();
}

void GuiRig::type(const QString& text) {
    for (const QChar c : text)
        QTest::keyClick(app.window(), c.toLatin1());
    settle();
}

void GuiRig::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(app.window(), key, modifiers);
    answer();
}

void GuiRig::answer() {
    if (bus.link) {
        desk().session()->drain();
        administration().session()->drain();
    }
    settle();
}

void GuiRig::click(const char* objectName) {
    auto* target = item(objectName);
    const auto centre = target->mapToScene({target->width() / 2, target->height() / 2}).toPoint();
    QTest::mouseClick(app.window(), Qt::LeftButton, Qt::NoModifier, centre);
    answer();
}

QPoint GuiRig::pointIn(const char* objectName, double x, double y) {
    auto* target = item(objectName);
    return target->mapToScene({target->width() * x, target->height() * y}).toPoint();
}

void GuiRig::pull(QPoint from, QPoint to) {
    QTest::mousePress(app.window(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(app.window(), (from + to) / 2);
    QTest::mouseMove(app.window(), to);
    QTest::mouseRelease(app.window(), Qt::LeftButton, Qt::NoModifier, to);
    answer();
}

void GuiRig::logInToAdminister(const char* user) {
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    key(Qt::Key_Right);
    key(Qt::Key_Tab);
    type(user);
    key(Qt::Key_Tab);
    type("correct-horse");
    key(Qt::Key_Return);
    bus.link->station = [this](const auto& q, auto& r) { registry.answer(q, r); };
    bus.link->become(link::LinkState::Connected);
    answer();
}

void GuiRig::logInByKeys(bool checkSound) {
    type(kOperator);
    key(Qt::Key_Tab);
    type("correct-horse");
    key(Qt::Key_Return);
    bus.link->become(link::LinkState::Connected);
    for (const auto& ward : smallWard())
        bus.link->deliver(topics::wardRoom(ward.room), encode(ward), true);
    desk().session()->drain();
    bus.beat(desk());
    bus.pass(desk(), std::chrono::seconds(1));
    if (checkSound)
        desk().soundCheck()->answer(true);
    settle();
}

WardAlert GuiRig::raise(std::uint8_t n, const std::string& room, Priority priority, SoundClass heard,
                        std::chrono::seconds ago) {
    const auto made = alert(n, room, priority, bus.now.wall - ago, heard);
    bus.show(desk(), made);
    settle();
    return made;
}

QQuickItem* GuiRig::item(const char* objectName) {
    return findItem(app.window()->contentItem(), objectName);
}

bool GuiRig::isShown(const char* objectName) {
    return isToBeSeen(item(objectName));
}

QString GuiRig::text(const char* objectName) {
    return isShown(objectName) ? item(objectName)->property("text").toString() : QString();
}

QImage GuiRig::screenshot(const QString& name) {
    settle();
    const QImage image = app.window()->grabWindow();
    QDir().mkpath(NATLYT_SCREENSHOTS);
    image.save(QString(NATLYT_SCREENSHOTS) + "/" + name + ".png");
    const auto faults = faintTexts(app.window()->contentItem(), image) + uneasyControls(app.window()->contentItem());
    EXPECT_TRUE(faults.isEmpty()) << name.toStdString() << ": " << faults.join("; ").toStdString();
    return image;
}

} // namespace natlyt::console::testing
