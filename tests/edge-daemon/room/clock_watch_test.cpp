// SPDX-License-Identifier: Apache-2.0
#include "room_times.hpp"

#include "edge-daemon/core/room/clock_watch.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

const Uuid kNonce = Uuid::version7(kNight.wall, {1});
const Uuid kLater = Uuid::version7(kNight.wall, {2});

// Asked and answered at once.
void told(ClockWatch& watch, UtcTime at, Now now) {
    watch.asked(kNonce, now);
    watch.stationSaid(kNonce, at, now);
}

ClockWatch confirmed() {
    ClockWatch watch;
    watch.timePassed(kNight);
    told(watch, kNight.wall, kNight);
    return watch;
}

TEST(ClockWatch, DoubtsAClockThatNobodyHasConfirmedHoweverLongItRuns) {
    ClockWatch watch;
    EXPECT_TRUE(watch.inDoubt());
    watch.timePassed(kNight);
    watch.timePassed(after(kNight, seconds{3600}));
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, TrustsAClockFromTheFirstAnswerThatAgrees) {
    ClockWatch watch;
    watch.timePassed(kNight);
    told(watch, kNight.wall + std::chrono::minutes{30}, kNight);
    EXPECT_TRUE(watch.inDoubt());
    told(watch, kNight.wall + kClockTolerance, kNight);
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
    told(watch, jumped.wall - seconds{2}, jumped);
    EXPECT_FALSE(watch.inDoubt());
}

TEST(ClockWatch, DoubtsWhenTheStationDiffersEitherWay) {
    for (const auto by : {seconds{6}, seconds{-6}}) {
        auto watch = confirmed();
        told(watch, kNight.wall + by, kNight);
        EXPECT_TRUE(watch.inDoubt());
    }
}

TEST(ClockWatch, BelievesNoAnswerThatItDidNotAskFor) {
    ClockWatch watch;
    watch.stationSaid(kNonce, kNight.wall, kNight);
    watch.asked(kNonce, kNight);
    watch.stationSaid(kLater, kNight.wall, kNight);
    EXPECT_TRUE(watch.inDoubt());
    watch.stationSaid(kNonce, kNight.wall, kNight);
    EXPECT_FALSE(watch.inDoubt());
}

// Who carries the messages and has set this clock back by two hours repeats what the station said two hours ago.
TEST(ClockWatch, BelievesAnAnswerOnceAndNoneToAnEarlierQuestion) {
    auto watch = confirmed();
    const Now setBack{kNight.wall, kNight.monotonic + std::chrono::hours{2}};
    watch.timePassed(setBack);
    watch.stationSaid(kNonce, kNight.wall, setBack);
    watch.asked(kLater, setBack);
    watch.stationSaid(kNonce, kNight.wall, setBack);
    EXPECT_TRUE(watch.inDoubt());
}

TEST(ClockWatch, TakesNoAnswerThatWasHeldUpForAgreementOrForDifference) {
    for (const bool trusted : {false, true}) {
        auto watch = trusted ? confirmed() : ClockWatch{};
        watch.asked(kLater, kNight);
        const auto late = after(kNight, seconds{8});
        watch.stationSaid(kLater, kNight.wall, late); // written between then and now: 0 to 8 s of difference
        EXPECT_EQ(watch.inDoubt(), !trusted);
    }
}

TEST(ClockWatch, IsShiftedByNoMoreThanTheToleranceHoweverAnAnswerIsHeldUp) {
    for (milliseconds held{0}; held <= seconds{12}; held += milliseconds{500})
        for (milliseconds off{-12000}; off <= seconds{12}; off += milliseconds{500}) {
            ClockWatch watch;
            watch.asked(kLater, {kNight.wall + off, kNight.monotonic}); // the station's clock shows kNight
            watch.stationSaid(kLater, kNight.wall, {kNight.wall + off + held, kNight.monotonic + held});
            watch.timePassed({kNight.wall + off + held, kNight.monotonic + held});
            EXPECT_TRUE(watch.inDoubt() || std::chrono::abs(off) <= kClockTolerance) << held.count() << " " << off.count();
        }
}

TEST(ClockWatch, AsksEachTimeWhileItDoubtsAndOnceAMinuteAfterwards) {
    ClockWatch watch;
    EXPECT_TRUE(watch.wantsToAsk(kNight));
    watch.asked(kNonce, kNight);
    EXPECT_TRUE(watch.wantsToAsk(after(kNight, seconds{5}))) << "the answer may be lost";
    watch = confirmed();
    EXPECT_FALSE(watch.wantsToAsk(after(kNight, seconds{59})));
    EXPECT_TRUE(watch.wantsToAsk(after(kNight, seconds{60})));
    watch.askSoon();
    EXPECT_TRUE(watch.wantsToAsk(after(kNight, seconds{1})));
}

TEST(ClockWatch, RaisesNoDoubtWhileTheStationIsSilent) {
    auto watch = confirmed();
    watch.timePassed(after(kNight, std::chrono::hours{10}));
    EXPECT_FALSE(watch.inDoubt());
}

} // namespace
} // namespace natlyt::edge
