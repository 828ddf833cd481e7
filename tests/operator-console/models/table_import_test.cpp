// SPDX-License-Identifier: Apache-2.0
// A list of dwellings at an administrator's desk, and times that no clock shows: what is said before anything is changed.
#include "tests/operator-console/models/administration_rig.hpp"

#include <ctime>

namespace natlyt::console::testing {
namespace {

const ImportChange kMistyped{ImportPart::House, "Solgården", "", "Birkehusset", "Birkehuset"};

TEST_F(TheAdministration, ImportsNoNewHouseBeforeSomebodyHasSaidThatItIsMeant) {
    enter();
    auto* places = office.places();
    station.trial = ImportTrial{{kMistyped, {ImportPart::Dwelling, "Birkehusset", "", "Birkehuset 9"}}};
    places->setCsv("facility,unit,room\nSolgården,Birkehusset,birk-9\n");
    places->tryOut();
    drain();
    EXPECT_EQ(places->newPlaces(), QStringList{"Makes a new house, “Birkehusset” in Solgården. Or is it “Birkehuset”, which is there already?"});
    EXPECT_FALSE(places->importable());
    places->importNow();
    EXPECT_EQ(station.changes.size(), 1U) << "only the trial";
    places->importForm()->set("placesMeant", true);
    EXPECT_TRUE(places->importable());
    places->importNow();
    drain();
    EXPECT_EQ(station.changes.back().newPlaces, std::vector<std::string>{"Birkehusset"});
    EXPECT_EQ(places->trial(), Places::Trial::Imported);
}

TEST_F(TheAdministration, AsksAgainOfAnotherListWhetherItsNewHousesAreMeant) {
    enter();
    auto* places = office.places();
    station.trial = ImportTrial{{kMistyped}};
    places->setCsv("facility,unit,room\nSolgården,Birkehusset,birk-9\n");
    places->tryOut();
    drain();
    places->importForm()->set("placesMeant", true);
    places->setCsv("facility,unit,room\nSolgården,Birkehusset,birk-8\n");
    EXPECT_TRUE(places->newPlaces().isEmpty());
    places->tryOut();
    drain();
    EXPECT_FALSE(places->importable());
}

TEST_F(TheAdministration, SaysFromWhatToWhatAListChanges) {
    enter();
    auto* places = office.places();
    station.trial = ImportTrial{{{ImportPart::Dwelling, "Birkehuset", "", "Birkehuset 8"},
                                 {ImportPart::Dwelling, "Birkehuset", "", "Birkehuset 9"},
                                 {ImportPart::Resident, "Birkehuset 8", "", "NN"},
                                 {ImportPart::Hours, "Birkehuset 1 (AB)", "daily 22:00-07:00", "daily 21:30-07:00 + sat 07:00-09:00"},
                                 {ImportPart::Note, "Birkehuset 1 (AB)", "", "Bank på"}},
                                3};
    places->setCsv("facility,unit,room\n");
    places->tryOut();
    drain();
    EXPECT_EQ(places->importChanges(),
              (QStringList{"2 new dwelling(s): Birkehuset 8 in Birkehuset, Birkehuset 9 in Birkehuset", "1 new resident(s): NN in Birkehuset 8",
                           "Birkehuset 1 (AB), monitoring hours: from “daily 22:00-07:00” to “daily 21:30-07:00 + sat 07:00-09:00”",
                           "Birkehuset 1 (AB), what is agreed: from nothing to “Bank på”", "3 more change(s)"}));
    EXPECT_TRUE(places->importable()) << "nothing is made that may be mistyped";
    station.trial = ImportTrial{};
    places->tryOut();
    drain();
    EXPECT_EQ(places->importChanges(), QStringList{"All that is in the list is so already."});
}

// While the computer itself is in this zone.
class ComputerIn {
public:
    explicit ComputerIn(const char* zone) : before_(qgetenv("TZ")) { change(zone); }
    ~ComputerIn() { change(before_); }
    ComputerIn(const ComputerIn&) = delete;
    ComputerIn& operator=(const ComputerIn&) = delete;

private:
    static void change(const QByteArray& zone) {
        zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
        ::tzset();
    }
    QByteArray before_;
};

TEST_F(TheAdministration, SaysAtTheFieldOfATimeThatNoClockShowsWhichIsTheNextThatThereIs) {
    const ComputerIn copenhagen("Europe/Copenhagen"); // which cannot show it either
    enter();
    open("room-3");
    auto* form = file().privacyForm();
    form->set("from", "2027-03-28 02:30");
    form->set("to", "2027-03-28 10:00");
    station.problems = {{"privacy.from", FieldFault::NoSuchTime, "no clock shows 2027-03-28T02:30", "2027-03-28T03:00"}};
    file().addPrivacy();
    drain();
    EXPECT_EQ(error(form, "from"), "02:30 does not exist on 28. Mar 2027: the clocks are set forward. The next time that does is 03:00.");
    EXPECT_EQ(form->text("from"), "2027-03-28 02:30") << "what was typed stays";
    form->set("from", "2027-03-28 03:00");
    EXPECT_EQ(error(form, "from"), "");
}

TEST_F(TheAdministration, SaysWhichIsMeantOfATimeThatComesTwice) {
    enter();
    open("room-3");
    auto* form = file().privacyForm();
    form->set("from", "2027-10-31 02:10");
    EXPECT_EQ(file().privacyNote(), "02:10 comes twice that night: privacy begins at the first.");
    form->set("to", "2027-10-31 02:50");
    EXPECT_EQ(file().privacyNote(), "02:10 comes twice that night: privacy begins at the first. 02:50 comes twice that night: privacy lasts until the second.");
    form->set("from", "2027-10-31 01:59");
    form->set("to", "2027-10-31 03:00");
    EXPECT_EQ(file().privacyNote(), "");
    form->set("to", "2027-03-28 02:30");
    EXPECT_EQ(file().privacyNote(), "") << "that does not come at all";
}

} // namespace
} // namespace natlyt::console::testing
