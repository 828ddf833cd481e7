// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/roster.hpp"

#include "tests/operator-console/domain/ward_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using namespace test;
using Persons = std::vector<std::string>;

class RosterTest : public testing::Test {
protected:
    RosterTest() {
        for (const auto* id : {"watch-2", "watch-3", "sub-1"}) ward.persons.push_back({id, id, Role::Staff});
        ward.persons.push_back({"chief-1", "C1", Role::Admin});
        auto& resident = ward.residents.at(0);
        resident.hours = {parseHours("daily 22:00-07:00").value()};
        resident.consent = Consent{"the resident", Capacity::Resident, {ConsentScope::AutomaticListening}, "note", "admin-1",
                                   parseLocalDate("2026-01-01").value(), parseLocalDate("2028-01-01").value()};
    }
    void shift(const char* hours, Persons persons, Persons substitutes = {}, std::string manager = {}) {
        ward.shifts.push_back({"birkehuset", parseHours(hours).value(), std::move(persons), std::move(substitutes), std::move(manager)});
    }
    OnDuty duty(const char* local) { return onDuty(ward, "birkehuset", copenhagen(), utc(local)); }
    Persons paged(const char* local) { return pagedInOrder(ward, "birkehuset", copenhagen(), utc(local)); }
    std::vector<RosterGap> gaps(const char* from, const char* to) { return rosterGaps(ward, copenhagen(), utc(from), utc(to)); }
    ChangeContext at(const char* local) { return {utc(local), copenhagen(), {}}; }
    void take(const char* person, const char* local) {
        auto next = withDutyTaken(ward, "birkehuset", person, at(local));
        ASSERT_TRUE(next) << faults(next);
        ward = std::move(*next);
    }
    std::string give(const char* person, const char* local) {
        auto next = withDutyGiven(ward, "birkehuset", person, at(local));
        if (next) ward = std::move(*next);
        return faults(next);
    }
    Ward ward = smallWard();
};

TEST_F(RosterTest, WhoIsOnDutyIsPagedInOrderAndThenTheSubstitutes) {
    shift("daily 22:00-07:00", {"watch-2", "watch-3"}, {"sub-1"}, "chief-1");
    EXPECT_EQ(duty("2026-11-22T23:00"), (OnDuty{{"watch-2", "watch-3"}, {"sub-1"}, "chief-1"}));
    EXPECT_EQ(paged("2026-11-22T23:00"), (Persons{"watch-2", "watch-3", "sub-1"}));
    EXPECT_EQ(paged("2026-11-23T06:59"), (Persons{"watch-2", "watch-3", "sub-1"}));
}

TEST_F(RosterTest, WhereTheRosterNamesNobodyTheChainIsPaged) {
    EXPECT_EQ(paged("2026-11-22T23:00"), Persons{"watch-1"});
    shift("daily 22:00-07:00", {"watch-2"});
    EXPECT_EQ(duty("2026-11-23T07:00"), OnDuty{});
    EXPECT_EQ(paged("2026-11-23T07:00"), Persons{"watch-1"});
}

TEST_F(RosterTest, AGapIsShownADayAheadToItsOwnEndWhichDoesNotMoveWithTheHour) {
    ward.residents.at(0).hours = {parseHours("daily 00:00-24:00").value()};
    shift("daily 15:00-07:00", {"watch-2"});
    const auto ahead = [&](const char* now) {
        auto gaps = gapsAhead(ward, copenhagen(), utc(now), utc(now));
        std::erase_if(gaps, [](const RosterGap& gap) { return gap.unit != "birkehuset"; });
        return gaps;
    };
    const RosterGap tomorrow{"birkehuset", {utc("2026-11-23T07:00"), utc("2026-11-23T15:00")}};
    EXPECT_EQ(ahead("2026-11-22T15:30"), std::vector{tomorrow});
    EXPECT_EQ(ahead("2026-11-22T18:45"), std::vector{tomorrow});
    ward.shifts.clear();
    shift("sun 22:00-23:00", {"watch-2"});
    const auto long1 = ahead("2026-11-23T01:00"), long2 = ahead("2026-11-23T09:00");
    ASSERT_EQ(long1.size(), 1U);
    ASSERT_EQ(long2.size(), 1U);
    EXPECT_EQ(long1[0].when.to, long2[0].when.to);
}

