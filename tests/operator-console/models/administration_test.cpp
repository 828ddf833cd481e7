// SPDX-License-Identifier: Apache-2.0
// An administrator at a console: what is shown, what is asked of the station, and what becomes of what was
// typed.
#include "tests/operator-console/models/administration_rig.hpp"

#include <QAbstractItemModelTester>

namespace natlyt::console::testing {
namespace {

TEST_F(TheAdministration, LetsInWhoMayReadTheRegistryAndPutsNobodyOnDuty) {
    enter();
    EXPECT_TRUE(office.session()->inside());
    EXPECT_EQ(office.rooms()->count(), 24);
    EXPECT_EQ(link->count(OperatorRequestKind::GoOnDuty), 0);
    EXPECT_EQ(office.session()->keys(), nullptr);
    EXPECT_EQ(link->subscriptions, (std::vector<std::string>{topics::operatorReply(kAdministrator), topics::anyOf(topics::Kind::WardRoom),
                                                             topics::wardStation()})); // no alert, no sound
}

TEST_F(TheAdministration, SaysThatAnotherMayNotSeeIt) {
    station.allowed = false;
    enter();
    EXPECT_FALSE(office.session()->inside());
    EXPECT_EQ(office.session()->sentence(),
              "This user may not see the administration. Ask an administrator.");
}

TEST_F(TheAdministration, ModelsKeepTheRulesOfModels) {
    const QAbstractItemModelTester all(office.rooms()), urgent(office.attention());
    enter();
    office.rooms()->setFilter("enge");
    EXPECT_EQ(office.rooms()->count(), 5);
    office.rooms()->setFilter("");
    office.session()->logOut();
    EXPECT_EQ(office.rooms()->count(), 0);
}

TEST_F(TheAdministration, ListsFirstAnOpenEndedPrivacyWindowOlderThanADay) {
    enter();
    const auto rows = office.attention()->count();
    ASSERT_GT(rows, 0);
    bool listed = false;
    for (int i = 0; i < rows; ++i)
        if (row(office.attention(), i)["room"] == "room-3") {
            listed = true;
            EXPECT_EQ(row(office.attention(), i)["urgency"].toInt(), static_cast<int>(Urgency::Now));
            EXPECT_TRUE(row(office.attention(), i)["note"].toString().startsWith("private since"));
        }
    EXPECT_TRUE(listed);
}

TEST_F(TheAdministration, AsksOfAResidentsNewNameWhetherItIsTheSamePerson) {
    enter();
    open("room-1");
    auto* form = file().residentForm();
    EXPECT_FALSE(file().renamed());
    form->set("name", "Beboer Å");
    EXPECT_TRUE(file().renamed());
    file().saveResident();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SaveResident), nullptr);
    EXPECT_TRUE(error(form, "name").startsWith("This record and its consents are of somebody of another name."));
    form->set("samePerson", true);
    file().saveResident();
    drain();
    ASSERT_TRUE(station.last(ChangeKind::SaveResident));
    EXPECT_EQ(station.last(ChangeKind::SaveResident)->samePerson, true);
}

TEST_F(TheAdministration, SaysThatARemovedPersonsPasswordIsStillAtTheBroker) {
    enter();
    office.staff()->removePerson("watch-3");
    drain();
    EXPECT_TRUE(office.notice().contains("natlyt-provision revoke watch-3"));
}

TEST_F(TheAdministration, TellsThirtyDaysBeforeAConsentExpires) {
    RoomLine line;
    line.resident.emplace();
    line.monitor = "monitor-1";
    line.consent = ConsentState::InForce;
    line.consentUntil = "2026-12-23";
    EXPECT_EQ(attentionOf(line, "2026-11-23", "Europe/Copenhagen").size(), 1U);
    EXPECT_TRUE(attentionOf(line, "2026-11-22", "Europe/Copenhagen").empty());
    line.consent = ConsentState::Expired;
    EXPECT_EQ(attentionOf(line, "2026-11-22", "Europe/Copenhagen").front().urgency, Urgency::Now);
}

TEST_F(TheAdministration, TellsWhatThePlanWillDoAndWhy) {
    enter();
    open("room-1");
    EXPECT_EQ(file().sentence(),
              "The monitor listens from 02:47 to 07:00, from 22:00 to 00:00, from 01:00 to 02:47. "
              "At all other times the microphone is closed.");
    const auto strip = file().strip();
    ASSERT_EQ(strip.size(), 5);
    EXPECT_EQ(strip[3].toMap()["reason"], "privacy agreed");
    EXPECT_DOUBLE_EQ(strip[4].toMap()["to"].toDouble(), 1.0);
}

