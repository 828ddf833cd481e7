// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/chain_drill.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

using enum DrillEventKind;

Uuid pageOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

const std::vector<DrillPage> kPersons{{pageOf(1), "watch-1", "W1", {}, {}}, {pageOf(2), "watch-2", "W2", {}, {}}};

// A drill of its own, with a clock that is moved by hand.
struct Life {
    UtcTime now{std::chrono::hours{500000}};
    ChainDrill drill;
    std::vector<DrillPageAction> actions;

    Life() {
        drill.room = "birk-1";
        drill.askedAt = now;
    }
    bool give(DrillEvent event) {
        event.at = now;
        auto step = next(drill, event);
        drill = step.drill;
        actions.insert(actions.end(), step.pages.begin(), step.pages.end());
        return step.changed;
    }
    bool give(DrillEventKind kind, std::string by = {}, std::uint8_t page = 0, std::string channel = {}) {
        return give({kind, now, std::move(by), pageOf(page), std::move(channel), kind == Shown ? "seat-1" : "",
                     kind == Raised ? kPersons : std::vector<DrillPage>{}});
    }
    void after(seconds time) { now += time; }
};

TEST(ChainDrill, PassesEachLinkAndEndsWithTheFirstAcknowledgement) {
    Life life;
    life.after(seconds{1});
    life.give(Raised);
    EXPECT_EQ(life.actions, (std::vector<DrillPageAction>{{DrillPageAction::Ring, 0}, {DrillPageAction::Ring, 1}}));
    life.after(seconds{1});
    life.give(Shown);
    life.give(Delivered, "watch-1", 1, "pager");
    life.after(seconds{20});
    life.give(Acknowledged, "watch-2", 2);
    EXPECT_EQ(life.drill.end, DrillEnd::Acknowledged);
    EXPECT_EQ(life.drill.raisedAt, life.drill.askedAt + seconds{1});
    EXPECT_EQ(life.drill.shownAt, life.drill.askedAt + seconds{2});
    EXPECT_EQ(life.drill.console, "seat-1");
    EXPECT_EQ(life.drill.pages[0].delivered, (std::vector<DrillDelivery>{{"pager", life.drill.askedAt + seconds{2}}}));
    EXPECT_EQ(life.drill.acknowledgedBy, "watch-2");
    EXPECT_EQ(life.drill.acknowledgedAt, life.now);
    EXPECT_EQ(life.drill.pages[0].state, PageState::Cancelled);
    EXPECT_EQ(life.drill.pages[1].state, PageState::Done);
    EXPECT_TRUE(gapsOf(life.drill).empty());
}

TEST(ChainDrill, ThatNoRoomAnswersNamesTheRoomAndNothingBehindIt) {
    Life life;
    life.after(kDrillLasts - seconds{1});
    EXPECT_FALSE(life.give(TimePassed));
    life.after(seconds{1});
    life.give(TimePassed);
    EXPECT_EQ(life.drill.end, DrillEnd::TimedOut);
    EXPECT_EQ(gapsOf(life.drill), (std::vector<DrillGap>{{DrillLink::Room}}));
}

TEST(ChainDrill, ThatNobodyAcknowledgesNamesWhoseHandsetDidNotGetIt) {
    Life life;
    life.give(Raised);
    life.give(Delivered, "watch-1", 1, "sms");
    life.after(kDrillLasts);
    life.give(TimePassed);
    EXPECT_EQ(gapsOf(life.drill), (std::vector<DrillGap>{{DrillLink::Console}, {DrillLink::Handset, "W2"}, {DrillLink::Acknowledgement}}));
    EXPECT_EQ(life.actions.size(), 4U) << "both are called off";
}

TEST(ChainDrill, WithNobodyToRingSaysSo) {
    Life life;
    life.give(DrillEvent{Raised, life.now, {}, {}, {}, {}, {}});
    EXPECT_FALSE(life.drill.pagedAt);
    life.give(Shown);
    life.after(kDrillLasts);
    life.give(TimePassed);
    EXPECT_EQ(gapsOf(life.drill), (std::vector<DrillGap>{{DrillLink::Handset}}));
}

