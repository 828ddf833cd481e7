// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/registry_checks.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using namespace test;

const auto kToday = *parseLocalDate("2026-11-22");
const auto kNow = *parseLocalMinute("2026-11-22T23:00");

std::string consentFaults(auto edit) {
    auto entered = enteredConsent();
    edit(entered);
    return faults(checkedConsent(entered, kToday));
}

TEST(ConsentCheck, TakesWhatIsWholeAndNamesEachScopeOnce) {
    const auto consent = checkedConsent(enteredConsent(), kToday);
    ASSERT_TRUE(consent) << faults(consent);
    EXPECT_EQ(consent->scope, (std::vector{ConsentScope::AutomaticListening, ConsentScope::Snippets}));
    EXPECT_EQ(localDateText(consent->until), "2027-02-01");
}

TEST(ConsentCheck, LastsSixMonthsWhereNobodySaysOtherwise) {
    auto entered = enteredConsent();
    entered.until.clear();
    EXPECT_EQ(localDateText(checkedConsent(entered, kToday)->until), "2027-05-22");
    entered.from = "2026-08-31";
    EXPECT_EQ(localDateText(checkedConsent(entered, kToday)->until), "2027-02-28");
}

TEST(ConsentCheck, RefusesATermThatIsInvertedPastOrEnormous) {
    EXPECT_EQ(consentFaults([](auto& c) { c.until = "2026-11-22"; }), "until: endsBeforeItBegins");
    EXPECT_EQ(consentFaults([](auto& c) { c.until = "2026-10-01"; }), "until: endsBeforeItBegins");
    EXPECT_EQ(consentFaults([](auto& c) { c.from = "2026-01-01", c.until = "2026-11-22"; }), "until: past");
    EXPECT_EQ(consentFaults([](auto& c) { c.until = "2028-11-22"; }), "");
    EXPECT_EQ(consentFaults([](auto& c) { c.until = "2028-11-23"; }), "until: tooLong");
    EXPECT_EQ(consentFaults([](auto& c) { c.until = "2027-02-29"; }), "until: malformed");
    EXPECT_EQ(consentFaults([](auto& c) { c.from = ""; }), "from: missing");
}

TEST(ConsentCheck, SaysAllThatIsMissingAtOnce) {
    EXPECT_EQ(faults(checkedConsent(ConsentRecord{}, kToday)),
              "givenBy: missing, scope: missing, evidence: missing, decidedBy: missing, from: missing");
    EXPECT_EQ(consentFaults([](auto& c) { c.capacity = Capacity::Guardian; }), "basis: missing");
}

TEST(HoursCheck, RefusesHoursThatOverlapAlsoOverMidnightAndOverTheWeeksEnd) {
    const WeeklyWindow everyNight{127, 1320, 540}, mondayDawn{1, 300, 120}, mondayNoon{1, 720, 60}, sundayNight{64, 1380, 300};
    EXPECT_EQ(faults(checkedHours({everyNight, mondayNoon})), "");
    EXPECT_EQ(faults(checkedHours({mondayNoon, everyNight, mondayDawn})), "hours[2]: overlaps");
    EXPECT_EQ(faults(checkedHours({sundayNight, {1, 200, 60}})), "hours[1]: overlaps");
    EXPECT_EQ(faults(checkedHours({{1, 600, 60}, {1, 660, 60}})), "") << "adjacent hours do not overlap";
    EXPECT_EQ(faults(checkedHours({{1, 600, 1440}})), "hours[0]: tooLong");
    EXPECT_EQ(faults(checkedHours({{127, 0, 1440}})), "");
}

TEST(PrivacyCheck, TakesAWindowOnceWeeklyOrOpenEnded) {
    EXPECT_EQ(faults(checkedPrivacy(enteredPrivacy("2026-11-28T20:00", "2026-11-29T10:00"), {}, kNow, copenhagen())), "");
    const auto open = checkedPrivacy(enteredPrivacy("", ""), {}, kNow, copenhagen());
    ASSERT_TRUE(open);
    EXPECT_EQ(open->from, kNow);
    EXPECT_FALSE(open->to);
    auto weekly = enteredPrivacy("", "");
    weekly.weekly = WeeklyWindow{32, 1200, 840};
    EXPECT_EQ(checkedPrivacy(weekly, {}, kNow, copenhagen())->weekly, (HoursWindow{32, 1200, 840}));
}

TEST(PrivacyCheck, RefusesAWindowThatIsInvertedPastEnormousOrOfNoDate) {
    const auto refused = [](const char* from, const char* to) {
        return faults(checkedPrivacy(enteredPrivacy(from, to), {}, kNow, copenhagen()));
    };
    EXPECT_EQ(refused("2026-11-28T20:00", "2026-11-28T20:00"), "to: endsBeforeItBegins");
    EXPECT_EQ(refused("2026-11-22T20:00", "2026-11-22T23:00"), "to: past");
    EXPECT_EQ(refused("2026-11-22T20:00", "2026-12-23T20:01"), "to: tooLong");
    EXPECT_EQ(refused("2026-11-22T20:00", "2026-12-23T20:00"), "");
    EXPECT_EQ(refused("2027-11-24T20:00", ""), "from: tooLong");
    EXPECT_EQ(refused("2026-11-31T20:00", "tomorrow"), "from: malformed, to: malformed");
}

