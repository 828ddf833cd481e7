// SPDX-License-Identifier: Apache-2.0
// The roster as an administrator arranges it, by keys and pointer, in the real window.
#include "tests/gui/gui_rig.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

struct TheRosterPage : ::testing::Test {
    GuiRig rig;
    TheRosterPage() {
        rig.logInToAdminister();
        rig.administration().show(static_cast<int>(AdminPage::Roster));
        rig.settle();
    }
};

TEST_F(TheRosterPage, NamesWhoIsOnDutyInAHouseThatHasNobody) {
    rig.item("rosterHouses")->forceActiveFocus();
    rig.key(Qt::Key_Down); // to the one that has nobody tonight
    EXPECT_EQ(rig.text("houseState"), "▲ Nobody on duty 22:00–07:00");
    rig.item("shift0From")->forceActiveFocus();
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.type("2130");
    rig.key(Qt::Key_Tab);
    rig.click("shift0Day6");
    rig.click("shift0Addwatch-3");
    rig.click("saveShifts");
    EXPECT_EQ(rig.registry.last(ChangeKind::SaveShifts)->shifts,
              (std::vector<RegistryShift>{{"engen", {127, 21 * 60 + 30, 9 * 60 + 30}, {"watch-2", "watch-3"}, {}, ""}}));
}

TEST_F(TheRosterPage, ScrollsToTheShiftThatIsWrongAndSavesARosterForAllHouses) {
    auto* roster = rig.administration().roster();
    for (int i = 0; i < 5; ++i)
        roster->addShift();
    roster->setTimes(5, "evening", "07:00");
    rig.settle();
    rig.click("saveShifts");
    rig.settle();
    const auto* pane = rig.item("rosterPane");
    const auto* error = rig.item("shift5Error");
    const auto top = error->mapToItem(pane, {0, 0}).y();
    EXPECT_GE(top, 0);
    EXPECT_LE(top + error->height(), pane->height());
    EXPECT_EQ(rig.text("shift5Error").contains("22:00"), true);
    roster->discard();
    rig.settle();
    rig.item("rosterPane")->setProperty("contentY", 0);
    rig.settle();
    rig.click("saveForFacilityAsk");
    EXPECT_FALSE(rig.registry.last(ChangeKind::SaveShifts)) << "other houses' rosters are not replaced at one click";
    rig.click("saveForFacilityYes");
    EXPECT_GT(std::ranges::count(rig.registry.changes, ChangeKind::SaveShifts, &RegistryChange::kind), 1);
}

class ARosterThatIsTyped : public ::testing::TestWithParam<const char*> {};

TEST_P(ARosterThatIsTyped, MayBeSavedBeforeItsFieldIsLeft) {
    GuiRig rig{GetParam(), {1280, 800}};
    rig.logInToAdminister();
    rig.administration().show(static_cast<int>(AdminPage::Roster));
    rig.settle();
    ASSERT_FALSE(rig.item("saveShifts")->isEnabled());
    rig.item("shift0From")->forceActiveFocus();
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.type("21");
    EXPECT_TRUE(rig.item("saveShifts")->isEnabled());
    EXPECT_TRUE(rig.item("shift0From")->hasActiveFocus());
    rig.type("30");
    EXPECT_EQ(rig.text("shift0From"), "2130") << "nothing is rewritten under the hand";
    rig.screenshot(QString("admin-roster-typed-1280-%1").arg(GetParam()));
    rig.click("saveShifts");
    ASSERT_NE(rig.registry.last(ChangeKind::SaveShifts), nullptr);
    EXPECT_EQ(rig.registry.last(ChangeKind::SaveShifts)->shifts->at(0).hours, (WeeklyWindow{127, 21 * 60 + 30, 9 * 60 + 30}));
    EXPECT_FALSE(rig.item("saveShifts")->isEnabled()) << "it is saved";
}

INSTANTIATE_TEST_SUITE_P(Both, ARosterThatIsTyped, ::testing::Values("da", "en"), [](const auto& name) { return std::string(name.param); });

} // namespace
} // namespace natlyt::console::testing
