// SPDX-License-Identifier: Apache-2.0
// A seat whose own clock is wrong: ages, ends and sounds are judged by the ward's, and the seat says that it is wrong.
#include "operator-console/models/ward_clock.hpp"

#include "tests/operator-console/models/desk_rig.hpp"
#include "tests/operator-console/models/sounds.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Now at(std::chrono::milliseconds since, std::chrono::milliseconds seatFast) {
    return {kNight + since + seatFast, MonotonicTime{hours(5)} + since};
}

TEST(TheWardsClock, IsTheSeatsOwnUntilTheStationWasHeard) {
    const WardClock clock;
    EXPECT_EQ(clock.of(at({}, hours(1))).wall, kNight + hours(1));
    EXPECT_EQ(clock.seatIsAheadBy(at({}, hours(1))), std::chrono::milliseconds(0));
}

TEST(TheWardsClock, IsBelievedWithinAMinuteAfterItWasSetBack) {
    WardClock clock;
    clock.heard(kNight, at({}, {}).monotonic);
    for (seconds past{5}; past <= seconds(65); past += seconds(5))
        clock.heard(kNight + past - hours(1), at(past, {}).monotonic);
    EXPECT_EQ(clock.of(at(seconds(65), {})).wall, kNight + seconds(65) - hours(1));
}

TEST(TheWardsClock, IsBelievedAtOnceWhenItWasSetForward) {
    WardClock clock;
    clock.heard(kNight, at({}, {}).monotonic);
    clock.heard(kNight + hours(1) + seconds(5), at(seconds(5), {}).monotonic);
    EXPECT_EQ(clock.of(at(seconds(5), {})).wall, kNight + hours(1) + seconds(5));
}

// Whatever the seat's clock says and however long each message takes: late by the fastest one's way, and by no more.
RC_GTEST_PROP(TheWardsClockProperty, IsRightWithinTheWayOfTheFastestMessage, ()) {
    const auto seatFast = std::chrono::milliseconds(*rc::gen::inRange<std::int64_t>(-400'000'000, 400'000'000));
    const auto ways = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4'000)));
    WardClock clock;
    seconds sent{0};
    for (const int way : ways) {
        sent += seconds(5);
        clock.heard(kNight + sent, at(sent + std::chrono::milliseconds(way), seatFast).monotonic);
    }
    const auto lastMinute = std::span(ways).last(std::min<std::size_t>(ways.size(), 12));
    const auto now = at(sent + seconds(4), seatFast);
    const auto late = kNight + sent + seconds(4) - clock.of(now).wall;
    RC_ASSERT(late >= std::chrono::milliseconds(0));
    RC_ASSERT(late <= std::chrono::milliseconds(std::ranges::min(lastMinute)));
    RC_ASSERT(clock.seatIsAheadBy(now) == seatFast + late);
}

struct ASeatWithAWrongClock : ::testing::TestWithParam<seconds> {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};

    ASeatWithAWrongClock() {
        rig.setSeatFast(GetParam());
        rig.logIn(desk);
    }
    QVariant first(int role) { return desk.queue()->index(0).data(role); }
};

TEST_P(ASeatWithAWrongClock, ShowsTheAgeThatAnAlertHas) {
    rig.show(desk, alert(1, "room-1", Priority::High, rig.wardTime() - seconds(25)));
    rig.passHeard(desk, seconds(1));
    EXPECT_EQ(first(AlertQueueModel::Age), "0:26");
    EXPECT_EQ(first(AlertQueueModel::Band).toInt(), static_cast<int>(AgeBand::Calm));
    EXPECT_EQ(desk.queue()->oldest(), "0:26");
    EXPECT_EQ(desk.card()->age(), "0:26");
    rig.passHeard(desk, seconds(4));
    EXPECT_EQ(first(AlertQueueModel::Band).toInt(), static_cast<int>(AgeBand::Late));
    rig.passHeard(desk, seconds(30));
    EXPECT_EQ(first(AlertQueueModel::Band).toInt(), static_cast<int>(AgeBand::Overdue));
    EXPECT_EQ(desk.card()->band(), static_cast<int>(AgeBand::Overdue));
}

TEST_P(ASeatWithAWrongClock, ShowsTheWardsTime) {
    EXPECT_EQ(desk.clock(), Words::clockWithSeconds(rig.wardTime()));
}

TEST_P(ASeatWithAWrongClock, CountsTheLoadByTheWardsTime) {
    rig.show(desk, alert(1, "room-1", Priority::High, rig.wardTime() - minutes(9)));
    rig.show(desk, alert(2, "room-2", Priority::High, rig.wardTime() - minutes(11)));
    EXPECT_EQ(desk.load(), 1);
    EXPECT_EQ(desk.loadHour(), 2);
}

TEST_P(ASeatWithAWrongClock, HearsTheSoundThatIsStillValid) {
    const auto shout = alert(1, "room-1", Priority::High, rig.wardTime());
    rig.show(desk, shout);
    for (const auto& chunk : rig.sealed(desk, shout, callAfterPreRoll(440, 4)))
        rig.send(desk, shout, chunk);
    rig.claim(desk, shout);
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
}

TEST_P(ASeatWithAWrongClock, SaysSoInOneSentence) {
    ASSERT_TRUE(desk.warnings()->has(WarningKind::ClockDiffers));
    const auto text = desk.warnings()->index(0).data(WarningsModel::Text).toString();
    EXPECT_TRUE(text.contains(GetParam() > seconds(0) ? "fast" : "slow")) << text.toStdString();
    rig.setSeatFast(seconds(0)); // somebody has set it right
    rig.passHeard(desk, seconds(1));
    EXPECT_FALSE(desk.warnings()->has(WarningKind::ClockDiffers));
}

TEST_P(ASeatWithAWrongClock, BelievesNoStoredHeartbeatAndNoneOfAStationThatIsGone) {
    auto old = stationHeartbeat(1000, 0, rig.wardTime() + hours(3));
    rig.link->deliver(topics::wardStation(), encode(old), true);
    old.state = StationState::Down;
    rig.link->deliver(topics::wardStation(), encode(old));
    desk.session()->drain();
    rig.pass(desk, seconds(1));
    EXPECT_EQ(desk.clock(), Words::clockWithSeconds(rig.wardTime()));
}

INSTANTIATE_TEST_SUITE_P(BySoMuch, ASeatWithAWrongClock,
                         ::testing::Values(seconds(-90'000), seconds(-45), seconds(-11), seconds(11), seconds(45), seconds(90'000)));

TEST(ASeatWhoseClockIsAlmostRight, SaysNothingOfIt) {
    for (const auto fast : {seconds(-9), seconds(0), seconds(9)}) {
        DeskRig rig;
        Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
        rig.setSeatFast(fast);
        rig.logIn(desk);
        EXPECT_FALSE(desk.warnings()->has(WarningKind::ClockDiffers)) << fast.count();
    }
}

TEST(ASeatsClock, IsSaidToBeWrongInAUnitThatIsReadAtAGlance) {
    const auto said = [](std::chrono::milliseconds by) {
        WardPicture picture;
        picture.clockAheadBy = by;
        return WarningsModel::warningsOf(picture).front().text.toStdString();
    };
    EXPECT_EQ(said(seconds(45)), "The clock of this computer is 45 s fast.");
    EXPECT_EQ(said(-seconds(185)), "The clock of this computer is 3 min slow.");
    EXPECT_EQ(said(hours(25) + minutes(2)), "The clock of this computer is 25 h fast.");
}

} // namespace
} // namespace natlyt::console::testing
