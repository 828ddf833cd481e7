// SPDX-License-Identifier: Apache-2.0
// The roster of a house as an administrator arranges it.
#include "operator-console/models/administration/administration.hpp"
#include "tests/operator-console/models/registry_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using Persons = std::vector<std::string>;

struct TheRoster : ::testing::Test {
    TheRoster() { office.show(smallRegistry()); }
    QVariantMap shift(int at) { return office.shifts().at(at).toMap(); }
    static QStringList initials(const QVariant& list) {
        QStringList names;
        for (const auto& person : list.toList())
            names << person.toMap()["initials"].toString();
        return names;
    }
    void answer(ReplyCode code, std::vector<FieldProblem> problems = {}) {
        OperatorReply reply;
        reply.code = code;
        if (!problems.empty())
            reply.problems = std::move(problems);
        office.answered(asked.back(), reply);
    }
    std::vector<RegistryChange> asked;
    RosterOffice office{[this](RegistryChange change) { asked.push_back(std::move(change)); }};
};

TEST_F(TheRoster, ShowsWhoIsOnDutyAndWhoComesAfterThem) {
    ASSERT_EQ(office.house(), "birkehuset");
    ASSERT_EQ(office.shiftCount(), 1);
    EXPECT_EQ(shift(0)["from"], "22:00");
    EXPECT_EQ(shift(0)["to"], "07:00");
    EXPECT_EQ(shift(0)["days"], 127);
    EXPECT_EQ(initials(shift(0)["persons"]), (QStringList{"M.S.", "P.D."}));
    EXPECT_EQ(initials(shift(0)["substitutes"]), QStringList{"S.K."});
    EXPECT_EQ(shift(0)["manager"], "gitte");
    EXPECT_TRUE(shift(0)["others"].toList().isEmpty());
    EXPECT_FALSE(office.houseIsUnmanned());
}

TEST_F(TheRoster, TellsWhichHouseWillHaveNobodyBeforeTheNightBegins) {
    EXPECT_EQ(office.unmannedCount(), 1);
    EXPECT_EQ(office.unmanned(), "Engen 22:00–07:00");
    office.chooseHouse("engen");
    EXPECT_TRUE(office.houseIsUnmanned());
    EXPECT_EQ(office.houseState(), "Nobody on duty 22:00–07:00");
    office.chooseHouse("skovbo");
    EXPECT_EQ(office.houseState(), "No roster: paged in the fixed order");
}

TEST_F(TheRoster, SavesAWholeHouse) {
    office.setDay(0, 6, false);
    office.setTimes(0, "21.30", "7");
    office.put(0, false, "watch-3", 0); // no substitute any more, and the first
    office.takeOut(0, "watch-1");
    office.setManager(0, "");
    office.addShift();
    office.setTimes(1, "22:00", "22:00");
    ASSERT_TRUE(office.changedByHand());
    office.save();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].kind, ChangeKind::SaveShifts);
    EXPECT_EQ(asked[0].subject, "birkehuset");
    EXPECT_EQ(asked[0].shifts, (std::vector<RegistryShift>{
                                   {"birkehuset", {63, 21 * 60 + 30, 9 * 60 + 30}, {"watch-3", "watch-2"}, {}, ""},
                                   {"birkehuset", {63, 22 * 60, 24 * 60}, {"watch-3", "watch-2"}, {}, ""}}));
    answer(ReplyCode::Ok);
    EXPECT_FALSE(office.changedByHand());
    EXPECT_EQ(office.shiftCount(), 2);
}

TEST_F(TheRoster, FollowsATimeWhileItIsTypedAndLeavesItAsItStands) {
    int told = 0;
    QObject::connect(&office, &RosterOffice::changed, &office, [&] { ++told; });
    office.typeTimes(0, "2", "07:00");
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(office.changedByHand());
    EXPECT_EQ(shift(0)["from"], "2") << "nothing is rewritten under the hand";
    office.typeTimes(0, "2130", "07:00");
    office.save();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].shifts->at(0).hours, (WeeklyWindow{127, 21 * 60 + 30, 9 * 60 + 30}));
    office.typeTimes(0, "22:00", "07:00");
    EXPECT_FALSE(office.changedByHand()) << "it is what is stored";
}

