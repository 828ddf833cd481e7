// SPDX-License-Identifier: Apache-2.0
// A drill of the chain at the operator's desk: a line of its own, no alert, no sound.
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct TheDrillLine : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};

    bool rings() {
        return rig.ring.playing();
    }
    void hear(bool raised, bool runs = true) {
        auto beat = stationHeartbeat(++rig.beats, desk.queue()->size());
        if (runs) {
            auto& drill = beat.drill.emplace();
            drill.id = idOf(90);
            drill.room = "room-3";
            drill.askedBy = "gitte";
            drill.askedAt = rig.now.wall;
            if (raised) {
                drill.raisedAt = drill.pagedAt = rig.now.wall;
                drill.pages = {{idOf(91), "watch-1", "M.S.", PageState::Ringing, {}}};
            }
        }
        rig.link->deliver(topics::wardStation(), encode(beat));
        desk.session()->drain();
    }
};

TEST_F(TheDrillLine, IsApartFromTheQueueAndMakesNoSound) {
    rig.logIn(desk);
    const auto warnings = desk.warnings()->count();
    EXPECT_TRUE(desk.chainDrill().isEmpty());
    hear(false);
    EXPECT_TRUE(desk.chainDrill().startsWith("Drill from ")) << desk.chainDrill().toStdString();
    EXPECT_FALSE(rig.link->last(OperatorRequestKind::DrillShown));
    hear(true);
    EXPECT_TRUE(desk.chainDrill().contains("M.S."));
    ASSERT_TRUE(rig.link->last(OperatorRequestKind::DrillShown));
    EXPECT_EQ(rig.link->last(OperatorRequestKind::DrillShown)->drill, idOf(90));
    EXPECT_EQ(desk.queue()->size(), 0);
    EXPECT_EQ(desk.load(), 0);
    EXPECT_EQ(desk.warnings()->count(), warnings);
    EXPECT_FALSE(rings());
    EXPECT_TRUE(desk.notice().isEmpty());
    hear(true, false);
    EXPECT_TRUE(desk.chainDrill().isEmpty());
}

TEST_F(TheDrillLine, LeavesARealAlertFirstInTheQueueAndAudible) {
    rig.logIn(desk);
    hear(true);
    rig.show(desk, alert(1, "room-3", Priority::High, rig.now.wall));
    EXPECT_EQ(desk.queue()->size(), 1);
    rig.pass(desk, std::chrono::seconds(1));
    EXPECT_TRUE(rings());
    desk.perform(static_cast<int>(Action::Listen));
    desk.session()->drain();
    ASSERT_TRUE(rig.link->last(OperatorRequestKind::Claim));
    EXPECT_EQ(rig.link->last(OperatorRequestKind::Claim)->alert, idOf(1));
}

} // namespace
} // namespace natlyt::console::testing