TEST_F(RosterTest, AShiftEndsByTheClockOnTheWallInTheNightsWhenClocksAreSet) {
    shift("daily 22:00-07:00", {"watch-2"});
    EXPECT_EQ(shiftAt(ward, "birkehuset", copenhagen(), utc("2026-10-24T23:00")), // ten hours
              (Interval{utc("2026-10-24T22:00"), utc("2026-10-25T07:00")}));
    EXPECT_EQ(utc("2026-10-25T07:00") - utc("2026-10-24T22:00"), std::chrono::hours{10});
    EXPECT_EQ(utc("2027-03-28T07:00") - utc("2027-03-27T22:00"), std::chrono::hours{8});
    EXPECT_FALSE(duty("2027-03-28T06:59").persons.empty());
    EXPECT_TRUE(duty("2027-03-28T07:00").persons.empty());
    EXPECT_TRUE(gaps("2026-10-24T12:00", "2026-10-25T12:00").empty());
    EXPECT_TRUE(gaps("2027-03-27T12:00", "2027-03-28T12:00").empty());
}

TEST_F(RosterTest, AHouseWithNobodyOnDutyIsKnownBeforeTheNightBegins) {
    shift("mon,tue,wed,thu,sun 22:00-07:00", {"watch-2"});
    EXPECT_TRUE(gaps("2026-11-26T12:00", "2026-11-27T12:00").empty()); // the night to Friday
    EXPECT_EQ(gaps("2026-11-27T12:00", "2026-11-28T12:00"),            // a Friday
              (std::vector<RosterGap>{{"birkehuset", {utc("2026-11-27T22:00"), utc("2026-11-28T07:00")}}}));
    ward.residents.at(0).consent.reset();
    EXPECT_TRUE(gaps("2026-11-27T12:00", "2026-11-28T12:00").empty()) << "nobody is listened to there";
}

TEST_F(RosterTest, AGapBetweenTwoShiftsIsOne) {
    shift("daily 22:00-02:00", {"watch-2"});
    shift("daily 02:30-07:00", {"watch-3"});
    EXPECT_EQ(gaps("2026-11-22T12:00", "2026-11-23T12:00"),
              (std::vector<RosterGap>{{"birkehuset", {utc("2026-11-23T02:00"), utc("2026-11-23T02:30")}}}));
}

TEST_F(RosterTest, SubstitutesAloneAreNobodyOnDuty) {
    shift("daily 22:00-07:00", {"gone-1"}, {"sub-1"});
    EXPECT_EQ(gaps("2026-11-22T12:00", "2026-11-23T12:00").size(), 1U);
    EXPECT_EQ(paged("2026-11-22T23:00"), Persons{"sub-1"}) << "and are paged all the same";
}

TEST_F(RosterTest, AWardWithoutARosterHasNoGapsAndAHouseWithoutOneHasItsChain) {
    EXPECT_TRUE(gaps("2026-11-22T12:00", "2026-11-23T12:00").empty());
    ward.units.push_back({"egehuset", "Egehuset", "solgaarden"});
    ward.shifts.push_back({"egehuset", parseHours("daily 22:00-07:00").value(), {"watch-2"}, {}});
    EXPECT_TRUE(gaps("2026-11-22T12:00", "2026-11-23T12:00").empty());
    ward.chains.clear();
    EXPECT_EQ(gaps("2026-11-22T12:00", "2026-11-23T12:00").size(), 1U);
}

TEST_F(RosterTest, WhoTakesDutyIsPagedFirstForTheRestOfTheShift) {
    shift("daily 22:00-07:00", {"watch-2"});
    take("watch-3", "2026-11-23T01:00");
    EXPECT_EQ(paged("2026-11-23T02:00"), (Persons{"watch-3", "watch-2"}));
    EXPECT_EQ(paged("2026-11-23T23:00"), Persons{"watch-2"}) << "the next night is the roster's again";
}

TEST_F(RosterTest, DutyTakenInTheEveningBeginsWithTheNextShift) {
    shift("daily 22:00-07:00", {"watch-2"});
    take("watch-3", "2026-11-22T18:00");
    EXPECT_TRUE(duty("2026-11-22T21:59").persons.empty());
    EXPECT_EQ(duty("2026-11-22T22:00").persons, (Persons{"watch-3", "watch-2"}));
}

TEST_F(RosterTest, DutyIsGivenAwayOnlyWhenSomebodyElseIsOnDuty) {
    shift("daily 22:00-07:00", {"watch-2"}, {"sub-1"});
    EXPECT_EQ(give("watch-2", "2026-11-22T23:00"), "person: notPermitted");
    EXPECT_EQ(give("watch-1", "2026-11-22T23:00"), "person: notPermitted") << "is not on duty at all";
    take("watch-3", "2026-11-22T23:10");
    EXPECT_EQ(give("watch-2", "2026-11-22T23:20"), "");
    EXPECT_EQ(duty("2026-11-23T00:00").persons, Persons{"watch-3"});
    EXPECT_EQ(give("watch-3", "2026-11-23T00:10"), "person: notPermitted");
    EXPECT_EQ(duty("2026-11-23T23:00").persons, Persons{"watch-2"});
}

