// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/seat_lock.hpp"

#include <gtest/gtest.h>

namespace natlyt::console {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct ALeftSeat : testing::Test {
    SeatLock seat;
    MonotonicTime now{};
    void SetUp() override {
        seat.begin("correct horse");
        seat.tick(now);
    }
    void pass(std::chrono::milliseconds time) {
        now += time;
        seat.tick(now);
    }
    void leave() {
        pass(kLockAfter);
        ASSERT_TRUE(seat.locked());
    }
};

TEST_F(ALeftSeat, LocksAfterAQuarterOfAnHourUntouched) {
    pass(kLockAfter - seconds{1});
    EXPECT_FALSE(seat.locked());
    pass(seconds{1});
    EXPECT_TRUE(seat.locked());
    EXPECT_TRUE(seat.trouble().isEmpty());
}

TEST_F(ALeftSeat, StaysOpenWhileSomebodyTouchesIt) {
    for (int i = 0; i < 10; ++i) {
        pass(kLockAfter - seconds{1});
        seat.touched();
        seat.tick(now);
    }
    EXPECT_FALSE(seat.locked());
}

TEST_F(ALeftSeat, IsNotOpenedByATouch) {
    leave();
    seat.touched();
    pass(seconds{1});
    EXPECT_TRUE(seat.locked());
}

TEST_F(ALeftSeat, OpensWithThePasswordOfTheLogInAndLocksAgainLater) {
    leave();
    seat.unlock("correct house");
    EXPECT_TRUE(seat.locked());
    EXPECT_FALSE(seat.trouble().isEmpty());
    seat.unlock("correct horse");
    EXPECT_FALSE(seat.locked());
    pass(seconds{1});
    EXPECT_FALSE(seat.locked());
    leave();
}

TEST_F(ALeftSeat, LooksAtNoPasswordForAWhileAfterThreeWrongOnes) {
    leave();
    for (int i = 0; i < 3; ++i) seat.unlock("guess");
    seat.unlock("correct horse");
    EXPECT_TRUE(seat.locked());
    pass(seconds{5});
    seat.unlock("guess"); // the next wait is twice as long
    pass(seconds{9});
    seat.unlock("correct horse");
    EXPECT_TRUE(seat.locked());
    pass(seconds{1});
    seat.unlock("correct horse");
    EXPECT_FALSE(seat.locked());
}

TEST_F(ALeftSeat, WaitsAMinuteAndAHalfAtMost) {
    leave();
    for (int i = 0; i < 30; ++i) {
        seat.unlock("guess");
        pass(seconds{80});
    }
    seat.unlock("correct horse");
    EXPECT_FALSE(seat.locked());
}

TEST_F(ALeftSeat, ForgetsThePasswordWithTheLogIn) {
    seat.end();
    pass(2 * kLockAfter);
    EXPECT_FALSE(seat.locked()) << "nobody is there to be locked out";
    seat.begin("another");
    seat.tick(now);
    leave();
    seat.unlock("correct horse");
    EXPECT_TRUE(seat.locked());
    seat.unlock("another");
    EXPECT_FALSE(seat.locked());
}

TEST_F(ALeftSeat, NeverLocksWhereItIsToldNotTo) {
    seat.setAfter(minutes{0});
    pass(std::chrono::hours{24});
    EXPECT_FALSE(seat.locked());
}

} // namespace
} // namespace natlyt::console