TEST(ChainDrill, EndsBeforeARealPageRingsAndProvesNothing) {
    Life life;
    life.give(Raised);
    life.actions.clear();
    life.give(RealPage);
    EXPECT_EQ(life.actions, (std::vector<DrillPageAction>{{DrillPageAction::End, 0}, {DrillPageAction::End, 1}}));
    EXPECT_EQ(life.drill.end, DrillEnd::RealPage);
    EXPECT_TRUE(gapsOf(life.drill).empty());
    EXPECT_FALSE(life.give(Acknowledged, "watch-1", 1));
}

TEST(ChainDrill, IsAnsweredByWhoWasRungAlone) {
    Life life;
    life.give(Raised);
    EXPECT_FALSE(life.give(Acknowledged, "watch-2", 1)) << "somebody else's page";
    EXPECT_FALSE(life.give(Acknowledged, "watch-1", 9)) << "no page of this drill";
    EXPECT_TRUE(isOwnPage(life.drill, pageOf(1), "watch-1"));
    EXPECT_FALSE(isOwnPage(life.drill, pageOf(1), "watch-2"));
}

DrillEvent anyEvent(UtcTime at) {
    const auto kind = static_cast<DrillEventKind>(*rc::gen::inRange<std::size_t>(0, kDrillEventKinds));
    const auto user = *rc::gen::element<std::string>("watch-1", "watch-2", "watch-3");
    const auto channel = *rc::gen::element<std::string>("pager", "sms", "espa");
    const auto page = pageOf(static_cast<std::uint8_t>(*rc::gen::inRange(1, 4)));
    return {kind, at, user, page, channel, "seat-1", *rc::gen::element(kPersons, std::vector<DrillPage>{})};
}

RC_GTEST_PROP(ChainDrill, WhateverHappensRingsEachOnceCallsEachOffAndEndsInTime, ()) {
    Life life;
    for (int steps = *rc::gen::inRange(0, 60); steps > 0; --steps) {
        life.after(seconds{*rc::gen::inRange(0, 90)});
        const auto before = life.drill;
        const bool changed = life.give(anyEvent(life.now));
        RC_ASSERT(changed == (before != life.drill));
        if (before.end) RC_ASSERT(!changed);
        RC_ASSERT(!before.raisedAt || life.drill.raisedAt == before.raisedAt);
        RC_ASSERT(!before.shownAt || life.drill.shownAt == before.shownAt);
        RC_ASSERT(life.drill.end.has_value() == life.drill.endedAt.has_value());
        RC_ASSERT((life.drill.end == DrillEnd::Acknowledged) == life.drill.acknowledgedAt.has_value());
    }
    life.after(kDrillLasts);
    life.give(TimePassed);
    RC_ASSERT(life.drill.end.has_value());
    for (std::size_t page = 0; page < life.drill.pages.size(); ++page) {
        RC_ASSERT(std::ranges::count(life.actions, DrillPageAction{DrillPageAction::Ring, page}) == 1);
        RC_ASSERT(std::ranges::count(life.actions, DrillPageAction{DrillPageAction::End, page}) == 1);
        RC_ASSERT(life.drill.pages[page].state != PageState::Ringing);
        const auto& channels = life.drill.pages[page].delivered;
        for (const auto& one : channels) RC_ASSERT(std::ranges::count(channels, one.channel, &DrillDelivery::channel) == 1);
    }
    if (life.drill.acknowledgedAt) RC_ASSERT(life.drill.raisedAt && *life.drill.raisedAt <= *life.drill.acknowledgedAt);
}

TEST(DrillSchedule, IsDueOnceInItsHoursAndLaterInThemWhereItHadToWait) {
    const auto schedule = *parseHours("sun 21:30-22:00");
    const auto due = [&](const char* at, const char* last) {
        const auto lastAt = last ? std::optional(test::utc(last)) : std::nullopt;
        return drillDue(schedule, test::copenhagen(), lastAt, test::utc(at)).has_value();
    };
    EXPECT_FALSE(due("2026-11-29T21:29", nullptr)); // a Sunday
    EXPECT_TRUE(due("2026-11-29T21:30", nullptr));
    EXPECT_TRUE(due("2026-11-29T21:59", "2026-11-22T21:30"));
    EXPECT_FALSE(due("2026-11-29T21:59", "2026-11-29T21:30")) << "it was";
    EXPECT_FALSE(due("2026-11-29T22:00", nullptr)) << "too late for today";
    EXPECT_FALSE(due("2026-11-30T21:30", nullptr));
}

} // namespace
} // namespace natlyt::ward
