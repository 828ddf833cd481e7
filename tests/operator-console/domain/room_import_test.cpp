// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/room_import.hpp"

#include "operator-console/domain/csv.hpp"
#include "operator-console/domain/import_trial.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using namespace test;

const std::string kHead = "facility,unit,room,label,resident,name,initials,note,hours\n";

TEST(Csv, ReadsQuotesSemicolonsAndLinesAsSpreadsheetsWriteThem) {
    const auto rows = readCsv("\xef\xbb\xbf" "a;b\r\n\"x;\"\"y\"\"\nz\"; æ \r\n;\r\nlast").value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"x;\"y\"\nz", "æ"}));
    EXPECT_EQ(rows[2].line, 5);
    EXPECT_EQ(rows[2].cells, (std::vector<std::string>{"last"}));
}

TEST(Csv, RefusesAnotherEncodingAndAQuoteThatDoesNotEnd) {
    EXPECT_EQ(readCsv("a,b\nS\xf8lv,1").error().where, "row 1");
    EXPECT_EQ(readCsv("a,b\n1,\"2").error().where, "row 2");
}

TEST(RoomImport, MakesHousesRoomsAndResidents) {
    const auto ward = importRooms(smallWard(), kHead +
        "Solgården,Egehuset Øst,ege-1,Egehuset 1,resident-9,Navn Navnesen,NN,\"Banker, hvis han vågner\",daily 22:00-07:00 + sat 07:00-09:00\n"
        "Solgården,Egehuset Øst,ege-2,,,,,,\n");
    ASSERT_TRUE(ward) << faults(ward);
    EXPECT_EQ(ward->unit("egehuset-oest")->name, "Egehuset Øst");
    EXPECT_EQ(ward->facilities.size(), 1U);
    EXPECT_EQ(ward->room("ege-2")->label, "ege-2");
    EXPECT_FALSE(ward->residentOf("ege-2"));
    const auto* resident = ward->residentOf("ege-1");
    ASSERT_TRUE(resident);
    EXPECT_EQ(resident->name, "Navn Navnesen");
    EXPECT_EQ(resident->agreedNote, "Banker, hvis han vågner");
    EXPECT_EQ(resident->hours.size(), 2U);
    EXPECT_FALSE(resident->consent) << "a table is no consent";
}

TEST(RoomImport, ChangesWhatIsKnownAndLeavesOutWhatIsNotSaid) {
    const auto ward = importRooms(smallWard(), "room;facility;unit;resident;name\nbirk-1;Solgården;Birkehuset;resident-1;Ny Navn\n");
    ASSERT_TRUE(ward) << faults(ward);
    EXPECT_EQ(ward->residentOf("birk-1")->name, "Ny Navn");
    EXPECT_EQ(ward->residentOf("birk-1")->initials, "AB");
    EXPECT_EQ(ward->room("birk-1")->label, "Birkehuset 1");
}

TEST(RoomImport, DoesNotMakeAResidentsRecordSomebodyElses) {
    auto ward = smallWard();
    ward.residents[0].name = "Ane Berg";
    const auto row = [](const std::string& name, const std::string& initials) {
        return kHead + "Solgården,Birkehuset,birk-1,,resident-1," + name + "," + initials + ",,\n";
    };
    EXPECT_EQ(faults(importRooms(ward, row("Bo Dahl", ""))), "row 2, column name: anotherPerson");
    EXPECT_EQ(faults(importRooms(ward, row("", "BD"))), "row 2, column initials: anotherPerson");
    EXPECT_TRUE(importRooms(ward, row("Ane Berg", "AB")));
    EXPECT_TRUE(importRooms(ward, row("", "")));
}

TEST(RoomImport, NamesRowAndColumnOfAllThatIsWrong) {
    EXPECT_EQ(faults(importRooms(smallWard(), kHead +
                                                  "Solgården,Birkehuset,birk-3,,resident-3,,EF,,daily 25:00-07:00\n"
                                                  "Solgården,Birkehuset,Birk 4,,,,,,\n"
                                                  "Solgården,,birk-5,,,,,,\n"
                                                  "Solgården,Birkehuset,birk-3,,,Uden Id,,,\n")),
              "row 2, column hours: malformed, row 3, column room: malformed, row 4, column unit: missing, "
              "row 5, column room: taken, row 5, column resident: missing");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-1,,resident-2,,CD,,\n")),
              "row 2, column room: taken");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,night-1,,,,,,\n")), "row 2, column room: taken");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-3,,resident-3,,,,\n")),
              "row 2, column initials: missing");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-3,,,,,,,more\n")),
              "row 2, column hours: malformed");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-1,,resident-1,,,,daily 20:00-07:00+mon 06:00-08:00\n")),
              "row 2, column hours: overlaps");
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-3,,,,,,daily 20:00-07:00\n")),
              "row 2, column resident: missing");
    EXPECT_EQ(faults(importRooms(smallWard(), "facility,unit,colour\n")),
              "row 1, column colour: unknown, row 1, column room: missing");
    EXPECT_EQ(faults(importRooms(smallWard(), "")), "row 1: missing");
}

