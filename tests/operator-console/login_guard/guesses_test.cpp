// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/guesses.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

using namespace natlyt;
using namespace natlyt::login_guard;
using namespace std::chrono_literals;

namespace {

class GuessesTest : public testing::Test {
protected:
    seconds wrong(int times, const std::string& user = "ida", const std::string& address = "10.0.0.9") {
        seconds wait{0};
        for (int i = 0; i < times; ++i) wait = guesses.wrong(user, address, now).user;
        return wait;
    }
    seconds waits(const std::string& user = "ida", const std::string& address = "10.0.0.9") const {
        return guesses.waits(user, address, now);
    }

    Guesses guesses;
    MonotonicTime now{100h};
};

} // namespace

TEST_F(GuessesTest, MayBeWrongFourTimesAndWaitAMinuteAfterTheFifth) {
    EXPECT_EQ(wrong(4), 0s);
    EXPECT_EQ(waits(), 0s);
    EXPECT_EQ(wrong(1), 60s);
    now += 59s;
    EXPECT_EQ(waits(), 1s);
    now += 1s;
    EXPECT_EQ(waits(), 0s);
}

TEST_F(GuessesTest, WaitTwiceAsLongEachTimeAndAnHourAtMost) {
    seconds wait = wrong(5), expected{60};
    for (int i = 0; i < 12; ++i) {
        EXPECT_EQ(wait, expected);
        now += wait;
        wait = wrong(1);
        expected = std::min<seconds>(expected * 2, 1h);
    }
}

TEST_F(GuessesTest, KeepNobodyElseWaitingAtTheSameAddressUntilThereAreTwenty) {
    wrong(19);
    EXPECT_EQ(waits("bo"), 0s);
    EXPECT_EQ(waits("ida", "10.0.0.8"), 0s) << "nor the same user at home";
    wrong(1, "per");
    EXPECT_GT(waits("bo"), 0s);
}

TEST_F(GuessesTest, SayWhenEverybodyFromAnAddressBeginsToWaitApartFromWhoWaitsThere) {
    for (int i = 0; i < 19; ++i) EXPECT_EQ(guesses.wrong(fmt::format("user-{}", i), "10.0.0.9", now).everybody, 0s);
    const auto begun = guesses.wrong("bo", "10.0.0.9", now);
    EXPECT_EQ(begun.everybody, 60s);
    EXPECT_EQ(begun.user, 0s) << "whose first wrong one it was";
    EXPECT_EQ(guesses.wrong("bo", "10.0.0.8", now).everybody, 0s);
    now += 60s;
    EXPECT_EQ(guesses.wrong("per", "10.0.0.9", now).everybody, 120s) << "and when it begins again";
}

TEST_F(GuessesTest, OfManyUsersFromOneAddressAreFewAnHour) {
    int looked = 0;
    for (const auto end = now + 24h; now < end; now += 1s) {
        const auto user = fmt::format("user-{}", now.time_since_epoch() / 1s);
        if (waits(user) > 0s) continue;
        ++looked;
        wrong(1, user);
    }
    EXPECT_LT(looked, 20 + 7 + 24);
}

TEST_F(GuessesTest, OfOthersNeverKeepOutWhoLoggedInFromThereAndOfTheirOwnNameAMinuteAtMost) {
    guesses.right("ida", "10.0.0.9", now);
    wrong(100, "bo");
    EXPECT_EQ(waits(), 0s);
    EXPECT_EQ(wrong(19), 0s) << "they may come back at once";
    EXPECT_EQ(wrong(50), 60s);
    EXPECT_EQ(waits(), 60s);
    now += 25h;
    wrong(100, "bo");
    EXPECT_GT(waits(), 60s) << "a day later nobody knows who is there";
}

TEST_F(GuessesTest, AreForgottenWithTheRightPasswordAndAfterAnHour) {
    wrong(4);
    guesses.right("ida", "10.0.0.9", now);
    EXPECT_EQ(wrong(4), 0s);
    now += 1h;
    EXPECT_EQ(wrong(4), 0s);
}

TEST_F(GuessesTest, LeaveNobodyWaitingForMoreThanAnHourWhateverHappens) {
    std::mt19937 random{7};
    const auto any = [&](const char* kind, unsigned of) { return fmt::format("{}{}", kind, random() % of); };
    for (int i = 0; i < 20'000; ++i) {
        const auto user = any("u", 4), address = any("a", 3);
        const auto before = waits(user, address);
        ASSERT_LE(before, 3600s);
        if (random() % 20 == 0) guesses.right(user, address, now);
        else if (before == 0s) guesses.wrong(user, address, now);
        now += seconds{random() % 200};
    }
}
