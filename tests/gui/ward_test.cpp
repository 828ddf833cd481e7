// SPDX-License-Identifier: Apache-2.0
// Three hundred rooms in the real window: all in sight, found by keys and pointer, told apart without colours.
#include "operator-console/console/ward_map.hpp"
#include "tests/gui/colour_vision.hpp"
#include "tests/gui/gui_rig.hpp"
#include "tests/operator-console/models/big_ward.hpp"

#include <QQmlContext>
#include <QQmlProperty>
#include <gtest/gtest.h>

#include <map>

namespace natlyt::console::testing {
namespace {

class Ward300 {
public:
    explicit Ward300(QSize size = {1920, 1080}, const char* language = "en") : rig(language, size) {
        rig.logInByKeys();
        for (const auto& room : bigWard(300))
            show(room);
        rig.settle();
    }
    void show(const WardRoom& room) {
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
        rig.desk().session()->drain();
    }
    WardMap& map(const char* view = "wardPane") {
        auto* found = rig.item(view)->findChild<WardMap*>("wardMap");
        return *(found ? found : qobject_cast<WardMap*>(rig.item("wardMap")));
    }
    WardLayout::Place placeOf(const std::string& room) {
        const auto& houses = rig.desk().rooms()->houses();
        for (std::size_t house = 0; house < houses.size(); ++house)
            for (std::size_t row = 0; row < houses[house]->rooms().size(); ++row)
                if (houses[house]->rooms()[row].ward.room == room)
                    return {static_cast<int>(house), static_cast<int>(row)};
        return {-1, -1};
    }
    QRect tileOnScreen(WardMap& map, const std::string& room) {
        const auto place = placeOf(room);
        return map.mapRectToScene(map.tileRect(place.house, place.row)).toRect();
    }
    void click(QPoint at) {
        QTest::mouseClick(rig.app.window(), Qt::LeftButton, Qt::NoModifier, at);
        rig.answer();
    }
    GuiRig rig;
};

TEST(TheWholeWard, IsDrawnAnewInTheColoursOfTheDay) {
    Ward300 ward;
    const auto tile = ward.tileOnScreen(ward.map(), "room-1");
    const auto body = [&] { return ward.rig.screenshot("ward-colours").pixelColor(tile.topLeft() + QPoint(tile.width() / 4, tile.height() / 2)).lightness(); };
    EXPECT_LT(body(), 60);
    ward.rig.setDay(true);
    EXPECT_GT(body(), 180);
}

TEST(TheWholeWard, FitsOnTheScreenWithoutScrolling) {
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(2560, 1440)}) {
        Ward300 ward(size);
        auto* view = ward.rig.item("wardPane");
        EXPECT_LE(view->property("contentHeight").toReal(), view->height()) << size.width();
        EXPECT_GE(ward.map().layout().tile(), 14) << size.width() << ": a shape needs so many px";
    }
}

TEST(TheWholeWard, HasANameForAScreenReaderOnEveryRoom) {
    Ward300 ward;
    ward.rig.desk().setSpoken(true);
    ward.rig.settle();
    QStringList names;
    for (auto* child : ward.rig.item("spokenRooms")->childItems().constFirst()->childItems())
        if (child->property("roomId").isValid())
            names << QQmlProperty::read(child, "Accessible.name", qmlContext(child)).toString();
    EXPECT_EQ(names.size(), 300);
    EXPECT_TRUE(names.contains("Engen 12, listening"));
    EXPECT_EQ(names.filter(QRegularExpression("^$")).size(), 0);
}

TEST(TheWholeWard, IsSearchedByKeysAndLeftStepByStep) {
    Ward300 ward;
    auto& rig = ward.rig;
    rig.key(Qt::Key_O);
    ASSERT_TRUE(rig.isShown("ward"));
    rig.type("engen 12");
    EXPECT_EQ(rig.text("found"), "1 dwelling found");
    rig.key(Qt::Key_Return);
    EXPECT_TRUE(rig.isShown("room"));
    EXPECT_EQ(rig.desk().roomCard()->label(), "Engen 12");
    rig.key(Qt::Key_Escape);
    EXPECT_TRUE(rig.isShown("ward"));
    EXPECT_EQ(rig.text("search"), "engen 12");
    rig.key(Qt::Key_Escape);
    EXPECT_EQ(rig.text("search"), "");
    rig.key(Qt::Key_Escape);
    EXPECT_FALSE(rig.isShown("ward"));
}

