// SPDX-License-Identifier: Apache-2.0
// A ward of more rooms than are gone through at once. What it does is counted, not timed.
#include "tests/operator-console/station/station_fixture.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr std::size_t kRooms = 1200;
constexpr std::size_t kAtOnceMost = 500;

class LargeWard : public StationTest {
protected:
    LargeWard() {
        auto large = readWard(kWardText, "ward.toml", now.wall)->ward;
        for (std::size_t i = 0; i < kRooms; ++i) large.rooms.push_back({fmt::format("many-{}", i), fmt::format("Room {}", i), "ege"});
        Registry(process->db).replace(large, now.wall).value();
        kill();
        start();
        do after(milliseconds{0});
        while (plansIssued() > 0);
    }
    std::size_t plansIssued() { // since it was asked last
        auto& said = process->link.said;
        const auto count = static_cast<std::size_t>(std::ranges::count_if(said, [](const auto& message) { return message.topic.ends_with("/plan"); }));
        said.clear();
        return count;
    }
};

TEST_F(LargeWard, TakesMessagesInBetweenThePlansThatAnOperatorsComingIssues) {
    ask("operator-1", OperatorRequestKind::GoOnDuty);
    const auto all = process->ward.rooms.size();
    std::size_t issued = 0;
    for (std::size_t turns = 0; issued < all && turns < all; ++turns) {
        const auto some = plansIssued();
        EXPECT_LE(some, 2 * kAtOnceMost); // with the asking, and with the tick after it
        issued += some;
        after(milliseconds{0});
    }
    EXPECT_EQ(issued, all);
}

TEST_F(LargeWard, GivesARoomNoPlanOfALowerNumberThanBefore) {
    const auto number = [&] {
        const auto plan = sealing::openPlan(process->link.live.at(topics::roomPlan("many-999")), sealing::publicKeyOf(keys.secretKey));
        return plan.value().number;
    };
    ask("operator-1", OperatorRequestKind::GoOnDuty);
    edgeRuns("many-999", nextId());
    auto last = number();
    for (int turns = 0; turns < 5; ++turns) {
        after(milliseconds{1});
        EXPECT_GE(number(), last);
        last = number();
    }
}

TEST(WardLookup, FindsWhatHasMovedAndNotWhatIsGone) {
    Ward ward;
    for (int i = 0; i < 100; ++i) ward.rooms.push_back({fmt::format("r-{}", i), "", ""});
    for (int i = 0; i < 100; ++i) ASSERT_EQ(ward.room(fmt::format("r-{}", i)), &ward.rooms[static_cast<std::size_t>(i)]);
    ward.rooms.erase(ward.rooms.begin());
    EXPECT_EQ(ward.room("r-0"), nullptr);
    for (int i = 1; i < 100; ++i) EXPECT_EQ(ward.room(fmt::format("r-{}", i)), &ward.rooms[static_cast<std::size_t>(i) - 1]);
    const auto copy = ward;
    EXPECT_EQ(copy, ward);
    EXPECT_EQ(copy.room("r-50"), &copy.rooms[49]);
}

} // namespace
} // namespace natlyt::ward
