// SPDX-License-Identifier: Apache-2.0
// The administrator's pages in the real window: by keys, by pointer, and photographed in both languages and sizes.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
    bool day = false;
};

class AdminScreens : public ::testing::TestWithParam<Shot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};
    AdminScreens() { rig.setDay(GetParam().day); }
    void shoot(const char* scene) {
        rig.screenshot(QString("admin-%1-%2-%3%4").arg(scene).arg(GetParam().size.width()).arg(GetParam().language, GetParam().day ? "-day" : ""));
    }
    void open(const char* room) {
        rig.administration().openRoom(room);
        rig.answer();
    }
    // The tabs of the dwelling, by the keys.
    void tab(int from, int to) {
        rig.item("fileTabs")->forceActiveFocus();
        for (; from < to; ++from)
            rig.key(Qt::Key_Right);
    }
};

TEST_P(AdminScreens, Pages) {
    rig.registry.faults = someFaults();
    rig.logInToAdminister();
    ASSERT_TRUE(rig.isShown("attentionList"));
    shoot("attention");
    rig.click("later0");
    shoot("attention-later");
    const auto manned = [this](std::int64_t operators) {
        auto listens = smallWard()[0];
        listens.condition = RoomCondition::Listening;
        rig.bus.link->deliver(topics::wardRoom(listens.room), encode(listens));
        auto beat = stationHeartbeat(1);
        beat.operatorsOnDuty = operators;
        rig.bus.link->deliver(topics::wardStation(), encode(beat));
        rig.answer();
    };
    manned(0);
    EXPECT_TRUE(rig.isShown("noOperator"));
    shoot("attention-unmanned");
    manned(1);
    EXPECT_FALSE(rig.isShown("noOperator"));
    rig.item("pages")->forceActiveFocus();
    rig.key(Qt::Key_Down);
    rig.answer();
    ASSERT_TRUE(rig.isShown("tonightList"));
    EXPECT_TRUE(rig.text("withoutMonitor").contains("2")) << rig.text("withoutMonitor").toStdString();
    shoot("tonight");
    rig.administration().tonight()->setOnlyToLookAt(true);
    rig.settle();
    shoot("tonight-look");
    rig.key(Qt::Key_Down);
    ASSERT_TRUE(rig.isShown("roomList"));
    shoot("new");
    rig.key(Qt::Key_Down);
    ASSERT_TRUE(rig.isShown("rosterHouses"));
    shoot("roster");
    rig.administration().roster()->chooseHouse("engen");
    rig.administration().roster()->addShift();
    rig.administration().roster()->takeOut(1, "watch-2");
    rig.administration().roster()->save();
    shoot("roster-unmanned");
    EXPECT_TRUE(rig.text("houseState").startsWith("▲"));
    rig.administration().discard();
    rig.item("pages")->forceActiveFocus();
    rig.key(Qt::Key_Down);
    shoot("staff");
    for (const char* field : {"acknowledge_s", "pushFrom"}) {
        rig.item(field)->forceActiveFocus();
        shoot(field == std::string("pushFrom") ? "staff-paging-end" : "staff-paging");
    }
    rig.item("pages")->forceActiveFocus();
    rig.key(Qt::Key_Down);
    ASSERT_TRUE(rig.isShown("csv"));
    rig.administration().places()->setCsv(
        "facility,unit,room,label,resident,name,initials,note,hours\n"
        "solgaarden,engen,eng-9,Engen 9,resident-40,,A.B.,,daily 25:00-07:00\n");
    rig.registry.problems = {{"row 2, column hours", FieldFault::Malformed, ""}};
    rig.click("tryOut");
    shoot("import");
    EXPECT_EQ(rig.administration().places()->problems().size(), 1);
}

