// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/ledger.hpp"
#include "operator-console/store/registry.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;

class Schema : public StoreTest {
protected:
    std::string refusal() {
        const auto db = openStore(file);
        return db ? "opened" : db.error().sentence();
    }
    Database migrated(const std::string& fixture, const char* more = "") {
        {
            const auto old = Database::open(file, Database::Mode::ReadWrite).value();
            std::ifstream stream(NATLYT_FIXTURES "/" + fixture);
            const std::string sql{std::istreambuf_iterator<char>(stream), {}};
            old.run(sql.c_str()).value();
        old.run(more).value();
        }
        return openStore(file).value();
    }
    static void expectWhatTheFixturesHold(Database& db, const std::filesystem::path& other) {
        EXPECT_EQ(db.integer("PRAGMA user_version"), kSchemaVersion);
        const auto fresh = openStore(other);
        EXPECT_EQ(db.integer("SELECT count(*) FROM sqlite_master"), fresh->integer("SELECT count(*) FROM sqlite_master"));
        const auto open = Ledger(db).openAlerts().value();
        ASSERT_EQ(open.size(), 1U);
        EXPECT_EQ(open[0].ward.state, AlertState::Paging);
        ASSERT_EQ(open[0].ward.pages.size(), 1U);
        EXPECT_EQ(open[0].ward.sounds.size(), 1U);
        const auto ward = Registry(db).load().value();
        ASSERT_TRUE(ward.residentOf("birk-1"));
        EXPECT_EQ(ward.residentOf("birk-1")->consent->evidence, "note 1");
    }
    std::string bytes() const {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

TEST_F(Schema, ANewDatabaseHasTheNewestVersion) {
    const auto db = openStore(file);
    ASSERT_TRUE(db) << db.error().sentence();
    EXPECT_EQ(db->integer("PRAGMA user_version"), kSchemaVersion);
    EXPECT_EQ(db->integer("PRAGMA synchronous"), 2); // FULL
    auto mode = db->prepare("PRAGMA journal_mode");
    ASSERT_TRUE(mode.step());
    EXPECT_EQ(mode.text(0), "wal");
}

TEST_F(Schema, Version1IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v1.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_FALSE(Ledger(db).openAlerts().value()[0].ward.pages[0].delivered);
    EXPECT_TRUE(Ledger(db).duty()->empty());
}

TEST_F(Schema, Version2IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v2.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_TRUE(Ledger(db).openAlerts().value()[0].ward.pages[0].delivered);
    EXPECT_EQ(Ledger(db).duty()->size(), 1U);
    EXPECT_TRUE(Registry(db).load()->residentOf("birk-1")->countingRules.empty());
    EXPECT_TRUE(Registry(db).load()->residentOf("birk-1")->levelRules.empty());
}

TEST_F(Schema, Version3IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v3.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    const auto ward = Registry(db).load().value();
    const auto* resident = ward.residentOf("birk-1");
    ASSERT_TRUE(resident);
    EXPECT_EQ(resident->countingRules.size(), 1U);
    EXPECT_EQ(resident->levelRules.size(), 1U);
    ASSERT_EQ(resident->privacy.size(), 1U) << "a privacy window is not lost on the way";
    EXPECT_EQ(privacyText(resident->privacy[0]), "2026-12-05T20:00/2026-12-06T10:00");
    EXPECT_FALSE(db.run("DELETE FROM consent"));
    EXPECT_FALSE(db.run("UPDATE consent SET evidence='another'"));
}

TEST_F(Schema, Version4IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v4.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    const auto ward = Registry(db).load().value();
    EXPECT_EQ(ward.room("birk-1")->monitor, "pi-1");
    EXPECT_EQ(ward.residentOf("birk-1")->name, "A. B.");
    EXPECT_EQ(ward.person("staff-1")->reach, Addresses{});
}

TEST_F(Schema, Version5IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v5.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_EQ(Registry(db).load()->person("staff-1")->reach, (Addresses{"2301", "+4520123456", "watch-1"}));
    EXPECT_TRUE(Ledger(db).shelves()->empty());
    EXPECT_EQ(db.integer("SELECT count(*) FROM sound WHERE shelf IS NULL"), 1) << "what came before was not shelved";
    EXPECT_FALSE(Ledger(db).handoverWaiting()->has_value());
}

TEST_F(Schema, Version6IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v6.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_EQ(Ledger(db).shelves()->size(), 1U);
    const auto page = Ledger(db).openAlerts().value()[0].ward.pages[0].page;
    EXPECT_TRUE(Ledger(db).confirmationsOf(page).value().empty()) << "it is sent once more rather than never";
}

TEST_F(Schema, Version7IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v7.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_EQ(db.integer("SELECT count(*) FROM residence"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM residence WHERE resident='resident-1' AND room='birk-1' AND "
                         "from_at=1790000000000 AND to_at IS NULL"), 1) << "since the consent: before it nobody listened";
}

TEST_F(Schema, WhoLivedWhereBeforeVersion8IsWhatTheAuditLogTells) {
    const auto db = migrated("schema_v7.sql", R"sql(
        INSERT INTO audit VALUES(1,100,'consentGiven','a','birk-9','resident-1','',X'00'),
            (2,200,'registryChanged','a','birk-9','resident-1','saveResident',X'00'),
            (3,300,'registryChanged','a','birk-1','resident-1','saveResident',X'00'),
            (4,400,'listening','a','birk-1','sound','',X'00'),
            (5,150,'consentGiven','a','birk-1','resident-0','',X'00'),
            (6,250,'registryChanged','a','birk-1','resident-0','removeResident',X'00');
        INSERT INTO consent SELECT 2, 'resident-0', given_by, capacity, scope, 'note 0', decided_by, from_date, until_date,
            recorded_at, 250, basis, conditions, recorded_by, withdrawn_at, withdrawn_by FROM consent;)sql");
    auto row = db.prepare("SELECT group_concat(resident || ' ' || room || ' ' || from_at || '-' || coalesce(to_at, ''), ', ') "
                          "FROM (SELECT * FROM residence ORDER BY from_at)");
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.text(0), "resident-1 birk-9 100-300, resident-0 birk-1 150-250, resident-1 birk-1 300-");
}

TEST_F(Schema, Version8IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v8.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_FALSE(Ledger(db).openAlerts().value()[0].ward.sounds[0].reached);
}

TEST_F(Schema, Version9IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v9.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    const auto page = Ledger(db).openAlerts().value()[0].ward.pages[0];
    const auto confirmed = Ledger(db).confirmationsOf(page.page).value();
    ASSERT_EQ(confirmed.size(), 1U);
    EXPECT_EQ(confirmed[0].channel, "sms");
    EXPECT_EQ(confirmed[0].rungAt, page.at);
    EXPECT_TRUE(Registry(db).load()->shifts.empty());
    EXPECT_EQ(Registry(db).load()->chains.size(), 1U) << "who was paged stays who is paged";
}

TEST_F(Schema, Version10IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v10.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    const auto ward = Registry(db).load().value();
    ASSERT_EQ(ward.shifts.size(), 1U);
    EXPECT_EQ(ward.shifts[0].persons, (std::vector<std::string>{"staff-1"}));
    EXPECT_TRUE(Ledger(db).faults()->empty());
}

TEST_F(Schema, Version11IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v11.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    ASSERT_EQ(Ledger(db).faults()->size(), 1U);
    EXPECT_EQ(Ledger(db).faults()->front().owner, "admin-1");
    EXPECT_TRUE(Ledger(db).microphoneFloors()->empty());
    EXPECT_TRUE(Ledger(db).drills(1)->empty());
    EXPECT_FALSE(Ledger(db).lastDrills()->bySchedule);
}

TEST_F(Schema, Version12IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v12.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    ASSERT_EQ(Ledger(db).microphoneFloors()->size(), 1U);
    EXPECT_EQ(Ledger(db).microphoneFloors()->front().night.floorDbfs, -72);
    EXPECT_TRUE(Ledger(db).guidedDrills()->empty());
}

TEST_F(Schema, Version13IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v13.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    ASSERT_EQ(Ledger(db).guidedDrills()->size(), 1U);
    EXPECT_EQ(Ledger(db).guidedDrills()->front().result, (GuidedDrillResult{272, 1}));
    const auto page = Ledger(db).openAlerts().value()[0].ward.pages[0];
    EXPECT_TRUE(page.delivered);
    EXPECT_EQ(page.deliveredAt, std::nullopt) << "when was not kept";
}

TEST_F(Schema, Version14IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v14.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    EXPECT_EQ(Ledger(db).openAlerts().value()[0].ward.pages[0].readAt, UtcTime{milliseconds{1790000065000}});
    const auto ward = Registry(db).load().value();
    for (const auto& facility : ward.facilities) EXPECT_EQ(facility.paging, PagingRules{});
}

TEST_F(Schema, Version15IsMigratedWithAllThatItHolds) {
    auto db = migrated("schema_v15.sql");
    expectWhatTheFixturesHold(db, folder / "fresh.sqlite");
    const auto ward = Registry(db).load().value();
    ASSERT_EQ(ward.facilities.size(), 1U);
    EXPECT_EQ(ward.facilities[0].paging.acknowledgeSeconds, 60);
    EXPECT_EQ(ward.facilities[0].paging.smsFrom, 2);
    EXPECT_EQ(ward.facilities[0].paging.lastResort, std::vector<std::string>{"staff-1"});
    EXPECT_TRUE(Ledger(db).handsetsOff()->empty());
}

TEST_F(Schema, ANewerDatabaseIsRefusedAndLeftAlone) {
    ASSERT_TRUE(Database::open(file, Database::Mode::ReadWrite)->run("CREATE TABLE of_the_future(x); PRAGMA user_version=99"));
    const auto before = bytes();
    EXPECT_THAT(refusal(), HasSubstr("was written by a newer natlyt-station (schema 99, this one knows 16)"));
    EXPECT_EQ(bytes(), before);
}

TEST_F(Schema, AFileThatIsNoDatabaseIsRefusedAndLeftAlone) {
    std::ofstream(file) << "this is no database, but it is long enough to be looked at as one, as a header has 100 bytes "
                           "and this has more than that";
    const auto before = bytes();
    EXPECT_THAT(refusal(), HasSubstr("restore the newest backup"));
    EXPECT_EQ(bytes(), before);
}

TEST_F(Schema, ADamagedDatabaseIsRefused) {
    {
        auto db = openStore(file);
        for (int i = 0; i < 200; ++i) ASSERT_TRUE(Ledger(*db).audit({now, AuditKind::SecurityEvent, "x", "", "", ""}));
        ASSERT_TRUE(db->run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE"));
    }
    {
        std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
        const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file));
        for (auto at = std::streamoff{4096}; at < size; at += 512) damage.seekp(at) << std::string(200, '\xa5');
    }
    EXPECT_THAT(refusal(), HasSubstr("restore the newest backup"));
}

