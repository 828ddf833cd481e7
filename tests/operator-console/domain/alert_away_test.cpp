// SPDX-License-Identifier: Apache-2.0
// Pages to those who have logged their handset off: not waited for where nothing else reaches them.
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace natlyt::ward {
namespace {

using enum AlertEventKind;

struct AwayLife : AlertLife {
    explicit AwayLife(std::vector<Away> away) { context.away = std::move(away); }
    void page(bool urgent = false) { // by an operator, who has it in hand
        by(Claim, "operator-1");
        AlertInput input;
        input.kind = Page;
        input.by = "operator-1";
        input.urgent = urgent;
        give(input);
    }
    milliseconds wait() const { return *deadlineOf(record) - context.now; }
};

TEST(AlertAway, WhoCannotHearIsRungAndNotWaitedFor) {
    AwayLife life({{"staff-1", 0}});
    life.page();
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(life.wait(), seconds{0});
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::TimedOut) << "theirs, should they be back";
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
    EXPECT_EQ(life.wait(), life.context.limits.acknowledge);
    EXPECT_EQ(life.by(Acknowledged, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
}

TEST(AlertAway, AnotherChannelIsWaitedForFromTheStepAtWhichItIsUsed) {
    AwayLife life({{"staff-1", 2}, {"staff-2", 2}});
    life.page();
    EXPECT_EQ(life.wait(), seconds{0});
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
    EXPECT_EQ(life.wait(), life.context.limits.acknowledge);
}

TEST(AlertAway, WhileAllAreAwayEachStepIsRungAndThenEverybodyInTheTimeOfTheRepeats) {
    AwayLife life({{"staff-1", 0}, {"staff-2", 0}, {"staff-3", 0}});
    life.page();
    EXPECT_EQ(life.record.step, 1);
    life.timeUp();
    EXPECT_EQ(life.record.step, 2);
    EXPECT_EQ(life.wait(), seconds{0});
    life.timeUp();
    EXPECT_EQ(life.record.step, 3);
    EXPECT_EQ(life.wait(), life.context.limits.repeat);
    life.timeUp();
    EXPECT_EQ(life.wait(), life.context.limits.repeat);
}

TEST(AlertAway, AnUrgentPageRingsEverybodyAndKeepsItsTime) {
    AwayLife life({{"staff-1", 0}, {"staff-2", 0}, {"staff-3", 0}});
    life.page(true);
    EXPECT_EQ(life.record.step, 3);
    EXPECT_EQ(life.wait(), life.context.limits.repeat);
}

TEST(AlertAway, WhoStaysSilentWithTwoCalledIsNotWaitedForWhenTheOtherCannot) {
    AwayLife life({{"staff-1", 0}});
    life.context.chain.steps = {{"staff-1", "staff-2"}, {"staff-3"}};
    life.page();
    EXPECT_EQ(life.wait(), life.context.limits.acknowledge) << "one of them hears it";
    life.by(Cannot, "staff-2");
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing) << "and now nobody does";
}

TEST(AlertAway, WhoAnswersAfterTheirShiftBesideOneWhoCannotHearHoldsUpNobody) {
    AwayLife life({{"staff-1", 0}});
    life.context.chain.steps = {{"staff-1", "staff-2"}, {"staff-3"}};
    life.context.leftDuty = {"staff-2"};
    life.page();
    life.by(Acknowledged, "staff-2");
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing);
}

TEST(AlertAway, WhoSaidThatTheyCannotIsCalledAgainWhereNobodyElseCanHear) {
    AwayLife life({{"staff-2", 0}, {"staff-3", 0}});
    life.page();
    life.by(Cannot, "staff-1");
    life.timeUp(); // everybody
    EXPECT_EQ(life.record.step, 3);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing);
}

TEST(AlertAway, WhoSaidThatTheyCannotIsLeftAloneWhileAnotherChannelReachesSomebody) {
    AwayLife life({{"staff-2", 0}, {"staff-3", 3}});
    life.page();
    life.by(Cannot, "staff-1");
    life.timeUp();
    EXPECT_EQ(life.record.step, 3);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Declined);
}

TEST(AlertAway, WhoSaidThatTheyCannotIsNotCalledAgainBesideOneWhoCannotHearBeforeEverybodyIs) {
    AwayLife life({{"staff-2", 0}});
    life.context.chain.steps = {{"staff-1"}, {"staff-1", "staff-2"}};
    life.page();
    life.by(Cannot, "staff-1");
    EXPECT_EQ(life.record.step, 2);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Declined);
    EXPECT_EQ(life.wait(), seconds{0});
}

TEST(AlertAway, WhoHasAcknowledgedAndIsGoneIsNotWaitedForWhenAskedAgain) {
    AwayLife life({});
    life.page();
    life.by(Acknowledged, "staff-1");
    life.context.away = {{"staff-1", 0}};
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.wait(), seconds{0});
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
}

TEST(AlertAway, WhoWasOnSiteAndIsGoneIsNotWaitedForWhenAskedHowItWent) {
    AwayLife life({});
    life.page();
    life.by(Arrived, "staff-1");
    life.context.away = {{"staff-1", 0}};
    life.timeUp(); // asked
    EXPECT_EQ(life.wait(), life.context.limits.arrive);
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.wait(), seconds{0});
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
}

// Whoever comes and goes, and whatever they answer.
RC_GTEST_PROP(AlertAwayProperties, NobodyIsPassedOverAndNoPageGoesOnWithoutEnd, ()) {
    AwayLife life({});
    life.context.chain.steps = {{"staff-1"}, {"staff-2", "staff-4"}, {"staff-5"}};
    life.context.chain.everybody = {"staff-1", "staff-2", "staff-3", "staff-4", "staff-5"};
    life.page();
    const auto moments = *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 32), rc::gen::inRange(0, 12)));
    for (const auto& [gone, deed] : moments) {
        life.context.away.clear();
        for (int n = 0; n < 5; ++n)
            if (gone >> n & 1) life.context.away.push_back({"staff-" + std::to_string(n + 1), (gone + deed) % 5});
        if (deed < 2) life.by(deed == 0 ? Acknowledged : Cannot, "staff-" + std::to_string(gone % 5 + 1));
        const auto was = life.record;
        const bool unheard = ringsAtNobody(was.ward, life.context.away);
        life.timeUp();
        if (was.ward.state != AlertState::Paging) continue;
        const int length = life.context.chain.length();
        RC_ASSERT(life.record.step == std::min(was.step + 1, length) || was.ward.history != life.record.ward.history || unheard);
        if (life.record.step == length) RC_ASSERT(life.wait() == life.context.limits.repeat);
        else RC_ASSERT((life.wait() == seconds{0}) == ringsAtNobody(life.record.ward, life.context.away));
    }
    for (int silent = 0; silent < 8; ++silent) life.timeUp();
    RC_ASSERT(life.state() == AlertState::Paging);
    RC_ASSERT(life.record.step == life.context.chain.length());
    for (const auto& step : life.context.chain.steps)
        for (const auto& user : step) life.pageOf(user); // or it throws
}

} // namespace
} // namespace natlyt::ward
