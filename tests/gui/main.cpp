// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/console_app.hpp"

#include <QGuiApplication>
#include <QStringList>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <utility>

namespace {

// What QML complains about - a binding loop, a layout without an end, a property that is not there - fails the test.
QStringList complaints;
QtMessageHandler before = nullptr;

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (text.contains("qrc:") && complaints.size() < 5)
        complaints << text;
    before(type, context, text);
}

class NoComplaints : public testing::EmptyTestEventListener {
    void OnTestEnd(const testing::TestInfo&) override {
        for (const auto& complaint : std::exchange(complaints, {}))
            ADD_FAILURE() << complaint.toStdString();
    }
};

} // namespace

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
    before = qInstallMessageHandler(hear);
    testing::UnitTest::GetInstance()->listeners().Append(new NoComplaints); // which deletes it
    return RUN_ALL_TESTS();
}
