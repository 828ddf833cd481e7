// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/paging_rules.hpp"

#include "operator-console/domain/roster.hpp"
#include "tests/operator-console/domain/alert_fixture.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

namespace natlyt::ward {
namespace {

using namespace test;
using Persons = std::vector<std::string>;
using Steps = std::vector<Persons>;

class PagingRulesTest : public testing::Test {
protected:
    PagingRulesTest() {
        for (const auto* id : {"watch-2", "watch-3", "sub-1"}) ward.persons.push_back({id, id, Role::Staff});
        ward.shifts.push_back({"birkehuset", parseHours("daily 22:00-07:00").value(), {"watch-2", "watch-3"}, {"sub-1"}, ""});
    }
    PagingRules& rules() { return ward.facilities.at(0).paging; }
    Chain chain(const char* local) { return chainFor(ward, "birkehuset", copenhagen(), utc(local)); }
    std::string save(const PagingRules& paging) {
        RegistryChange change;
        change.kind = ChangeKind::SaveFacility;
        change.facility = RegistryFacility{"solgaarden", "Solgården", paging};
        auto next = changed(ward, change, {utc("2026-11-22T12:00"), copenhagen(), {}});
        if (next) ward = std::move(*next);
        return faults(next);
    }
    Ward ward = smallWard();
};

TEST_F(PagingRulesTest, OneByOneUnlessTheFacilityRingsThoseOfAKindAtOnce) {
    EXPECT_EQ(chain("2026-11-22T23:00").steps, (Steps{{"watch-2"}, {"watch-3"}, {"sub-1"}}));
    rules().together = true;
    EXPECT_EQ(chain("2026-11-22T23:00").steps, (Steps{{"watch-2", "watch-3"}, {"sub-1"}}));
    EXPECT_EQ(chain("2026-11-23T12:00").steps, (Steps{{"watch-1"}})) << "by day the house's chain";
    EXPECT_EQ(pagedInOrder(ward, "birkehuset", copenhagen(), utc("2026-11-22T23:00")), (Persons{"watch-2", "watch-3", "sub-1"}));
}

TEST_F(PagingRulesTest, TheLastResortIsEverybodyUnlessItIsNamedAndNeverWithoutWhoIsOnDuty) {
    EXPECT_EQ(chain("2026-11-22T23:00").everybody, (Persons{"watch-1", "watch-2", "watch-3", "sub-1"}));
    rules().lastResort = {"watch-1", "watch-3"};
    EXPECT_EQ(chain("2026-11-22T23:00").everybody, (Persons{"watch-2", "watch-3", "sub-1", "watch-1"}));
    ward.shifts.clear();
    ward.chains.clear();
    EXPECT_TRUE(chain("2026-11-22T23:00").steps.empty());
    EXPECT_EQ(chain("2026-11-22T23:00").everybody, (Persons{"watch-1", "watch-3"}));
    EXPECT_EQ(chainFor(ward, "no-such-house", copenhagen(), utc("2026-11-22T23:00")).everybody.size(), 4U);
}

TEST_F(PagingRulesTest, WhatAFacilitySaysNothingOfIsAsConfigured) {
    AlertLimits limits;
    limits.report = seconds{900};
    rules().acknowledgeSeconds = 30;
    rules().arriveSeconds = 600;
    const auto mine = withRules(limits, pagingRulesOf(ward, "birkehuset"));
    EXPECT_EQ(mine.acknowledge, seconds{30});
    EXPECT_EQ(mine.arrive, seconds{600});
    EXPECT_EQ(mine.repeat, limits.repeat);
    EXPECT_EQ(mine.report, seconds{900});
    EXPECT_EQ(rulesOf(limits).reportSeconds, 900);
}

TEST_F(PagingRulesTest, AChannelIsUsedFromItsStepOnAndForEverybodyAlways) {
    rules().smsFrom = 2;
    rules().espaFrom = kWithEverybody;
    EXPECT_TRUE(goesOutBy("push", rules(), 1, false)) << "the pager page";
    EXPECT_TRUE(goesOutBy("http", rules(), 1, false));
    EXPECT_FALSE(goesOutBy("sms", rules(), 1, false));
    EXPECT_TRUE(goesOutBy("sms", rules(), 2, false));
    EXPECT_FALSE(goesOutBy("espa", rules(), 3, false));
    EXPECT_TRUE(goesOutBy("espa", rules(), 3, true));
}

TEST_F(PagingRulesTest, TimesOutOfReasonAndPersonsWhoAreNotStaffAreRefusedAtTheirFields) {
    PagingRules wrong;
    wrong.acknowledgeSeconds = 14;
    wrong.reportSeconds = 14401;
    wrong.lastResort = {"watch-1", "admin-1", "watch-1"};
    EXPECT_EQ(save(wrong), "facility.paging.acknowledge_s: malformed, facility.paging.report_s: malformed, "
                           "facility.paging.lastResort[1]: unknown, facility.paging.lastResort[2]: taken");
    EXPECT_EQ(rules(), PagingRules{});
}

TEST_F(PagingRulesTest, AFacilityThatIsRenamedKeepsThemAndItsLastResortCannotBeRemoved) {
    PagingRules paging;
    paging.lastResort = {"sub-1"};
    ward.shifts.clear();
    ASSERT_EQ(save(paging), "");
    RegistryChange change;
    change.kind = ChangeKind::SaveFacility;
    change.facility = RegistryFacility{"solgaarden", "Solgaarden", {}};
    const ChangeContext context{utc("2026-11-22T12:00"), copenhagen(), {}};
    ward = changed(ward, change, context).value();
    EXPECT_EQ(ward.facilities.at(0).name, "Solgaarden");
    EXPECT_EQ(rules(), paging);
    change = {};
    change.kind = ChangeKind::RemovePerson;
    change.subject = "sub-1";
    EXPECT_EQ(faults(changed(ward, change, context)), "subject: inUse");
}

// Two who ring at once: staff-1 and staff-2; then staff-3; then everybody.
struct RungTogether : AlertLife {
    RungTogether() : AlertLife(false) {
        context.chain = {{{"staff-1", "staff-2"}, {"staff-3"}}, {"staff-1", "staff-2", "staff-3", "staff-4"}};
        record = {};
        take(raise(numbered(1), "birk-1", sound(1), context));
    }
    PageState of(const char* user) const { return pageOf(user).state; }
};

TEST(AlertsRungTogether, RingAllOfAStepAndThenTheNext) {
    RungTogether life;
    EXPECT_EQ(life.of("staff-1"), PageState::Ringing);
    EXPECT_EQ(life.of("staff-2"), PageState::Ringing);
    life.timeUp();
    EXPECT_EQ(life.of("staff-1"), PageState::TimedOut);
    EXPECT_EQ(life.of("staff-2"), PageState::TimedOut);
    EXPECT_EQ(life.of("staff-3"), PageState::Ringing);
    life.timeUp();
    EXPECT_EQ(life.of("staff-4"), PageState::Ringing);
}

TEST(AlertsRungTogether, GoOnRingingWhileOneOfTwoCannotAndGoOnToTheNextWhenNeitherCan) {
    RungTogether life;
    life.by(AlertEventKind::Cannot, "staff-1");
    EXPECT_EQ(life.of("staff-2"), PageState::Ringing);
    EXPECT_EQ(life.record.step, 1);
    life.by(AlertEventKind::Cannot, "staff-2");
    EXPECT_EQ(life.of("staff-3"), PageState::Ringing);
}

TEST(AlertsRungTogether, AreTheFirstOnesWhoAcknowledges) {
    RungTogether life;
    life.by(AlertEventKind::Acknowledged, "staff-2");
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
    EXPECT_EQ(life.of("staff-1"), PageState::Cancelled);
}

TEST(AlertsRungTogether, GoOnRingingWhenOneOfTwoIsNoLongerOnDuty) {
    RungTogether life;
    life.context.leftDuty = {"staff-1"};
    life.by(AlertEventKind::Acknowledged, "staff-1");
    EXPECT_EQ(life.of("staff-2"), PageState::Ringing);
    EXPECT_EQ(life.record.step, 1);
    life.timeUp();
    EXPECT_EQ(life.of("staff-3"), PageState::Ringing);
}

} // namespace
} // namespace natlyt::ward
