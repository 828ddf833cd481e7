// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/console_app.hpp"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <gtest/gtest.h>

// A window without a display or a graphics card, the same on every machine.
int main(int argc, char** argv) {
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("TZ", "Europe/Copenhagen");
    natlyt::console::ConsoleApp::prepare();
    QGuiApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