TEST_F(TheAdministration, AsksForNothingWhileAConsentMakesNoSenseAndKeepsWhatWasTyped) {
    enter();
    open("room-1");
    auto* form = file().consentForm();
    EXPECT_EQ(form->text("until"), "2027-05-23"); // six months unless another end is typed
    form->set("evidence", "");
    form->set("until", "2026-11-01");
    form->set("capacity", static_cast<int>(Capacity::Guardian));
    file().recordConsent();
    EXPECT_EQ(error(form, "evidence"), "This is needed.");
    EXPECT_EQ(error(form, "basis"), "This is needed.");
    EXPECT_EQ(error(form, "until"), "The end is not after the beginning.");
    EXPECT_EQ(form->text("until"), "2026-11-01");
    EXPECT_TRUE(station.changes.empty());
    EXPECT_TRUE(office.notice().startsWith("Nothing was changed")) << office.notice().toStdString();
    form->set("until", "31.12.2026");
    EXPECT_EQ(error(form, "until"), "");
    file().recordConsent();
    EXPECT_EQ(error(form, "until"), "This cannot be read. Write it as in the example.");
}

TEST_F(TheAdministration, RecordsAConsentWithItsScope) {
    enter();
    open("room-1");
    auto* form = file().consentForm();
    form->set("evidence", "journal 2026-200");
    form->set("snippets", false);
    form->set("liveListening", true);
    file().recordConsent();
    drain();
    const auto* change = station.last(ChangeKind::RecordConsent);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->subject, "resident-1");
    EXPECT_EQ(change->consent->scope,
              (std::vector{ConsentScope::AutomaticListening, ConsentScope::LiveListening}));
    EXPECT_EQ(change->consent->decidedBy, kAdministrator);
    EXPECT_FALSE(file().dirty());
    EXPECT_EQ(office.noticeKind(), NoticeKind::Done);
}

TEST_F(TheAdministration, ShowsTheStationsRefusalAtItsField) {
    enter();
    open("room-1");
    auto* form = file().residentForm();
    form->set("initials", "J.K.");
    form->set("name", "Beboer Å");
    form->set("samePerson", true);
    station.problems = {{"resident.initials", FieldFault::Taken, ""}};
    file().saveResident();
    drain();
    EXPECT_EQ(error(form, "initials"), "This is taken already. Choose another.");
    EXPECT_EQ(form->text("name"), "Beboer Å");
    EXPECT_TRUE(file().dirty());
    EXPECT_EQ(office.noticeKind(), NoticeKind::Refused);
}

TEST_F(TheAdministration, ForgetsNothingTypedByOpeningAnotherDwelling) {
    enter();
    open("room-1");
    file().residentForm()->set("agreedNote", "Sover med lys.");
    open("room-2");
    EXPECT_EQ(file().room(), "room-1");
    EXPECT_EQ(office.notice(), "Save or discard what you changed first.");
    office.discard();
    open("room-2");
    EXPECT_EQ(file().room(), "room-2");
}

TEST_F(TheAdministration, KeepsWhatWasTypedWhenTheConnectionBreaks) {
    enter();
    open("room-1");
    file().residentForm()->set("agreedNote", "Sover med lys.");
    link->failure = FailureMode::PublishFails;
    file().saveResident();
    drain();
    EXPECT_EQ(file().residentForm()->text("agreedNote"), "Sover med lys.");
    EXPECT_FALSE(office.waiting());
    EXPECT_TRUE(office.notice().startsWith("Not saved"));
}

TEST_F(TheAdministration, SavesTheHoursThatWereDrawn) {
    enter();
    open("room-1");
    file().hours()->load({});
    file().hours()->toggle();
    file().hours()->copyToAllNights();
    file().saveHours();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SetHours)->hours, (std::vector<WeeklyWindow>{{127, 22 * 60, 60}}));
    EXPECT_FALSE(file().hours()->changedByHand());
}

TEST_F(TheAdministration, AddsToAWeeklyPrivacyWindowWithoutEndingIt) {
    enter();
    open("room-1");
    auto* week = file().privateWeek();
    week->moveCursor(5 * kDayMinutes - 120); // Saturday 20:00
    week->toggle();
    week->stretch(60);
    file().savePrivateWeek();
    drain();
    ASSERT_EQ(station.changes.size(), 1U);
    EXPECT_EQ(station.changes[0].hours, (std::vector<WeeklyWindow>{{32, 20 * 60, 240}, {64, 0, 60}}));
}

