// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/rooms_model.hpp"
#include "operator-console/models/warnings_model.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <set>

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

TEST_F(Rooms, FitsThreeHundredRoomsIntoOneColumnOfTheScreen) {
    for (int n = 0; n < 276; ++n)
        rooms.put(room("extra-" + std::to_string(n), "House " + std::to_string(n / 15),
                       "Room " + std::to_string(n)),
                  kStart);
    EXPECT_EQ(rooms.total(), 300);
    EXPECT_GE(rooms.tileFor(400, 800, 16, 44), 16);
    EXPECT_LT(rooms.tileFor(400, 800, 16, 44), rooms.tileFor(800, 1600, 16, 44));
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
