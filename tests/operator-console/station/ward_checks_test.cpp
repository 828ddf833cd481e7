// SPDX-License-Identifier: Apache-2.0
// ward.toml meets the checks of the console's desk: what an administrator cannot enter, the file cannot say either.
#include "operator-console/station/ward_file.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kTerm = "from = \"2026-01-01\"\nuntil = \"2027-01-01\"";
constexpr const char* kPrivacy = "2026-11-22T23:00/2026-11-23T01:00";

std::string with(const std::string& from, const std::string& to) {
    std::string text = kWardText;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::vector<std::string> refused(const std::string& from, const std::string& to) {
    std::vector<std::string> lines;
    const auto ward = readWard(with(from, to), "ward.toml", kWardWrittenAt);
    if (!ward)
        for (const auto& error : ward.error()) lines.push_back(error.sentence());
    return lines;
}

std::vector<std::string> warned(const std::string& text, UtcTime now = kWardWrittenAt) {
    std::vector<std::string> lines;
    const auto ward = readWard(text, "ward.toml", now);
    EXPECT_TRUE(ward) << ward.error().front().sentence();
    if (ward)
        for (const auto& warning : ward->warnings) lines.push_back(warning.sentence());
    return lines;
}

TEST(WardChecks, RefuseAnEnormousTerm) {
    EXPECT_THAT(refused(kTerm, "from = \"2026-01-01\"\nuntil = \"2196-01-01\""),
                ElementsAre("ward.toml:41: resident[0].consent.until is too long after from (a consent lasts at most 24 months)"));
}

TEST(WardChecks, SayOneThingOfOneWrongDateAndNameTheYears) {
    for (const auto* date : {"9999-01-01", "1999-12-31", "2026-02-30", "soon"})
        EXPECT_THAT(refused(kTerm, "from = \"2026-01-01\"\nuntil = \"" + std::string(date) + "\""),
                    ElementsAre(HasSubstr("ward.toml:41: resident[0].consent.until \"" + std::string(date) +
                                          "\" is not understood (write a date of the years 2000 to 2200 that exists")))
            << date;
    EXPECT_THAT(refused(kTerm, "from = \"9999-01-01\"\nuntil = \"2027-01-01\""), ElementsAre(HasSubstr("consent.from \"9999-01-01\"")));
    EXPECT_THAT(refused(kPrivacy, "2026-11-22T23:00/9999-11-23T01:00"),
                ElementsAre(HasSubstr("privacy \"9999-11-23T01:00\" is not understood (write a local time of the years 2000 to 2200")));
    EXPECT_THAT(refused("until = \"2027-01-01\"", "until = 5"), ElementsAre(HasSubstr("consent.until must be a text")));
    EXPECT_THAT(refused("evidence = \"note 1\"\n", ""), ElementsAre(HasSubstr("consent.evidence is missing")));
    EXPECT_THAT(refused("scope = [\"automaticListening\", \"snippets\"]", "scope = [\"sounds\"]"), ElementsAre(HasSubstr("\"sounds\" is not known")));
}

TEST(WardChecks, RefuseWindowsThatOverlap) {
    EXPECT_THAT(refused("\"sat 07:00-09:00\"", "\"sat 06:00-09:00\""),
                ElementsAre("ward.toml:58: resident[1].hours \"sat 06:00-09:00\" overlaps \"daily 22:00-07:00\" (make one of both, or end one where the other begins)"));
    EXPECT_THAT(refused(kPrivacy, std::string(kPrivacy) + "\", \"2026-11-23T00:00/2026-11-23T10:00"),
                ElementsAre(HasSubstr("privacy \"2026-11-23T00:00/2026-11-23T10:00\" overlaps \"2026-11-22T23:00/2026-11-23T01:00\"")));
    EXPECT_THAT(refused(kPrivacy, "sun 14:00-16:00\", \"sun 15:00-17:00"), ElementsAre(HasSubstr("\"sun 15:00-17:00\" overlaps \"sun 14:00-16:00\"")));
}

TEST(WardChecks, RefusePrivacyThatIsInvertedEnormousOrOfATimeThatNoClockShows) {
    EXPECT_THAT(refused(kPrivacy, "2026-11-23T23:00/2026-11-23T01:00"), ElementsAre(HasSubstr("ends before it begins")));
    EXPECT_THAT(refused(kPrivacy, "2026-11-23T23:00/2027-11-23T01:00"), ElementsAre(HasSubstr("at most 31 days; leave the end open, or withdraw the consent")));
    EXPECT_THAT(refused(kPrivacy, "2027-03-28T02:10/2027-03-28T05:00"),
                ElementsAre("ward.toml:59: resident[1].privacy \"2027-03-28T02:10/2027-03-28T05:00\" names a time that there is not: no clock shows "
                            "2027-03-28T02:10: the clocks are set forward over it (the next that there is: 2027-03-28T03:00)"));
    EXPECT_THAT(refused(kPrivacy, "2027-03-27T20:00/2027-03-28T02:50"), ElementsAre(HasSubstr("no clock shows 2027-03-28T02:50")));
    EXPECT_THAT(refused(kPrivacy, "/2026-11-23T01:00"), ElementsAre(HasSubstr("is not understood")));
}

TEST(WardChecks, RefuseADecisionByNobodyAndAGuardianWithoutAppointment) {
    EXPECT_THAT(refused("decided_by = \"admin-1\"", "decided_by = \"admin-9\""),
                ElementsAre(HasSubstr("ward.toml:39: resident[0].consent.decided_by \"admin-9\" is no [[person]]")));
    EXPECT_THAT(refused("basis = \"appointed 2025\"\n", ""), ElementsAre(HasSubstr("consent.basis is missing (say by what the guardian was appointed")));
}

TEST(WardChecks, RefuseToPageOnePersonTwice) {
    EXPECT_THAT(refused("steps = [\"staff-1\", \"staff-2\"]", "steps = [\"staff-1\", \"staff-1\"]"), ElementsAre(HasSubstr("chain[0].steps names \"staff-1\" twice")));
}

TEST(WardChecks, RefusePagingRulesThatAreOutOfReasonOrGivenTwice) {
    const std::string chain = "[[chain]]\nunit = \"birk\"";
    const std::string paging = "[[paging]]\nfacility = \"solgaarden\"\n";
    EXPECT_THAT(refused(chain, paging + chain), IsEmpty());
    EXPECT_THAT(refused(chain, paging + paging + chain), ElementsAre(HasSubstr("has two [[paging]]"))) << "also where the first says nothing";
    EXPECT_THAT(refused(chain, paging + "arrive_s = 59\n" + chain), ElementsAre(HasSubstr("arrive_s is not from 60 to 1800 seconds")));
    EXPECT_THAT(refused(chain, paging + "last_resort = [\"admin-1\"]\n" + chain), ElementsAre(HasSubstr("is no [[person]] with role staff")));
}

TEST(WardChecks, RefuseAChainOrPagingOfAHouseAPersonAFacilityOrAChannelThatThereIsNot) {
    const std::string chain = "[[chain]]\nunit = \"birk\"";
    const auto paging = [&](const std::string& rest) { return refused(chain, "[[paging]]\nfacility = \"solgaarden\"\n" + rest + "\n" + chain); };
    EXPECT_THAT(refused(chain, "[[chain]]\nunit = \"engen\""), ElementsAre(HasSubstr("chain[0].unit names no unit \"engen\"")));
    EXPECT_THAT(refused("steps = [\"staff-1\", \"staff-2\"]", "steps = [\"staff-1\", \"nobody\"]"),
                ElementsAre(HasSubstr("chain[0].steps \"nobody\" is no [[person]] with role staff")));
    EXPECT_THAT(refused(chain, "[[paging]]\nfacility = \"maanen\"\n" + chain), ElementsAre(HasSubstr("paging[0].facility names no facility \"maanen\"")));
    EXPECT_THAT(paging("fax_from = 2"), ElementsAre(HasSubstr("paging[0].fax_from")));
    EXPECT_THAT(paging("last_resort = [\"everybody\"]"), ElementsAre(HasSubstr("\"everybody\" is no [[person]] with role staff")));
}

TEST(WardChecks, SayAllFaultsOfAllResidentsAtOnceAlsoWhereTheTimeZoneIsWrong) {
    auto text = with("Europe/Copenhagen", "Europe/Kobenhavn");
    text.replace(text.find("daily 22:00-07:00"), 17, "nightly");
    text.replace(text.find("\"2027-01-01\""), 12, "\"2197-01-01\"");
    const auto ward = readWard(text, "ward.toml", kWardWrittenAt);
    ASSERT_FALSE(ward);
    EXPECT_EQ(ward.error().size(), 3U);
}

TEST(WardChecks, AFileThatWasRightStaysRightAndSaysWhatIsOver) {
    EXPECT_THAT(warned(kWardText), IsEmpty());
    const auto later = kWardWrittenAt + std::chrono::days{60};
    EXPECT_THAT(warned(kWardText, later),
                ElementsAre("ward.toml:41: resident[0].consent.until 2027-01-01 is past: room birk-1 is not listened to (record a new consent, here or in the console)",
                            "ward.toml:59: resident[1].privacy \"2026-11-22T23:00/2026-11-23T01:00\" is over (it is not taken; remove it)",
                            HasSubstr("ward.toml:68: resident[1].consent.until 2027-01-01 is past: room birk-2")));
    const auto ward = readWard(kWardText, "ward.toml", later)->ward;
    ASSERT_TRUE(ward.residents[0].consent) << "it is on record, and grants nothing any more";
    EXPECT_THAT(ward.residents[1].privacy, IsEmpty());
}

TEST(WardChecks, WarnOfPrivacyThatBeginsInAnotherYearThanMeant) {
    const auto far = with(kPrivacy, "2028-11-23T23:00/2028-11-24T01:00");
    EXPECT_THAT(warned(far), ElementsAre(HasSubstr("begins more than a year from now (is that the right year?)")));
    EXPECT_THAT(readWard(far, "ward.toml", kWardWrittenAt)->ward.residents[1].privacy, testing::SizeIs(1));
}

const std::string kScope = "scope = [\"automaticListening\", \"snippets\"]";

TEST(WardChecks, WarnOfAConsentByWhichNothingEverListens) {
    EXPECT_THAT(warned(with(kScope, "scope = [\"snippets\"]")),
                ElementsAre("ward.toml:37: resident[0].consent.scope is without automaticListening: room birk-1 is never listened to, and no snippet "
                            "is ever sent from it (add \"automaticListening\" if that was agreed to)"));
    EXPECT_THAT(warned(with(kScope, "scope = [\"liveListening\"]")),
                ElementsAre(HasSubstr("scope is without automaticListening: room birk-1 is never listened to (add")));
    EXPECT_THAT(warned(with(kScope, "scope = [\"automaticListening\", \"liveListening\"]")),
                ElementsAre(HasSubstr("scope has liveListening without snippets: nobody can listen live in room birk-1")));
}

TEST(WardChecks, WarnOfAConsentWithoutMonitoringHours) {
    const auto* expected = "resident[0].hours are none: room birk-1 is never listened to, though there is a consent (say when it may be: "
                           "hours = [\"daily 22:00-07:00\"])";
    EXPECT_THAT(warned(with("hours = [\"daily 00:00-24:00\"]\n[resident.consent]", "hours = []\n[resident.consent]")), ElementsAre(HasSubstr(expected)));
    EXPECT_THAT(warned(with("hours = [\"daily 00:00-24:00\"]\n[resident.consent]", "[resident.consent]")), ElementsAre(HasSubstr(expected)));
}

TEST(WardChecks, WarnOfAConsentThatBeginsLater) {
    EXPECT_THAT(warned(with(kTerm, "from = \"2026-12-01\"\nuntil = \"2027-01-01\"")),
                ElementsAre("ward.toml:40: resident[0].consent.from 2026-12-01 is still to come: room birk-1 is closed until then (nothing is to be done if that is meant)"));
    EXPECT_THAT(warned(with(kTerm, "from = \"2026-11-22\"\nuntil = \"2027-01-01\"")), IsEmpty()) << "it begins today";
}

TEST(WardChecks, WarnOfAConsentThatAnybodyButAnAdministratorDecided) {
    for (const auto* who : {"operator-1", "staff-1"})
        EXPECT_THAT(warned(with("decided_by = \"admin-1\"", "decided_by = \"" + std::string(who) + "\"")),
                    ElementsAre(HasSubstr("ward.toml:39: resident[0].consent.decided_by \"" + std::string(who) + "\" is a [[person]] with role ")));
}

TEST(WardChecks, SayOfAConsentThatHasEndedOnlyThat) {
    EXPECT_THAT(warned(with(kScope + "\nevidence = \"note 1\"\ndecided_by = \"admin-1\"\n" + kTerm,
                            "scope = [\"snippets\"]\nevidence = \"note 1\"\ndecided_by = \"admin-1\"\nfrom = \"2026-01-01\"\nuntil = \"2026-06-01\"")),
                ElementsAre(HasSubstr("2026-06-01 is past")));
}

TEST(WardChecks, WarnOfHoursThatTheSpringTakesAway) {
    EXPECT_THAT(warned(with("hours = [\"daily 00:00-24:00\"]", "hours = [\"sun 02:10-02:50\", \"sun 01:50-02:05\", \"sat 02:10-02:50\"]")),
                ElementsAre(HasSubstr("resident[0].hours \"sun 02:10-02:50\" is no time at all on 2027-03-28")));
}

} // namespace
} // namespace natlyt::ward
