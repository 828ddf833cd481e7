// SPDX-License-Identifier: Apache-2.0
// The page of the audit log in the real window, by keys and photographed in both languages; and what an auditor is offered.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

class TheLogsPage : public ::testing::TestWithParam<const char*> {
protected:
    GuiRig rig{GetParam(), {1280, 800}};
    void shoot(const char* scene) { rig.screenshot(QString("admin-%1-1280-%2").arg(scene, GetParam())); }
};

TEST_P(TheLogsPage, IsLegible) {
    rig.logInToAdminister("revision");
    rig.administration().show(static_cast<int>(AdminPage::Log));
    rig.answer();
    rig.click("verifyLog");
    rig.answer();
    ASSERT_TRUE(rig.isShown("logVerdict"));
    ASSERT_TRUE(rig.isShown("logList"));
    shoot("log");
    EXPECT_EQ(illegible(rig.app.window()->contentItem()), QStringList());
    rig.registry.log.chain.broken = 71;
    rig.click("verifyLog");
    rig.answer();
    shoot("log-broken");
    EXPECT_TRUE(rig.text("logVerdict").startsWith("▲"));
}

TEST_P(TheLogsPage, KeepsItsFieldsApartWhereThereIsRoom) {
    GuiRig wide{GetParam(), {1920, 1080}};
    wide.registry.lockedOut = {{"192.0.2.7", kNight + std::chrono::minutes(16), {"watch-2"}}};
    wide.logInToAdminister("revision");
    wide.administration().show(static_cast<int>(AdminPage::Log));
    wide.answer();
    wide.click("verifyLog");
    wide.answer();
    wide.screenshot(QString("admin-log-1920-%1").arg(GetParam()));
    EXPECT_EQ(illegible(wide.app.window()->contentItem()), QStringList());
    const auto* a = wide.item("logtopic");
    for (const char* other : {"logroom", "logresident"}) {
        EXPECT_EQ(wide.item(other)->mapToScene({}).y(), a->mapToScene({}).y()) << other;
        EXPECT_NEAR(wide.item(other)->width(), a->width(), 1) << other;
    }
}

INSTANTIATE_TEST_SUITE_P(Both, TheLogsPage, ::testing::Values("da", "en"), [](const auto& language) { return std::string(language.param); });

struct TheAuditorsWindow : ::testing::Test {
    GuiRig rig;
};

TEST_F(TheAuditorsWindow, ReadsTheLogByKeysAlone) {
    rig.logInToAdminister("revision");
    rig.item("pages")->forceActiveFocus();
    for (auto page = AdminPage::Attention; page != AdminPage::Log; page = rig.administration().page())
        rig.key(Qt::Key_Down);
    rig.answer();
    const auto tabTo = [this](const char* name) {
        for (int i = 0; i < 20 && !rig.item(name)->hasActiveFocus(); ++i)
            rig.key(Qt::Key_Tab);
        ASSERT_TRUE(rig.item(name)->hasActiveFocus()) << name;
    };
    tabTo("verifyLog");
    rig.key(Qt::Key_Return);
    rig.answer();
    EXPECT_TRUE(rig.text("logVerdict").startsWith("✓ Checked 100 links"));
    tabTo("logtopic");
    rig.key(Qt::Key_Down);
    tabTo("from");
    rig.type("2026-11-01");
    tabTo("readLog");
    rig.key(Qt::Key_Return);
    rig.answer();
    const auto& query = rig.registry.log.asked.back().auditQuery.value();
    EXPECT_EQ(query.topic, AuditTopic::Listening);
    EXPECT_EQ(query.from, "2026-11-01");
    tabTo("logList");
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Down);
    EXPECT_EQ(rig.item("logList")->property("currentIndex").toInt(), 2);
    rig.administration().log()->form()->set("topic", "");
    rig.administration().log()->read();
    rig.answer();
    tabTo("olderLog");
    rig.key(Qt::Key_Return);
    rig.answer();
    EXPECT_EQ(rig.registry.log.asked.back().before, 61);
}

TEST_F(TheAuditorsWindow, ShowsTheLastEntryOfAPageOfTheLogWholeAndIsOperableByTouch) {
    rig.logInToAdminister("revision");
    rig.administration().show(static_cast<int>(AdminPage::Log));
    rig.answer();
    auto* list = rig.item("logList");
    ASSERT_TRUE(QTest::qWaitFor([&] { rig.settle(); return list->height() == list->property("contentHeight").toReal(); }));
    list->forceActiveFocus();
    for (int i = 0; i < 45; ++i)
        rig.key(Qt::Key_Down);
    EXPECT_EQ(list->property("currentIndex").toInt(), 39);
    rig.settle();
    const auto* row = list->property("currentItem").value<QQuickItem*>();
    ASSERT_TRUE(row);
    const auto* pane = rig.item("logPane");
    const auto bottom = row->mapToItem(pane, {0, row->height()}).y();
    EXPECT_GT(bottom, 0);
    EXPECT_LE(bottom, pane->height());
    for (const auto* name : {"verifyLog", "readLog", "logtopic", "logroom", "logresident", "logperson", "from", "to", "olderLog"})
        EXPECT_GE(rig.item(name)->height(), 44) << name;
}

TEST_F(TheAuditorsWindow, OffersAnAuditorNothingToChangeOnAnyPage) {
    rig.registry.faults = someFaults();
    rig.logInToAdminister("revision");
    int found = 0;
    const auto offered = [&](const QString& where) {
        const QStringList changing{"saveChain", "savePerson", "removePerson", "saveShifts", "saveForFacilityAsk", "tryOut", "importNow", "csv",
                                   "savePlace", "removePlaceAsk", "startDrill", "saveResident", "removeResidentAsk", "recordConsent",
                                   "withdrawAsk", "hoursSave", "hoursGrid", "privateFromNow", "endPrivacy", "privateWeekSave", "saveSounds",
                                   "retireAsk", "microphoneCheckedAsk", "initials", "until", "evidence", "take0", "later0"};
        for (const auto& name : changing) {
            if (!rig.isShown(name.toUtf8()))
                continue;
            ++found;
            EXPECT_FALSE(rig.item(name.toUtf8())->isEnabled()) << where.toStdString() << ": " << name.toStdString();
        }
    };
    using enum AdminPage;
    for (const auto page : {Attention, Tonight, Rooms, Roster, Staff, Import, Drill, Log}) {
        rig.administration().show(static_cast<int>(page));
        rig.answer();
        offered(QString::number(static_cast<int>(page)));
    }
    for (int tab = 0; tab < 6; ++tab) {
        rig.administration().openRoom("room-3");
        rig.answer();
        rig.item("fileTabs")->forceActiveFocus();
        for (int i = 0; i < tab; ++i)
            rig.key(Qt::Key_Right);
        offered("dwelling " + QString::number(tab));
    }
    EXPECT_GT(found, 12);
}

} // namespace
} // namespace natlyt::console::testing
