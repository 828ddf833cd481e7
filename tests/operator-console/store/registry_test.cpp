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
    Ward ward = readWard(kWardText, "ward.toml").value();
    Database db = openStore(file).value();
    Registry registry{db};
};

TEST_F(RegistryTest, GivesTheWardBackAsItWasDescribed) {
    EXPECT_FALSE(registry.isEmpty());
    EXPECT_EQ(registry.load().value(), ward);
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
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND by='admin-1'"), 2);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='privacyEnded' AND by='staff-1'"), 2);
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
    const auto json = exportResident(db, "resident-1", ExportFormat::Json).value();
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
    const auto text = exportResident(db, "resident-1", ExportFormat::Text).value();
    EXPECT_THAT(text, HasSubstr("by: operator-1"));
    EXPECT_THAT(exportResident(db, "nobody", ExportFormat::Text).error().sentence(), HasSubstr("has no resident nobody"));
}

TEST_F(RegistryTest, KeepsWhereAPersonIsReached) {
    auto reached = ward;
    reached.persons.front().reach = {"2301", "+4520123456", "topic-1"};
    change(reached);
    EXPECT_EQ(registry.load().value(), reached);
}

} // namespace
} // namespace natlyt::ward
