// SPDX-License-Identifier: Apache-2.0
// Shelving, handover, leaving and the drill, by keys and clicks in the real window; and how they look.
#include "tests/gui/gui_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct FlowShot {
    const char* language;
    QSize size;
    bool day = false;
};

class Flow : public ::testing::TestWithParam<FlowShot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};
    Flow() {
        rig.setDay(GetParam().day);
        rig.logInByKeys();
    }
    void shot(const char* scene) {
        const auto [language, size, day] = GetParam();
        rig.screenshot(QString("flow-%1-%2-%3%4").arg(scene).arg(size.width()).arg(language, day ? "-day" : ""));
    }
    void shelved(const std::string& id) {
        for (auto room : smallWard())
            if (room.room == id) {
                room.shelved = {{SoundClass::Music, "anna", DismissReason::Television, rig.bus.now.wall,
                                 rig.bus.now.wall + std::chrono::minutes(15), 3}};
                rig.bus.link->deliver(topics::wardRoom(id), encode(room));
            }
        rig.answer();
    }
    void handsOver(const char* by) {
        rig.bus.link->station = [this, by](const OperatorRequest& request, OperatorReply& reply) {
            if (request.kind != OperatorRequestKind::ReadHandover)
                return;
            Handover h;
            const auto now = rig.bus.now.wall;
            h.number = 4;
            h.givenBy = by;
            h.at = now;
            h.note = "Birkehuset 4 hoster meget; lægen ved det.";
            h.alertsOpen = 3;
            h.alerts = {{idOf(1), "room-4", AlertState::Raised, Priority::High, now - std::chrono::minutes(1), {}, ""},
                        {idOf(2), "room-9", AlertState::Watching, Priority::Medium, now, now + std::chrono::minutes(4), ""},
                        {idOf(3), "room-17", AlertState::OnSite, Priority::High, now - std::chrono::minutes(9), {}, ""}};
            h.unheard = {{"room-5", RoomCondition::Fault, RoomReason::MicSilent, now - std::chrono::hours(2), {}}};
            h.privateRooms = {{"room-6", RoomCondition::Closed, RoomReason::PrivacyWindow, now, now + std::chrono::hours(3)}};
            h.shelved = {{"room-8", {SoundClass::Music, "anna", DismissReason::Television, now, now + std::chrono::minutes(15), 3}}};
            h.night = {now - std::chrono::hours(12), 41, 30, 14, 33, 8, 1, 4, 2, 1, 1, 4, {{"room-4", 9, 2}}};
            reply.handover = h;
        };
    }
    bool english() const { return std::string(GetParam().language) == "en"; }
};

TEST_P(Flow, ShelvesASoundByKeysAndByFinger) {
    for (std::uint8_t n = 1; n <= 3; ++n)
        rig.raise(n, n < 3 ? "room-4" : "room-8", Priority::Medium, n < 3 ? SoundClass::Cough : SoundClass::Music);
    rig.raise(4, "room-8", Priority::Medium, SoundClass::Music);
    shelved("room-2");
    EXPECT_GE(rig.item("openShelves")->height(), 44);
    rig.click("openShelves");
    EXPECT_TRUE(rig.isShown("shelves"));
    shot("shelves");
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Right);
    rig.key(Qt::Key_3);
    const auto* asked = rig.bus.link->last(OperatorRequestKind::Shelve);
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->room, "room-8");
    EXPECT_EQ(asked->shelveMinutes, 30);
    rig.click("shelfRow2");
    rig.click("endShelf");
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::EndShelf)->room, "room-2");
    shot("shelf-ended");
}

TEST_P(Flow, ShowsAShelvedDwellingOnItsCard) {
    shelved("room-2");
    shot("shelved-tile");
    rig.desk().selectRoom("room-2");
    rig.answer();
    EXPECT_TRUE(rig.isShown("roomShelved"));
    shot("shelved-card");
}

