// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/tzif.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <unistd.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;

std::string sentences(const std::vector<Error>& errors) {
    std::string all;
    for (const auto& error : errors) all += error.sentence() + "\n";
    return all;
}

std::string complaint(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto ward = readWard(text, "ward.toml", kWardWrittenAt);
    return ward ? "nothing" : sentences(ward.error());
}

TEST(WardFile, TheExampleIsRight) {
    const auto described = readWardFile(NATLYT_SOURCE "/operator-console/packaging/ward.example.toml", kWardWrittenAt);
    ASSERT_TRUE(described) << sentences(described.error());
    EXPECT_EQ(sentences(described->warnings), "");
    const auto& ward = described->ward;
    EXPECT_EQ(ward.rooms.size(), 3U);
    EXPECT_EQ(ward.residents[0].privacy.size(), 2U);
    EXPECT_FALSE(ward.residents[2].consent);
    EXPECT_EQ(ward.chains[1].persons, (std::vector<std::string>{"watch-2", "watch-1"}));
    EXPECT_TRUE(loadTimeZone(ward.timeZone));
    ASSERT_EQ(ward.shifts.size(), 2U);
    EXPECT_EQ(ward.shifts[0], (Shift{"birkehuset", parseHours("daily 22:00-07:00").value(), {"watch-1"}, {"watch-2"}, "admin-1"}));
}

TEST(WardFile, SaysWhatIsWrongWithTheRosterAndWhere) {
    const std::string good = std::string(kWardText) + "[[shift]]\nunit = \"birk\"\nhours = [\"fri 22:00-07:00\"]\npersons = [\"staff-1\"]\nmanager = \"operator-1\"\n";
    EXPECT_EQ(complaint(good, "fri 22", "fri 22"), "nothing");
    EXPECT_THAT(complaint(good, "fri 22:00", "fri 25:00"), HasSubstr("\"fri 25:00-07:00\" is not understood"));
    EXPECT_THAT(complaint(good, "persons = [\"staff-1\"]", "persons = [\"operator-1\"]"), HasSubstr("no [[person]] with role staff"));
    EXPECT_THAT(complaint(good, "persons = [\"staff-1\"]", "persons = []"), HasSubstr("a shift has somebody on duty"));
    EXPECT_THAT(complaint(good, "manager = \"operator-1\"", "manager = \"nobody\""), HasSubstr("is no [[person]]"));
}

TEST(WardFile, SaysWhatIsWrongAndWhere) {
    const std::string good = kWardText;
    EXPECT_THAT(complaint(good, "unit = \"birk\"\n[[room]]", "unit = \"none\"\n[[room]]"), HasSubstr("no unit \"none\""));
    EXPECT_THAT(complaint(good, "id = \"birk-2\"", "id = \"birk-1\""), HasSubstr("given to two rooms"));
    EXPECT_THAT(complaint(good, "room = \"birk-2\"", "room = \"birk-1\""), HasSubstr("another resident's"));
    EXPECT_THAT(complaint(good, "\"Birkehuset 2\"", "\"Birkehuset 1\""), HasSubstr("ward.toml:22: room[1].label \"Birkehuset 1\" is another room's"));
    EXPECT_THAT(complaint(good, "Europe/Copenhagen", "Europe/Kobenhavn"), HasSubstr("ward.toml:4: ward.time_zone \"Europe/Kobenhavn\" is no time zone of this machine"));
    EXPECT_THAT(complaint(good, "2026-11-22T23:00/2026-11-23T01:00", "sunday afternoon"), HasSubstr("2026-11-22T20:00/2026-11-23T10:00"));
    EXPECT_THAT(complaint(good, "daily 22:00-07:00", "nightly"), HasSubstr("\"nightly\" is not understood"));
    EXPECT_THAT(complaint(good, "2026-11-23T01:00", "2026-11-22T01:00"), HasSubstr("ends before it begins"));
    EXPECT_THAT(complaint(good, "until = \"2027-01-01\"", "until = \"2025-01-01\""), HasSubstr("consent.until is not after from (a consent lasts at least a day)"));
    EXPECT_THAT(complaint(good, "role = \"staff\"", "role = \"chief\""), HasSubstr("\"chief\" is not known"));
    EXPECT_THAT(complaint(good, "steps = [\"staff-1\"", "steps = [\"operator-1\""), HasSubstr("no [[person]] with role staff"));
    EXPECT_THAT(complaint(good, "shout = \"high\"", "scream = \"high\""), HasSubstr("no class of sound"));
    EXPECT_THAT(complaint(good, "evidence = \"note 1\"", "evidnce = \"note 1\""), HasSubstr("evidnce"));
    EXPECT_THAT(complaint(good, "id = \"staff-1\"\ninit", "id = \"station\"\ninit"), HasSubstr("taken on the broker"));
    EXPECT_THAT(complaint(good, "scope = [\"automaticListening\"]", "scope = []"), HasSubstr("is empty"));
}

