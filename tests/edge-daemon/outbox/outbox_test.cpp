// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/outbox/outbox.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <set>
#include <tuple>

namespace natlyt::edge {
namespace {

constexpr MonotonicTime kStart{milliseconds{1000000}};

RoomAlert alertNumber(int number, int levelDbfs = -40) {
    RoomAlert alert;
    alert.id.bytes[0] = static_cast<std::uint8_t>(number);
    alert.id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
    alert.levelDbfs = levelDbfs;
    return alert;
}

std::vector<Uuid> idsDue(const Outbox& outbox, MonotonicTime now) {
    std::vector<Uuid> ids;
    for (const auto* alert : outbox.due(now)) ids.push_back(alert->id);
    return ids;
}

TEST(Outbox, HandsOutAnAlertAtOnce) {
    Outbox outbox;
    outbox.add(alertNumber(1), kStart);
    EXPECT_EQ(idsDue(outbox, kStart).size(), 1U);
}

TEST(Outbox, RepeatsWithDoublingPausesUpToFifteenSeconds) {
    Outbox outbox;
    outbox.add(alertNumber(1), kStart);
    auto now = kStart;
    for (const int pause : {1, 2, 4, 8, 15, 15}) {
        outbox.sent(alertNumber(1).id, now);
        EXPECT_TRUE(outbox.due(now + seconds{pause} - milliseconds{1}).empty()) << pause;
        now += seconds{pause};
        EXPECT_EQ(outbox.due(now).size(), 1U) << pause;
    }
}

TEST(Outbox, KeepsWhatCouldNotBeSentDue) {
    Outbox outbox;
    outbox.add(alertNumber(1), kStart);
    EXPECT_EQ(outbox.due(kStart + seconds{60}).size(), 1U);
    EXPECT_EQ(outbox.due(kStart + seconds{61}).size(), 1U);
}

TEST(Outbox, SendsEverythingAgainAsSoonAsTheLinkIsBack) {
    Outbox outbox;
    outbox.add(alertNumber(1), kStart);
    outbox.add(alertNumber(2), kStart);
    outbox.sent(alertNumber(1).id, kStart);
    outbox.sent(alertNumber(2).id, kStart);
    outbox.reconnected(kStart + milliseconds{10});
    EXPECT_EQ(idsDue(outbox, kStart + milliseconds{10}), (std::vector{alertNumber(1).id, alertNumber(2).id}));
}

TEST(Outbox, LetsAnAlertGoByItsReceiptOnly) {
    Outbox outbox;
    outbox.add(alertNumber(1), kStart);
    EXPECT_FALSE(outbox.receipt(alertNumber(2).id));
    EXPECT_EQ(outbox.size(), 1U);
    EXPECT_TRUE(outbox.receipt(alertNumber(1).id));
    EXPECT_TRUE(outbox.empty());
    EXPECT_FALSE(outbox.receipt(alertNumber(1).id));
}

TEST(Outbox, TakesAnAlertOnce) {
    Outbox outbox;
    EXPECT_EQ(outbox.add(alertNumber(1), kStart), OutboxAdded::Waiting);
    EXPECT_EQ(outbox.add(alertNumber(1), kStart), OutboxAdded::Duplicate);
    outbox.receipt(alertNumber(1).id);
    EXPECT_EQ(outbox.add(alertNumber(1), kStart), OutboxAdded::Duplicate);
    EXPECT_TRUE(outbox.empty());
}

// Full, and everything in it may be committed at the station already, its receipt on the way.
Outbox fullOutbox() {
    Outbox outbox(2);
    for (const int number : {1, 2}) {
        outbox.add(alertNumber(number, -50), kStart);
        outbox.sent(alertNumber(number).id, kStart);
    }
    return outbox;
}

TEST(Outbox, NeverChangesAnAlertThatWasSent) {
    auto outbox = fullOutbox();
    outbox.add(alertNumber(3, -20), kStart);
    const auto due = outbox.due(kStart + kRepeatMost);
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(*due[0], alertNumber(1, -50));
    EXPECT_EQ(*due[1], alertNumber(2, -50));
}

TEST(Outbox, HoldsBackAndCountsWhatFindsItFullUntilAReceiptMakesRoom) {
    auto outbox = fullOutbox();
    EXPECT_EQ(outbox.add(alertNumber(3, -20), kStart), OutboxAdded::HeldBack);
    EXPECT_EQ(outbox.overflows(), 1);
    EXPECT_EQ(outbox.size(), 3U);
    EXPECT_EQ(outbox.due(kStart + kRepeatMost).size(), 2U);
    outbox.receipt(alertNumber(2).id);
    EXPECT_EQ(idsDue(outbox, kStart), std::vector{alertNumber(3).id});
    EXPECT_EQ(outbox.size(), 2U);
}

TEST(Outbox, KeepsAHeldBackAlertWhenEverythingElseIsReceipted) {
    auto outbox = fullOutbox();
    outbox.add(alertNumber(3), kStart);
    outbox.receipt(alertNumber(1).id);
    outbox.receipt(alertNumber(2).id);
    EXPECT_EQ(idsDue(outbox, kStart), std::vector{alertNumber(3).id});
    EXPECT_TRUE(outbox.receipt(alertNumber(3).id));
    EXPECT_TRUE(outbox.empty());
}

TEST(Outbox, LetsTheLoudestOfTheHeldBackSpeakForAllOfThem) {
    auto outbox = fullOutbox();
    for (const auto& [number, level] : {std::pair{3, -40}, {4, -20}, {5, -30}}) outbox.add(alertNumber(number, level), kStart);
    EXPECT_EQ(outbox.overflows(), 3);
    EXPECT_EQ(outbox.size(), 3U);
    outbox.receipt(alertNumber(1).id);
    const auto due = outbox.due(kStart);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(*due[0], alertNumber(4, -20));
}

TEST(Outbox, LetsNoSelfTestSpeakForASound) {
    auto outbox = fullOutbox();
    auto test = alertNumber(3, -3);
    test.rule = AlertRule::SelfTest;
    outbox.add(test, kStart);
    outbox.add(alertNumber(4, -60), kStart);
    outbox.receipt(alertNumber(1).id);
    EXPECT_EQ(idsDue(outbox, kStart), std::vector{alertNumber(4).id});
}

TEST(Outbox, LetsNoDrillStandBeforeATestOrASound) {
    auto outbox = fullOutbox();
    auto drill = alertNumber(3, -120);
    drill.rule = AlertRule::Drill;
    outbox.add(drill, kStart);
    auto test = alertNumber(4, -120);
    test.rule = AlertRule::SelfTest;
    outbox.add(test, kStart);
    outbox.receipt(alertNumber(1).id);
    EXPECT_EQ(idsDue(outbox, kStart), std::vector{alertNumber(4).id});
}

TEST(Outbox, KnowsAHeldBackAlertAgain) {
    auto outbox = fullOutbox();
    for (const int number : {3, 4}) outbox.add(alertNumber(number), kStart);
    for (const int number : {3, 4}) EXPECT_EQ(outbox.add(alertNumber(number), kStart), OutboxAdded::Duplicate);
    EXPECT_EQ(outbox.overflows(), 2);
}

TEST(Outbox, BelievesNoReceiptForWhatItHasNotSent) {
    auto outbox = fullOutbox();
    outbox.add(alertNumber(3), kStart);
    EXPECT_FALSE(outbox.receipt(alertNumber(3).id));
    EXPECT_EQ(outbox.size(), 3U);
}

// A night of alerts, and beside the outbox the plainest account of who speaks for whom.
class Account {
public:
    void raise(const RoomAlert& alert) {
        const auto added = outbox_.add(alert, now_);
        RC_ASSERT((added == OutboxAdded::Duplicate) == raised_.contains(alert.id));
        if (added == OutboxAdded::Duplicate) return;
        raised_[alert.id] = {alert, raised_.size()};
        if (added == OutboxAdded::HeldBack) held_.insert(alert.id);
        else speaksFor_[alert.id] = {alert.id};
        heldBackEver_ += added == OutboxAdded::HeldBack;
    }
    void receipt(const Uuid& id) {
        RC_ASSERT(outbox_.receipt(id) == speaksFor_.contains(id)); // for nothing that was not handed out
        if (speaksFor_.erase(id) == 0 || held_.empty()) return;
        const auto next = idsDue(outbox_, later()).back();
        RC_ASSERT(held_.contains(next)); // never one that was sent before
        speaksFor_[next] = std::exchange(held_, {});
    }
    void sent(const Uuid& id) { outbox_.sent(id, now_); }
    void reconnected() { outbox_.reconnected(now_); }
    void pass(milliseconds time) { now_ += time; }