TEST_F(TheAdministration, ShrinksAWeeklyPrivacyWindowInOneStep) {
    enter();
    open("room-1");
    auto* week = file().privateWeek();
    week->moveCursor(5 * kDayMinutes - 120);
    week->toggle();
    week->stretch(-60);
    file().savePrivateWeek();
    drain();
    ASSERT_EQ(station.changes.size(), 1U) << "between two, the microphone would be open";
    EXPECT_EQ(station.changes[0].kind, ChangeKind::AddPrivacy);
    EXPECT_EQ(station.changes[0].hours, (std::vector<WeeklyWindow>{{32, 20 * 60, 180}}));
}

TEST_F(TheAdministration, SaysWhyWhatHasNoFieldWasRefused) {
    enter();
    station.problems = {{"subject", FieldFault::InUse, ""}};
    office.places()->remove(static_cast<int>(Places::Kind::House), "engen");
    drain();
    EXPECT_EQ(office.notice(),
              "Nothing was changed. This is still in use. Move or remove what belongs to it first.");
}

TEST_F(TheAdministration, StartsPrivacyWithoutAnEndAndEndsIt) {
    enter();
    open("room-3");
    file().privateFromNow();
    drain();
    EXPECT_EQ(station.last(ChangeKind::AddPrivacy)->privacy->to, "");
    const auto first = file().privacy()[0].toMap();
    EXPECT_TRUE(first["forgotten"].toBool());
    file().endPrivacy(first["number"].toLongLong());
    drain();
    EXPECT_EQ(station.last(ChangeKind::EndPrivacy)->number, 4);
}

TEST_F(TheAdministration, KeepsSensitivitiesThatItDoesNotShow) {
    enter();
    open("room-1");
    file().setSensitivity(static_cast<int>(SoundClass::Cough), static_cast<int>(Sensitivity::Low));
    EXPECT_EQ(file().sounds()[0].toMap()["heard"],
              "the last 7 night(s): 12 alert(s), 9 not relevant, 1 paged");
    file().saveSounds();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SetSensitivities)->sensitivities->size(), 3U);
    EXPECT_FALSE(file().soundsChanged());
}

TEST_F(TheAdministration, ImportsOnlyAListThatWasTriedAndFoundSound) {
    enter();
    auto* places = office.places();
    places->setCsv("facility,unit\nx,y\n");
    places->importNow();
    drain();
    EXPECT_TRUE(station.changes.empty());
    station.problems = {{"row 4, column hours", FieldFault::Malformed, ""}};
    places->tryOut();
    drain();
    EXPECT_EQ(places->trial(), Places::Trial::Wrong);
    EXPECT_EQ(places->problems()[0].toMap()["where"], "row 4, column “hours”");
    places->tryOut();
    drain();
    EXPECT_TRUE(station.changes.back().dryRun);
    places->setCsv("facility,unit\nx,z\n");
    places->importNow();
    EXPECT_EQ(station.changes.size(), 2U); // another list than the one that was tried
    places->tryOut();
    drain();
    places->importNow();
    drain();
    EXPECT_FALSE(station.changes.back().dryRun);
    EXPECT_EQ(places->trial(), Places::Trial::Imported);
}

TEST_F(TheAdministration, ArrangesWhoIsPagedFirst) {
    enter();
    auto* staff = office.staff();
    staff->put("watch-3", 0);
    staff->takeOut("watch-1");
    staff->chooseHouse("engen"); // not before the chain is saved
    EXPECT_EQ(staff->house(), "birkehuset");
    staff->saveChain();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SaveChain)->chain->persons,
              (std::vector<std::string>{"watch-3", "watch-2"}));
}

TEST_F(TheAdministration, ChangesByWhatTheNightWatchIsPagedAndLeavesTheOthersAlone) {
    enter();
    auto* staff = office.staff();
    staff->edit("watch-1");
    EXPECT_EQ(staff->form()->text("sms"), "+4520123456");
    staff->form()->set("sms", "+4530405060");
    staff->savePerson();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SavePerson)->person->reach, (RegistryReach{"2301", "+4530405060", ""}));
    staff->edit("anna");
    staff->savePerson();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SavePerson)->person->reach, std::nullopt) << "an operator carries no pager";
}

