// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/weekly_hours.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

TEST(WeeklyHours, AreReadAsWritten) {
    for (const auto* text : {"daily 22:00-07:00", "mon 21:30-07:00", "sun 00:00-24:00", "sat 07:00-09:15", "mon,tue,sun 20:00-23:00"}) {
        const auto window = parseHours(text);
        ASSERT_TRUE(window) << text;
        EXPECT_EQ(hoursText(*window), text);
    }
    EXPECT_EQ(parseHours("daily 22:00-07:00")->lengthMinutes, 540);
}

TEST(WeeklyHours, RefuseWhatIsNotUnderstood) {
    for (const auto* text : {"", "daily", "daily 22:00", "daily 25:00-07:00", "daily 22:60-07:00", "day 22:00-07:00",
                             "daily 22:00-22:00", "daily 24:00-07:00", "daily 22.00-07.00", "daily 22:00-07:00 ",
                             "daily -2:00-07:00", "monday 22:00-07:00", "mon, 22:00-07:00",
                             "mon,day 22:00-07:00", " 22:00-07:00"})
        EXPECT_FALSE(parseHours(text)) << text;
}

TEST(LocalTimes, AreReadAsWritten) {
    EXPECT_EQ(localMinuteText(*parseLocalMinute("2026-11-22T20:05")), "2026-11-22T20:05");
    EXPECT_EQ(localDateText(*parseLocalDate("2028-02-29")), "2028-02-29");
    EXPECT_FALSE(parseLocalDate("2027-02-29"));
    EXPECT_FALSE(parseLocalDate("2027-2-9"));
    EXPECT_FALSE(parseLocalDate("0026-11-22"));
    EXPECT_FALSE(parseLocalMinute("2026-11-22 20:05"));
    EXPECT_FALSE(parseLocalMinute("2026-11-22T24:00"));
}

} // namespace
} // namespace natlyt::ward
