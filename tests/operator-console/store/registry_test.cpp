// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/tzif.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/export.hpp"
#include "operator-console/store/ledger.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/registry_history.hpp"
#include "tests/operator-console/station/ward_text.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class RegistryTest : public StoreTest {
protected:
    RegistryTest() { registry.replace(ward, now).value(); }
    AskedAt at() const { return {now, *zone}; }
    void change(const Ward& after) {
        const auto done = registry.update(registry.load().value(), after, {now, AuditKind::RegistryChanged, "admin-1", "", "", ""});
        ASSERT_TRUE(done) << done.error().sentence();
    }
    std::unique_ptr<TimeZone> zone = loadTimeZone("Europe/Copenhagen").value();
    Ward ward = readWard(kWardText, "ward.toml", kWardWrittenAt)->ward;
    Database db = openStore(file).value();
    Registry registry{db};
};

TEST_F(RegistryTest, GivesTheWardBackAsItWasDescribed) {
    EXPECT_FALSE(registry.isEmpty());
    EXPECT_EQ(registry.load().value(), ward);
}

TEST_F(RegistryTest, KeepsHowAFacilityIsPaged) {
    auto after = ward;
    after.facilities.at(0).paging = {30, {}, 600, {}, true, 1, 2, kWithEverybody, {"staff-3", "staff-1"}};
    change(after);
    EXPECT_EQ(registry.load().value(), after);
    change(ward);
    EXPECT_EQ(registry.load().value(), ward);
}

TEST_F(RegistryTest, KeepsTheRosterAndWhoHasTakenDutyAlsoWhenTheWardIsDescribedAnew) {
    auto after = ward;
    after.shifts = {{"birk", parseHours("daily 22:00-07:00").value(), {"staff-1", "staff-2"}, {"staff-3"}, "admin-1"},
                    {"ege", parseHours("fri,sat 23:00-06:00").value(), {"staff-3"}, {}, ""}};
    after.dutyChanges = {{"birk", "staff-3", true, now, now + seconds{60}}, {"birk", "staff-1", false, now, now + seconds{60}}};
    change(after);
    EXPECT_EQ(registry.load().value(), after);
    ASSERT_TRUE(registry.replace(ward, now)); // the file has no roster
    EXPECT_TRUE(registry.load()->shifts.empty());
    EXPECT_EQ(registry.load()->dutyChanges, after.dutyChanges);
}

TEST_F(RegistryTest, AnUnchangedConsentIsKept) {
    ASSERT_TRUE(registry.replace(ward, now + seconds{1}));
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent"), 2);
}

TEST_F(RegistryTest, AnotherConsentSupersedesAndAMissingOneIsWithdrawnAndBothStayOnRecord) {
    auto after = ward;
    after.residents[0].consent->until += std::chrono::days{30};
    after.residents[1].consent.reset();
    change(after);
    EXPECT_EQ(registry.load().value(), after);
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent"), 3);
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent WHERE superseded_at IS NULL AND withdrawn_at IS NULL"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='consentSuperseded' AND by='admin-1'"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='consentWithdrawn' AND by='admin-1'"), 1);
    const auto history = consentHistory(db, "resident-1", at()).value();
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].state, ConsentState::Superseded);
    const auto withdrawn = consentHistory(db, "resident-2", at())->at(0);
    EXPECT_EQ(withdrawn.state, ConsentState::Withdrawn);
    EXPECT_EQ(withdrawn.withdrawnBy, "admin-1");
    EXPECT_EQ(withdrawn.withdrawnAt, now);
    EXPECT_FALSE(db.run("UPDATE consent SET withdrawn_at=1, withdrawn_by='x' WHERE withdrawn_at IS NOT NULL"));
    EXPECT_FALSE(db.run("UPDATE consent SET conditions='x'"));
}

