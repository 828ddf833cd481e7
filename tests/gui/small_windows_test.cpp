// SPDX-License-Identifier: Apache-2.0
// Windows that nobody planned, with large letters and everything broken at once; and names that are longer than their
// place. Who, where, the sound and the decisions are never given up; photographed into the build folder.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
    int percent;
};

class SmallWindow : public ::testing::TestWithParam<Shot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};
    SmallWindow() {
        rig.logInByKeys();
        for (int percent = 100; percent < GetParam().percent; percent += kTextStepPercent)
            rig.key(Qt::Key_Plus, Qt::ControlModifier);
    }
    void isLegible(const QString& scene, const char* front = nullptr) {
        rig.screenshot(QString("small-%1-%2x%3-%4-%5")
                           .arg(scene)
                           .arg(GetParam().size.width())
                           .arg(GetParam().size.height())
                           .arg(GetParam().percent)
                           .arg(GetParam().language));
        for (const auto& fault : illegible(front ? rig.item(front) : rig.app.window()->contentItem()))
            ADD_FAILURE() << scene.toStdString() << ": " << fault.toStdString();
    }
    void canBeDecided() {
        for (const char* decision : {"notRelevant", "watch", "page", "makePrivate", "technicalFault", "pageUrgent"}) {
            ASSERT_TRUE(rig.isShown(decision)) << decision;
            const auto* button = rig.item(decision);
            const QRectF area = button->mapRectToScene(QRectF(0, 0, button->width(), button->height()));
            EXPECT_TRUE(QRectF(QPointF(0, 0), rig.app.window()->size()).contains(area)) << decision << " is not within the window";
            EXPECT_GE(button->height(), 44) << decision;
        }
    }
    WardAlert hold() {
        auto& bus = rig.bus;
        auto room = smallWard()[3];
        room.consentScope += " liveListening"; // all there is, and the longest words of it
        bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
        bus.show(rig.desk(), inState(alert(4, "room-9", Priority::Medium, bus.now.wall, SoundClass::Crying), AlertState::Watching, "anna"));
        bus.show(rig.desk(), inState(alert(5, "room-17", Priority::High, bus.now.wall, SoundClass::GlassBreak), AlertState::Acknowledged, "staff-1"));
        rig.raise(2, "room-10", Priority::Medium, SoundClass::Impact, std::chrono::seconds(41));
        const auto first = rig.raise(1, "room-4", Priority::High, SoundClass::Shout, std::chrono::seconds(8));
        rig.desk().select(QString::fromStdString(first.id.text()));
        bus.claim(rig.desk(), first);
        const auto chunks = bus.sealed(rig.desk(), first, callAfterPreRoll(440, 6));
        for (std::size_t i = 0; i < 8; ++i)
            bus.send(rig.desk(), first, chunks[i]);
        rig.settle();
        return first;
    }
};

TEST_P(SmallWindow, ShowsWhatIsJudgedAlsoWhenEverythingIsBroken) {
    hold();
    isLegible("triage");
    canBeDecided();
    rig.bus.voice.fail();
    rig.bus.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.bus.pass(rig.desk(), std::chrono::seconds(17));
    ASSERT_EQ(rig.desk().warnings()->count(), 3);
    isLegible("broken");
    canBeDecided();
}

TEST_P(SmallWindow, ShowsTheWholeWardAndWhatDoesNotListen) {
    rig.key(Qt::Key_O);
    isLegible("ward", "ward");
    EXPECT_GT(rig.item("wardLarge")->height(), 0.25 * GetParam().size.height()) << "the dwellings are what it is there for";
    rig.key(Qt::Key_F2);
    isLegible("wardClosed", "ward");
}