TEST_P(Flow, ReadsAndSignsAHandover) {
    handsOver("bo");
    auto beat = stationHeartbeat(1000);
    beat.handover = {4, "bo", rig.bus.now.wall};
    beat.openAlerts = 0;
    rig.bus.link->deliver(topics::wardStation(), encode(beat));
    rig.answer();
    shot("handover-waits");
    rig.click("openHandover");
    EXPECT_TRUE(rig.isShown("signHandover"));
    EXPECT_FALSE(rig.isShown("handoverNoteEntry"));
    shot("handover-take");
    rig.key(Qt::Key_Return);
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::TakeHandover)->handover, 4);
    EXPECT_FALSE(rig.isShown("signHandover"));
    rig.key(Qt::Key_Escape);
    EXPECT_FALSE(rig.isShown("handover"));
}

TEST_P(Flow, WritesANoteIntoAHandoverWithoutKeysDoingAnything) {
    handsOver(kOperator);
    rig.key(Qt::Key_F9);
    ASSERT_TRUE(rig.isShown("handoverNoteEntry"));
    EXPECT_TRUE(rig.item("handoverNoteEntry")->hasActiveFocus()) << "by the key alone";
    rig.type("1 hoster P");
    shot("handover-give");
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Page), 0);
    rig.key(Qt::Key_Return);
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::GiveHandover)->note, "1 hoster P");
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_F9);
    EXPECT_TRUE(rig.item("handoverNoteEntry")->hasActiveFocus()) << "each time";
    EXPECT_EQ(rig.text("handoverNoteEntry"), "");
}

TEST_P(Flow, ShowsADrillOfTheChainApartFromTheQueueAndBehindARealAlert) {
    const auto hear = [&](bool runs) {
        auto beat = stationHeartbeat(++rig.bus.beats, rig.desk().queue()->size());
        if (runs) {
            beat.drill = smallDrill();
            beat.drill->shownAt.reset(), beat.drill->acknowledgedAt.reset(), beat.drill->endedAt.reset(), beat.drill->end.reset();
        }
        rig.bus.link->deliver(topics::wardStation(), encode(beat));
        rig.answer();
    };
    EXPECT_FALSE(rig.isShown("chainDrillBar"));
    hear(true);
    ASSERT_TRUE(rig.isShown("chainDrillBar"));
    EXPECT_TRUE(rig.text("chainDrillWords").startsWith(english() ? "Drill from" : "Øvelse fra"));
    shot("chain-drill");
    rig.raise(1, "room-3", Priority::High);
    hear(true);
    shot("chain-drill-and-alert");
    EXPECT_EQ(rig.desk().queue()->waiting(), 1);
    hear(false);
    EXPECT_FALSE(rig.isShown("chainDrillBar"));
}

TEST_P(Flow, TellsTheLastOperatorWhyToStay) {
    rig.raise(1, "room-4", Priority::High);
    rig.bus.link->replyWith = ReplyCode::AlertsOpen;
    rig.key(Qt::Key_F10);
    EXPECT_FALSE(rig.isShown("whyStay"));
    shot("log-out");
    rig.key(Qt::Key_F10);
    EXPECT_TRUE(rig.isShown("whyStay"));
    EXPECT_TRUE(rig.desk().session()->inside());
    shot("log-out-stay");
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_F10);
    EXPECT_FALSE(rig.isShown("whyStay")) << "asked anew";
}