TEST_F(RegistryTest, APrivacyWindowIsStoredWithWhoSetAndWhoEndedIt) {
    auto after = ward;
    after.residents[0].privacy = {{{}, {}, *parseHours("sat,sun 20:00-10:00")}, {*parseLocalMinute("2026-11-22T20:00")}};
    after.residents[0].privacy[1].begun = true;
    change(after);
    const auto loaded = registry.load().value();
    EXPECT_EQ(loaded, after);
    auto ended = loaded;
    ended.residents[0].privacy.erase(ended.residents[0].privacy.begin() + 1);
    ended.residents[0].privacy[0].lifted = Interval{now, now + std::chrono::hours{1}};
    ASSERT_TRUE(registry.update(loaded, ended, {now, AuditKind::RegistryChanged, "staff-1", "", "", ""}));
    EXPECT_EQ(registry.load().value(), ended);
    const auto history = privacyHistory(db, "resident-1", at()).value();
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].weekly, (WeeklyWindow{96, 1200, 840}));
    EXPECT_EQ(history[0].setBy, "admin-1");
    EXPECT_EQ(history[1].endedBy, "staff-1");
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND by='admin-1'"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyPlanned' AND by='admin-1' AND detail='sat,sun 20:00-10:00'"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyEnded' AND by='staff-1'"), 2);
}