TEST_F(TheRoster, AsksForNothingWhileAShiftMakesNoSense) {
    int wrong = 0;
    QObject::connect(&office, &RosterOffice::foundWrong, &office, [&] { ++wrong; });
    office.addShift();
    office.addShift();
    office.setTimes(0, "25:00", "07:00");
    for (const auto* person : {"watch-1", "watch-2"})
        office.takeOut(1, person);
    for (int day = 0; day < 7; ++day)
        office.setDay(2, day, false);
    office.save();
    EXPECT_TRUE(asked.empty());
    EXPECT_EQ(wrong, 1);
    EXPECT_EQ(shift(0)["trouble"], "Write both times like 22:00.");
    EXPECT_EQ(shift(0)["from"], "25:00");
    EXPECT_EQ(shift(1)["trouble"], "Somebody must be on duty. Substitutes come after them.");
    EXPECT_EQ(shift(2)["trouble"], "Choose at least one day.");
    office.setTimes(0, "22", "07:00");
    EXPECT_EQ(shift(0)["trouble"], "");
}

TEST_F(TheRoster, KeepsWhatWasArrangedWhenTheStationRefusesAndSaysWhichShift) {
    office.addShift();
    office.save();
    answer(ReplyCode::Invalid, {{"shifts[1].persons[0]", FieldFault::Unknown, ""}});
    EXPECT_EQ(shift(0)["trouble"], "");
    EXPECT_FALSE(shift(1)["trouble"].toString().isEmpty());
    EXPECT_TRUE(office.changedByHand());
    office.show(smallRegistry()); // read again
    EXPECT_EQ(office.shiftCount(), 2);
    office.discard();
    EXPECT_EQ(office.shiftCount(), 1);
}

TEST_F(TheRoster, SavesForAllHousesOfTheFacilityEachOnRecordAndForNoOther) {
    auto registry = smallRegistry();
    registry.units.front().facility = "elsewhere";
    office.show(registry);
    EXPECT_EQ(office.neighbours(), 0) << "alone at its facility";
    office.show(smallRegistry());
    const auto units = smallRegistry().units;
    const auto there = std::ranges::count(units, units.front().facility, &RegistryUnit::facility);
    EXPECT_EQ(office.neighbours(), there - 1);
    EXPECT_EQ(office.facility(), QString::fromStdString(smallRegistry().facilities.front().name));
    office.setTimes(0, "23:00", "06:00");
    office.saveForFacility();
    ASSERT_EQ(static_cast<std::ptrdiff_t>(asked.size()), there);
    for (const auto& change : asked) {
        const auto& first = change.shifts->front();
        EXPECT_EQ(first.unit, change.subject);
        EXPECT_EQ(first.hours, (WeeklyWindow{127, 23 * 60, 7 * 60}));
        EXPECT_EQ(first.persons, (Persons{"watch-1", "watch-2"}));
    }
    EXPECT_EQ(asked.back().subject, "birkehuset");
    for (const auto& change : asked) {
        OperatorReply reply;
        office.answered(change, reply);
    }
    EXPECT_FALSE(office.changedByHand());
    office.chooseHouse(QString::fromStdString(*asked.front().subject));
    EXPECT_EQ(shift(0)["from"], "23:00");
}

TEST_F(TheRoster, SaysWhichShiftIsTheFirstThatIsWrong) {
    std::vector<int> told;
    QObject::connect(&office, &RosterOffice::wrongAt, &office, [&](int shift) { told.push_back(shift); });
    office.addShift();
    office.setTimes(1, "25:00", "07:00");
    office.saveForFacility();
    EXPECT_EQ(told, std::vector{1});
    EXPECT_TRUE(asked.empty());
    office.setTimes(1, "22:00", "07:00");
    office.save();
    answer(ReplyCode::Invalid, {{"shifts[1].persons[0]", FieldFault::Unknown, ""}});
    EXPECT_EQ(told, (std::vector{1, 1}));
}

TEST_F(TheRoster, LeavesNoHouseWithSomethingUnsaved) {
    office.removeShift(0);
    office.chooseHouse("engen");
    EXPECT_EQ(office.house(), "birkehuset");
    office.save();
    EXPECT_EQ(asked.back().shifts, std::vector<RegistryShift>());
    answer(ReplyCode::Ok);
    office.chooseHouse("engen");
    EXPECT_EQ(office.house(), "engen");
}

TEST_F(TheRoster, ReadsTimesAsPeopleWriteThem) {
    EXPECT_EQ(minuteTyped("22"), 22 * 60);
    EXPECT_EQ(minuteTyped(" 7:05 "), 7 * 60 + 5);
    EXPECT_EQ(minuteTyped("07.30"), 7 * 60 + 30);
    EXPECT_EQ(minuteTyped("0730"), 7 * 60 + 30);
    EXPECT_EQ(minuteTyped("24:00"), 24 * 60);
    for (const char* no : {"", "24:01", "7:60", "25", "evening", "7:5", "-7"})
        EXPECT_EQ(minuteTyped(no), std::nullopt) << no;
}

} // namespace
} // namespace natlyt::console::testing
