// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/enrolment.hpp"

#include <gtest/gtest.h>

namespace natlyt::provision::test {
namespace {

constexpr UtcTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
constexpr auto kCode = "abcd-efgh-jkmn-pqrs";

Enrolment waiting() {
    return {"birk-1", codeDigestOf("birk-1", kCode), kNow + std::chrono::days{30}, {}, {}, 0, 0};
}

TEST(EnrolmentCode, AdmitsOneMonitorAndTheSameAgain) {
    auto room = waiting();
    EXPECT_EQ(decide(room, kCode, "key 1", kNow), Admission::Admitted);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow), Admission::AdmittedAgain);
    EXPECT_EQ(room.otherMonitors, 0);
}

TEST(EnrolmentCode, RefusesAnotherMonitorOnceItIsUsedAndCountsIt) {
    auto room = waiting();
    decide(room, kCode, "key 1", kNow);
    EXPECT_EQ(decide(room, kCode, "key 2", kNow), Admission::CodeUsed);
    EXPECT_EQ(decide(room, kCode, "key 2", kNow), Admission::CodeUsed);
    EXPECT_EQ(room.otherMonitors, 2);
    EXPECT_EQ(room.keyDigest, "key 1");
}

TEST(EnrolmentCode, EndsAtItsTime) {
    auto room = waiting();
    EXPECT_EQ(decide(room, kCode, "key 1", room.ends), Admission::CodeEnded);
    EXPECT_TRUE(room.keyDigest.empty());
    EXPECT_EQ(decide(room, kCode, "key 1", room.ends - milliseconds{1}), Admission::Admitted);
}

TEST(EnrolmentCode, IsTheSameInCapitalsAndWithoutDashesButOfItsRoomAlone) {
    EXPECT_EQ(codeDigestOf("birk-1", "ABCDEFGHJKMNPQRS"), codeDigestOf("birk-1", kCode));
    EXPECT_NE(codeDigestOf("birk-2", kCode), codeDigestOf("birk-1", kCode));
}

TEST(EnrolmentCode, IsLockedAfterFiveWrongOnesForTenMinutesEvenForTheRightOne) {
    auto room = waiting();
    for (int i = 0; i < kWrongCodesMost; ++i) EXPECT_EQ(decide(room, "wrong", "key 1", kNow), Admission::WrongCode);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow), Admission::Locked);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow + kLockedFor - milliseconds{1}), Admission::Locked);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow + kLockedFor), Admission::Admitted);
}

TEST(EnrolmentCode, ForgetsWrongOnesAfterARightOne) {
    auto room = waiting();
    for (int i = 0; i < kWrongCodesMost - 1; ++i) decide(room, "wrong", "key 1", kNow);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow), Admission::Admitted);
    EXPECT_EQ(decide(room, "wrong", "key 1", kNow), Admission::WrongCode);
    EXPECT_EQ(decide(room, kCode, "key 1", kNow), Admission::AdmittedAgain);
}

TEST(EnrolmentBook, IsReadAsItWasWritten) {
    EnrolmentBook book;
    book.rooms = {waiting(), {"birk-2", "digest", kNow, "key", kNow + kLockedFor, 3, 4}};
    EXPECT_EQ(parseBook(bookText(book), "enrolment.toml").value(), book);
}

TEST(EnrolmentBook, HoldsNoCode) {
    EnrolmentBook book;
    book.rooms = {waiting()};
    EXPECT_EQ(bookText(book).find("abcd"), std::string::npos);
    EXPECT_EQ(bookText(book).find("efgh"), std::string::npos);
}

} // namespace
} // namespace natlyt::provision::test
