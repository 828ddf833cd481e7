// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/registry_change.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

namespace natlyt::ward {
namespace {

using namespace test;
using enum ChangeKind;

class RegistryChanges : public testing::Test {
protected:
    RegistryChange change(ChangeKind kind, std::optional<std::string> subject = {}) {
        RegistryChange c;
        c.kind = kind;
        c.subject = std::move(subject);
        return c;
    }
    std::string refused(const RegistryChange& c) { return faults(changed(ward, c, context)); }
    void apply(const RegistryChange& c) {
        auto next = changed(ward, c, context);
        ASSERT_TRUE(next) << faults(next);
        ward = std::move(*next);
    }
    const Resident& resident() { return ward.residents.at(0); }

    Ward ward = smallWard();
    ChangeContext context{utc("2026-11-22T23:00"), copenhagen(), {}};
};

TEST_F(RegistryChanges, EachSaysWhichPartIsMissing) {
    const std::pair<ChangeKind, const char*> parts[] = {{SaveFacility, "facility"}, {SaveUnit, "unit"}, {SaveRoom, "room"},
                                                        {SaveResident, "resident"}, {SavePerson, "person"}, {SaveChain, "chain"}};
    for (const auto& [kind, part] : parts) EXPECT_EQ(refused(change(kind)), std::string(part) + ": missing");
    for (const auto kind : {RemoveFacility, RemoveUnit, RemoveRoom, RemovePerson, RemoveResident, RecordConsent, WithdrawConsent,
                            SetHours, AddPrivacy, EndPrivacy, SetSensitivities, BindMonitor, RetireMonitor})
        EXPECT_EQ(refused(change(kind)), "subject: missing") << nameOf(kind);
    EXPECT_EQ(refused(change(ImportRooms)), "csv: missing");
}

TEST_F(RegistryChanges, AddressesOfThePersonnelAreCheckedByTheSameRulesAsInTheFileAndStayWhereNobodyTouchesThem) {
    auto save = change(SavePerson);
    save.person = RegistryPerson{"watch-9", "N.N.", Role::Staff, RegistryReach{"23a1", "20123456", "two words"}};
    EXPECT_EQ(refused(save), "person.espa: malformed, person.sms: malformed, person.push: malformed");
    save.person->reach = RegistryReach{"2301", "+4520123456", ""};
    apply(save);
    EXPECT_EQ(ward.person("watch-9")->reach, (Addresses{"2301", "+4520123456", ""}));
    save.person->reach.reset();
    save.person->initials = "N.M.";
    apply(save);
    EXPECT_EQ(ward.person("watch-9")->reach, (Addresses{"2301", "+4520123456", ""}));
    save.person->reach = RegistryReach{};
    apply(save);
    EXPECT_EQ(ward.person("watch-9")->reach, Addresses{});
}

TEST_F(RegistryChanges, AHouseIsMadeRoomByRoomAndRemovedOnlyWhenEmpty) {
    auto unit = change(SaveUnit);
    unit.unit = RegistryUnit{"egehuset", "Egehuset", "solgaarden"};
    apply(unit);
    auto room = change(SaveRoom);
    room.room = RegistryRoom{"ege-1", "Egehuset 1", "egehuset"};
    apply(room);
    EXPECT_EQ(ward.room("ege-1")->label, "Egehuset 1");
    EXPECT_EQ(refused(change(RemoveUnit, "egehuset")), "subject: inUse");
    apply(change(RemoveRoom, "ege-1"));
    apply(change(RemoveUnit, "egehuset"));
    EXPECT_FALSE(ward.unit("egehuset"));
}

TEST_F(RegistryChanges, ARoomStaysWhileSomebodyLivesThereOrAnAlertIsOpen) {
    EXPECT_EQ(refused(change(RemoveRoom, "birk-1")), "subject: inUse");
    context.roomsWithAlert = {"birk-2"};
    EXPECT_EQ(refused(change(RemoveRoom, "birk-2")), "subject: inUse");
}

TEST_F(RegistryChanges, ARoomAndAPersonCannotHaveTheSameIdOnTheBroker) {
    auto room = change(SaveRoom);
    room.room = RegistryRoom{"night-1", "", "nowhere"};
    EXPECT_EQ(refused(room), "room.label: missing, room.unit: unknown, room.id: taken");
    auto person = change(SavePerson);
    person.person = RegistryPerson{"birk-1", "", Role::Staff};
    EXPECT_EQ(refused(person), "person.initials: missing, person.id: taken");
}

TEST_F(RegistryChanges, TwoRoomsCannotHaveTheSameLabel) {
    auto room = change(SaveRoom);
    room.room = RegistryRoom{"birk-3", "Birkehuset 1", "birkehuset"};
    EXPECT_EQ(refused(room), "room.label: taken") << "night staff would go to the wrong door";
    room.room->id = "birk-1";
    apply(room);
}

TEST_F(RegistryChanges, AResidentsRecordDoesNotBecomeSomebodyElsesWithTheirConsentInIt) {
    auto entered = enteredConsent();
    auto agrees = change(RecordConsent, "resident-1");
    agrees.consent = entered;
    apply(agrees);
    auto named = change(SaveResident);
    named.resident = RegistryResident{"resident-1", "birk-1", "Ane Berg", "AB", ""};
    apply(named); // it had no name
    auto other = change(SaveResident);
    other.resident = RegistryResident{"resident-1", "birk-1", "Bo Dahl", "BD", ""};
    EXPECT_EQ(refused(other), "resident.name: anotherPerson");
    other.samePerson = false;
    EXPECT_EQ(refused(other), "resident.name: anotherPerson");
    other.resident->name = "Ane Berg";
    EXPECT_EQ(refused(other), "resident.name: anotherPerson") << "operators know them by the initials";
    EXPECT_TRUE(resident().consent);
}

TEST_F(RegistryChanges, ASpellingIsCorrectedByWhoSaysThatItIsTheSamePerson) {
    ward.residents[0].name = "Ane Berg";
    auto corrected = change(SaveResident);
    corrected.resident = RegistryResident{"resident-1", "birk-1", "Anne Bergh", "AB", ""};
    corrected.samePerson = true;
    apply(corrected);
    EXPECT_EQ(resident().name, "Anne Bergh");
}

TEST_F(RegistryChanges, TheLastAdministratorStays) {
    EXPECT_EQ(refused(change(RemovePerson, "admin-1")), "subject: notPermitted");
    auto demoted = change(SavePerson);
    demoted.person = RegistryPerson{"admin-1", "AD", Role::Auditor};
    EXPECT_EQ(refused(demoted), "person.role: notPermitted");
}

TEST_F(RegistryChanges, WhoeverIsPagedStaysStaff) {
    EXPECT_EQ(refused(change(RemovePerson, "watch-1")), "subject: inUse");
    auto chain = change(SaveChain);
    chain.chain = RegistryChain{"birkehuset", {"watch-1", "night-1", "watch-1"}};
    EXPECT_EQ(refused(chain), "chain.persons[1]: unknown, chain.persons[2]: taken");
    chain.chain = RegistryChain{"birkehuset", {}};
    apply(chain);
    apply(change(RemovePerson, "watch-1"));
}

TEST_F(RegistryChanges, AResidentMovesWithEverythingThatWasAgreed) {
    ward.residents[0].hours = {*parseHours("daily 22:00-07:00")};
    auto moves = change(SaveResident);
    moves.resident = RegistryResident{"resident-1", "birk-2", "Somebody", "AB", ""};
    apply(moves);
    EXPECT_EQ(resident().room, "birk-2");
    EXPECT_EQ(resident().hours.size(), 1U);
    EXPECT_EQ(roomsTouched(smallWard(), ward), (std::vector<std::string>{"birk-1", "birk-2"}));
    moves.resident = RegistryResident{"resident-2", "birk-2", "", "", ""};
    EXPECT_EQ(refused(moves), "resident.initials: missing, resident.room: taken");
    moves.resident->room = "nowhere";
    EXPECT_EQ(refused(moves), "resident.initials: missing, resident.room: unknown");
}

TEST_F(RegistryChanges, ANewResidentIsNotListenedTo) {
    auto arrives = change(SaveResident);
    arrives.resident = RegistryResident{"resident-2", "birk-2", "", "CD", ""};
    apply(arrives);
    EXPECT_TRUE(compilePlan(ward.residents[1], copenhagen(), context.now, context.now + std::chrono::hours{48}).empty());
}

TEST_F(RegistryChanges, AWithdrawnConsentClosesTheMicrophone) {
    auto hours = change(SetHours, "resident-1");
    hours.hours = std::vector<WeeklyWindow>{{127, 0, 1440}};
    apply(hours);
    auto consent = change(RecordConsent, "resident-1");
    consent.consent = enteredConsent();
    apply(consent);
    const auto to = context.now + std::chrono::hours{1};
    EXPECT_EQ(compilePlan(resident(), copenhagen(), context.now, to), (std::vector<Interval>{{context.now, to}}));
    apply(change(WithdrawConsent, "resident-1"));
    EXPECT_TRUE(compilePlan(resident(), copenhagen(), context.now, to).empty());
    EXPECT_EQ(refused(change(WithdrawConsent, "resident-1")), "subject: alreadyEnded");
}

// It would end what is in force today: the room would not be listened to until then, and nobody would know.
TEST_F(RegistryChanges, AConsentFromALaterDayIsRefusedWhileAnotherIsInForce) {
    auto consent = change(RecordConsent, "resident-1");
    consent.consent = enteredConsent();
    apply(consent);
    auto next = consent;
    next.consent->from = "2026-12-20";
    EXPECT_EQ(refused(next), "consent.from: overlaps");
    apply(change(WithdrawConsent, "resident-1"));
    apply(next);
}

TEST_F(RegistryChanges, FieldsAreNamedByTheirPathInTheChange) {
    auto consent = change(RecordConsent, "resident-1");
    consent.consent = enteredConsent();
    consent.consent->until = "2026-01-01";
    EXPECT_EQ(refused(consent), "consent.until: endsBeforeItBegins");
    auto privacy = change(AddPrivacy, "resident-1");
    privacy.privacy = enteredPrivacy("2026-11-23T10:00", "2026-11-23T09:00");
    EXPECT_EQ(refused(privacy), "privacy.to: endsBeforeItBegins");
    consent.subject = "nobody";
    EXPECT_EQ(refused(consent), "subject: unknown");
    auto twice = change(SetSensitivities, "resident-1");
    twice.sensitivities = std::vector<ClassSensitivity>{{SoundClass::Shout, Sensitivity::High}, {SoundClass::Shout, Sensitivity::Off}};
    EXPECT_EQ(refused(twice), "sensitivities[1]: taken");
}

TEST_F(RegistryChanges, AMonitorStandsInOneRoom) {
    auto bind = change(BindMonitor, "birk-1");
    bind.monitor = "monitor-7";
    apply(bind);
    bind.subject = "birk-2";
    EXPECT_EQ(refused(bind), "monitor: taken");
    apply(change(RetireMonitor, "birk-1"));
    EXPECT_EQ(refused(change(RetireMonitor, "birk-1")), "subject: alreadyEnded");
    apply(bind);
    EXPECT_EQ(ward.room("birk-2")->monitor, "monitor-7");
}

TEST_F(RegistryChanges, PrivacyFromNowOnIsAsEasyToEndAsToBegin) {
    ward = *withPrivacy(ward, "birk-1", context.now + std::chrono::minutes{90}, context);
    EXPECT_TRUE(inForce(resident().privacy[0], copenhagen(), context.now));
    EXPECT_EQ(resident().privacy[0].to, *parseLocalMinute("2026-11-23T00:30"));
    EXPECT_EQ(withPrivacy(ward, "birk-1", context.now + std::chrono::minutes{30}, context), ward) << "is within the one there is";
    ward = *withPrivacy(ward, "birk-1", std::nullopt, context);
    EXPECT_EQ(resident().privacy.size(), 2U);
    ward = *withoutPrivacy(ward, "birk-1", context);
    EXPECT_TRUE(resident().privacy.empty());
}

TEST_F(RegistryChanges, EndingAWeeklyPrivacyWindowEndsItThisTime) {
    ward.residents[0].privacy = {{{}, {}, *parseHours("daily 22:00-24:00")}};
    ward = *withoutPrivacy(ward, "birk-1", context);
    EXPECT_FALSE(inForce(resident().privacy[0], copenhagen(), context.now));
    EXPECT_TRUE(inForce(resident().privacy[0], copenhagen(), context.now + std::chrono::hours{24}));
}

TEST_F(RegistryChanges, EndingPrivacyOfWholeDaysEndsTodaysAlone) {
    ward.residents[0].privacy = {{{}, {}, *parseHours("daily 00:00-24:00")}};
    ward = *withoutPrivacy(ward, "birk-1", context);
    EXPECT_FALSE(inForce(resident().privacy[0], copenhagen(), context.now));
    EXPECT_EQ(resident().privacy[0].lifted->to, copenhagen().earliest(*parseLocalMinute("2026-11-23T00:00")));
}

TEST_F(RegistryChanges, TheWeeksPrivateTimeIsSetInOneStepAndWhatStaysIsLeftAlone) {
    const auto kept = PrivacyWindow{{}, {}, *parseHours("fri 20:00-24:00"), {}, 7};
    const auto once = *withPrivacy(ward, "birk-1", std::nullopt, context);
    ward.residents[0].privacy = {{{}, {}, *parseHours("daily 22:00-24:00"), {}, 6}, kept, once.residents[0].privacy[0]};
    auto week = change(AddPrivacy, "resident-1");
    week.hours = {weeklyWindow(*parseHours("fri 20:00-24:00")), weeklyWindow(*parseHours("daily 22:30-23:30"))};
    EXPECT_EQ(refused(week), "hours[1]: overlaps");
    week.hours->at(1) = weeklyWindow(*parseHours("sun 22:30-23:30"));
    apply(week);
    ASSERT_EQ(resident().privacy.size(), 3U);
    EXPECT_EQ(resident().privacy[0].number, 7) << "what stays is not another";
    EXPECT_FALSE(resident().privacy[1].weekly) << "nor is what is for once";
    EXPECT_EQ(resident().privacy[2].weekly, *parseHours("sun 22:30-23:30"));
    week.hours->clear();
    apply(week);
    EXPECT_EQ(resident().privacy.size(), 1U);
}

TEST_F(RegistryChanges, PrivacyFromNowOnRefusesAnEndThatIsPastOrFarAway) {
    EXPECT_EQ(faults(withPrivacy(ward, "birk-1", context.now, context)), "until_ms: past");
    EXPECT_EQ(faults(withPrivacy(ward, "birk-1", context.now + std::chrono::days{32}, context)), "until_ms: tooLong");
    EXPECT_EQ(faults(withPrivacy(ward, "birk-2", std::nullopt, context)), "room: unknown");
}

} // namespace
} // namespace natlyt::ward
