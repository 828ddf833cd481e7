// SPDX-License-Identifier: Apache-2.0
// The station's commands on a real folder: what they say, and what they leave on record.
#include "operator-console/station/alert_keeper.hpp"
#include "operator-console/station/commands.hpp"
#include "tests/operator-console/station/station_fixture.hpp"

#include <fstream>
#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Commands : public StationTest {
protected:
    Commands() {
        for (const auto* name : {"ca.crt", "s.crt", "s.key", "sign.key"}) std::ofstream(folder / name) << "none\n";
        std::filesystem::permissions(folder / "sign.key", std::filesystem::perms{0600});
        describe("2027-01-01");
    }
    void describe(const std::string& until) {
        std::string text = kWardText;
        text.replace(text.find("2027-01-01"), 10, until);
        std::ofstream(folder / "ward.toml") << text;
    }
    // What check-config says of this folder, with a database of this name.
    std::string checked(const std::string& database, bool reseed = false) {
        std::ofstream(folder / "station.toml")
            << "[broker]\nhost = \"localhost\"\nca = \"ca.crt\"\ncertificate = \"s.crt\"\nkey = \"s.key\"\n"
               "[station]\nsigning_key = \"sign.key\"\nward = \"ward.toml\"\ndatabase = \"" << database << "\"\n"
               "[pager]\ncertificate = \"s.crt\"\nkey = \"s.key\"\nweb_root = \"nowhere\"\n";
        testing::internal::CaptureStdout();
        EXPECT_EQ(checkStation(folder / "station.toml", reseed), kExitFailed);
        return testing::internal::GetCapturedStdout();
    }
};

TEST_F(Commands, CheckConfigSaysAllFaultsOfBothFilesAtOnce) {
    describe("2099-01-01");
    EXPECT_THAT(checked("new.sqlite"), AllOf(HasSubstr("pager.web_root names a folder that is not there"), HasSubstr("sign.key: is no signing key"),
                                             HasSubstr("ward.toml:41: resident[0].consent.until is too long after from")));
}

TEST_F(Commands, AWardFileThatIsNotReadStopsNothing) {
    kill(); // its database holds the ward
    describe("2099-01-01");
    const auto said = [](const std::string& text, const char* level) {
        return text.find(std::string("[") + level + "] " ) != std::string::npos &&
               text.substr(0, text.find("ward.toml:41")).rfind(std::string(level)) > text.substr(0, text.find("ward.toml:41")).rfind('\n');
    };
    EXPECT_TRUE(said(checked("station.sqlite"), "warning")) << "it is said";
    EXPECT_TRUE(said(checked("station.sqlite", true), "critical")) << "a new reading would read it";
    EXPECT_TRUE(said(checked("new.sqlite"), "critical")) << "and so would the first start";
}

TEST_F(Commands, WhatNeedsTheDatabaseAloneDemandsNothingElseOfTheConfiguration) {
    checked("station.sqlite"); // names a page that is not there
    EXPECT_FALSE(readStationConfig(folder / "station.toml")) << "it cannot run";
    for (const auto* name : {"ca.crt", "s.crt", "s.key", "sign.key", "ward.toml"}) std::filesystem::remove(folder / name);
    const auto config = readDatabaseConfig(folder / "station.toml");
    ASSERT_TRUE(config);
    testing::internal::CaptureStdout();
    EXPECT_EQ(exportFromStation(*config, {"resident-1", ExportFormat::Text, Language::English, ""}), 0);
    EXPECT_EQ(backupStation(*config, folder / "copy.sqlite"), 0);
    EXPECT_THAT(testing::internal::GetCapturedStdout(), HasSubstr("Everything that the station has recorded about you"));
}

TEST_F(Commands, WhatNeedsTheDatabaseSaysWhereNoneIsNamed) {
    std::ofstream(folder / "station.toml") << "[station]\nward = \"ward.toml\"\n";
    const auto config = readDatabaseConfig(folder / "station.toml");
    ASSERT_FALSE(config);
    EXPECT_THAT(config.error(), testing::Contains(testing::Field(&Error::what, HasSubstr("station.database is missing"))));
    EXPECT_FALSE(readDatabaseConfig(folder / "nowhere.toml"));
}