TEST_P(AdminScreens, ADwelling) {
    rig.logInToAdminister();
    open("room-3");
    ASSERT_TRUE(rig.isShown("planStrip"));
    rig.administration().file()->residentForm()->set("initials", "");
    rig.administration().file()->saveResident();
    shoot("resident");
    rig.administration().discard();
    tab(0, 1);
    rig.administration().file()->consentForm()->set("until", "2026-11-01");
    rig.administration().file()->recordConsent();
    shoot("consent");
    rig.administration().discard();
    tab(1, 2);
    rig.pull(rig.pointIn("hoursGrid", 0.3, 0.45), rig.pointIn("hoursGrid", 0.5, 0.45));
    shoot("hours");
    rig.administration().discard();
    tab(2, 3);
    shoot("privacy");
    tab(3, 4);
    shoot("sounds");
    tab(4, 5);
    shoot("monitor");
    EXPECT_TRUE(rig.isShown("bindMonitor"));
}

TEST_P(AdminScreens, AMonitorIsTakenIntoUse) {
    rig.registry.unproven = "room-3";
    rig.logInToAdminister();
    const auto say = [&](RoomCondition condition, RoomReason reason, std::optional<Uuid> alert = {}) {
        auto room = smallWard()[2];
        room.condition = condition;
        room.reason = reason;
        room.openAlert = alert;
        if (alert)
            room.openAlertState = AlertState::Raised;
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room));
        rig.answer();
    };
    say(RoomCondition::Fault, RoomReason::PrivacySwitch);
    say(RoomCondition::Closed, RoomReason::OutsideHours);
    open("room-3");
    ASSERT_TRUE(rig.isShown("installAdvice")) << "its monitor has not been heard yet: that is what is shown first";
    shoot("install-light");
    say(RoomCondition::Listening, RoomReason::None);
    say(RoomCondition::Closed, RoomReason::PrivacySwitch);
    shoot("install-switch");
    say(RoomCondition::Listening, RoomReason::None);
    say(RoomCondition::Listening, RoomReason::None, Uuid{{1}});
    EXPECT_TRUE(rig.text("step3").startsWith("✓"));
    shoot("install-ready");
}

TEST_P(AdminScreens, LockedOutAndRenamed) {
    rig.registry.lockedOut = {{"192.0.2.7", kNight + std::chrono::minutes(16), {"watch-2"}}};
    rig.logInToAdminister();
    ASSERT_TRUE(rig.isShown("lockedOut"));
    shoot("locked");
    rig.administration().show(static_cast<int>(AdminPage::Staff));
    rig.answer();
    rig.click("removePerson");
    EXPECT_FALSE(rig.registry.last(ChangeKind::RemovePerson)) << "it is asked twice";
    shoot("staff-locked");
    open("room-1");
    rig.administration().file()->residentForm()->set("name", "Beboer Aa");
    rig.administration().file()->saveResident();
    rig.settle();
    ASSERT_TRUE(rig.isShown("samePerson"));
    shoot("renamed");
}

TEST_P(AdminScreens, TheDrillOfTheChain) {
    auto late = smallDrill();
    late.id = idOf(80);
    late.end = DrillEnd::TimedOut;
    late.shownAt.reset(), late.acknowledgedAt.reset();
    late.acknowledgedBy.clear(), late.console.clear();
    rig.registry.drills = {smallDrill(), late};
    rig.logInToAdminister();
    rig.administration().show(static_cast<int>(AdminPage::Drill));
    rig.answer();
    ASSERT_TRUE(rig.isShown("startDrill"));
    EXPECT_FALSE(rig.isShown("drillRunning"));
    shoot("drill");
    EXPECT_EQ(illegible(rig.app.window()->contentItem()), QStringList());
    rig.click("startDrill");
    ASSERT_TRUE(rig.bus.link->last(OperatorRequestKind::StartDrill));
    auto runs = smallDrill();
    runs.shownAt.reset(), runs.acknowledgedAt.reset(), runs.endedAt.reset(), runs.end.reset();
    auto beat = stationHeartbeat(7);
    beat.drill = runs;
    beat.warnings = {{StationWarningKind::DrillFailed, "room-3"}};
    rig.bus.link->deliver(topics::wardStation(), encode(beat));
    rig.answer();
    ASSERT_TRUE(rig.isShown("drillRunning"));
    shoot("drill-runs");
    EXPECT_EQ(illegible(rig.app.window()->contentItem()), QStringList());
    rig.click("stopDrill");
    EXPECT_TRUE(rig.bus.link->last(OperatorRequestKind::EndDrill));
}