TEST(WardFile, SaysWhatIsWrongWithARuleAndWhere) {
    const std::string good = kWardText;
    EXPECT_THAT(complaint(good, "class = \"cough\"", "class = \"anger\""), HasSubstr("\"anger\" is not known (one of shout, "));
    EXPECT_THAT(complaint(good, "count = 5", "count = 1"), HasSubstr("ward.toml:46: resident[0].counting_rule[0].count must be an integer 2..1000 (got 1)"));
    EXPECT_THAT(complaint(good, "within_s = 600", "within_minutes = 10"), HasSubstr("within_s is missing (add within_s = "));
    EXPECT_THAT(complaint(good, "level_dbfs = -35\n", ""), HasSubstr("say how loud, with one of them or both"));
    EXPECT_THAT(complaint(good, "level_dbfs = -35", "level_dbfs = -90"), HasSubstr("level_rule[0].level_dbfs must be an integer -60..0 (got -90)"));
    EXPECT_THAT(complaint(good, "above_floor_db = 30", "above_floor_db = 2"), HasSubstr("must be an integer 6..80 (got 2)"));
    EXPECT_THAT(complaint(good, "for_s = 10", "for_s = 0"), HasSubstr("ward.toml:50: "));
    std::string many;
    for (int i = 0; i < 17; ++i) many += "[[resident.level_rule]]\nlevel_dbfs = -20\nfor_s = 5\n";
    EXPECT_THAT(complaint(good, "[[resident]]\nid = \"resident-2\"", many + "[[resident]]\nid = \"resident-2\""),
                HasSubstr("level_rule is given 19 times (keep 16 at most)"));
}

TEST(WardFile, NamesFileAndLine) {
    EXPECT_THAT(complaint(kWardText, "daily 22:00-07:00", "nightly"), HasSubstr("ward.toml:58: "));
}

TEST(StationConfig, NamesEveryFileThatIsMissing) {
    const auto file = std::filesystem::temp_directory_path() / ("natlyt-config-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(file) << "[broker]\nhost = \"localhost\"\nca = \"ca.crt\"\ncertificate = \"s.crt\"\nkey = \"s.key\"\n"
                           "[station]\nsigning_key = \"sign.key\"\ndatabase = \"db\"\nward = \"ward.toml\"\nextra = 1\n"
                           "[escalation]\nclaim_s = 0\n[drill]\nhours = \"sundays\"\n";
    const auto config = readStationConfig(file);
    std::filesystem::remove(file);
    ASSERT_FALSE(config);
    const auto all = sentences(config.error());
    for (const auto* part : {"ca.crt", "s.crt", "s.key", "sign.key", "extra", "claim_s", "drill.hours", "sun 21:30-22:00"}) EXPECT_THAT(all, HasSubstr(part));
}

TEST(StationConfig, RefusesASigningKeyThatOthersMayReadOrThatIsNone) {
    const auto file = std::filesystem::temp_directory_path() / ("natlyt-key-" + std::to_string(::getpid()));
    std::ofstream(file) << "bm90IGEga2V5\n";
    std::filesystem::permissions(file, std::filesystem::perms{0644});
    EXPECT_THAT(readSigningKey(file).error().sentence(), HasSubstr("chmod 600"));
    std::filesystem::permissions(file, std::filesystem::perms{0600});
    EXPECT_THAT(readSigningKey(file).error().sentence(), HasSubstr("is no signing key"));
    std::filesystem::remove(file);
}

TEST(StationConfig, RefusesATimeZoneThatDoesNotExist) {
    for (const auto* name : {"Europe/Kobenhavn", "", "/etc/passwd", "../../../etc/passwd"})
        EXPECT_FALSE(loadTimeZone(name)) << name;
}

} // namespace
} // namespace natlyt::ward
