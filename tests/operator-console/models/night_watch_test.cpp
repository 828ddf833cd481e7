// SPDX-License-Identifier: Apache-2.0
// Where the night watch is, beside who it is.
#include "operator-console/models/night_watch.hpp"

#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::minutes;

struct TheNightWatch : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-1", Priority::High, kNight);

    TheNightWatch() {
        rig.logIn(desk);
        for (const auto& [id, who] : {std::pair("room-1", "MH"), {"room-2", "MH"}, {"room-6", "MH"}, {"room-11", "AS"}, {"room-16", ""}})
            onDuty(id, who);
        rig.show(desk, shout);
    }
    void onDuty(const std::string& id, const std::string& who) {
        auto room = *desk.rooms()->find(id);
        room.staffOnDuty = who;
        rig.link->deliver(topics::wardRoom(id), encode(room), true);
        desk.session()->drain();
    }
    WardAlert page(std::uint8_t n, const std::string& room, PageState state, minutes after) {
        auto paged = inState(alert(n, room, Priority::Medium, kNight), AlertState::Acknowledged);
        paged.pages[0].initials = "MH";
        paged.pages[0].state = state;
        paged.pages[0].at = kNight + after;
        rig.show(desk, paged);
        return paged;
    }
};

TEST_F(TheNightWatch, IsInTheHousesWhereItIsPagedFirst) {
    EXPECT_EQ(desk.card()->staff(), "MH · Birkehuset, Engen");
    rig.show(desk, alert(2, "room-11", Priority::High, kNight));
    desk.select(QString::fromStdString(idOf(2).text()));
    EXPECT_EQ(desk.card()->staff(), "AS · Havrevej");
}

TEST_F(TheNightWatch, OfManyHousesIsInNoneByName) {
    onDuty("room-12", "MH");
    EXPECT_EQ(desk.card()->staff(), "MH · 3 house(s)");
}

TEST_F(TheNightWatch, IsOnTheWayToWhereItAcknowledgedAndThenThere) {
    page(2, "room-8", PageState::Acknowledged, minutes(1));
    EXPECT_EQ(desk.card()->staff(), "MH · on the way to: Engen 3");
    page(2, "room-8", PageState::OnSite, minutes(2));
    EXPECT_EQ(desk.card()->staff(), "MH · on site: Engen 3");
    page(3, "room-21", PageState::Acknowledged, minutes(3));
    EXPECT_EQ(desk.card()->staff(), "MH · on site: Engen 3") << "it has not left yet";
}

TEST_F(TheNightWatch, IsNowhereByAPageThatItDeclinedOrThatHasEnded) {
    page(2, "room-8", PageState::Declined, minutes(1));
    EXPECT_EQ(desk.card()->staff(), "MH · Birkehuset, Engen");
    const auto there = page(3, "room-9", PageState::OnSite, minutes(2));
    rig.link->deliver(topics::wardAlert(there.id), "", false);
    desk.session()->drain();
    EXPECT_EQ(desk.card()->staff(), "MH · Birkehuset, Engen");
}

TEST_F(TheNightWatch, StandsOnTheDwellingsOwnCardToo) {
    page(2, "room-8", PageState::OnSite, minutes(2));
    desk.selectRoom("room-2");
    EXPECT_EQ(desk.roomCard()->staff(), "MH · on site: Engen 3");
    desk.selectRoom("room-16");
    EXPECT_EQ(desk.roomCard()->staff(), "");
}

} // namespace
} // namespace natlyt::console::testing