INSTANTIATE_TEST_SUITE_P(All, SmallWindow,
                         ::testing::Values(Shot{"da", {1024, 768}, 100}, Shot{"da", {1024, 768}, 200}, Shot{"en", {1280, 720}, 200},
                                           Shot{"da", {1366, 768}, 200}, Shot{"da", {1080, 1920}, 100}, Shot{"en", {1080, 1920}, 200}),
                         [](const auto& shot) {
                             return std::string(shot.param.language) + std::to_string(shot.param.size.width()) + "x" +
                                    std::to_string(shot.param.size.height()) + "at" + std::to_string(shot.param.percent);
                         });

TEST(AHandover, IsReadToItsEndByKeys) {
    GuiRig rig{"da", {1024, 768}};
    rig.logInByKeys();
    rig.bus.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind != OperatorRequestKind::ReadHandover)
            return;
        auto& handover = reply.handover.emplace();
        for (int i = 0; i < 12; ++i)
            handover.unheard.push_back({"room-" + std::to_string(i + 1), RoomCondition::Fault, RoomReason::MicSilent, kNight, {}});
        handover.privateRooms = handover.unheard;
    };
    for (int percent = 100; percent < 200; percent += kTextStepPercent)
        rig.key(Qt::Key_Plus, Qt::ControlModifier);
    rig.key(Qt::Key_F9);
    const auto* page = rig.item("handoverPage");
    ASSERT_GT(page->property("contentHeight").toDouble(), page->height()) << "else there is nothing to scroll";
    for (int i = 0; i < 40; ++i)
        rig.key(Qt::Key_Down);
    EXPECT_NEAR(page->property("contentY").toDouble(), page->property("contentHeight").toDouble() - page->height(), 1);
    for (int i = 0; i < 40; ++i)
        rig.key(Qt::Key_Up);
    EXPECT_EQ(page->property("contentY").toDouble(), 0);
}

TEST(APanel, IsClosedWithAFinger) {
    GuiRig rig{"da", {1280, 800}};
    rig.logInByKeys();
    rig.raise(1, "room-4", Priority::High);
    rig.key(Qt::Key_Question);
    rig.click("keyMapClose");
    EXPECT_EQ(rig.desk().overlay(), Overlay::None);
    rig.key(Qt::Key_H);
    rig.click("shelvesClose");
    EXPECT_EQ(rig.desk().overlay(), Overlay::None);
    rig.bus.claim(rig.desk(), *rig.desk().queue()->find(idOf(1)));
    rig.key(Qt::Key_1);
    ASSERT_EQ(rig.desk().overlay(), Overlay::Reasons);
    rig.click("reasonsClose");
    EXPECT_EQ(rig.desk().overlay(), Overlay::None);
    EXPECT_NE(rig.desk().inHand(), nullptr) << "the alert is still in hand";
}

struct LongNames : ::testing::Test {
    GuiRig rig{"da", {1280, 800}};
    QImage shownWith(const char* number, const char* where) {
        auto room = smallWard()[3];
        room.label = std::string("Sønderbækkens Østfløj på Åløkkevænget, blåbærstuen ") + number;
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room));
        rig.desk().session()->drain();
        const auto picture = rig.screenshot(QString("long-names-%1").arg(number));
        const auto* item = rig.item(where);
        return picture.copy(item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).toRect());
    }
};

TEST_F(LongNames, StillTellTheDwellingsOfAHouseApart) {
    rig.logInByKeys();
    rig.raise(1, "room-4", Priority::High);
    for (const char* where : {"cardRoom", "waitingRows"})
        EXPECT_NE(shownWith("4", where), shownWith("7", where)) << where << ": the number at the end is cut off";
}

TEST(AButton, IsAsWideAsItsWordsAlsoWhereItWasMadeWithoutRoom) {
    GuiRig rig{"da", {1080, 1920}};
    rig.logInByKeys();
    const auto* button = rig.item("openWard");
    ASSERT_TRUE(rig.isShown("openWard")) << "the ward stands below, on a screen that stands upright";
    EXPECT_GE(button->width(), 70);
}

} // namespace
} // namespace natlyt::console::testing