TEST(PrivacyCheck, RefusesATimeThatNoClockShows) {
    const auto refused = [](const char* from, const char* to) {
        return faults(checkedPrivacy(enteredPrivacy(from, to), {}, kNow, copenhagen()));
    };
    EXPECT_EQ(refused("2027-03-28T02:10", "2027-03-28T02:50"), "from: noSuchTime, to: noSuchTime");
    EXPECT_EQ(refused("2027-03-28T02:00", "2027-03-28T03:01"), "from: noSuchTime");
    EXPECT_EQ(refused("2027-03-27T20:00", "2027-03-28T02:59"), "to: noSuchTime");
    EXPECT_EQ(refused("2027-03-28T02:30", ""), "from: noSuchTime");
    EXPECT_EQ(refused("2027-03-28T01:59", "2027-03-28T03:00"), "") << "the minute before it and the minute after it are there";
    EXPECT_EQ(refused("2027-10-31T02:10", "2027-10-31T02:50"), "") << "twice, when the clocks are set back";
}

TEST(PrivacyCheck, NamesTheNextTimeThatThereIs) {
    const auto window = checkedPrivacy(enteredPrivacy("2027-03-27T20:00", "2027-03-28T02:30"), {}, kNow, copenhagen());
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().front().next, "2027-03-28T03:00");
    EXPECT_THAT(window.error().front().detail, testing::HasSubstr("2027-03-28T02:30"));
}

TEST(PrivacyCheck, LastsFromTheFirstToTheSecondOfTimesThatComeTwice) {
    Resident resident;
    resident.hours = {*parseHours("daily 00:00-24:00")};
    resident.consent = Consent{"the resident", {}, {ConsentScope::AutomaticListening}, "note 1", "head of the house",
                               *parseLocalDate("2027-10-01"), *parseLocalDate("2027-12-01")};
    resident.privacy = {checkedPrivacy(enteredPrivacy("2027-10-31T02:10", "2027-10-31T02:50"), {}, kNow, copenhagen()).value()};
    const auto from = utc("2027-10-31T00:00"), to = utc("2027-10-31T12:00");
    const auto plan = compilePlan(resident, copenhagen(), from, to);
    ASSERT_EQ(plan.size(), 2U);
    EXPECT_EQ(plan[0].to, from + std::chrono::minutes{130});
    EXPECT_EQ(plan[1].from, from + std::chrono::minutes{170 + 60});
}

TEST(PrivacyCheck, KnowsWhetherItWasPlannedOrBeginsAtOnce) {
    EXPECT_TRUE(checkedPrivacy(enteredPrivacy("", ""), {}, kNow, copenhagen())->begun);
    EXPECT_FALSE(checkedPrivacy(enteredPrivacy("2026-11-22T23:01", ""), {}, kNow, copenhagen())->begun);
}

TEST(HoursCheck, KnowsTheDayOnWhichTheClocksAreSetForwardOverThem) {
    EXPECT_EQ(skippedOn(*parseHours("sun 02:00-03:00"), copenhagen(), kNow), parseLocalDate("2027-03-28").value());
    EXPECT_EQ(skippedOn(*parseHours("daily 02:10-02:50"), copenhagen(), kNow), parseLocalDate("2027-03-28").value());
    for (const auto* kept : {"sat 02:00-03:00", "sun 01:59-02:30", "sun 02:30-03:01", "daily 22:00-07:00"})
        EXPECT_FALSE(skippedOn(*parseHours(kept), copenhagen(), kNow)) << kept;
}

TEST(PrivacyCheck, RefusesAWindowThatOverlapsOneOfItsKind) {
    const std::vector<PrivacyWindow> had{{*parseLocalMinute("2026-11-28T20:00"), *parseLocalMinute("2026-11-29T10:00")},
                                         {{}, {}, HoursWindow{32, 1200, 840}}};
    const auto refused = [&](const char* from, const char* to) {
        return faults(checkedPrivacy(enteredPrivacy(from, to), had, kNow, copenhagen()));
    };
    EXPECT_EQ(refused("2026-11-29T09:59", "2026-11-29T12:00"), "from: overlaps");
    EXPECT_EQ(refused("2026-11-29T10:00", "2026-11-29T12:00"), "");
    EXPECT_EQ(refused("2026-11-25T10:00", ""), "from: overlaps") << "an open-ended one runs into every later one";
    auto weekly = enteredPrivacy("", "");
    weekly.weekly = WeeklyWindow{64, 0, 60};
    EXPECT_EQ(faults(checkedPrivacy(weekly, had, kNow, copenhagen())), "weekly: overlaps");
}

} // namespace
} // namespace natlyt::ward
