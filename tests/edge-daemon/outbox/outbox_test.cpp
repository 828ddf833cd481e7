// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/outbox/outbox.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

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

TEST(Outbox, MergesIntoTheNewestAndCountsItWhenFull) {
    Outbox outbox(2);
    outbox.add(alertNumber(1), kStart);
    outbox.add(alertNumber(2, -50), kStart);
    outbox.sent(alertNumber(2).id, kStart);
    EXPECT_EQ(outbox.add(alertNumber(3, -20), kStart), OutboxAdded::Merged);
    EXPECT_EQ(outbox.overflows(), 1);
    const auto due = outbox.due(kStart);
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(due[1]->id, alertNumber(2).id);
    EXPECT_EQ(due[1]->levelDbfs, -20);
}

TEST(Outbox, NeverLosesReordersOrDoublesAnAlertWhateverHappens) {
    rc::check([](const std::vector<std::pair<int, int>>& events) {
        constexpr std::size_t kCapacity = 5;
        Outbox outbox(kCapacity);
        std::vector<Uuid> model; // that must be waiting, in order
        std::set<Uuid> everSeen;
        std::int64_t merged = 0;
        auto now = kStart;
        for (const auto& [kind, value] : events) {
            const auto alert = alertNumber(std::abs(value % 12));
            switch (std::abs(kind % 4)) {
            case 0:
                if (!everSeen.contains(alert.id) && model.size() < kCapacity) {
                    model.push_back(alert.id);
                    everSeen.insert(alert.id);
                } else if (!everSeen.contains(alert.id)) {
                    ++merged;
                }
                outbox.add(alert, now);
                break;
            case 1:
                outbox.receipt(alert.id);
                std::erase(model, alert.id);
                break;
            case 2: outbox.sent(alert.id, now); break;
            default: now += milliseconds{std::abs(value % 20000)};
            }
            RC_ASSERT(outbox.size() == model.size());
            RC_ASSERT(outbox.overflows() == merged);
            RC_ASSERT(idsDue(outbox, now + kRepeatMost) == model);
        }
    });
}

} // namespace
} // namespace natlyt::edge
