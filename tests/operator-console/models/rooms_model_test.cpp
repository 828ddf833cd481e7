// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/rooms_model.hpp"
#include "operator-console/models/warnings_model.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace natlyt::console::testing {
namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;
constexpr MonotonicTime kStart{std::chrono::hours(1)};

TEST(RoomMark, ShowsAnOpenAlertBeforeEverythingElse) {
    auto faulty = room("room-1", "Engen", "Engen 1");
    faulty.condition = RoomCondition::Fault;
    faulty.openAlertState = AlertState::Raised;
    EXPECT_EQ(markOf(faulty, false), RoomMark::AlertWaiting);
    faulty.openAlertState = AlertState::OnSite;
    EXPECT_EQ(markOf(faulty, false), RoomMark::Paged);
}

TEST(RoomMark, TellsEveryConditionApart) {
    auto made = room("room-1", "Engen", "Engen 1");
    std::set<RoomMark> seen;
    for (const auto condition : {RoomCondition::Listening, RoomCondition::ListenedTo, RoomCondition::Fault,
                                 RoomCondition::Offline, RoomCondition::Unknown}) {
        made.condition = condition;
        seen.insert(markOf(made, true));
    }
    made.condition = RoomCondition::Closed;
    made.expectedToListen = false;
    made.reason = RoomReason::OutsideHours;
    seen.insert(markOf(made, true));
    made.reason = RoomReason::PrivacySwitch;
    seen.insert(markOf(made, true));
    EXPECT_EQ(seen.size(), 7U);
}

TEST(RoomMark, CallsAClosedRoomThatShouldListenAFault) {
    auto closed = room("room-1", "Engen", "Engen 1");
    closed.condition = RoomCondition::Closed;
    closed.reason = RoomReason::PlanExpired;
    EXPECT_EQ(markOf(closed, true), RoomMark::Fault);
    EXPECT_TRUE(isUnheard(closed, true));
    closed.reason = RoomReason::PrivacySwitch;
    EXPECT_EQ(markOf(closed, true), RoomMark::Private);
    EXPECT_FALSE(isUnheard(closed, true));
}

struct Rooms : ::testing::Test {
    RoomsModel rooms;
    Tester tester{&rooms, kFatal};
    Rooms() {
        for (const auto& ward : smallWard())
            rooms.put(ward, kStart);
    }
    HouseModel* house(int row) {
        return qobject_cast<HouseModel*>(rooms.index(row).data(RoomsModel::Rooms).value<QObject*>());
    }
};

TEST_F(Rooms, GroupsByHouseAndOrdersNumbersAsNumbers) {
    rooms.put(room("room-99", "Engen", "Engen 12"), kStart);
    EXPECT_EQ(rooms.rowCount(), 5);
    EXPECT_EQ(rooms.index(1).data(RoomsModel::Unit).toString(), "Engen");
    const Tester houseTester(house(1), kFatal);
    EXPECT_EQ(house(1)->rowCount(), 6);
    EXPECT_EQ(house(1)->index(5).data(HouseModel::Number).toString(), "12");
}

TEST_F(Rooms, MovesARoomToItsNewHouseAndDropsAnEmptyOne) {
    rooms.put(room("room-99", "Tofte", "Tofte 1"), kStart);
    rooms.put(room("room-99", "Engen", "Engen 6"), kStart);
    EXPECT_EQ(rooms.rowCount(), 5);
    EXPECT_EQ(rooms.total(), 25);
    rooms.remove("room-99");
    EXPECT_EQ(rooms.total(), 24);
}

TEST_F(Rooms, MissesARoomWhoseHeartbeatStaysAway) {
    rooms.tick(kStart + kRoomUnheardAfter);
    EXPECT_EQ(rooms.unheard(), 0);
    rooms.heartbeat(roomHeartbeat("room-2", 1), kStart + std::chrono::seconds(10));
    rooms.tick(kStart + kRoomUnheardAfter + std::chrono::milliseconds(1));
    EXPECT_EQ(rooms.unheard(), 23);
    EXPECT_EQ(rooms.listening(), 1);
    EXPECT_EQ(house(0)->index(0).data(HouseModel::Mark).toInt(), static_cast<int>(RoomMark::NotHeard));
    EXPECT_EQ(house(0)->index(1).data(HouseModel::Mark).toInt(), static_cast<int>(RoomMark::Listening));
}

TEST_F(Rooms, ShowsTheLevelOfTheRoomAndSaysItsState) {
    rooms.heartbeat(roomHeartbeat("room-1", 1, -36), kStart);
    EXPECT_DOUBLE_EQ(house(0)->index(0).data(HouseModel::Level).toDouble(), 0.5);
    EXPECT_EQ(house(0)->index(0).data(HouseModel::Spoken).toString(), "Birkehuset 1, listening");
}