TEST(TheWholeWard, ShowsWhatDoesNotListenAndWhy) {
    Ward300 ward;
    auto& rig = ward.rig;
    rig.key(Qt::Key_O);
    rig.key(Qt::Key_F2);
    const auto& browser = *rig.desk().browser();
    EXPECT_EQ(browser.count(), 21); // 3 offline, 3 silent, 6 by their hours, 9 private
    EXPECT_TRUE(rig.text("found").endsWith("6 should"));
    EXPECT_TRUE(browser.index(0).data(WardBrowser::Unheard).toBool());
    for (int i = 0; i < browser.count(); ++i)
        EXPECT_FALSE(browser.index(i).data(WardBrowser::Why).toString().isEmpty()) << i;
}

TEST(TheWholeWard, IsWorkedByPointerAHouseAloneARoomAndBack) {
    Ward300 ward({1600, 900});
    auto& rig = ward.rig;
    auto& pane = ward.map();
    const auto heading = pane.mapRectToScene(QRectF(pane.layout().blockOf(1))).toRect();
    ward.click(heading.topLeft() + QPoint(8, 8));
    ASSERT_TRUE(rig.isShown("ward"));
    EXPECT_FALSE(rig.text("houseName").isEmpty());
    auto* large = rig.item("wardLarge")->findChild<WardMap*>();
    ASSERT_NE(large, nullptr);
    EXPECT_GT(large->layout().tile(), 2 * pane.layout().tile());
    ward.click(large->mapRectToScene(QRectF(large->layout().tileAt({0, 2}))).center().toPoint());
    EXPECT_TRUE(rig.isShown("room"));
    rig.key(Qt::Key_Escape);
    rig.click("closeWard");
    EXPECT_EQ(rig.text("houseName"), "");
    EXPECT_TRUE(rig.isShown("ward"));
}

// In words and with a mark, in red, before the night begins; and no longer than it is so.
TEST(TheWholeWard, NamesAHouseInRedThatWillHaveNobodyOnDuty) {
    Ward300 ward;
    auto& map = ward.map();
    auto room = bigWard(300).front();
    const auto heading = map.layout().nameOf(ward.placeOf(room.room).house);
    const auto name = [&] {
        ward.rig.settle();
        return ward.rig.app.window()->grabWindow().copy(map.mapRectToScene(QRectF(heading)).toRect());
    };
    const QImage calm = name();
    room.unmannedFrom = kNight + std::chrono::hours(19);
    room.unmannedUntil = kNight + std::chrono::hours(28);
    ward.show(room);
    const QImage alarm = name();
    EXPECT_NE(alarm, calm);
    int red = 0;
    for (int y = 0; y < alarm.height(); ++y)
        for (int x = 0; x < alarm.width(); ++x) {
            const QColor at = alarm.pixelColor(x, y);
            red += at.red() > 180 && at.green() < 130 && at.blue() < 130;
        }
    EXPECT_GT(red, 20);
    EXPECT_TRUE(HouseModel::detailOf(*map.roomAt(ward.placeOf(room.room))).contains("nobody on duty"));
    room.unmannedFrom = room.unmannedUntil = std::nullopt;
    ward.show(room);
    EXPECT_EQ(name(), calm);
}

TEST(TheWholeWard, LetsTheNextAlertBeTakenWithoutClosingAnything) {
    Ward300 ward;
    auto& rig = ward.rig;
    rig.key(Qt::Key_O);
    rig.raise(1, "room-44", Priority::High);
    EXPECT_TRUE(rig.isShown("waitingRows")); // the queue stays in sight
    rig.key(Qt::Key_Space);
    EXPECT_TRUE(rig.desk().card()->inHand());
    EXPECT_FALSE(rig.isShown("ward"));
}

