// SPDX-License-Identifier: Apache-2.0
// A full seat: 300 rooms for a quarter of an hour of heartbeats, through the real station.
#include "tests/operator-console/station/station_fixture.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr int kRooms = 300;

std::string bigWard() {
    std::string text = kWardText;
    for (int i = 0; i < kRooms; ++i)
        text += fmt::format("[[room]]\nid = \"many-{0}\"\nlabel = \"Room {0}\"\nunit = \"ege\"\n", i);
    return text;
}

class Load : public StationTest {
protected:
    Load() {
        Registry(process->db).replace(readWard(bigWard(), "ward.toml", now.wall)->ward, now.wall).value();
        kill();
        start();
    }
};

TEST_F(Load, HeartbeatsOf300RoomsStoreNothingAndKeepEveryVerdictRight) {
    after(milliseconds{0}); // each has its plan
    const auto changes = count("SELECT total_changes()");
    for (int round = 0; round < 180; ++round) {
        for (int i = 0; i < kRooms; ++i)
            heartbeat(fmt::format("many-{}", i), RoomCondition::Closed, RoomReason::OutsidePlan);
        after(seconds{5});
    }
    EXPECT_EQ(count("SELECT total_changes()"), changes);
    EXPECT_EQ(stationBeat().units[1].closed, kRooms + 1);
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("many-299")).reason, RoomReason::NoConsent);
    EXPECT_EQ(process->services.counters.malformedMessages, 0);
}

TEST_F(Load, ABurstOfAlertsInEveryRoomIsReceiptedOneByOne) {
    for (int i = 0; i < kRooms; ++i) hear(sound(fmt::format("many-{}", i)));
    EXPECT_EQ(process->link.published.size(), static_cast<std::size_t>(kRooms));
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE open=1"), kRooms);
    EXPECT_TRUE(verifyAudit(process->db));
}

} // namespace
} // namespace natlyt::ward
