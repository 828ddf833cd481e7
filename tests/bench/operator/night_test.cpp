// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/operator/load.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace natlyt::bench {
namespace {

TEST(OperatorNight, IsTheSameForTheSameSeed) {
    const Assumptions given;
    const auto one = playNight(100, given, 7), again = playNight(100, given, 7), other = playNight(100, given, 8);
    EXPECT_EQ(one.answeredAfter, again.answeredAfter);
    EXPECT_EQ(one.busy, again.busy);
    EXPECT_NE(one.answeredAfter, other.answeredAfter);
}

TEST(OperatorNight, EndsEveryAlertByAPersonHoweverBusyItWas) {
    const Assumptions given;
    for (const int residents : {50, 300, 600})
        for (std::uint32_t seed = 1; seed <= 3; ++seed) {
            const auto night = playNight(residents, given, seed);
            EXPECT_EQ(night.unended, 0) << residents;
            EXPECT_EQ(night.answeredAfter.size(), static_cast<std::size_t>(night.alerts)) << residents;
            EXPECT_EQ(std::accumulate(night.perTenMinutes.begin(), night.perTenMinutes.end(), 0), night.alerts);
        }
}

TEST(OperatorNight, LeavesNothingToTheRuleWhenAlertsAreRare) {
    Assumptions rare;
    rare.needlessPerResidentNight = 0;
    rare.relevantPerResidentNight = 0.05;
    const auto row = playNights(50, rare, 100, 1);
    EXPECT_GT(row.alertsPerNight, 1);
    EXPECT_GT(row.within60, 0.99);
    EXPECT_LT(row.utilisation, 0.01);
}

TEST(OperatorNight, GrowsWithTheWardInEveryWayThatHurts) {
    const Assumptions given;
    const auto small = playNights(50, given, 40, 1), large = playNights(600, given, 40, 1);
    EXPECT_NEAR(large.alertsPerNight / small.alertsPerNight, 12, 1.5); // joined sounds are a little more often in a small ward
    EXPECT_GT(large.utilisation, 5 * small.utilisation);
    EXPECT_LT(large.utilisation, 1.05);
    EXPECT_GT(large.byRule, small.byRule + 0.02);
    EXPECT_LT(large.within60, small.within60);
}

TEST(OperatorNight, PagesByRuleWhatTheOperatorDoesNotReachInAMinute) {
    Assumptions slow;
    slow.decision = {seconds{100}, seconds{109}};
    const auto row = playNights(300, slow, 5, 1);
    EXPECT_LE(row.operatorP97, 60.001);
    EXPECT_GT(row.byRule, 0.3);
}

TEST(OperatorChart, DrawsALineForEveryCurve) {
    const Assumptions given;
    const LoadCurve curve{"a curve", "#123456", {playNights(50, given, 2, 1), playNights(100, given, 2, 1)}};
    const auto svg = chartOf({curve});
    EXPECT_NE(svg.find("a curve"), std::string::npos);
    EXPECT_NE(svg.find("stroke=\"#123456\""), std::string::npos);
    EXPECT_EQ(svg.find("nan"), std::string::npos);
    EXPECT_TRUE(svg.ends_with("</svg>\n"));
}

} // namespace
} // namespace natlyt::bench