TEST_F(Commands, AnImportMakesNoHouseThatMayBeMistyped) {
    StationConfig config;
    config.database = folder / "station.sqlite";
    std::ofstream(folder / "rooms.csv") << "facility,unit,room,resident,hours\nSolgården,Birkehusset,birk-1,resident-1,daily 22:00-07:00\n";
    const auto imported = [&](const ImportWish& wish, int expected) {
        testing::internal::CaptureStdout();
        EXPECT_EQ(importToStation(config, folder / "rooms.csv", wish), expected);
        return testing::internal::GetCapturedStdout();
    };
    EXPECT_THAT(imported({true, false}, 0),
                HasSubstr("a NEW house \"Birkehusset\" of Solgården - or is it \"Birkehuset\", which is there already?\n"
                          "Birkehuset 1: house from \"Birkehuset\" to \"Birkehusset\"\n"
                          "Birkehuset 1 (AB): hours from \"daily 00:00-24:00\" to \"daily 22:00-07:00\"\na dry run: nothing was imported\n"));
    imported({false, false}, kExitFailed);
    EXPECT_EQ(Registry(process->db).load().value(), process->ward);
    EXPECT_THAT(imported({false, true}, 0), HasSubstr("\nimported; it holds from the station's next start\n"));
    EXPECT_TRUE(Registry(process->db).load()->unit("birkehusset"));
    EXPECT_THAT(imported({false, false}, 0), HasSubstr("all that the table says is so already"));
}

TEST_F(Commands, AnImportSaysWhatIsWrongWithHoursThatOverlap) {
    StationConfig config;
    config.database = folder / "station.sqlite";
    std::ofstream(folder / "rooms.csv") << "facility,unit,room,resident,hours\nSolgården,Birkehuset,birk-1,resident-1,daily 22:00-07:00 + mon 06:00-08:00\n";
    testing::internal::CaptureStderr();
    EXPECT_EQ(importToStation(config, folder / "rooms.csv", {}), kExitFailed);
    EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("row 2, column hours: overlaps \"daily 22:00-07:00\" (make one of both"));
}

TEST_F(Commands, AnExportIsOnRecordWithWhoRanItBesideWhoAskedForIt) {
    StationConfig config;
    config.database = folder / "station.sqlite";
    testing::internal::CaptureStdout();
    EXPECT_EQ(exportFromStation(config, {"resident-1", ExportFormat::Text, Language::English, "the head of the house"}), 0);
    EXPECT_THAT(testing::internal::GetCapturedStdout(), AllOf(HasSubstr("Everything that the station has recorded about you"), HasSubstr("decided by: administrator AD")));
    auto row = process->db.prepare("SELECT by, detail FROM audit WHERE kind='exported'");
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.text(0), "the head of the house");
    EXPECT_THAT(row.text(1), AllOf(HasSubstr("text, run as "), HasSubstr("(uid " + std::to_string(::getuid()) + ")")));
}

TEST_F(Commands, WhatSudoIsSaidToHaveCalledIsBelievedOfRootAlone) {
    StationConfig config;
    config.database = folder / "station.sqlite";
    ::setenv("SUDO_USER", "somebody-else", 1);
    testing::internal::CaptureStdout();
    EXPECT_EQ(exportFromStation(config, {"resident-1", ExportFormat::Json, Language::Danish, ""}), 0);
    testing::internal::GetCapturedStdout();
    ::unsetenv("SUDO_USER");
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='exported' AND by='login:somebody-else'"), ::getuid() == 0 ? 1 : 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='exported' AND detail LIKE 'json, run as %, by sudo of somebody-else%'"), 1);
}

TEST_F(Commands, AlertsGoHalfAYearAfterTheyEndedAndOpenOnesStay) {
    ask("operator-1", GoOnDuty);
    const auto over = hear(sound("birk-1"));
    ask("operator-1", Claim, over);
    ASSERT_EQ(ask("operator-1", Dismiss, over), ReplyCode::Ok);
    hear(sound("birk-2"));
    AlertKeeper keeper(process->services, std::chrono::days{183});
    keeper.tick(now);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 2);
    const auto pass = [&](milliseconds time) {
        now.wall += time, now.monotonic += time;
        process->ledger.audit({now.wall, AuditKind::Listening, "operator-1", "birk-1", "", ""}).value(); // life goes on
        keeper.tick(now);
    };
    for (int month = 0; month < 7; ++month) pass(std::chrono::days{26});
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 2);
    pass(std::chrono::days{2});
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE room='birk-1'"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE room='birk-2'"), 1) << "it is open";
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='alertsPruned'"), 1);
}

TEST_F(Commands, NoAlertGoesForOldByAClockThatLeapt) {
    ask("operator-1", GoOnDuty);
    const auto over = hear(sound("birk-1"));
    ask("operator-1", Claim, over);
    ASSERT_EQ(ask("operator-1", Dismiss, over), ReplyCode::Ok);
    kill();
    now.wall += std::chrono::days{3650};
    start(); // and says so in the log
    AlertKeeper(process->services, std::chrono::days{183}).tick(now);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 1);
}

} // namespace
} // namespace natlyt::ward