    void check() const {
        std::size_t unreceipted = 0;
        std::optional<std::size_t> before;
        for (const auto* alert : outbox_.due(later())) {
            const auto& [asRaised, place] = raised_.at(alert->id);
            RC_ASSERT(*alert == asRaised);
            RC_ASSERT(!before || *before < place); // oldest first, each once
            RC_ASSERT(speaksFor_.contains(alert->id));
            before = place;
            ++unreceipted;
        }
        RC_ASSERT(unreceipted == speaksFor_.size()); // whoever speaks for an alert is waiting
        RC_ASSERT(outbox_.size() == unreceipted + (held_.empty() ? 0U : 1U));
        RC_ASSERT(outbox_.size() <= kCapacity + 1);
        RC_ASSERT(outbox_.overflows() == heldBackEver_);
    }

private:
    static constexpr std::size_t kCapacity = 3;
    MonotonicTime later() const { return now_ + kRepeatMost; }

    Outbox outbox_{kCapacity};
    MonotonicTime now_ = kStart;
    std::map<Uuid, std::pair<RoomAlert, std::size_t>> raised_;
    std::map<Uuid, std::set<Uuid>> speaksFor_;
    std::set<Uuid> held_;
    std::int64_t heldBackEver_ = 0;
};

TEST(Outbox, LosesReordersChangesAndDoublesNoAlertWhateverHappens) {
    EXPECT_TRUE(rc::check([](const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>& events) {
        Account account;
        for (const auto& [kind, number, level] : events) {
            const auto alert = alertNumber(number % 24, -static_cast<int>(level % 100));
            switch (kind % 7) {
            case 0:
            case 1:
            case 2: account.raise(alert); break;
            case 3: account.sent(alert.id); break;
            case 4: account.receipt(alert.id); break;
            case 5: account.reconnected(); break;
            default: account.pass(milliseconds{100 * level});
            }
            account.check();
        }
    }));
}

} // namespace
} // namespace natlyt::edge
