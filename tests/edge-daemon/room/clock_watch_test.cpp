// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/clock_watch.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

ClockWatch started() {
    ClockWatch watch;
    watch.timePassed(kNight);
    return watch;
}

TEST(ClockWatch, TrustsAClockThatRunsWithTheMonotonicOne) {
    auto watch = started();
    watch.timePassed(after(kNight, seconds{3600}));
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsAClockThatWentBackwards) {
    auto watch = started();
    watch.timePassed({kNight.wall - seconds{30}, kNight.monotonic + seconds{1}});
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsAClockThatLeapt) {
    auto watch = started();
    watch.timePassed({kNight.wall + seconds{30}, kNight.monotonic + seconds{1}});
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, LetsATimeServiceSlew) {
    auto watch = started();
    watch.timePassed({kNight.wall + milliseconds{900}, kNight.monotonic + seconds{1}});
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, TrustsAgainOnceTheStationAgrees) {
    auto watch = started();
    const Now jumped{kNight.wall + seconds{30}, kNight.monotonic};
    watch.timePassed(jumped);
    watch.stationSaid(jumped.wall - seconds{2}, jumped);
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsWhenTwoIndependentHeartbeatsDiffer) {
    auto watch = started();
    watch.stationSaid(kNight.wall + seconds{20}, kNight);
    EXPECT_FALSE(watch.inDoubt());
    const auto later = after(kNight, seconds{5});
    watch.stationSaid(later.wall + seconds{20}, later);
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, DoesNotTakeHeartbeatsThatAreHeldUpTogetherForAWrongClock) {
    auto watch = started();
    watch.stationSaid(kNight.wall - seconds{20}, kNight);
    watch.stationSaid(kNight.wall - seconds{15}, after(kNight, milliseconds{5}));
    watch.stationSaid(kNight.wall - seconds{1}, after(kNight, milliseconds{10}));
    EXPECT_FALSE(watch.inDoubt());
    watch.stationSaid(kNight.wall - seconds{1}, after(kNight, seconds{5}));
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, RaisesNoDoubtWhileTheStationIsSilent) {
    auto watch = started();
    watch.stationSaid(kNight.wall, kNight);
    watch.timePassed(after(kNight, std::chrono::hours{10}));
    EXPECT_FALSE(watch.inDoubt());
}

} // namespace
} // namespace natlyt::edge