TEST_P(AdminScreens, AMicrophoneThatIsDoubted) {
    rig.logInToAdminister();
    auto room = smallWard()[2];
    room.condition = RoomCondition::Listening;
    room.reason = RoomReason::None;
    room.microphone = MicrophoneDoubt::Quieter;
    rig.bus.link->deliver(topics::wardRoom(room.room), encode(room));
    rig.answer();
    shoot("attention-microphone");
    open("room-3");
    tab(0, 5);
    ASSERT_TRUE(rig.isShown("microphoneWords"));
    shoot("microphone");
    rig.click("microphoneCheckedAsk");
    EXPECT_FALSE(rig.bus.link->last(OperatorRequestKind::MicrophoneChecked)) << "it is asked twice";
    rig.click("microphoneCheckedYes");
    EXPECT_TRUE(rig.bus.link->last(OperatorRequestKind::MicrophoneChecked));
}

TEST_P(AdminScreens, LargeText) {
    rig.registry.faults = someFaults();
    rig.logInToAdminister();
    for (int i = 0; i < 4; ++i)
        rig.click("larger");
    shoot("attention-large");
    rig.administration().show(static_cast<int>(AdminPage::Tonight));
    rig.answer();
    shoot("tonight-large");
    open("room-3");
    tab(0, 2);
    shoot("hours-large");
    rig.administration().closeRoom();
    EXPECT_TRUE(rig.isShown("larger"));
}

INSTANTIATE_TEST_SUITE_P(All, AdminScreens,
                         ::testing::Values(Shot{"da", {1280, 800}}, Shot{"en", {1280, 800}},
                                           Shot{"da", {1920, 1080}}, Shot{"en", {1920, 1080}}, Shot{"da", {1280, 800}, true}),
                         [](const auto& shot) {
                             return std::string(shot.param.language) + std::to_string(shot.param.size.width()) + (shot.param.day ? "Day" : "");
                         });

struct TheAdministrationsWindow : ::testing::Test {
    GuiRig rig;
    RoomFile& file() { return *rig.administration().file(); }
    void open(const char* room, int tab) {
        rig.administration().openRoom(room);
        rig.answer();
        rig.item("fileTabs")->forceActiveFocus();
        for (int i = 0; i < tab; ++i)
            rig.key(Qt::Key_Right);
    }
};

TEST_F(TheAdministrationsWindow, IsEnteredByKeysAndLeftByLoggingOut) {
    rig.logInToAdminister();
    EXPECT_TRUE(rig.text("ward").contains("Solgården"));
    EXPECT_EQ(rig.text("connection"), "● Connected");
    rig.click("logOut");
    EXPECT_TRUE(rig.isShown("user"));
}

TEST_F(TheAdministrationsWindow, OpensADwellingByKeys) {
    rig.logInToAdminister();
    rig.item("attentionList")->forceActiveFocus();
    rig.key(Qt::Key_Return);
    EXPECT_TRUE(rig.isShown("fileLabel"));
    EXPECT_TRUE(rig.text("planSentence").isEmpty() || file().isOpen());
}

TEST_F(TheAdministrationsWindow, OpensADwellingFromTonightByKeysAndByThePointer) {
    rig.logInToAdminister();
    rig.administration().show(static_cast<int>(AdminPage::Tonight));
    rig.answer();
    rig.item("tonightList")->forceActiveFocus();
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Return);
    rig.answer();
    EXPECT_EQ(file().room(), "room-2");
    rig.click("closeFile");
    ASSERT_TRUE(rig.isShown("tonightList"));
    rig.item("tonightFilter")->forceActiveFocus();
    rig.key(Qt::Key_Right);
    EXPECT_TRUE(rig.administration().tonight()->onlyToLookAt());
}

