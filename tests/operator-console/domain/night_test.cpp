// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/night.hpp"

#include "tests/operator-console/domain/ward_fixture.hpp"

namespace natlyt::ward {
namespace {

using std::chrono::hours;

class Night : public testing::Test {
protected:
    const UtcTime now{hours{490000}};
    std::vector<PastAlert> alerts;

    void came(const std::string& room, hours ago, AlertState state = AlertState::Dismissed) {
        alerts.push_back({room, now - ago, state, state == AlertState::Resolved, false, {}});
    }
    void everyNight(const std::string& room, int count) {
        for (int night = 1; night <= kNightsCompared; ++night)
            for (int i = 0; i < count; ++i) came(room, hours{24 * night + 3});
    }
    NightFigures figures(hours known = hours{24 * 30}) const { return nightFigures(alerts, now - known, now); }
};

TEST_F(Night, CountsWhatCameAndHowItEnded) {
    came("birk-1", hours{1});
    came("birk-1", hours{2}, AlertState::Resolved);
    alerts.back().outcome = Outcome::Hospital;
    alerts.back().byRule = true;
    came("birk-2", hours{3}, AlertState::Paging);
    alerts.back().paged = true;
    came("birk-2", hours{13}); // by day
    const auto night = figures();
    EXPECT_EQ(night.alerts, 3);
    EXPECT_EQ(night.dismissed, 1);
    EXPECT_EQ(night.paged, 2);
    EXPECT_EQ(night.pagedByRule, 1);
    EXPECT_EQ(night.hospital, 1);
}

TEST_F(Night, IsComparedWithTheMedianOfTheNightsBefore) {
    everyNight("birk-1", 2);
    everyNight("birk-2", 1);
    for (int i = 0; i < 40; ++i) came("birk-1", hours{24 * 5 + 1}); // one night that was out of hand
    for (int i = 0; i < 5; ++i) came("birk-1", hours{1});
    const auto night = figures();
    EXPECT_EQ(night.usual, 3);
    EXPECT_EQ(night.nightsKnown, 14);
    EXPECT_EQ(night.unusual, (std::vector{UnusualRoom{"birk-1", 5, 2}}));
}

TEST_F(Night, SaysNothingOfWhatIsUsualAfterTwoNights) {
    for (int i = 0; i < 9; ++i) came("birk-1", hours{1});
    const auto night = figures(hours{24 * 2 + 12});
    EXPECT_EQ(night.nightsKnown, 2);
    EXPECT_FALSE(night.usual.has_value());
    EXPECT_TRUE(night.unusual.empty());
    EXPECT_EQ(figures(hours{24 * 3 + 12}).usual, 0);
}

TEST_F(Night, FindsARoomThatIsNeverHeardOtherwise) {
    came("ege-1", hours{1});
    came("ege-1", hours{2});
    EXPECT_TRUE(figures().unusual.empty()) << "two are not many";
    came("ege-1", hours{3});
    EXPECT_EQ(figures().unusual, (std::vector{UnusualRoom{"ege-1", 3, 0}}));
}

class Flood : public testing::Test {
protected:
    Flood() {
        ward.facilities = {{"sol", "Sol"}, {"ly", "Ly"}};
        ward.units = {{"birk", "Birk", "sol"}, {"ege", "Ege", "sol"}, {"eng", "Eng", "ly"}};
        ward.rooms = {{"birk-1", "Birk 1", "birk"}, {"ege-1", "Ege 1", "ege"}, {"eng-1", "Eng 1", "eng"}};
        ward.persons = {{"staff-1", "S1", Role::Staff}, {"staff-2", "S2", Role::Staff}, {"staff-3", "S3", Role::Staff}};
        ward.chains = {{"birk", {"staff-1", "staff-2"}}, {"ege", {"staff-1"}}, {"eng", {"staff-3"}}};
    }
    std::vector<std::string> told(const std::vector<std::string>& rooms) {
        return toldOfFlood(ward, rooms, test::copenhagen(), test::utc("2026-11-22T23:00"));
    }
    Ward ward;
};

TEST_F(Flood, IsToldToWhoIsFirstInTheChainsOfItsFacilities) {
    EXPECT_EQ(told({"birk-1"}), std::vector<std::string>{"staff-1"}) << "once, though first in two houses";
    EXPECT_EQ(told({"birk-1", "eng-1"}), (std::vector<std::string>{"staff-1", "staff-3"}));
}

TEST_F(Flood, IsToldToWhoIsOnDutyByTheRosterAtThatTime) {
    ward.shifts = {{"birk", parseHours("daily 22:00-07:00").value(), {"staff-2"}, {}},
                   {"ege", parseHours("daily 07:00-22:00").value(), {"staff-3"}, {}}};
    EXPECT_EQ(told({"birk-1"}), (std::vector<std::string>{"staff-2", "staff-1"})) << "the other house's shift is the day's";
}

TEST_F(Flood, NamesTheHousesWithTheMostAlertsFirst) {
    EXPECT_EQ(housesOfFlood(ward, {"birk-1", "eng-1", "eng-1", "gone-1"}), "Eng (2), Birk (1)");
    EXPECT_EQ(housesOfFlood(ward, {}), "");
}

TEST_F(Flood, IsToldToAllNightStaffWhereNoChainIs) {
    ward.chains.clear();
    EXPECT_EQ(told({"birk-1"}).size(), 3U);
}

} // namespace
} // namespace natlyt::ward
