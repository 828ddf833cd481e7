// SPDX-License-Identifier: Apache-2.0
// What the screen may not say: that all is well where it cannot know, and that somebody was called who was not reached.
#include "tests/operator-console/models/desk_rig.hpp"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct AnHonestScreen : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    AnHonestScreen() { rig.logIn(desk); }
};

TEST_F(AnHonestScreen, SaysNeverThatAllIsQuietWhileNothingCanBeHeardHere) {
    EXPECT_TRUE(desk.quiet());
    rig.voice.fail();
    rig.passHeard(desk, std::chrono::seconds(1));
    EXPECT_FALSE(desk.quiet());
    EXPECT_EQ(desk.quietTitle(), "Nothing waits for you");
}

TEST_F(AnHonestScreen, SaysInTheVeryMomentThatItIsNotQuietWhereARoomIsNotHeard) {
    char name[] = "test";
    char* names[] = {name};
    int one = 1;
    const QCoreApplication application(one, names);
    QCoreApplication::processEvents();
    std::optional<bool> shown;
    QObject::connect(&desk, &Desk::ticked, &desk, [&] { shown = desk.quiet(); });
    auto room = smallWard()[0];
    room.condition = RoomCondition::Offline;
    room.reason = RoomReason::HeartbeatMissing;
    rig.link->deliver(topics::wardRoom(room.room), encode(room));
    desk.session()->drain();
    QCoreApplication::processEvents();
    EXPECT_EQ(shown, false) << "without the clock going on";
}

TEST(AnOperatorWhoIsToldNothing, IsOffDutyAgainSoThatAlertsArePagedAndReadsWhy) {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    desk.logIn(kOperator, "correct horse");
    rig.link->become(link::LinkState::Connected);
    desk.session()->drain();
    ASSERT_EQ(desk.session()->state(), Session::State::OnDuty);
    auto* bus = rig.link;
    auto beat = stationHeartbeat(1, 0, rig.wardTime());
    const auto comes = [&] {
        ++beat.sequence;
        bus->deliver(topics::wardStation(), encode(beat));
        desk.session()->drain();
    };
    for (int i = 0; i < 5; ++i) comes();
    EXPECT_EQ(desk.session()->state(), Session::State::OnDuty) << "a ward without dwellings is no fault of the password's";
    beat.units = {{"Birkehuset", 5, 5, 0, 0}};
    comes();
    comes();
    ASSERT_EQ(desk.session()->state(), Session::State::OnDuty);
    bool leftToRule = false;
    bus->station = [&](const OperatorRequest& request, OperatorReply&) {
        leftToRule = request.kind == OperatorRequestKind::GoOffDuty && request.leaveToRule.value_or(false);
    };
    comes();
    EXPECT_TRUE(leftToRule);
    EXPECT_EQ(desk.session()->state(), Session::State::LoggedOut);
    EXPECT_TRUE(desk.session()->sentence().startsWith("This user is told nothing of the dwellings"));
}

TEST_F(AnHonestScreen, WarnsGravelyWhenNobodyWhoIsPagedHasBeenReached) {
    auto paged = inState(alert(1, smallWard()[0].room, Priority::Medium, rig.now.wall), AlertState::Paging);
    paged.stateSince = paged.pages[0].at = rig.now.wall;
    paged.pages[0].delivered = false;
    const auto shows = [&] {
        ++paged.revision;
        rig.show(desk, paged);
    };
    const auto warns = [&] { return desk.warnings()->has(WarningKind::NotReached); };
    shows();
    rig.passHeard(desk, std::chrono::seconds(18));
    EXPECT_FALSE(warns());
    rig.passHeard(desk, std::chrono::seconds(3));
    EXPECT_TRUE(warns());
    EXPECT_EQ(desk.queue()->index(0).data(AlertQueueModel::Band).toInt(), static_cast<int>(AgeBand::Overdue));
    paged.pages[0].delivered = true;
    shows();
    rig.passHeard(desk, std::chrono::seconds(1));
    EXPECT_FALSE(warns());
    paged.pages[0].state = PageState::TimedOut;
    paged.pages.push_back(paged.pages[0]);
    paged.pages[1].state = PageState::Ringing;
    paged.pages[1].at = rig.now.wall;
    paged.pages[1].delivered = false;
    shows();
    rig.passHeard(desk, std::chrono::seconds(18));
    EXPECT_FALSE(warns()) << "the next has only just been called";
    rig.passHeard(desk, std::chrono::seconds(3));
    EXPECT_TRUE(warns());
}

} // namespace
} // namespace natlyt::console::testing