TEST_F(TheAdministrationsWindow, DrawsANightWithThePointerAndSavesIt) {
    rig.logInToAdminister();
    open("room-1", 2);
    file().hours()->load({});
    rig.settle();
    rig.pull(rig.pointIn("hoursGrid", 0.5, 0.5), rig.pointIn("hoursGrid", 0.8, 0.5));
    ASSERT_EQ(file().hours()->spans().size(), 1U);
    EXPECT_EQ(file().hours()->spans()[0].start / kDayMinutes, 3); // the middle row: Thursday
    rig.click("hoursSave");
    EXPECT_EQ(rig.registry.last(ChangeKind::SetHours)->hours, file().hours()->windows());
}

TEST_F(TheAdministrationsWindow, DrawsANightByKeysAlone) {
    rig.logInToAdminister();
    open("room-1", 2);
    file().hours()->load({});
    rig.item("hoursGrid")->forceActiveFocus();
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Return);
    rig.key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    EXPECT_EQ(file().hours()->windows(), (std::vector<WeeklyWindow>{{2, 22 * 60, 120}}));
    rig.key(Qt::Key_Delete);
    EXPECT_TRUE(file().hours()->windows().empty());
}

TEST_F(TheAdministrationsWindow, TakesATechnicalFaultAndIsRemindedOfItLater) {
    rig.registry.faults = someFaults();
    rig.logInToAdminister();
    rig.click("take1");
    rig.answer();
    EXPECT_EQ(rig.registry.faults[1].owner, kAdministrator);
    EXPECT_FALSE(rig.isShown("take1"));
    rig.click("later0");
    rig.click("later0-1");
    rig.answer();
    EXPECT_EQ(rig.registry.faults[0].snoozedUntil, kNight + std::chrono::hours(8));
    EXPECT_TRUE(rig.text("fault3").contains("Birkehuset 2")) << "further down, and still there";
    rig.click("wake3");
    rig.answer();
    EXPECT_FALSE(rig.registry.faults[0].snoozedUntil);
}

TEST_F(TheAdministrationsWindow, AnAuditorSeesTechnicalFaultsAndTakesNone) {
    rig.registry.faults = someFaults();
    rig.logInToAdminister("revision");
    EXPECT_TRUE(rig.isShown("fault0"));
    EXPECT_FALSE(rig.isShown("take0"));
    EXPECT_FALSE(rig.isShown("later0"));
}

TEST_F(TheAdministrationsWindow, SaysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped) {
    rig.logInToAdminister();
    open("room-1", 1);
    rig.item("until")->forceActiveFocus();
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.type("2026-01-01");
    file().consentForm()->set("evidence", "journal 1");
    file().recordConsent();
    rig.settle();
    EXPECT_EQ(rig.text("until"), "2026-01-01");
    EXPECT_TRUE(
        rig.item("until")->property("label").toString().endsWith("The end is not after the beginning."));
}

TEST_F(TheAdministrationsWindow, AsksTwiceBeforeTheMicrophoneIsClosedForGood) {
    rig.logInToAdminister();
    open("room-1", 5);
    rig.click("retireAsk");
    EXPECT_FALSE(rig.registry.last(ChangeKind::RetireMonitor));
    rig.key(Qt::Key_Return); // on "Yes", where the focus went
    EXPECT_TRUE(rig.registry.last(ChangeKind::RetireMonitor));
}

TEST_F(TheAdministrationsWindow, ChangesTheLanguageUnderWhatIsTyped) {
    rig.logInToAdminister();
    open("room-1", 0);
    file().residentForm()->set("agreedNote", "Sover med lys.");
    rig.app.setLanguage("da");
    rig.settle();
    EXPECT_EQ(rig.text("agreedNote"), "Sover med lys.");
    EXPECT_TRUE(rig.text("planSentence").startsWith("Monitoren lytter"));
}

} // namespace
} // namespace natlyt::console::testing