TEST_F(Rooms, TellsWhichRoomChangedAndWhetherOnlyItsLevelDid) {
    std::vector<std::tuple<int, int, bool>> changed;
    QObject::connect(&rooms, &RoomsModel::roomChanged,
                     [&](int house, int row, bool levelOnly) { changed.emplace_back(house, row, levelOnly); });
    rooms.heartbeat(roomHeartbeat("room-7", 1, -36), kStart);
    rooms.heartbeat(roomHeartbeat("room-7", 2, -36), kStart); // as loud as before
    auto silent = room("room-7", "Engen", "Engen 2");
    silent.condition = RoomCondition::Fault;
    silent.reason = RoomReason::MicSilent;
    rooms.put(silent, kStart);
    EXPECT_EQ(changed, (std::vector<std::tuple<int, int, bool>>{{1, 1, true}, {1, 1, false}}));
    EXPECT_EQ(house(1)->index(1).data(HouseModel::Mark).toInt(), static_cast<int>(RoomMark::Silent));
}

TEST_F(Rooms, CountsOnceHoweverManyRoomsCome) {
    char name[] = "test";
    char* names[] = {name};
    int one = 1;
    const QCoreApplication application(one, names);
    QCoreApplication::processEvents();
    int counted = 0;
    QObject::connect(&rooms, &RoomsModel::counted, [&] { ++counted; });
    for (const auto& ward : smallWard())
        rooms.put(ward, kStart);
    QCoreApplication::processEvents();
    EXPECT_EQ(counted, 1);
}

TEST(Warnings, StandInOrderOfGravityAndLeaveWhenTheirCauseDoes) {
    WarningsModel warnings;
    const Tester tester(&warnings, kFatal);
    WardPicture picture;
    picture.chain = ChainTruth::ConnectionLost;
    picture.soundWorks = false;
    picture.unheardRooms = QStringList{"Engen 1"};
    warnings.show(picture);
    EXPECT_EQ(warnings.count(), 3);
    EXPECT_TRUE(warnings.index(0).data(WarningsModel::Grave).toBool());
    EXPECT_FALSE(warnings.index(2).data(WarningsModel::Grave).toBool());
    warnings.show({});
    EXPECT_EQ(warnings.count(), 0);
}

TEST(Warnings, StandRedBeforeAmberAndElseAsTheyAreFound) {
    WardPicture picture;
    picture.chain = ChainTruth::LinkDown; // amber, and found first
    picture.linksDown = {"gateway-sms"};
    picture.unreachedRooms = QStringList{"Engen 1"};
    picture.unheardRooms = QStringList{"Engen 2"};
    picture.station = {{StationWarningKind::LoginsRefused, "192.0.2.7"}, {StationWarningKind::NobodyOnDuty, "Engen"}};
    WarningsModel warnings;
    const Tester tester(&warnings, kFatal);
    warnings.show(picture);
    std::vector<WarningKind> kinds;
    for (const auto& warning : WarningsModel::warningsOf(picture))
        kinds.push_back(warning.kind);
    using enum WarningKind;
    EXPECT_EQ(kinds, (std::vector{NotReached, NobodyOnDuty, LinkDown, RoomsUnheard, LoginsRefused}));
    EXPECT_FALSE(warnings.index(2).data(WarningsModel::Grave).toBool());
}

std::vector<WarningKind> inFull(const WardPicture& picture) {
    WarningsModel warnings;
    warnings.show(picture);
    const auto all = WarningsModel::warningsOf(picture);
    std::vector<WarningKind> kinds;
    for (int i = 0; i < warnings.count(); ++i)
        if (!warnings.index(i).data(WarningsModel::Folded).toBool())
            kinds.push_back(all[static_cast<std::size_t>(i)].kind);
    return kinds;
}

WardPicture everythingBroken() {
    WardPicture picture;
    picture.chain = ChainTruth::ConnectionLost;
    picture.unreachedRooms = QStringList{"Engen 1"};
    picture.stuckRooms = QStringList{"Engen 3"};
    picture.soundWorks = false;
    picture.unheardRooms = QStringList{"Engen 2"};
    picture.station = {{StationWarningKind::NobodyOnDuty, "Engen"}};
    return picture;
}

