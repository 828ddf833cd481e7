// SPDX-License-Identifier: Apache-2.0
// Drawing a week of monitoring hours: what a pointer, a finger and the keys do to it.
#include "operator-console/models/administration/week_calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace natlyt::console {
namespace {

constexpr int kEveryDay = 127;
constexpr double kReach = 20;

struct Place {
    int row;
    double minute; // after the row's noon
};
// Hours from 12 to 36: 31 is seven the next morning.
constexpr Place at(int row, int hour, int minute = 0) {
    return {row, (hour - 12) * 60.0 + minute};
}

struct TheWeek : ::testing::Test {
    WeekCalendar week;
    void pull(Place from, Place to) {
        week.press(from.row, from.minute, kReach);
        week.drag(to.row, to.minute);
        week.release();
    }
};

TEST_F(TheWeek, ANightDrawnOverMidnightIsOneWindowOfItsEvening) {
    pull(at(0, 22), at(0, 31));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{1, 22 * 60, 9 * 60}}));
    EXPECT_TRUE(week.changedByHand());
}

TEST_F(TheWeek, SnapsToQuartersOfAnHour) {
    pull(at(2, 22, 4), at(2, 23, 40));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{4, 22 * 60, 105}}));
}

TEST_F(TheWeek, IsDrawnAlsoFromTheEndToTheBeginning) {
    pull(at(1, 23), at(1, 21));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{2, 21 * 60, 120}}));
}

TEST_F(TheWeek, WhatIsDrawnOverAnotherBecomesOneWithIt) {
    week.load({{1, 22 * 60, 120}});
    pull(at(0, 21), at(0, 23));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{1, 21 * 60, 180}}));
}

TEST_F(TheWeek, ABlockDraggedToAnotherNightKeepsItsLength) {
    week.load({{1, 22 * 60, 9 * 60}});
    pull(at(0, 26), at(3, 26, 30));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{8, 22 * 60 + 30, 9 * 60}}));
}

TEST_F(TheWeek, SundayNightRunsIntoMonday) {
    week.load({{64, 22 * 60, 9 * 60}});
    const auto blocks = week.blocks();
    ASSERT_EQ(blocks.size(), 1);
    EXPECT_EQ(blocks[0].toMap()["row"].toInt(), 6);
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{64, 22 * 60, 9 * 60}}));
}

TEST_F(TheWeek, AnEdgeStretchesTheBlockAndNeverTurnsItInsideOut) {
    week.load({{1, 22 * 60, 9 * 60}});
    pull(at(0, 30, 50), at(0, 32));
    EXPECT_EQ(week.windows().front().lengthMinutes, 9 * 60 + 75);
    pull(at(0, 22, 5), at(0, 20));
    EXPECT_EQ(week.windows().front().startMinute, 20 * 60);
    pull(at(0, 20, 5), at(0, 36));
    EXPECT_EQ(week.windows().front().lengthMinutes, WeekCalendar::kStep);
}

TEST_F(TheWeek, AnUnsteadyHandDoesNotDrawADayMore) {
    pull(at(2, 22), at(3, 31));
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{4, 22 * 60, 9 * 60}}));
}

TEST_F(TheWeek, ACancelledDragChangesNothing) {
    week.load({{1, 22 * 60, 9 * 60}});
    week.press(0, 14 * 60, kReach);
    week.drag(4, 14 * 60);
    week.cancel();
    EXPECT_FALSE(week.changedByHand());
}

TEST_F(TheWeek, ATapSelectsABlockAndDrawsNothingBesideIt) {
    week.load({{1, 22 * 60, 9 * 60}});
    pull(at(0, 26), at(0, 26));
    EXPECT_TRUE(week.hasSelection());
    pull(at(0, 14), at(0, 14));
    EXPECT_FALSE(week.hasSelection());
    EXPECT_FALSE(week.changedByHand());
}

TEST_F(TheWeek, DrawsMovesStretchesAndRemovesByKeysAlone) {
    week.toggle(); // an hour at Monday 22:00
    week.moveCursor(kDayMinutes);
    week.stretch(8 * 60);
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{2, 22 * 60, 9 * 60}}));
    week.copyToAllNights();
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{kEveryDay, 22 * 60, 9 * 60}}));
    week.toggle();
    week.removeSelected();
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{kEveryDay & ~2, 22 * 60, 9 * 60}}));
}

TEST_F(TheWeek, KeepsWhatWasDrawnWhenTheStoredHoursChangeMeanwhile) {
    pull(at(0, 22), at(0, 31));
    week.rebase({{2, 22 * 60, 9 * 60}});
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{1, 22 * 60, 9 * 60}}));
    EXPECT_TRUE(week.changedByHand());
    week.revert();
    EXPECT_EQ(week.windows(), (std::vector<WeeklyWindow>{{2, 22 * 60, 9 * 60}}));
}

TEST(WeekMinutes, AWholeWeekIsSevenWholeDays) {
    EXPECT_EQ(WeekMinutes({{kEveryDay, 0, kDayMinutes}}).windows(),
              (std::vector<WeeklyWindow>{{kEveryDay, 0, kDayMinutes}}));
}

RC_GTEST_PROP(WeekMinutes, TheWindowsSayEveryMinuteOfTheWeekAndNoOther, ()) {
    WeekMinutes week;
    const auto spans = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, kWeekMinutes), rc::gen::inRange(1, 3 * kDayMinutes)));
    for (const auto& [start, length] : spans)
        week.add({start, length});
    const auto windows = week.windows();
    RC_ASSERT(WeekMinutes(windows) == week);
    for (const auto& window : windows)
        RC_ASSERT(window.lengthMinutes >= 1 && (window.lengthMinutes < kDayMinutes || window.startMinute == 0));
}

} // namespace
} // namespace natlyt::console