TEST(RoomImport, SaysHowSeveralHoursGoIntoOneCell) {
    const auto ward = importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-1,,resident-1,,,,\"daily 22:00-07:00, sat 07:00-09:00\"\n");
    ASSERT_FALSE(ward);
    EXPECT_NE(ward.error().front().detail.find("between several stands a +"), std::string::npos);
}

TEST(RoomImport, RefusesALabelThatAnotherRoomHasOnceAllRowsAreRead) {
    EXPECT_EQ(faults(importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-3,Birkehuset 1,,,,,\n"
                                                      "Solgården,Birkehuset,birk-4,Birkehuset 4,,,,,\n"
                                                      "Solgården,Birkehuset,birk-5,Birkehuset 4,,,,,\n")),
              "row 2, column label: taken, row 4, column label: taken");
    const auto changedOver = importRooms(smallWard(), kHead + "Solgården,Birkehuset,birk-1,Birkehuset 2,,,,,\n"
                                                              "Solgården,Birkehuset,birk-2,Birkehuset 1,,,,,\n");
    ASSERT_TRUE(changedOver) << faults(changedOver);
    EXPECT_EQ(changedOver->room("birk-2")->label, "Birkehuset 1");
}

ImportTrial trial(const Ward& ward, const std::string& rows) { return importTrial(ward, importRooms(ward, kHead + rows).value()); }

TEST(RoomImport, SaysOfAMistypedHouseThatItIsNewAndWhatItIsNearTo) {
    const auto made = trial(smallWard(), "Solgården,Birkehusset,birk-1,,,,,,\n");
    ASSERT_EQ(made.changes.size(), 2U);
    EXPECT_EQ(made.changes[0], (ImportChange{ImportPart::House, "Solgården", "", "Birkehusset", "Birkehuset"}));
    EXPECT_EQ(made.changes[1], (ImportChange{ImportPart::HouseOfDwelling, "Birkehuset 1", "Birkehuset", "Birkehusset"}));
}

TEST(RoomImport, SaysWhatIsNewAndWhatChangesFromWhatToWhat) {
    auto ward = smallWard();
    ward.residents[0].hours = {*parseHours("daily 22:00-07:00")};
    const auto made = trial(ward, "Nygården,Egehuset,ege-1,Egehuset 1,resident-9,,NN,,daily 21:00-07:00\n"
                                  "Solgården,Birkehuset,birk-2,Stuen,resident-1,,,Bank på,daily 22:00-07:00 + sat 07:00-09:00\n");
    EXPECT_EQ(made, (ImportTrial{{{ImportPart::Facility, "", "", "Nygården"},
                                  {ImportPart::House, "Nygården", "", "Egehuset"},
                                  {ImportPart::Dwelling, "Egehuset", "", "Egehuset 1"},
                                  {ImportPart::Label, "Birkehuset 2", "Birkehuset 2", "Stuen"},
                                  {ImportPart::Resident, "Egehuset 1", "", "NN"},
                                  {ImportPart::Hours, "Stuen (AB)", "daily 22:00-07:00", "daily 22:00-07:00 + sat 07:00-09:00"},
                                  {ImportPart::DwellingOfResident, "Stuen (AB)", "Birkehuset 1", "Stuen"},
                                  {ImportPart::Note, "Stuen (AB)", "", "Bank på"},
                                  {ImportPart::Hours, "Egehuset 1 (NN)", "", "daily 21:00-07:00"}}}));
    EXPECT_EQ(trial(ward, "Solgården,Birkehuset,birk-1,,resident-1,,,,daily 22:00-07:00\n"), ImportTrial{}) << "nothing that is not so already";
}

TEST(RoomImport, CountsTheChangesThatItCannotNameAndNamesEveryNewHouse) {
    std::string rows;
    for (int i = 0; i < 400; ++i) rows += "Solgården,Ny " + std::to_string(i) + ",ny-" + std::to_string(i) + ",,,,,,\n";
    const auto made = trial(smallWard(), rows);
    EXPECT_EQ(std::ranges::count(made.changes, ImportPart::House, &ImportChange::part), 400);
    EXPECT_EQ(std::ranges::count(made.changes, ImportPart::Dwelling, &ImportChange::part) + made.more, 400);
    EXPECT_GT(made.more, 0);
}

TEST(RoomImport, KnowsANearNameFromAnother) {
    const std::vector<std::string> names{"Birkehuset", "Hus 1", "Østhuset", "Eng"};
    const std::vector<std::pair<std::string, std::string>> mistyped{
        {"Birkehusset", "Birkehuset"}, {"birke-huset", "Birkehuset"}, {"Brikehuset", "Birkehuset"}, {"Osthuset", "Østhuset"}};
    for (const auto& [written, meant] : mistyped) EXPECT_EQ(nearlyWritten(written, names), meant) << written;
    for (const auto* other : {"Hus 2", "Egehuset", "Ege", "Søhuset", ""}) EXPECT_EQ(nearlyWritten(other, names), std::nullopt) << other;
}

TEST(RoomImport, MakesIdsOfDanishNames) {
    EXPECT_EQ(idFromName("Egehuset Øst, 2. sal"), "egehuset-oest-2-sal");
    EXPECT_EQ(idFromName("Åhaven"), "aahaven");
    EXPECT_EQ(idFromName("..."), "");
}

} // namespace
} // namespace natlyt::ward
