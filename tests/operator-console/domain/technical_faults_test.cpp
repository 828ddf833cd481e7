// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/technical_faults.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <utility>

namespace natlyt::ward {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

WardFault faultOf(FaultKind kind, const std::string& subject, FaultUrgency urgency = FaultUrgency::Soon, RoomReason reason = RoomReason::None) {
    return {{kind, subject}, urgency, reason, "", UtcTime{}, "", {}};
}

class Faults : public testing::Test {
protected:
    // Looked at each minute.
    FaultNews after(int count, const std::vector<WardFault>& present) {
        FaultNews all;
        for (int i = 0; i < count; ++i) {
            pass(minutes{1});
            book.see(present, now);
            const auto news = book.takeNews();
            all.begun.insert(all.begun.end(), news.begun.begin(), news.begun.end());
            all.ended.insert(all.ended.end(), news.ended.begin(), news.ended.end());
        }
        return all;
    }
    void pass(milliseconds time) {
        now.wall += time;
        now.monotonic += time;
    }
    bool snoozed(const WardFault& fault) const {
        const auto queue = book.queue();
        const auto found = std::ranges::find(queue, fault.name, &WardFault::name);
        return found != queue.end() && found->snoozedUntil;
    }
    FaultBook book;
    Now now{UtcTime{hours{500000}}, MonotonicTime{hours{1}}};
    const WardFault sms = faultOf(FaultKind::LinkDown, "gateway-sms");
    const WardFault room = faultOf(FaultKind::RoomOut, "birk-1", FaultUrgency::Soon, RoomReason::HeartbeatMissing);
};

TEST_F(Faults, ALinkIsInTheQueueAfterTwoMinutesAndADwellingAfterHalfAnHour) {
    EXPECT_TRUE(after(2, {sms, room}).empty());
    EXPECT_EQ(after(1, {sms, room}).begun, std::vector{sms});
    EXPECT_TRUE(after(27, {sms, room}).empty());
    EXPECT_EQ(book.queue(), std::vector{sms});
    EXPECT_EQ(after(1, {sms, room}).begun, std::vector{room});
    EXPECT_TRUE(after(60, {sms, room}).empty()) << "and is news only once";
    EXPECT_EQ(book.queue(), (std::vector{sms, room}));
}

TEST_F(Faults, WhatAPersonsDeedMendsIsGoneAtTheNextLookAndWhatMayFlickerLater) {
    const auto nobody = faultOf(FaultKind::NobodyOnDuty, "birk"), covered = faultOf(FaultKind::MicrophoneDoubt, "birk-1"),
               drill = faultOf(FaultKind::DrillFailed, "birk-2"), unreachable = faultOf(FaultKind::NobodyReachable, "ege");
    EXPECT_EQ(after(1, {nobody, covered, drill, unreachable}).begun.size(), 4U);
    book.see({unreachable}, now);
    EXPECT_EQ(book.queue(), std::vector{unreachable});
    EXPECT_EQ(book.takeNews().ended.size(), 3U);
    pass(std::chrono::seconds{119});
    book.see({}, now);
    EXPECT_EQ(book.queue(), std::vector{unreachable});
    pass(std::chrono::seconds{1});
    book.see({}, now);
    EXPECT_TRUE(book.queue().empty());
}

TEST_F(Faults, WhatIsGoneBeforeItIsInTheQueueIsNoNews) {
    after(29, {room});
    EXPECT_TRUE(after(10, {}).empty());
    EXPECT_TRUE(after(30, {room}).empty()) << "its half hour begins anew";
}

TEST_F(Faults, AnEndIsToldOnceItHolds) {
    after(3, {sms});
    EXPECT_TRUE(after(1, {}).empty());
    EXPECT_TRUE(after(5, {sms}).empty()) << "it had not ended";
    EXPECT_EQ(after(2, {}).ended, std::vector{sms});
    EXPECT_TRUE(book.queue().empty());
    EXPECT_TRUE(after(5, {}).empty());
}

TEST_F(Faults, OneThatComesBackIsANewOneThatNobodyHasTaken) {
    after(3, {sms});
    book.take(sms.name, "admin-1");
    book.snooze(sms.name, hours{8}, now);
    after(2, {});
    EXPECT_EQ(after(3, {sms}).begun, std::vector{sms});
    EXPECT_EQ(book.queue(), std::vector{sms});
}

TEST_F(Faults, WhatCameAndWentWhileNobodyAskedIsNotToldAsEnded) {
    for (int i = 0; i < 5; ++i) pass(minutes{1}), book.see({sms}, now);
    for (int i = 0; i < 5; ++i) pass(minutes{1}), book.see({}, now);
    EXPECT_TRUE(book.takeNews().empty());
}

TEST_F(Faults, TheMostUrgentComeFirstAndThenTheOldest) {
    auto first = faultOf(FaultKind::CertificateEnds, "birk-1"), second = faultOf(FaultKind::CertificateEnds, "birk-2");
    auto urgent = faultOf(FaultKind::NobodyOnDuty, "birk", FaultUrgency::Now);
    first.since = UtcTime{hours{1}};
    second.since = UtcTime{hours{2}};
    urgent.since = UtcTime{hours{3}};
    after(1, {second, urgent, first});
    EXPECT_EQ(book.queue(), (std::vector{urgent, first, second}));
}

TEST_F(Faults, WhoTakesOneOwnsItUntilAnotherDoes) {
    EXPECT_FALSE(book.take(sms.name, "admin-1")) << "it is not in the queue";
    after(3, {sms});
    EXPECT_TRUE(book.take(sms.name, "admin-1"));
    after(1, {sms});
    EXPECT_EQ(book.queue().front().owner, "admin-1");
    book.take(sms.name, "admin-2");
    EXPECT_EQ(book.queue().front().owner, "admin-2");
}

TEST_F(Faults, ADrillThatFailsOtherwiseThanBeforeWakesWhatWasPutOff) {
    auto drill = faultOf(FaultKind::DrillFailed, "birk-1", FaultUrgency::Now);
    drill.detail = "console";
    after(3, {drill});
    book.snooze(drill.name, hours{8}, now);
    after(1, {drill});
    EXPECT_TRUE(snoozed(drill));
    drill.detail = "acknowledgement";
    after(1, {drill});
    EXPECT_FALSE(snoozed(drill));
}

TEST_F(Faults, ASnoozeEndsByItselfAndAfterADayAtMost) {
    after(31, {sms, room});
    book.snooze(sms.name, minutes{60}, now);
    book.snooze(room.name, hours{1000}, now);
    after(59, {sms, room});
    EXPECT_TRUE(snoozed(sms));
    after(1, {sms, room});
    EXPECT_FALSE(snoozed(sms));
    after(22 * 60 + 59, {sms, room});
    EXPECT_TRUE(snoozed(room));
    after(1, {sms, room});
    EXPECT_FALSE(snoozed(room));
    book.snooze(room.name, hours{1}, now);
    book.snooze(room.name, {}, now);
    EXPECT_FALSE(snoozed(room)) << "by hand";
}

TEST_F(Faults, WhatGetsWorseWakesAndWhatGetsBetterDoesNot) {
    after(31, {sms, room});
    auto worse = room, other = room;
    worse.urgency = FaultUrgency::Now;
    other.reason = RoomReason::MicDead;
    book.snooze(sms.name, hours{8}, now);
    for (const auto& change : {worse, other}) {
        after(1, {sms, room});
        book.snooze(room.name, hours{8}, now);
        after(1, {sms, change});
        EXPECT_FALSE(snoozed(room));
    }
    after(1, {sms, worse});
    book.snooze(room.name, hours{8}, now);
    after(1, {sms, room});
    EXPECT_TRUE(snoozed(room));
    EXPECT_TRUE(snoozed(sms)) << "it is another's business";
}

TEST_F(Faults, ASnoozeHidesNoOtherFaultOfTheDwelling) {
    after(31, {room});
    book.snooze(room.name, hours{8}, now);
    const auto certificate = faultOf(FaultKind::CertificateEnds, "birk-1");
    EXPECT_EQ(after(1, {room, certificate}).begun, std::vector{certificate});
    EXPECT_FALSE(snoozed(certificate));
}

TEST_F(Faults, ARestartKeepsAgeOwnerAndWhatIsLeftOfASnooze) {
    after(3, {sms});
    book.take(sms.name, "admin-1");
    book.snooze(sms.name, minutes{60}, now);
    const auto kept = book.queue();
    book = {};
    pass(minutes{20});
    book.restore(kept, now);
    EXPECT_EQ(book.queue(), kept);
    after(39, {sms});
    EXPECT_EQ(book.queue(), kept);
    after(1, {sms});
    EXPECT_FALSE(snoozed(sms));
    EXPECT_EQ(book.queue().front().since, kept.front().since);
}

TEST_F(Faults, AClockThatWasSetBackMakesNoSnoozeLonger) {
    after(3, {sms});
    book.snooze(sms.name, hours{1}, now);
    now.wall -= hours{100};
    after(60, {sms});
    EXPECT_FALSE(snoozed(sms));
    book.snooze(sms.name, hours{24}, now);
    const auto kept = book.queue();
    now.wall -= hours{100};
    book = {};
    book.restore(kept, now);
    after(24 * 60, {sms});
    EXPECT_FALSE(snoozed(sms));
}

class FaultWalk {
public:
    void look() {
        const auto time = minutes{*rc::gen::weightedElement<int>({{20, 1}, {3, 45}, {1, 600}})};
        now_.wall += time;
        now_.monotonic += time;
        std::vector<WardFault> present;
        for (auto& [name, k] : known_) {
            k.present = *rc::gen::weightedElement<bool>({{5, k.present}, {1, !k.present}});
            if (!k.present) k.presentSince.reset();
            else present.push_back(seen(name, k));
        }
        book_.see(present, now_);
        check();
    }
    void act() {
        if (*rc::gen::arbitrary<bool>()) book_.takeNews();
        const auto& [name, k] = *std::next(known_.begin(), *rc::gen::inRange(0, 4));
        if (*rc::gen::arbitrary<bool>()) book_.take(name, "admin-1");
        else if (book_.snooze(name, minutes{*rc::gen::inRange(0, 3000)}, now_)) known_[name].snoozedAt = now_.monotonic;
    }
    void die() { // and be back at once
        const auto kept = book_.queue();
        book_ = {};
        book_.restore(kept, now_);
        for (auto& [name, k] : known_) {
            k.presentSince.reset();
            k.seenAt = now_.monotonic;
        }
    }

private:
    struct Known {
        bool present = false, queued = false;
        std::optional<MonotonicTime> presentSince; // at each look
        MonotonicTime seenAt{};
        FaultUrgency urgency{};
        std::optional<MonotonicTime> snoozedAt; // and not worse since
    };
    WardFault seen(const FaultName& name, Known& k) {
        if (!k.presentSince) k.presentSince = now_.monotonic;
        k.seenAt = now_.monotonic;
        const auto urgency = *rc::gen::element(FaultUrgency::Soon, FaultUrgency::Now);
        if (urgency > k.urgency) k.snoozedAt.reset();
        k.urgency = urgency;
        return faultOf(name.kind, name.subject, urgency);
    }
    void check() {
        const auto queue = book_.queue();
        for (auto& [name, k] : known_) {
            const auto entry = std::ranges::find(queue, name, &WardFault::name);
            const bool left = std::exchange(k.queued, entry != queue.end()) && !k.queued;
            if (left) RC_ASSERT(!k.present && now_.monotonic - k.seenAt >= goneAfter(name.kind));
            if (k.presentSince && now_.monotonic - *k.presentSince >= lastsAfter(name.kind)) RC_ASSERT(k.queued);
            if (!k.queued || !entry->snoozedUntil) continue;
            RC_ASSERT(k.snoozedAt.has_value());
            RC_ASSERT(now_.monotonic - *k.snoozedAt < kSnoozeMost);
        }
    }

    FaultBook book_;
    Now now_{UtcTime{hours{500000}}, MonotonicTime{hours{1}}};
    std::map<FaultName, Known> known_{{{FaultKind::LinkDown, "a"}, {}}, {{FaultKind::RoomOut, "b"}, {}}, {{FaultKind::CertificateEnds, "b"}, {}},
                                        {{FaultKind::NobodyOnDuty, "c"}, {}}};
};

// Whatever people do and however often the station dies: what has lasted is in the queue, and leaves it only once it has
// not been seen for a while; nobody looks away for longer than a day, nor from what got worse.
TEST(FaultsProperty, NothingButItsMendingEndsAFaultAndEverySnoozeEnds) {
    EXPECT_TRUE(rc::check("a long while of faults", [] {
        FaultWalk walk;
        const int steps = *rc::gen::inRange(1, 120);
        for (int step = 0; step < steps; ++step) {
            walk.look();
            if (*rc::gen::inRange(0, 3) == 0) walk.act();
            if (*rc::gen::inRange(0, 15) == 0) walk.die();
        }
    }));
}

} // namespace
} // namespace natlyt::ward
