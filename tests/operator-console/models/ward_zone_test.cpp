// SPDX-License-Identifier: Apache-2.0
// A seat whose computer is set to another time zone than the ward's: it runs with TZ=America/New_York.
#include "operator-console/models/words.hpp"
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct ASeatInAnotherTimeZone : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};

    ASeatInAnotherTimeZone() { rig.logIn(desk); }
    void tells(const std::string& zone) {
        auto beat = stationHeartbeat(++rig.beats, desk.queue()->size(), rig.wardTime());
        beat.timeZone = zone;
        rig.link->deliver(topics::wardStation(), encode(beat));
        desk.session()->drain();
    }
};

TEST_F(ASeatInAnotherTimeZone, IsOneHere) {
    ASSERT_EQ(QTimeZone::systemTimeZoneId(), "America/New_York");
    EXPECT_EQ(Words::clock(kNight), "20:47");
}

TEST_F(ASeatInAnotherTimeZone, ShowsTheWardsTimeFromItsStationsFirstWordOn) {
    tells("Europe/Copenhagen");
    rig.now = {kNight, rig.now.monotonic};
    EXPECT_EQ(Words::clock(kNight), "02:47");
    EXPECT_TRUE(desk.clock().startsWith("02:47")) << desk.clock().toStdString();
    EXPECT_FALSE(desk.warnings()->has(WarningKind::ZoneUnknown));
}

TEST_F(ASeatInAnotherTimeZone, ShowsItInAnAlertsStoryOnTheCardOfADwellingAndInTheFaults) {
    tells("Europe/Copenhagen");
    auto watched = inState(alert(1, "room-4", Priority::High, kNight), AlertState::Watching, kOperator);
    watched.watchUntil = kNight + minutes(5);
    watched.history = {{kNight, AlertState::Raised, "", ""}};
    rig.show(desk, watched);
    desk.select(QString::fromStdString(watched.id.text()));
    EXPECT_TRUE(desk.card()->history().last().startsWith("02:47")) << desk.card()->history().last().toStdString();
    EXPECT_EQ(AlertLine::status(watched, kOperator), "again at 02:52");
    auto closed = smallWard().front();
    closed.condition = RoomCondition::Closed;
    closed.until = kNight + hours(4);
    rig.link->deliver(topics::wardRoom(closed.room), encode(closed), true);
    desk.session()->drain();
    desk.selectRoom(QString::fromStdString(closed.room));
    EXPECT_TRUE(desk.roomCard()->state().contains("06:47")) << desk.roomCard()->state().toStdString();
    EXPECT_EQ(desk.faults()->list()->snoozes().last(), "until 08:00") << "it is night at the ward, and evening here";
}

TEST_F(ASeatInAnotherTimeZone, KeepsTheWardsTimeWhereAStationSaysNothingOfIt) {
    tells("Europe/Copenhagen");
    rig.beat(desk); // of an older one
    EXPECT_EQ(Words::clock(kNight), "02:47");
}

TEST_F(ASeatInAnotherTimeZone, SaysThatItDoesNotKnowTheWardsZoneWhereItDoesNot) {
    tells("Europe/Atlantis");
    ASSERT_TRUE(desk.warnings()->has(WarningKind::ZoneUnknown));
    EXPECT_EQ(Words::clock(kNight), "20:47");
    tells("Europe/Copenhagen");
    EXPECT_FALSE(desk.warnings()->has(WarningKind::ZoneUnknown));
    EXPECT_EQ(Words::clock(kNight), "02:47");
}

TEST(TheWardsTime, GoesBackAnHourInTheNightOnWhichSummerTimeEnds) {
    Words::showTimesOf(QTimeZone("Europe/Copenhagen"));
    const UtcTime before{std::chrono::sys_days{std::chrono::year{2026} / 10 / 25} + minutes(30)};
    EXPECT_EQ(Words::clock(before), "02:30");
    EXPECT_EQ(Words::clock(before + hours(1)), "02:30");
    EXPECT_EQ(Words::clock(before + hours(2)), "03:30");
    Words::showTimesOf(QTimeZone::systemTimeZone());
}

} // namespace
} // namespace natlyt::console::testing
