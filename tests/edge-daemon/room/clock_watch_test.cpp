// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/clock_watch.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

ClockWatch confirmed() {
    ClockWatch watch;
    watch.timePassed(kNight);
    watch.stationSaid(kNight.wall, kNight);
    return watch;
}

TEST(ClockWatch, DoubtsAClockThatNobodyHasConfirmedHoweverLongItRuns) {
    ClockWatch watch;
    EXPECT_TRUE(watch.inDoubt());
    watch.timePassed(kNight);
    watch.timePassed(after(kNight, seconds{3600}));
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, TrustsAClockFromTheFirstHeartbeatThatAgrees) {
    ClockWatch watch;
    watch.timePassed(kNight);
    watch.stationSaid(kNight.wall + std::chrono::minutes{30}, kNight);
    EXPECT_TRUE(watch.inDoubt());
    watch.stationSaid(kNight.wall + kClockTolerance, kNight);
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, TrustsAClockThatRunsWithTheMonotonicOne) {
    auto watch = confirmed();
    watch.timePassed(after(kNight, seconds{3600}));
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsAClockThatWentBackwards) {
    auto watch = confirmed();
    watch.timePassed({kNight.wall - seconds{30}, kNight.monotonic + seconds{1}});
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsAClockThatLeapt) {
    auto watch = confirmed();
    watch.timePassed({kNight.wall + seconds{30}, kNight.monotonic + seconds{1}});
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, LetsATimeServiceSlew) {
    auto watch = confirmed();
    watch.timePassed({kNight.wall + milliseconds{900}, kNight.monotonic + seconds{1}});
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsAClockThatIsSetAnHourInManySmallSteps) {
    auto watch = confirmed();
    for (int step = 1; step <= 4000; ++step)
        watch.timePassed({kNight.wall - milliseconds{900} * step, kNight.monotonic + milliseconds{20} * step});
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, TrustsAgainOnceTheStationAgrees) {
    auto watch = confirmed();
    const Now jumped{kNight.wall + seconds{30}, kNight.monotonic};
    watch.timePassed(jumped);
    watch.stationSaid(jumped.wall - seconds{2}, jumped);
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsWhenTwoIndependentHeartbeatsDiffer) {
    auto watch = confirmed();
    watch.stationSaid(kNight.wall + seconds{20}, kNight);
    EXPECT_FALSE(watch.inDoubt());
    const auto later = after(kNight, seconds{5});
    watch.stationSaid(later.wall + seconds{20}, later);
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, DoesNotTakeHeartbeatsThatAreHeldUpTogetherForAWrongClock) {
    auto watch = confirmed();
    watch.stationSaid(kNight.wall - seconds{20}, kNight);
    watch.stationSaid(kNight.wall - seconds{15}, after(kNight, milliseconds{5}));
    watch.stationSaid(kNight.wall - seconds{1}, after(kNight, milliseconds{10}));
    EXPECT_FALSE(watch.inDoubt());
    watch.stationSaid(kNight.wall - seconds{1}, after(kNight, seconds{5}));
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, RaisesNoDoubtWhileTheStationIsSilent) {
    auto watch = confirmed();
    watch.stationSaid(kNight.wall, kNight);
    watch.timePassed(after(kNight, std::chrono::hours{10}));
    EXPECT_FALSE(watch.inDoubt());
}

} // namespace
} // namespace natlyt::edge