// One room for every mark, at the size that a tile has among 300 on the smallest screen.
std::map<RoomMark, QImage> imagesOfMarks() {
    Ward300 ward({1280, 800});
    const auto calm = bigWard(300);
    std::map<RoomMark, std::string> rooms;
    const auto put = [&](std::size_t n, auto change) {
        auto room = calm[n];
        change(room);
        ward.show(room);
        rooms[markOf(room, true)] = room.room;
    };
    put(0, [](WardRoom&) {});
    for (std::size_t n = 1; const auto state : {AlertState::Raised, AlertState::Claimed, AlertState::Watching, AlertState::Paging})
        put(n++, [&](WardRoom& r) { r.openAlertState = state; });
    put(5, [](WardRoom& r) { r.condition = RoomCondition::ListenedTo; });
    const auto closed = [](RoomCondition condition, RoomReason reason) {
        return [=](WardRoom& r) {
            r.condition = condition;
            r.reason = reason;
            r.expectedToListen = false;
        };
    };
    put(6, closed(RoomCondition::Closed, RoomReason::PrivacyWindow));
    put(7, closed(RoomCondition::Closed, RoomReason::OutsideHours));
    put(8, closed(RoomCondition::Fault, RoomReason::MicDead));
    put(9, closed(RoomCondition::Fault, RoomReason::MicSilent));
    put(10, closed(RoomCondition::Offline, RoomReason::HeartbeatMissing));
    put(11, closed(RoomCondition::Unknown, RoomReason::None));
    const auto screen = ward.rig.screenshot("marks-1280x800-en");
    std::map<RoomMark, QImage> images;
    for (const auto& [mark, room] : rooms)
        images[mark] = screen.copy(ward.tileOnScreen(ward.map(), room));
    images[RoomMark::Listening] = screen.copy(ward.tileOnScreen(ward.map(), "room-1"));
    return images;
}

class MarksSeenWith : public ::testing::TestWithParam<ColourVision> {};

TEST_P(MarksSeenWith, AreAllToldApart) {
    constexpr double kApart = 3; // on the mean over the tile, of which the shape is a part
    const auto images = imagesOfMarks();
    ASSERT_EQ(images.size(), static_cast<std::size_t>(kRoomMarks));
    double least = 1e9;
    for (const auto& [mark, image] : images)
        for (const auto& [other, otherImage] : images) {
            if (mark >= other)
                continue;
            const double apart = difference(seenWith(GetParam(), image), seenWith(GetParam(), otherImage));
            least = std::min(least, apart);
            EXPECT_GT(apart, kApart) << static_cast<int>(mark) << " and " << static_cast<int>(other);
        }
    RecordProperty("least", std::to_string(least));
}

INSTANTIATE_TEST_SUITE_P(All, MarksSeenWith,
                         ::testing::Values(ColourVision::Full, ColourVision::NoRed, ColourVision::NoGreen,
                                           ColourVision::NoBlue, ColourVision::Grey));

TEST(Marks, HaveAShapeEachAndEnoughContrastToBeReadAtAMetre) {
    Ward300 ward;
    auto& map = ward.map();
    const auto shapes = map.property("markShapes").toList(), colors = map.property("markColors").toList();
    ASSERT_EQ(shapes.size(), kRoomMarks);
    ASSERT_EQ(colors.size(), kRoomMarks);
    QSet<QString> different;
    for (const auto& shape : shapes)
        different.insert(shape.toString());
    EXPECT_EQ(different.size(), kRoomMarks);
    const auto ground = map.property("ground").value<QColor>();
    for (int mark = 1; mark < kRoomMarks; ++mark)
        EXPECT_GE(contrast(colors[mark].value<QColor>(), ground), 3) << mark;
}

TEST(ColourVisionItself, CannotTellRedFromGreenWithoutRedAndSeesThatTheyDifferOtherwise) {
    QImage red(4, 4, QImage::Format_RGB32), olive(4, 4, QImage::Format_RGB32);
    red.fill(QColor("#c04000"));
    olive.fill(QColor("#6a5a00"));
    EXPECT_GT(difference(red, olive), 40);
    EXPECT_LT(difference(seenWith(ColourVision::NoRed, red), seenWith(ColourVision::NoRed, olive)), 15);
    EXPECT_EQ(difference(red, red), 0);
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 0.01);
}

} // namespace
} // namespace natlyt::console::testing
