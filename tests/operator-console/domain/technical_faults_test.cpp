// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/technical_faults.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

using std::chrono::minutes;

class Faults : public testing::Test {
protected:
    // Looked at each minute.
    FaultNews after(int count, std::vector<TechnicalFault> present) {
        FaultNews all;
        for (int i = 0; i < count; ++i) {
            now += minutes{1};
            book.see(present, now);
            const auto news = book.takeNews();
            all.begun.insert(all.begun.end(), news.begun.begin(), news.begun.end());
            all.ended.insert(all.ended.end(), news.ended.begin(), news.ended.end());
        }
        return all;
    }
    FaultBook book;
    MonotonicTime now{std::chrono::hours{1}};
    const TechnicalFault sms{FaultKind::LinkDown, "gateway-sms", "no modem", UtcTime{}};
    const TechnicalFault room{FaultKind::RoomOut, "Birkehuset 1", "offline", UtcTime{}};
};

TEST_F(Faults, ALinkIsToldAfterTwoMinutesAndADwellingAfterHalfAnHour) {
    EXPECT_TRUE(after(2, {sms, room}).empty());
    EXPECT_EQ(after(1, {sms, room}).begun, std::vector{sms});
    EXPECT_TRUE(after(27, {sms, room}).empty());
    EXPECT_EQ(after(1, {sms, room}).begun, std::vector{room});
    EXPECT_TRUE(after(60, {sms, room}).empty()) << "and only once";
    EXPECT_EQ(book.standing(), (std::vector{sms, room}));
}

TEST_F(Faults, WhatIsGoneBeforeItWasToldIsNoNews) {
    after(29, {room});
    EXPECT_TRUE(after(10, {}).empty());
    EXPECT_TRUE(after(30, {room}).empty()) << "its half hour begins anew";
}

TEST_F(Faults, AnEndIsToldOnceItHolds) {
    after(3, {sms});
    EXPECT_TRUE(after(1, {}).empty());
    EXPECT_TRUE(after(5, {sms}).empty()) << "it had not ended";
    EXPECT_EQ(after(2, {}).ended, std::vector{sms});
    EXPECT_TRUE(book.standing().empty());
    EXPECT_TRUE(after(5, {}).empty());
}

TEST_F(Faults, OneThatComesBackIsANewOne) {
    after(3, {sms});
    after(2, {});
    EXPECT_EQ(after(3, {sms}).begun, std::vector{sms});
}

TEST_F(Faults, WhatCameAndWentWhileNobodyAskedIsNotToldAsEnded) {
    for (int i = 0; i < 5; ++i) book.see({sms}, now += minutes{1});
    for (int i = 0; i < 5; ++i) book.see({}, now += minutes{1});
    EXPECT_TRUE(book.takeNews().empty());
}

} // namespace
} // namespace natlyt::ward
