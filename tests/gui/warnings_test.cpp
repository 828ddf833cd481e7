// SPDX-License-Identifier: Apache-2.0
// Everything fails at once: what an alert is judged by stays whole, and every warning's sentence is one key away.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <QQmlProperty>

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
};

class SixWarnings : public ::testing::TestWithParam<Shot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};

    SixWarnings() {
        rig.logInByKeys();
        auto stuck = smallWard()[4];
        stuck.condition = RoomCondition::Fault;
        stuck.reason = RoomReason::AlertsStuck;
        auto dead = smallWard()[6];
        dead.condition = RoomCondition::Fault;
        dead.reason = RoomReason::MicDead;
        auto agreed = smallWard()[3];
        agreed.agreedNote = "Calls out in her sleep. Look in when it lasts more than a minute.";
        for (const auto& room : {stuck, dead, agreed})
            rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
        rig.answer();
        const auto held = rig.raise(1, "room-4", Priority::High, SoundClass::Shout, std::chrono::seconds(8));
        rig.bus.claim(rig.desk(), held);
        for (const auto& chunk : rig.bus.sealed(rig.desk(), held, callAfterPreRoll(440, 6)))
            rig.bus.send(rig.desk(), held, chunk);
        auto beat = stationHeartbeat(1000, 1, rig.bus.wardTime());
        beat.warnings = {{StationWarningKind::LoginsRefused, "192.0.2.7"}, {StationWarningKind::NobodyReachable, "Birkehuset"}};
        rig.bus.link->deliver(topics::wardStation(), encode(beat));
        rig.answer();
        rig.bus.voice.fail();
        rig.bus.link->become(link::LinkState::Lost, {"broker", "gone", ""});
        rig.bus.pass(rig.desk(), std::chrono::seconds(1));
        rig.settle();
    }
    void shoot(const char* scene) {
        rig.screenshot(QString("warnings-%1-%2-%3").arg(scene).arg(GetParam().size.width()).arg(GetParam().language));
    }
    QRectF area(const char* name) {
        const auto* item = rig.item(name);
        return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    }
};

TEST_P(SixWarnings, LeaveWhatAnAlertIsJudgedByWhole) {
    shoot("card");
    ASSERT_EQ(rig.desk().warnings()->count(), 6);
    EXPECT_LT(area("warnings").height(), 0.2 * GetParam().size.height());
    const auto pane = area("work");
    for (const char* part : {"heardBars", "agreed", "tonight", "notRelevant", "watch", "page", "makePrivate", "technicalFault", "pageUrgent"}) {
        ASSERT_NE(rig.item(part), nullptr) << part;
        EXPECT_TRUE(rig.isShown(part)) << part;
        EXPECT_TRUE(pane.contains(area(part))) << part << " lies over something else";
    }
    for (const auto& fault : illegible(rig.app.window()->contentItem()))
        ADD_FAILURE() << fault.toStdString();
    const bool below = rig.isShown("openHandover"); // or above: there is always a way to it for a pointer
    rig.click(below ? "openHandover" : "handoverAbove");
    EXPECT_EQ(rig.desk().overlay(), Overlay::HandOver);
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_P);
    shoot("notice");
    ASSERT_TRUE(rig.isShown("notice"));
    for (const char* part : {"heardBars", "agreed", "tonight", "decisions"})
        EXPECT_FALSE(area(part).intersects(area("notice"))) << part;
}

TEST_P(SixWarnings, AreReadInFullByOneKeyOrClickAndSpokenInFull) {
    const auto spoken = QQmlProperty::read(rig.item("foldedWarnings"), "Accessible.name", qmlContext(rig.item("foldedWarnings"))).toString();
    EXPECT_TRUE(spoken.contains(rig.desk().warnings()->foldedSentences()));
    rig.key(Qt::Key_F8);
    shoot("all");
    for (int i = 0; i < 6; ++i) {
        const auto at = rig.desk().warnings()->index(i);
        const auto name = "warningLine" + std::to_string(i);
        ASSERT_TRUE(rig.isShown(name.c_str()));
        EXPECT_TRUE(rig.text(name.c_str()).contains(at.data(WarningsModel::Text).toString()));
        EXPECT_TRUE(rig.text(name.c_str()).contains(at.data(WarningsModel::Advice).toString()));
        EXPECT_TRUE(area("work").contains(area(name.c_str()))) << name;
    }
    for (const auto& fault : illegible(rig.item("faults")))
        ADD_FAILURE() << fault.toStdString();
    rig.key(Qt::Key_Escape);
    rig.click("foldedWarnings");
    EXPECT_EQ(rig.desk().overlay(), Overlay::Faults);
}

INSTANTIATE_TEST_SUITE_P(At, SixWarnings,
                         ::testing::Values(Shot{"da", {1280, 800}}, Shot{"en", {1280, 800}}, Shot{"da", {1920, 1080}}, Shot{"en", {1920, 1080}}),
                         [](const auto& shot) { return std::string(shot.param.language) + std::to_string(shot.param.size.width()); });

} // namespace
} // namespace natlyt::console::testing
