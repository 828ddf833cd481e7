// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/ward_browser.hpp"
#include "operator-console/models/ward_layout.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;
constexpr MonotonicTime kStart{std::chrono::hours(1)};

struct WardOf24 : ::testing::Test {
    RoomsModel rooms;
    WardOf24() {
        for (const auto& ward : smallWard())
            rooms.put(ward, kStart);
    }
    HouseModel* house(int row) {
        return qobject_cast<HouseModel*>(rooms.index(row).data(RoomsModel::Rooms).value<QObject*>());
    }
};

struct Browsing : WardOf24 {
    WardBrowser browser{rooms};
    const Tester browserTester{&browser, kFatal};
    Browsing() { browser.open(); }
    QStringList found() {
        QStringList labels;
        for (int i = 0; i < browser.count(); ++i)
            labels << browser.index(i).data().toString();
        return labels;
    }
    void close(const std::string& id, const std::string& house, const std::string& label, RoomReason reason, bool expected) {
        auto closed = room(id, house, label);
        closed.condition = RoomCondition::Closed;
        closed.reason = reason;
        closed.expectedToListen = expected;
        rooms.put(closed, kStart);
    }
};

TEST_F(Browsing, FindsByRoomResidentAndHouseHoweverItIsTyped) {
    EXPECT_EQ(browser.count(), 0); // nothing is sought yet
    browser.setQuery("MOSEG 3");
    EXPECT_EQ(found(), QStringList{QString::fromUtf8("Mosegård 3")});
    browser.setQuery("jk");
    EXPECT_EQ(browser.count(), 4);
    browser.setQuery("j.k. skovbo");
    EXPECT_EQ(browser.count(), 0);
    browser.setQuery("room-24");
    EXPECT_EQ(found(), QStringList{"Skovbo 4"});
}

TEST_F(Browsing, PutsWhoseInitialsAreTypedBeforeWhatOnlyContainsThem) {
    auto resident = room("room-90", "Skovbo", "Skovbo 9");
    resident.resident = "B.I.";
    rooms.put(resident, kStart);
    for (const char* typed : {"BI", "b.i."}) {
        browser.setQuery(typed);
        ASSERT_FALSE(found().isEmpty());
        EXPECT_EQ(found().front(), "Skovbo 9") << typed;
    }
}

TEST_F(Browsing, ShowsWhatDoesNotListenAndWhyWithWhatShouldFirst) {
    close("room-2", "Birkehuset", "Birkehuset 2", RoomReason::OutsideHours, false);
    close("room-20", "Mosegård", "Mosegård 5", RoomReason::PlanExpired, true);
    browser.toggleOnlyClosed();
    EXPECT_EQ(found(), (QStringList{QString::fromUtf8("Mosegård 5"), "Birkehuset 2"}));
    EXPECT_TRUE(browser.index(0).data(WardBrowser::Unheard).toBool());
    EXPECT_TRUE(browser.index(0).data(WardBrowser::Why).toString().startsWith("fault: "));
    EXPECT_TRUE(browser.heading().endsWith("1 should"));
    browser.setQuery("birke");
    EXPECT_EQ(found(), QStringList{"Birkehuset 2"});
    EXPECT_TRUE(browser.heading().endsWith("all as planned"));
}

TEST_F(Browsing, StaysInTheHouseThatItIsZoomedToAndStepsBackOneByOne) {
    browser.zoomTo(house(1));
    browser.setQuery("3");
    EXPECT_EQ(found(), QStringList{"Engen 3"});
    EXPECT_TRUE(browser.stepBack());
    EXPECT_GT(browser.count(), 1);
    EXPECT_TRUE(browser.stepBack());
    EXPECT_EQ(browser.query(), "");
    EXPECT_FALSE(browser.stepBack());
}

TEST_F(Browsing, MovesItsMarkWithinWhatIsFound) {
    browser.setQuery("engen");
    EXPECT_EQ(browser.selectedRoom(), "room-6");
    browser.moveSelection(2);
    EXPECT_EQ(browser.selectedRoom(), "room-8");
    browser.moveSelection(99);
    EXPECT_EQ(browser.selectedRoom(), "room-10");
    browser.setQuery("engen 3");
    EXPECT_EQ(browser.selectedRoom(), "room-8");
}

std::vector<HouseShape> houses(int count, int rooms, int perFacility) {
    std::vector<HouseShape> shapes;
    for (int i = 0; i < count; ++i)
        shapes.push_back({"facility " + QString::number(i / perFacility), rooms});
    return shapes;
}

constexpr LayoutRules kRules{13, 58, 21};

TEST(WardLayout, FitsThreeHundredRoomsIntoTheColumnAndLargerIntoTheWholeScreen) {
    const WardLayout column(houses(20, 15, 5), {404, 700}, kRules), screen(houses(20, 15, 5), {1500, 800}, kRules);
    EXPECT_LE(column.height(), 700);
    EXPECT_GE(column.tile(), 14);
    EXPECT_GE(screen.tile(), 2 * column.tile() - 2);
}

TEST(WardLayout, ScrollsRatherThanBecomeUnreadable) {
    const WardLayout layout(houses(67, 15, 5), {404, 500}, kRules);
    EXPECT_EQ(layout.tile(), kRules.least);
    EXPECT_GT(layout.height(), 500);
}

TEST(WardLayout, PutsNoTileOnAnotherNorOutsideAndFindsEachUnderItsMiddle) {
    const WardLayout layout(houses(20, 15, 5), {404, 700}, kRules);
    std::vector<QRect> tiles;
    for (int house = 0; house < 20; ++house)
        for (int row = 0; row < 15; ++row) {
            const auto tile = layout.tileAt({house, row});
            EXPECT_TRUE(QRect(0, 0, 404, 700).contains(tile));
            EXPECT_TRUE(std::ranges::none_of(tiles, [&](const QRect& other) { return other.intersects(tile); }));
            EXPECT_EQ(layout.roomAt(tile.center()), (WardLayout::Place{house, row}));
            tiles.push_back(tile);
        }
    EXPECT_TRUE(layout.tileAt({0, 15}).isEmpty());
    EXPECT_TRUE(layout.tileAt({20, 0}).isEmpty());
    EXPECT_EQ(layout.roomAt(tiles[0].topLeft() - QPoint(0, 3)), std::nullopt);
    EXPECT_EQ(layout.houseAt(layout.blockOf(3).topLeft() + QPoint(2, 2)), 3);
}

} // namespace
} // namespace natlyt::console::testing