TEST_F(RegistryTest, WhatADescriptionPlansIsOnRecordAsPlannedByIt) {
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyPlanned' AND by='ward.toml' AND room='birk-2'"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyBegun' OR by=''"), 0) << "nothing has begun, and somebody has described it";
    EXPECT_EQ(privacyHistory(db, "resident-2", at())->at(0).setBy, "ward.toml");
    auto after = registry.load().value();
    after.residents[1].privacy.clear();
    ASSERT_TRUE(registry.update(registry.load().value(), after, {now, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyEnded' AND detail LIKE '%, before it began'"), 1);
}

TEST_F(RegistryTest, AConsentThatWasWithdrawnOrSupersededIsNotGivenAgainByTheDescription) {
    auto after = ward;
    after.residents[0].consent->evidence = "note 9";
    after.residents[1].consent.reset();
    change(after);
    EXPECT_EQ(registry.replace(ward, now + seconds{1}).value(), (std::vector<std::string>{"resident-1", "resident-2"}));
    const auto loaded = registry.load().value();
    EXPECT_EQ(loaded.residents[0].consent->evidence, "note 9");
    EXPECT_FALSE(loaded.residents[1].consent) << "who has withdrawn it is not listened to again";
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='wardSeeded' AND detail LIKE '%resident-1, resident-2'"), 1);
    auto anew = ward;
    anew.residents[1].consent->evidence = "note 10";
    ASSERT_TRUE(registry.replace(anew, now + seconds{2}));
    EXPECT_EQ(registry.load()->residents[1].consent->evidence, "note 10");
}

TEST_F(RegistryTest, PrivacyThatSomebodyAskedForOutlivesAnotherDescription) {
    auto after = ward;
    const PrivacyWindow asked{*parseLocalMinute("2026-11-22T20:00")};
    after.residents[0].privacy = {asked};
    change(after);
    auto other = ward;
    other.residents[1].privacy.clear();
    ASSERT_TRUE(registry.replace(other, now + seconds{1}));
    const auto loaded = registry.load().value();
    EXPECT_EQ(loaded.residents[0].privacy, std::vector{asked});
    EXPECT_TRUE(loaded.residents[1].privacy.empty()) << "this one was the description's";
}

TEST_F(RegistryTest, APrivacyWindowThatCannotBeReadKeepsTheRoomClosed) {
    ASSERT_TRUE(db.run("UPDATE privacy_window SET from_local='?', to_local='?'"));
    const auto loaded = registry.load().value();
    ASSERT_EQ(loaded.residents[1].privacy.size(), 1U);
    EXPECT_FALSE(loaded.residents[1].privacy[0].to);
}

TEST_F(RegistryTest, TwoResidentsMayChangePlacesAndOneMayLeave) {
    auto after = ward;
    std::swap(after.residents[0].room, after.residents[1].room);
    change(after);
    EXPECT_EQ(registry.load().value(), after);
    auto left = registry.load().value();
    left.residents.erase(left.residents.begin());
    ASSERT_TRUE(registry.update(after, left, {now, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    EXPECT_EQ(registry.load().value(), left);
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent WHERE resident='resident-1' AND withdrawn_at IS NOT NULL"), 1);
}

TEST_F(RegistryTest, AMonitorIsOnRecordFromBindingToRetirement) {
    auto after = ward;
    after.rooms[0].monitor = "monitor-7";
    change(after);
    ASSERT_TRUE(registry.replace(ward, now + seconds{1}));
    EXPECT_EQ(registry.load()->rooms[0].monitor, "monitor-7") << "a description of the ward leaves it where it stands";
    auto retired = after;
    retired.rooms[0].monitorRetired = true;
    ASSERT_TRUE(registry.update(after, retired, {now + seconds{2}, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    EXPECT_EQ(monitorHistory(db, "birk-1").value(),
              (std::vector<RegistryMonitor>{{"monitor-7", "birk-1", now, now + seconds{2}}}));
}

TEST_F(RegistryTest, AMonitorIsUnheardUntilAnAlertIsRaisedAfterItWasBound) {
    const auto raised = [&](const std::string& room, UtcTime at) {
        auto row = db.prepare("INSERT INTO alert(id, room, state, priority, revision, raised_at, first_raised_at, state_since, "
                              "claimed_by, claimed_console, urgent, by_rule, step, sound_count, note, open) "
                              "VALUES(?,?,'dismissed','medium',1,?,?,?,'','',0,0,0,1,'',0)");
        const auto ms = at.time_since_epoch().count();
        ASSERT_TRUE(row.bind(room + std::to_string(ms)).bind(room).bind(ms).bind(ms).bind(ms).run());
    };
    EXPECT_TRUE(roomsUnheard(db)->empty()) << "where no monitor stands there is none to hear";
    auto after = ward;
    after.rooms[0].monitor = "monitor-7";
    after.rooms[1].monitor = "monitor-8";
    raised("birk-1", now - seconds{1}); // by the monitor before
    change(after);
    EXPECT_EQ(roomsUnheard(db).value(), (std::set<std::string>{"birk-1", "birk-2"}));
    raised("birk-1", now + seconds{1});
    EXPECT_EQ(roomsUnheard(db).value(), std::set<std::string>{"birk-2"});
    auto retired = after;
    retired.rooms[1].monitorRetired = true;
    ASSERT_TRUE(registry.update(after, retired, {now + seconds{2}, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    EXPECT_TRUE(roomsUnheard(db)->empty());
}

TEST_F(RegistryTest, AConsentIsNeverEditedOrDeleted) {
    EXPECT_FALSE(db.run("UPDATE consent SET until_date='2099-01-01'"));
    EXPECT_FALSE(db.run("DELETE FROM consent"));
}

TEST_F(RegistryTest, AWrongDescriptionChangesNothing) {
    auto wrong = ward;
    wrong.rooms[0].unit = "nowhere";
    EXPECT_FALSE(registry.replace(wrong, now));
    EXPECT_EQ(registry.load().value(), ward);
}

TEST_F(RegistryTest, AResidentGetsEverythingAndNothingOfOthers) {
    Ledger ledger(db);
    ASSERT_TRUE(ledger.audit({now, AuditKind::Listening, "operator-1", "birk-1", "sound", "8 s"}));
    ASSERT_TRUE(ledger.audit({now, AuditKind::Listening, "operator-2", "birk-2", "sound", "9 s"}));
    ASSERT_TRUE(db.run("INSERT INTO microphone_night(room, night, monitor, floor_dbfs) VALUES"
                       "('birk-1', '2026-11-27', 'm-1', -61), ('birk-1', '2001-01-01', 'm-1', -62), ('birk-2', '2026-11-27', 'm-2', -63)"));
    const auto json = exportResident(db, "resident-1").value();
    EXPECT_THAT(json, HasSubstr("\"noiseFloorDbfs\":-61"));
    EXPECT_THAT(json, Not(HasSubstr("-62"))) << "before the resident lived there";
    EXPECT_THAT(json, Not(HasSubstr("-63"))) << "another dwelling";
    auto valid = db.prepare("SELECT json_valid(?)");
    valid.bind(json);
    ASSERT_TRUE(valid.step());
    EXPECT_EQ(valid.integer(0), 1);
    EXPECT_THAT(json, HasSubstr("\"agreedNote\":\"Knock twice.\""));
    EXPECT_THAT(json, HasSubstr("\"evidence\":\"note 1\""));
    EXPECT_THAT(json, HasSubstr("\"within_s\":600"));
    EXPECT_THAT(json, HasSubstr("\"levelDbfs\":-35"));
    EXPECT_THAT(json, HasSubstr("\"conditions\":\"\""));
    EXPECT_THAT(json, HasSubstr("operator-1"));
    EXPECT_THAT(json, Not(HasSubstr("operator-2")));
    EXPECT_THAT(json, Not(HasSubstr("note 2")));
    EXPECT_THAT(exportResident(db, "nobody").error().sentence(), HasSubstr("has no resident nobody"));
}

// An alert and an entry of the audit log in a room, at a time.
void happens(Database& db, const std::string& what, const std::string& room, UtcTime at) {
    AlertRecord record;
    record.ward.id = Uuid::version7(at, {static_cast<std::uint8_t>(what.size())});
    record.ward.room = room;
    record.ward.firstRaisedAt = record.ward.raisedAt = record.ward.stateSince = at;
    record.ward.note = what;
    record.ward.state = AlertState::Resolved; // a room has one open alert at most
    const AlertSound sound{record.ward.id, SoundClass::Shout, 0.9, {{SoundClass::Shout, 0.9}}, -20, at, AlertRule::ClassHeard};
    ASSERT_TRUE(Ledger(db).commit({record, {{at, AlertState::Raised, "", what}}, sound, {}, at}));
    ASSERT_TRUE(Ledger(db).audit({at, AuditKind::Listening, "operator-1", room, "sound", "heard " + what}));
}

TEST_F(RegistryTest, AResidentGetsWhatWasHeardWhereTheyLivedAndNothingOfWhoeverLivedThereBeforeOrAfter) {
    happens(db, "at home", "birk-1", now + seconds{10});
    auto moved = ward; // resident-1 to the room that resident-2 leaves
    const auto one = std::ranges::find(moved.residents, "resident-1", &Resident::id);
    const auto two = std::ranges::find(moved.residents, "resident-2", &Resident::id);
    happens(db, "of the neighbour", "birk-2", now + seconds{20});
    one->room = "birk-2";
    two->room = "birk-1";
    ASSERT_TRUE(registry.update(ward, moved, {now + seconds{30}, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    happens(db, "in the new dwelling", "birk-2", now + seconds{40});
    happens(db, "of the one who came", "birk-1", now + seconds{50});
    const auto own = exportResident(db, "resident-1").value();
    EXPECT_THAT(own, AllOf(HasSubstr("heard at home"), HasSubstr("heard in the new dwelling")));
    EXPECT_THAT(own, AllOf(Not(HasSubstr("of the neighbour")), Not(HasSubstr("of the one who came"))));
    const auto others = exportResident(db, "resident-2").value();
    EXPECT_THAT(others, AllOf(HasSubstr("heard of the neighbour"), HasSubstr("heard of the one who came")));
    EXPECT_THAT(others, AllOf(Not(HasSubstr("at home")), Not(HasSubstr("in the new dwelling"))));
}

TEST_F(RegistryTest, SomebodyWhoMovedOutStillGetsEverything) {
    happens(db, "at home", "birk-1", now + seconds{10});
    auto gone = ward;
    std::erase_if(gone.residents, [](const Resident& r) { return r.id == "resident-1"; });
    ASSERT_TRUE(registry.update(ward, gone, {now + seconds{30}, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    const auto json = exportResident(db, "resident-1").value();
    EXPECT_THAT(json, AllOf(HasSubstr("heard at home"), HasSubstr("\"evidence\":\"note 1\"")));
}

TEST_F(RegistryTest, KeepsWhereAPersonIsReached) {
    auto reached = ward;
    reached.persons.front().reach = {"2301", "+4520123456", "topic-1"};
    change(reached);
    EXPECT_EQ(registry.load().value(), reached);
}

} // namespace
} // namespace natlyt::ward
