// SPDX-License-Identifier: Apache-2.0
// The pure parts of the link.
#include "protocol/link/backoff.hpp"
#include "protocol/link/inbox.hpp"
#include "protocol/link/live_state.hpp"
#include "protocol/link/takeover.hpp"

#include <gtest/gtest.h>

namespace natlyt::link {
namespace {

using std::chrono::milliseconds;

TEST(Backoff, DoublesItsCapUpToTheMostAndDrawsBelowIt) {
    Backoff backoff{milliseconds{250}, milliseconds{15000}};
    for (const int cap : {250, 500, 1000, 2000, 4000, 8000, 15000, 15000}) {
        EXPECT_EQ(backoff.cap(), milliseconds{cap});
        EXPECT_EQ(backoff.next(0.5), milliseconds{cap / 2});
    }
    EXPECT_EQ(backoff.next(0.0), milliseconds{0});
    EXPECT_LT(backoff.next(0.9999999), milliseconds{15000});
}

TEST(Backoff, StartsAnewOnlyAfterAConnectionThatHeld) {
    Backoff backoff{milliseconds{250}, milliseconds{15000}};
    for (int i = 0; i < 5; ++i)
        backoff.next(0.5);
    backoff.connectionEnded(milliseconds{29999});
    EXPECT_EQ(backoff.cap(), milliseconds{8000});
    backoff.connectionEnded(milliseconds{30000});
    EXPECT_EQ(backoff.cap(), milliseconds{250});
}

TEST(Backoff, NeverOverflows) {
    Backoff backoff{milliseconds{0}, milliseconds{INT64_MAX / 4}};
    for (int i = 0; i < 1000; ++i)
        EXPECT_GE(backoff.next(0.5), milliseconds{0});
    EXPECT_EQ(backoff.cap(), milliseconds{INT64_MAX / 4});
}

TEST(TakeoverGuess, MakesTheOlderOfTwoClientsGiveWay) {
    TakeoverGuess older;
    TakeoverGuess newer;
    EXPECT_FALSE(older.ended(std::chrono::hours{1})); // thrown out by the newer's log-in
    for (int turn = 0; turn < TakeoverGuess::kStrikes - 1; ++turn) {
        EXPECT_FALSE(newer.ended(milliseconds{100}));
        EXPECT_FALSE(older.ended(milliseconds{100}));
    }
    EXPECT_FALSE(newer.ended(milliseconds{100}));
    EXPECT_TRUE(older.ended(milliseconds{100}));
}

TEST(TakeoverGuess, IsNotMadeWhileTheBrokerComesAndGoes) {
    TakeoverGuess guess;
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(guess.ended(milliseconds{100}));
        EXPECT_FALSE(guess.ended(milliseconds{100}));
        EXPECT_FALSE(guess.ended(i % 2 == 0 ? milliseconds{0} : milliseconds{5000}));
    }
}

Message message(const std::string& payload) {
    return {"t", payload, false};
}

std::string payloadsOf(Inbox& inbox) {
    std::string all;
    for (const auto& event : inbox.take(1000)) {
        const auto* taken = std::get_if<Message>(&event);
        all += taken ? taken->payload : "|";
    }
    return all;
}

TEST(Inbox, KeepsMessagesAndStatusesInOrderOfArrival) {
    Inbox inbox{10000};
    EXPECT_TRUE(inbox.empty());
    inbox.add(message("a"), Qos::AtLeastOnce);
    inbox.add(LinkStatus{});
    inbox.add(message("b"), Qos::AtMostOnce);
    EXPECT_EQ(payloadsOf(inbox), "a|b");
    EXPECT_TRUE(inbox.empty());
    EXPECT_EQ(payloadsOf(inbox), "");
}

TEST(Inbox, GivesOutTheOldestFirstAndKeepsTheRestInOrder) {
    Inbox inbox{10 * 130};
    for (const char* each : {"a", "b", "c", "d"})
        inbox.add(message(each), each[0] % 2 == 0 ? Qos::AtMostOnce : Qos::AtLeastOnce);
    EXPECT_EQ(inbox.take(3).size(), 3U);
    EXPECT_FALSE(inbox.empty());
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(inbox.add(message("e"), Qos::AtLeastOnce), 0U) << "what was taken gives its room back";
    EXPECT_EQ(inbox.add(message("f"), Qos::AtLeastOnce), 1U) << "of d, which is QoS 0";
    EXPECT_EQ(payloadsOf(inbox), "eeeeeeeeef");
}

TEST(Inbox, DropsTheOldestQos0FirstAndCounts) {
    Inbox inbox{3 * 130};
    EXPECT_EQ(inbox.add(message("a"), Qos::AtLeastOnce), 0U);
    EXPECT_EQ(inbox.add(message("b"), Qos::AtMostOnce), 0U);
    EXPECT_EQ(inbox.add(message("c"), Qos::AtMostOnce), 0U);
    EXPECT_EQ(inbox.add(message("d"), Qos::AtLeastOnce), 1U); // b
    EXPECT_EQ(inbox.add(message("e"), Qos::AtLeastOnce), 1U); // c
    EXPECT_EQ(inbox.add(message("f"), Qos::AtLeastOnce), 1U); // a: no QoS 0 is left
    EXPECT_EQ(payloadsOf(inbox), "def");
    EXPECT_EQ(inbox.add(message(std::string(1000, 'x')), Qos::AtLeastOnce), 1U); // larger than the inbox
    EXPECT_TRUE(inbox.empty());
}

TEST(Inbox, KeepsTheNewestStatuses) {
    Inbox inbox{1000};
    for (std::uint64_t i = 0; i < 1000; ++i) {
        LinkStatus status;
        status.reconnects = i;
        inbox.add(status);
    }
    const auto events = inbox.take(1000);
    ASSERT_EQ(events.size(), 64U);
    EXPECT_EQ(std::get<LinkStatus>(events.back()).reconnects, 999U);
}

TEST(LiveState, SendsEachValueOnceForEachConnection) {
    LiveState live;
    EXPECT_TRUE(live.set("a", "1"));
    EXPECT_FALSE(live.set("a", "1"));
    const auto sent = live.takeUnsent();
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->payload, "1");
    EXPECT_FALSE(live.takeUnsent());
    live.confirmed(sent->topic, sent->revision);
    live.connectionLost();
    EXPECT_EQ(live.takeUnsent()->payload, "1");
}

TEST(LiveState, RepeatsAClearUntilTheBrokerConfirmsIt) {
    LiveState live;
    live.clear("a");
    const auto first = live.takeUnsent();
    ASSERT_TRUE(first && first->payload.empty());
    live.connectionLost();
    const auto second = live.takeUnsent();
    ASSERT_TRUE(second);
    live.confirmed("a", second->revision);
    live.connectionLost();
    EXPECT_TRUE(live.allSent());
}

TEST(LiveState, KeepsAValueThatWasSetAfterTheClear) {
    LiveState live;
    live.clear("a");
    const auto cleared = live.takeUnsent();
    EXPECT_TRUE(live.set("a", "2"));
    live.confirmed("a", cleared->revision);
    EXPECT_EQ(live.takeUnsent()->payload, "2");
    live.clear("a");
    live.confirmed("a", cleared->revision); // an old confirmation does not stand for the new clear
    EXPECT_FALSE(live.allSent());
}

} // namespace
} // namespace natlyt::link