TEST_P(Flow, LeadsThroughTheDrillAndTellsTheRealStationNothingButHowItWent) {
    const auto before = rig.bus.link->requests.size();
    rig.key(Qt::Key_F4);
    ASSERT_TRUE(rig.app.drill().running());
    EXPECT_TRUE(rig.isShown("drillBar"));
    EXPECT_TRUE(rig.isShown("drillMark"));
    shot("drill-begin");
    for (const auto key : {Qt::Key_Space, Qt::Key_R, Qt::Key_1, Qt::Key_3})
        rig.key(key);
    for (int second = 0; second < 6; ++second) {
        rig.bus.now.wall += std::chrono::seconds(1);
        rig.bus.now.monotonic += std::chrono::seconds(1);
        rig.app.drill().tick(rig.bus.now);
    }
    EXPECT_EQ(rig.app.drill().step(), Drill::Step::Watch);
    for (const auto key : {Qt::Key_Space, Qt::Key_2, Qt::Key_Space, Qt::Key_P})
        rig.key(key);
    EXPECT_EQ(rig.app.drill().step(), Drill::Step::Privacy);
    shot("drill-page");
    for (const auto key : {Qt::Key_B, Qt::Key_V, Qt::Key_V})
        rig.key(key);
    EXPECT_TRUE(rig.app.drill().finished());
    EXPECT_TRUE(rig.isShown("drillResults"));
    shot("drill-end");
    std::size_t told = 0; // how it went
    for (auto i = before; i < rig.bus.link->requests.size(); ++i)
        if (rig.bus.link->requests[i].kind == OperatorRequestKind::GuidedDrillDone) ++told;
        else EXPECT_EQ(rig.bus.link->requests[i].kind, OperatorRequestKind::Presence);
    EXPECT_EQ(told, 1U);
    rig.key(Qt::Key_Escape);
    rig.click("endDrill");
    EXPECT_FALSE(rig.app.drill().running());
    EXPECT_FALSE(rig.isShown("drillBar"));
    EXPECT_FALSE(rig.isShown("drillMark"));
}

TEST_P(Flow, BeginsNoDrillOverADecisionThatCanStillBeTakenBack) {
    rig.raise(1, "room-4", Priority::High);
    rig.bus.claim(rig.desk(), *rig.desk().queue()->find(idOf(1)));
    for (const auto key : {Qt::Key_1, Qt::Key_1})
        rig.key(key);
    ASSERT_GT(rig.desk().undoSeconds(), 0);
    rig.key(Qt::Key_F4);
    EXPECT_FALSE(rig.app.drill().running());
    EXPECT_TRUE(rig.isShown("notice"));
    rig.key(Qt::Key_U);
    EXPECT_EQ(rig.desk().undoSeconds(), 0) << "it is taken back";
}

TEST_P(Flow, ARealAlertBreaksTheDrillOffAtOnceAndTakesNoKeyThatWasMeantForIt) {
    rig.key(Qt::Key_F4);
    rig.key(Qt::Key_Space);
    ASSERT_TRUE(rig.app.drill().running());
    rig.raise(1, "room-4", Priority::High);
    EXPECT_FALSE(rig.app.drill().running());
    EXPECT_EQ(rig.text("cardRoom"), "Birkehuset 4");
    EXPECT_TRUE(rig.bus.ring.playing()) << "it rings";
    EXPECT_FALSE(rig.bus.voice.playing()) << "nothing of the drill is heard any more";
    EXPECT_TRUE(rig.isShown("notice"));
    shot("drill-interrupted");
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Claim), 0);
    rig.key(Qt::Key_Space);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Claim), 1);
}

TEST_P(Flow, TheDrillEndsWithTheConnectionAndDoesNotBeginWhileSomethingWaits) {
    rig.key(Qt::Key_F4);
    ASSERT_TRUE(rig.app.drill().running());
    rig.bus.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.answer();
    EXPECT_FALSE(rig.app.drill().running());
    EXPECT_FALSE(rig.desk().chainWhole());
    rig.key(Qt::Key_F4);
    EXPECT_FALSE(rig.app.drill().running());
}

INSTANTIATE_TEST_SUITE_P(All, Flow,
                         ::testing::Values(FlowShot{"da", {1280, 800}}, FlowShot{"en", {1280, 800}, true},
                                           FlowShot{"da", {1920, 1080}, true}, FlowShot{"en", {1920, 1080}}),
                         [](const auto& shot) {
                             return std::string(shot.param.language) + std::to_string(shot.param.size.width());
                         });

} // namespace
} // namespace natlyt::console::testing
