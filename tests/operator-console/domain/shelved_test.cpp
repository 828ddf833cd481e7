// SPDX-License-Identifier: Apache-2.0
// What a shelf does to an alert: it delays, it never hides for good, and it hides nothing urgent.
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace natlyt::ward {
namespace {

constexpr seconds kQuarter{900};

struct ShelvedLife : AlertLife {
    // The first sound came under a shelf.
    ShelvedLife() {
        context.shelvedUntil = context.now + kQuarter;
        take(raise(numbered(1), "birk-1", sound(1, SoundClass::Cough), context));
    }
    ReplyCode hear(const AlertSound& heard) {
        AlertInput input;
        input.kind = AlertEventKind::Sound;
        input.sound = heard;
        return give(input);
    }
};

TEST(ShelvedSound, IsOpenAndWatchedUntilTheShelfEnds) {
    ShelvedLife life;
    EXPECT_EQ(life.state(), AlertState::Watching);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + kQuarter) << "also when nothing but the alert is left of it";
    EXPECT_EQ(life.record.ward.history.back().note, "shelved");
    EXPECT_TRUE(isOpen(life.state()));
    life.context.shelvedUntil.reset();
    EXPECT_EQ(life.timeUp(), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Raised);
}

TEST(ShelvedSound, JoinsWithoutRaisingAndIsCounted) {
    ShelvedLife life;
    EXPECT_EQ(life.hear(sound(2, SoundClass::Cough)), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Watching);
    EXPECT_EQ(life.record.ward.soundCount, 2);
}

TEST(ShelvedSound, IsRaisedWhenTheShelfEnds) {
    ShelvedLife life;
    life.context.shelvedUntil.reset();
    EXPECT_EQ(life.byRule(AlertEventKind::ShelfEnded), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(life.record.ward.history.back().note, "shelfEnded");
    EXPECT_EQ(life.record.ward.raisedAt, life.context.now) << "its time to wait begins now";
}

TEST(ShelvedSound, ThatIsLoudUrgentOrByARuleIsCalledOut) {
    auto loud = sound(2, SoundClass::Cough);
    loud.levelDbfs = -10;
    auto counted = sound(3, SoundClass::Cough);
    counted.rule = AlertRule::Counted;
    auto longLoud = sound(4, SoundClass::Cough);
    longLoud.rule = AlertRule::LoudFor;
    auto impact = sound(5, SoundClass::Background);
    impact.rule = AlertRule::LoudImpact;
    for (const auto& heard : {loud, counted, longLoud, impact, sound(6, SoundClass::Shout), sound(7, SoundClass::GlassBreak)}) {
        EXPECT_FALSE(mayBeShelved(heard));
        ShelvedLife life;
        EXPECT_EQ(life.hear(heard), ReplyCode::Ok);
        EXPECT_EQ(life.state(), AlertState::Raised) << nameOf(heard.soundClass) << nameOf(heard.rule);
        life.take(raise(numbered(9), "birk-2", heard, life.context));
        EXPECT_EQ(life.state(), AlertState::Raised);
    }
}

TEST(ShelvedSound, IsPagedByRuleWhereNoOperatorIs) {
    AlertLife life(false);
    life.context.shelvedUntil = life.context.now + kQuarter;
    life.take(raise(numbered(1), "birk-1", sound(1, SoundClass::Cough), life.context));
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(ShelvedSound, LongAfterAVisitIsNoPartOfIt) {
    AlertLife life(true);
    life.by(AlertEventKind::Claim, "operator-1");
    life.by(AlertEventKind::Page, "operator-1");
    ASSERT_EQ(life.by(AlertEventKind::Acknowledged, "staff-1"), ReplyCode::Ok);
    life.context.now += seconds{601};
    life.context.shelvedUntil = life.context.now + kQuarter;
    AlertInput input;
    input.kind = AlertEventKind::Sound;
    input.sound = sound(2, SoundClass::Cough);
    EXPECT_EQ(life.give(input), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Watching) << "the visit cannot close what came after it";
}

TEST(LeftToRule, PagesWhateverWaitsForAnOperator) {
    for (const auto before : {AlertEventKind::Received, AlertEventKind::Claim, AlertEventKind::Watch}) {
        AlertLife life(true);
        if (before != AlertEventKind::Received) life.by(AlertEventKind::Claim, "operator-1");
        if (before == AlertEventKind::Watch) life.by(AlertEventKind::Watch, "operator-1");
        EXPECT_EQ(life.byRule(AlertEventKind::LeftToRule), ReplyCode::Ok);
        EXPECT_EQ(life.state(), AlertState::Paging);
        EXPECT_TRUE(life.record.byRule);
        EXPECT_TRUE(life.record.ward.claimedBy.empty());
        EXPECT_FALSE(life.record.ward.watchUntil.has_value());
    }
}

// Whatever comes, with shelves that begin and end at any time: an alert that a shelf keeps back has a deadline that is
// not later than the shelf's end, and no sound that may not be shelved leaves it kept back.
RC_GTEST_PROP(ShelvedProperties, NothingUrgentIsKeptBackAndNothingForLongerThanTheShelf, ()) {
    AlertLife life(true);
    std::uint8_t id = 10;
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 7), rc::gen::inRange(0, 16), rc::gen::inRange(-60, 0)));
    for (const auto& [what, number, level] : steps) {
        life.context.now += seconds{11};
        if (life.context.shelvedUntil.value_or(life.context.now) <= life.context.now) life.context.shelvedUntil.reset();
        if (what == 0) life.context.shelvedUntil = life.context.now + seconds{60 * (number + 1)};
        if (what == 1) {
            life.context.shelvedUntil.reset();
            life.byRule(AlertEventKind::ShelfEnded);
            RC_ASSERT(life.state() != AlertState::Watching);
        }
        if (what == 2) life.by(AlertEventKind::Claim, "operator-1");
        if (what == 3 && deadlineOf(life.record) && *deadlineOf(life.record) <= life.context.now) life.timeUp();
        if (what < 4 || !isOpen(life.state())) continue;
        auto heard = sound(id++, static_cast<SoundClass>(number));
        heard.levelDbfs = level;
        heard.rule = static_cast<AlertRule>(number % static_cast<int>(AlertRule::Drill)); // which is no sound
        const auto countBefore = life.record.ward.soundCount;
        AlertInput input;
        input.kind = AlertEventKind::Sound;
        input.sound = heard;
        RC_ASSERT(life.give(input) == ReplyCode::Ok);
        RC_ASSERT(life.record.ward.soundCount == countBefore + 1);
        RC_ASSERT(isOpen(life.state()));
        if (life.state() == AlertState::Watching) {
            RC_ASSERT(mayBeShelved(heard));
            RC_ASSERT(life.context.shelvedUntil.has_value());
            RC_ASSERT(deadlineOf(life.record).has_value());
        }
    }
}

} // namespace
} // namespace natlyt::ward