TEST(Warnings, FoldNeitherADeadChainNorADeadSoundOutput) {
    using enum WarningKind;
    auto picture = everythingBroken();
    EXPECT_EQ(inFull(picture), (std::vector{ConnectionLost, CannotBeHeard}));
    for (const auto& [truth, kind] : {std::pair{ChainTruth::StationDown, StationDown}, std::pair{ChainTruth::StationSilent, StationSilent}}) {
        picture.chain = truth;
        EXPECT_EQ(inFull(picture), (std::vector{kind, CannotBeHeard}));
    }
    picture.soundWorks = true;
    picture.volume = OutputVolume{.muted = true, .percent = 0};
    EXPECT_EQ(inFull(picture), (std::vector{StationSilent, TurnedDown}));
    picture.chain = ChainTruth::Whole;
    EXPECT_EQ(inFull(picture), (std::vector{NotReached, TurnedDown}));
    picture.volume.reset();
    EXPECT_EQ(inFull(picture), (std::vector{NotReached, AlertsStuck})) << "the gravest else";
}

TEST(Warnings, FoldTheOthersIntoOneLineOfShortWordsAndLoseNothing) {
    WarningsModel warnings;
    warnings.show(everythingBroken());
    ASSERT_EQ(warnings.count(), 6);
    const auto lines = warnings.foldedLines();
    ASSERT_EQ(lines.size(), 5) << "with four short words, with three, … with none";
    EXPECT_EQ(lines.front(), "and 4 more warning(s): page not received, alert stuck, nobody on duty, dwellings not heard");
    EXPECT_EQ(lines[2], "and 4 more warning(s): page not received, alert stuck, …");
    EXPECT_EQ(lines.back(), "and 4 more warning(s)");
    EXPECT_TRUE(warnings.foldedGrave());
    for (int i = 0; i < warnings.count(); ++i) {
        const auto at = warnings.index(i);
        EXPECT_EQ(warnings.foldedSentences().contains(at.data(WarningsModel::Text).toString() + ' ' + at.data(WarningsModel::Advice).toString()),
                  at.data(WarningsModel::Folded).toBool());
    }
}

TEST(Warnings, AreNotFoldedWhileTheyAreTwo) {
    WardPicture picture;
    picture.unreachedRooms = QStringList{"Engen 1"};
    picture.unheardRooms = QStringList{"Engen 2"};
    WarningsModel warnings;
    warnings.show(picture);
    EXPECT_EQ(inFull(picture).size(), 2U);
    EXPECT_TRUE(warnings.foldedLines().isEmpty());
    picture.station = {{StationWarningKind::CertificateEnds, "eng-1 2026-12-24"}};
    warnings.show(picture);
    ASSERT_FALSE(warnings.foldedLines().isEmpty());
    EXPECT_EQ(warnings.foldedLines().front(), "and 1 more warning(s): certificate ends soon");
    EXPECT_FALSE(warnings.foldedGrave());
}

TEST(Warnings, HaveOneForEveryTruthOfTheChain) {
    for (const auto truth : {ChainTruth::ConnectionLost, ChainTruth::StationDown, ChainTruth::StationSilent,
                             ChainTruth::LinkDown}) {
        WardPicture picture;
        picture.chain = truth;
        const auto found = WarningsModel::warningsOf(picture);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_FALSE(found[0].text.isEmpty());
        EXPECT_FALSE(found[0].advice.isEmpty());
    }
}

TEST(Warnings, SayWhatAPartThatIsOutMeansForAPage) {
    WardPicture picture;
    picture.chain = ChainTruth::LinkDown;
    const auto advice = [&] { return WarningsModel::warningsOf(picture).at(0).advice; };
    picture.linksDown = {"gateway-mail", "audit-log"};
    EXPECT_TRUE(advice().startsWith("No alert or page needs it."));
    picture.linksDown = {"gateway-mail", "gateway-espa"};
    EXPECT_TRUE(advice().startsWith("Pages go out by the other ways."));
    EXPECT_EQ(WarningsModel::warningsOf(picture).at(0).text, "Out of order: mail to the duty manager, DECT telephones and pagers (ESPA).");
    picture.linksDown = {"gateway-espa", "database"};
    EXPECT_TRUE(advice().startsWith("Pages may arrive late."));
}

TEST(Warnings, TellWhatTheStationWarnsOfAfterWhatIsWrongNow) {
    WarningsModel warnings;
    const Tester tester(&warnings, kFatal);
    WardPicture picture;
    picture.unheardRooms = QStringList{"Engen 1"};
    picture.station = {{StationWarningKind::LoginsRefused, "192.0.2.7"}, {StationWarningKind::CertificateEnds, "eng-1 2026-12-24"}};
    warnings.show(picture);
    ASSERT_EQ(warnings.count(), 3);
    EXPECT_EQ(warnings.index(1).data(WarningsModel::Text).toString(), "Many wrong passwords were tried: 192.0.2.7.");
    EXPECT_EQ(warnings.index(2).data(WarningsModel::Text).toString(), "A certificate ends soon: eng-1 2026-12-24.");
    EXPECT_FALSE(warnings.index(2).data(WarningsModel::Grave).toBool()) << "nobody walks rounds for it";
}

} // namespace
} // namespace natlyt::console::testing
