// SPDX-License-Identifier: Apache-2.0
// The queue of technical faults on the administrator's page.
#include "tests/operator-console/models/administration_rig.hpp"

#include <QAbstractItemModelTester>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

struct TheFaults : TheAdministration {
    TheFaults() {
        station.faults = someFaults();
        station.faults.resize(3);
    }
    void begin() {
        enter();
        pass(seconds(0));
    }
    void pass(milliseconds time) {
        now.wall += time;
        now.monotonic += time;
        office.tick(now);
        drain();
    }
    FaultsModel& faults() { return *office.faults(); }
    QString said(int row, int role) { return faults().data(faults().index(row), role).toString(); }
    const QAbstractItemModelTester tester{office.faults()};
};

TEST_F(TheFaults, AreToldByWhatThingsAreCalledWithTheirAge) {
    begin();
    ASSERT_EQ(faults().count(), 3);
    EXPECT_TRUE(said(0, FaultsModel::What).startsWith("Birkehuset 2: ")) << said(0, FaultsModel::What).toStdString();
    EXPECT_EQ(said(2, FaultsModel::What), "Out of order: text messages (technical: no modem)");
    EXPECT_EQ(said(1, FaultsModel::What), "Engen: nobody is on duty 22:00-07:00");
    EXPECT_TRUE(said(0, FaultsModel::Since).contains(", for 3 hour")) << said(0, FaultsModel::Since).toStdString();
    EXPECT_TRUE(said(2, FaultsModel::Since).contains(", for 3 day"));
    EXPECT_TRUE(said(1, FaultsModel::Since).contains(", for 5 minute"));
    EXPECT_TRUE(said(0, FaultsModel::Advice).isEmpty());
    EXPECT_FALSE(said(1, FaultsModel::Advice).isEmpty());
    EXPECT_EQ(faults().awake(), 3);
    EXPECT_EQ(faults().ofNoDwelling(), 2);
}

TEST_F(TheFaults, NameTheCertificateThatEndsSoonUntilItIsRenewed) {
    const auto all = someFaults();
    station.faults = {*std::ranges::find(all, FaultKind::CertificateEnds, [](const auto& f) { return f.name.kind; })};
    begin();
    ASSERT_EQ(faults().count(), 1);
    EXPECT_EQ(said(0, FaultsModel::What), "Birkehuset 5: the certificate ends on 20. Dec 2026");
    EXPECT_TRUE(said(0, FaultsModel::Advice).contains("natlyt-provision enrol"));
    station.faults.clear();
    pass(seconds(31));
    EXPECT_EQ(faults().count(), 0);
}

TEST_F(TheFaults, AreTakenByWhoIsAsked) {
    begin();
    EXPECT_EQ(said(2, FaultsModel::Owner), "M.S.");
    faults().take(2);
    drain();
    EXPECT_EQ(link->last(OperatorRequestKind::TakeFault)->fault, (FaultName{FaultKind::LinkDown, "gateway-sms"}));
    EXPECT_TRUE(faults().data(faults().index(2), FaultsModel::Mine).toBool());
    EXPECT_EQ(said(2, FaultsModel::Owner), "G.L.");
    EXPECT_FALSE(faults().data(faults().index(0), FaultsModel::Mine).toBool());
}

TEST_F(TheFaults, AreSnoozedToTheEndOfTheListAndComeBackByThemselves) {
    begin();
    faults().snooze(0, 0);
    drain();
    EXPECT_EQ(link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes, 60);
    EXPECT_EQ(faults().count(), 3) << "it is still there";
    EXPECT_EQ(faults().awake(), 2);
    EXPECT_TRUE(said(2, FaultsModel::What).startsWith("Birkehuset 2"));
    EXPECT_FALSE(said(2, FaultsModel::SnoozedUntil).isEmpty());
    pass(minutes(61));
    EXPECT_EQ(faults().awake(), 3);
    EXPECT_TRUE(said(2, FaultsModel::SnoozedUntil).isEmpty());
}

TEST_F(TheFaults, AreSnoozedForAShiftOrUntilTheMorningAndWokenByHand) {
    begin();
    faults().snooze(0, 1);
    drain();
    EXPECT_EQ(link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes, 8 * 60);
    faults().snooze(0, 2);
    drain();
    const auto morning = now.wall + minutes(*link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes);
    const auto there = QDateTime::fromMSecsSinceEpoch(morning.time_since_epoch().count(), QTimeZone("Europe/Copenhagen"));
    EXPECT_EQ(there.toString("HH:mm"), "08:00");
    EXPECT_LE(morning, now.wall + hours(24));
    faults().wake(2);
    drain();
    EXPECT_FALSE(link->last(OperatorRequestKind::SnoozeFault)->snoozeMinutes);
}

TEST_F(TheFaults, AreReadAnewAndKeepWhoIsAtARowThere) {
    begin();
    int resets = 0;
    QObject::connect(office.faults(), &QAbstractItemModel::modelReset, [&] { ++resets; });
    station.faults[1].owner = "someone";
    pass(seconds(31));
    EXPECT_EQ(said(1, FaultsModel::Owner), "someone");
    EXPECT_EQ(resets, 0);
    station.faults.erase(station.faults.begin());
    pass(seconds(31));
    EXPECT_EQ(faults().count(), 2);
    EXPECT_EQ(resets, 1);
}

TEST_F(TheFaults, AreReadAnewAtOnceAfterAChangeOfOnesOwn) {
    begin();
    station.faults.erase(station.faults.begin() + 1); // somebody is on duty now
    office.roster()->addShift();
    office.roster()->save();
    drain();
    EXPECT_EQ(faults().count(), 2);
    station.faults.clear();
    open("room-3");
    office.microphoneChecked();
    drain();
    EXPECT_EQ(faults().count(), 0);
}

TEST_F(TheFaults, AreReadAnewAtOnceWhenTheStationWarnsOfSomethingElse) {
    begin();
    StationHeartbeat beat;
    beat.at = kNight;
    beat.softwareVersion = "0.1.0";
    const auto hear = [&] {
        link->deliver(topics::wardStation(), encode(beat));
        drain();
        return link->count(OperatorRequestKind::ReadFaults);
    };
    const auto first = hear();
    EXPECT_EQ(hear(), first) << "nothing is new";
    beat.warnings = {{StationWarningKind::NobodyOnDuty, "Engen 22:00-07:00"}};
    EXPECT_EQ(hear(), first + 1);
    beat.links = {{"gateway-sms", false, "no modem"}};
    EXPECT_EQ(hear(), first + 2);
    beat.links.front().detail = "still no modem";
    EXPECT_EQ(hear(), first + 2) << "in other words";
}

TEST_F(TheFaults, ThatAreMendedMeanwhileAreSaidToBe) {
    begin();
    station.faults.erase(station.faults.begin());
    faults().take(0);
    drain();
    EXPECT_EQ(office.notice(), "This is mended already.");
    EXPECT_EQ(faults().count(), 2);
}

TEST_F(TheFaults, AreForgottenWithTheLogOut) {
    begin();
    office.logOut();
    EXPECT_EQ(faults().count(), 0);
}

} // namespace
} // namespace natlyt::console::testing