TEST_F(RosterTest, NobodyGivesDutyAwayToOneWhoseShiftEndsSooner) {
    shift("daily 22:00-07:00", {"watch-2"});
    shift("daily 22:00-03:00", {"watch-3"});
    EXPECT_EQ(give("watch-2", "2026-11-22T23:00"), "person: notPermitted");
    EXPECT_EQ(give("watch-3", "2026-11-22T23:00"), "");
}

TEST_F(RosterTest, WhoGaveDutyAwayTakesItBack) {
    shift("daily 22:00-07:00", {"watch-2", "watch-3"});
    EXPECT_EQ(give("watch-2", "2026-11-22T23:00"), "");
    take("watch-2", "2026-11-22T23:30");
    EXPECT_EQ(duty("2026-11-23T00:00").persons, (Persons{"watch-2", "watch-3"}));
    EXPECT_EQ(ward.dutyChanges.size(), 1U);
}

TEST_F(RosterTest, WhatIsOverIsForgottenWithTheNextChange) {
    shift("daily 22:00-07:00", {"watch-2"});
    take("watch-3", "2026-11-22T23:00");
    take("watch-1", "2026-11-23T23:00");
    EXPECT_EQ(ward.dutyChanges.size(), 1U);
}

TEST_F(RosterTest, OnlyStaffTakeDutyAndOnlyInAHouseThatThereIs) {
    EXPECT_EQ(faults(withDutyTaken(ward, "birkehuset", "night-1", at("2026-11-22T23:00"))), "person: unknown");
    EXPECT_EQ(faults(withDutyTaken(ward, "nowhere", "watch-1", at("2026-11-22T23:00"))), "unit: unknown");
    take("watch-3", "2026-11-22T23:00"); // no shift: for twelve hours
    EXPECT_EQ(ward.dutyChanges.at(0).until - ward.dutyChanges.at(0).from, kDutyWithoutShift);
}

TEST_F(RosterTest, WhoServesWhereIsKnownFromChainsRosterAndHandsets) {
    shift("daily 22:00-07:00", {"watch-2"}, {"sub-1"});
    take("watch-3", "2026-11-22T23:00");
    EXPECT_EQ(serving(ward, {"birkehuset"}), (std::set<std::string>{"watch-1", "watch-2", "sub-1", "watch-3"}));
    EXPECT_EQ(housesServed(ward, "sub-1"), std::set<std::string>{"birkehuset"});
    EXPECT_TRUE(housesServed(ward, "chief-1").empty());
}

class RosterChanges : public RosterTest {
protected:
    std::string save(std::vector<RegistryShift> shifts) {
        RegistryChange change;
        change.kind = ChangeKind::SaveShifts;
        change.subject = "birkehuset";
        change.shifts = std::move(shifts);
        auto next = changed(ward, change, at("2026-11-22T12:00"));
        if (next) ward = std::move(*next);
        return faults(next);
    }
};

TEST_F(RosterChanges, AHousesRosterIsSavedWholeAndCheckedAtItsFields) {
    const WeeklyWindow nights{127, 22 * 60, 9 * 60};
    EXPECT_EQ(save({{"birkehuset", nights, {"watch-2", "watch-3"}, {"sub-1"}, "chief-1"}}), "");
    ASSERT_EQ(ward.shifts.size(), 1U);
    EXPECT_EQ(ward.shifts[0].hours, parseHours("daily 22:00-07:00").value());
    EXPECT_EQ(save({{"birkehuset", nights, {}, {}, ""}}), "shifts[0].persons: missing");
    EXPECT_EQ(save({{"birkehuset", nights, {"watch-2", "watch-2"}, {"night-1"}, "nobody"}}),
              "shifts[0].persons[1]: taken, shifts[0].substitutes[0]: unknown, shifts[0].manager: unknown");
    EXPECT_EQ(ward.shifts.size(), 1U);
    EXPECT_EQ(save({}), "");
    EXPECT_TRUE(ward.shifts.empty());
}

TEST_F(RosterChanges, WhoIsOnTheRosterIsNotRemovedAndARemovedHouseTakesItsRosterAlong) {
    shift("daily 22:00-07:00", {"watch-2"}, {}, "chief-1");
    RegistryChange change;
    change.kind = ChangeKind::RemovePerson;
    for (const auto* id : {"watch-2", "chief-1"}) {
        change.subject = id;
        EXPECT_EQ(faults(changed(ward, change, at("2026-11-22T12:00"))), "subject: inUse") << id;
    }
    take("watch-3", "2026-11-22T12:00");
    change.subject = "watch-3";
    const auto without = changed(ward, change, at("2026-11-22T12:00"));
    ASSERT_TRUE(without);
    EXPECT_TRUE(without->dutyChanges.empty());
    ward.rooms.clear();
    change.kind = ChangeKind::RemoveUnit;
    change.subject = "birkehuset";
    EXPECT_TRUE(changed(ward, change, at("2026-11-22T12:00"))->shifts.empty());
}

} // namespace
} // namespace natlyt::ward