TEST_F(Schema, WhoOnlyReadsIsToldThatTheDatabaseIsNotThereOrIsEmpty) {
    const auto read = [this] { return openStore(file, Database::Mode::ReadOnly).error().sentence(); };
    EXPECT_THAT(read(), HasSubstr("is not there (start natlyt-station once, restore a backup"));
    EXPECT_FALSE(std::filesystem::exists(file));
    std::ofstream{file};
    EXPECT_THAT(read(), HasSubstr("is empty (restore a backup"));
}

TEST_F(Schema, AnotherProgramsDatabaseIsRefused) {
    std::ignore = Database::open(file, Database::Mode::ReadWrite)->run("CREATE TABLE recipes(id)");
    EXPECT_THAT(refusal(), HasSubstr("another program"));
}

TEST_F(Schema, AFolderThatDoesNotExistIsNamed) {
    file = folder / "missing" / "station.sqlite";
    EXPECT_THAT(refusal(), HasSubstr("unable to open database file (let the station's user"));
}

TEST_F(Schema, ABackupIsWholeAndReadable) {
    auto db = openStore(file);
    ASSERT_TRUE(Ledger(*db).audit({now, AuditKind::StationStarted, "", "", "", ""}));
    ASSERT_TRUE(db->backupTo(folder / "copy.sqlite"));
    const auto copy = openStore(folder / "copy.sqlite", Database::Mode::ReadOnly);
    ASSERT_TRUE(copy) << copy.error().sentence();
    EXPECT_EQ(verifyAudit(*copy), 1);
    EXPECT_FALSE(std::filesystem::exists(folder / "copy.sqlite-wal"));
}

} // namespace
} // namespace natlyt::ward