TEST_F(TheAdministration, SetsHowAFacilityIsPagedAndLeavesWhatIsEmptyAsConfigured) {
    enter();
    auto* staff = office.staff();
    auto* paging = staff->paging();
    EXPECT_EQ(paging->facility(), "Solgården");
    EXPECT_TRUE(paging->others().contains("Engen"));
    EXPECT_EQ(paging->usual()["arrive_s"], "300");
    EXPECT_EQ(paging->waits(), "45");
    EXPECT_FALSE(staff->changedByHand());
    paging->form()->set("acknowledge_s", "30");
    paging->form()->set("smsFrom", 2);
    paging->choose("watch-2", true);
    paging->choose("watch-3", true);
    paging->choose("watch-2", false);
    staff->chooseHouse("engen"); // not before it is saved
    EXPECT_EQ(staff->house(), "birkehuset");
    paging->save();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SaveFacility)->facility->paging, (PagingRules{30, {}, {}, {}, false, 1, 2, 1, {"watch-3"}}));
    EXPECT_EQ(station.last(ChangeKind::SaveFacility)->facility->name, "Solgården");
    EXPECT_EQ(office.noticeKind(), NoticeKind::Done);
    EXPECT_FALSE(staff->changedByHand());
}

TEST_F(TheAdministration, AsksForATimeThatIsNoNumberAtItsFieldAndKeepsWhatWasTyped) {
    enter();
    auto* paging = office.staff()->paging();
    paging->form()->set("repeat_s", "half a minute");
    paging->save();
    EXPECT_NE(error(paging->form(), "repeat_s"), "");
    EXPECT_EQ(paging->form()->text("repeat_s"), "half a minute");
    EXPECT_EQ(station.last(ChangeKind::SaveFacility), nullptr);
    paging->form()->set("repeat_s", "5");
    station.problems = {{"facility.paging.repeat_s", FieldFault::Malformed, ""}};
    paging->save();
    drain();
    EXPECT_NE(error(paging->form(), "repeat_s"), "");
    EXPECT_TRUE(paging->changedByHand());
    office.show(static_cast<int>(AdminPage::Roster));
    EXPECT_EQ(office.noticeKind(), NoticeKind::Hint) << "neither saved nor discarded";
    office.discard();
    EXPECT_EQ(paging->form()->text("repeat_s"), "");
}

TEST_F(TheAdministration, LeavesNoRosterBehindThatIsNeitherSavedNorDiscarded) {
    enter();
    office.show(static_cast<int>(AdminPage::Roster));
    office.roster()->addShift();
    office.show(static_cast<int>(AdminPage::Staff));
    EXPECT_EQ(office.page(), AdminPage::Roster);
    EXPECT_EQ(office.noticeKind(), NoticeKind::Hint);
    office.roster()->setTimes(0, "late", "07:00");
    office.roster()->save();
    EXPECT_EQ(office.noticeKind(), NoticeKind::Refused);
    office.discard();
    office.roster()->takeOut(0, "watch-1");
    office.roster()->save();
    drain();
    EXPECT_EQ(station.last(ChangeKind::SaveShifts)->shifts->at(0).persons, std::vector<std::string>{"watch-2"});
    EXPECT_EQ(office.noticeKind(), NoticeKind::Done);
}

TEST_F(TheAdministration, KnowsNoNamesAfterLoggingOut) {
    enter();
    open("room-1");
    office.logOut();
    EXPECT_FALSE(file().isOpen());
    EXPECT_EQ(file().residentForm()->text("name"), "");
    EXPECT_EQ(office.staff()->persons().size(), 0);
    EXPECT_EQ(office.roster()->houses().size(), 0);
    EXPECT_EQ(office.roster()->shiftCount(), 0);
}

TEST_F(TheAdministration, ShowsWhichOperatorsHaveGoneThroughTheDrillAndHow) {
    enter();
    const auto persons = office.staff()->persons();
    EXPECT_EQ(persons[0].toMap().value("drill").toString().toStdString(), "drill 14. Oct 2026: 4:32 min, 1 other key(s)");
    EXPECT_TRUE(persons[0].toMap().value("drilled").toBool());
    EXPECT_EQ(persons[1].toMap().value("drill"), "has not gone through the drill of the console");
    EXPECT_FALSE(persons[1].toMap().value("drilled").toBool());
    EXPECT_EQ(persons[2].toMap().value("drill"), "") << "the console is not theirs";
}

} // namespace
} // namespace natlyt::console::testing
