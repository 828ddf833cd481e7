// SPDX-License-Identifier: Apache-2.0
// The short form of console_bench: what must not grow and what must not be drawn, counted under a clock turned by hand.
#include "operator-console/console/ward_levels.hpp"
#include "tests/bench/console/bench_console.hpp"
#include "tests/bench/figures.hpp"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <malloc.h>

namespace natlyt::console::testing {
namespace {

struct BusyNight {
    Now now{UtcTime{std::chrono::milliseconds(1'795'398'438'000)}, MonotonicTime{std::chrono::hours(1)}};
    BenchConsole console;
    int decided = 0;

    explicit BusyNight(int rooms, double alertsPerMinute = 6)
        : console({rooms, alertsPerMinute, false}, [this] { return now; }, {1280, 800}) {
        console.logIn();
        frame();
    }
    void frame() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        console.window().grabWindow();
    }
    // The operator does one thing each fourth second, as far as there is something to do.
    void pass(int forSeconds) {
        for (int second = 0; second < forSeconds; ++second) {
            now.wall += seconds{1};
            now.monotonic += seconds{1};
            console.turn();
            console.desk().tick(now);
            console.desk().session()->drain();
            if (second % 4 == 1 && console.handIsFree())
                console.key(Qt::Key_Space);
            else if (second % 4 == 3 && !console.handIsFree())
                console.decideByKeys(decided++);
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    template <class Item> Item& item() { // the one that is seen
        const auto items = console.window().findChildren<Item*>();
        return **std::ranges::find_if(items, [](const Item* one) { return one->isVisible(); });
    }
};

TEST(ConsoleInABusyNight, DrawsNoTileAgainForAHeartbeat) {
    BusyNight night(300, 0);
    auto& map = night.item<WardMap>();
    const auto before = map.tilesDrawn();
    ASSERT_GE(before, 300);
    night.pass(10);
    night.frame();
    EXPECT_GE(night.console.station().heartbeatsSent(), 600);
    EXPECT_EQ(map.tilesDrawn(), before);
}

TEST(ConsoleInABusyNight, ShowsEachOfFiftyAlertsThatComeAtOnce) {
    BusyNight night(300, 0);
    for (int i = 0; i < 50; ++i)
        night.console.station().raise(night.now);
    night.console.desk().session()->drain();
    EXPECT_EQ(night.console.desk().queue()->size(), 50);
}

TEST(ConsoleInABusyNight, DrawsTheLevelsTwiceASecondAtMost) {
    BusyNight night(300, 0);
    auto& levels = night.item<WardLevels>();
    const auto before = levels.paintings();
    QElapsedTimer real;
    real.start();
    night.pass(60);
    EXPECT_LE(levels.paintings() - before, real.elapsed() / WardLevels::kEvery.count() + 2);
}

TEST(ConsoleInABusyNight, DrawsOnlyTheTileOfAnAlertAndThoseBesideIt) {
    BusyNight night(300, 0);
    auto& map = night.item<WardMap>();
    const auto before = map.tilesDrawn();
    night.console.station().raise(night.now);
    night.console.desk().session()->drain();
    night.frame();
    EXPECT_GE(map.tilesDrawn() - before, 1);
    EXPECT_LE(map.tilesDrawn() - before, 9);
}

TEST(ConsoleInABusyNight, DrawsTheLargeWardOnlyWhileItIsSeenAndThenAsItIsNow) {
    BusyNight night(300, 0);
    auto* large = night.console.window().findChild<QQuickItem*>("wardLarge");
    ASSERT_TRUE(large);
    const auto& map = *large->findChild<WardMap*>();
    const auto& levels = *large->findChild<WardLevels*>();
    night.console.station().raise(night.now);
    night.pass(3);
    night.frame();
    ASSERT_FALSE(map.isVisible());
    EXPECT_EQ(map.tilesDrawn(), 0);
    EXPECT_EQ(levels.paintings(), 0);
    night.console.key(Qt::Key_O);
    night.frame();
    ASSERT_TRUE(map.isVisible());
    const auto opened = map.tilesDrawn();
    EXPECT_GE(opened, 300);
    EXPECT_EQ(levels.paintings(), 1);
    night.console.key(Qt::Key_Escape);
    night.console.station().raise(night.now);
    night.pass(1);
    night.console.key(Qt::Key_O);
    night.frame();
    EXPECT_GE(map.tilesDrawn(), opened + 1); // what came while it was hidden
}

TEST(ConsoleInABusyNight, MakesNoMoreOfAWardThanItsRooms) {
    BusyNight small(300, 0), large(1000, 0);
    EXPECT_LE(large.console.items() - small.console.items(), 100); // for their houses; only the map knows the rooms
}

TEST(ConsoleInABusyNight, ComesBackToWhatItWasAndEndsEveryAlert) {
    BusyNight night(60);
    const int calm = night.console.items();
    night.pass(10 * 60);
    EXPECT_GT(night.decided, 45);
    EXPECT_LE(night.console.desk().queue()->waiting(), 3); // one operator keeps up with six a minute
    EXPECT_EQ(night.console.desk().queue()->size(), static_cast<int>(night.console.station().openAlerts()));
    night.console.station().stopRaising();
    night.pass(25 * 60);
    EXPECT_EQ(night.console.station().openAlerts(), 0U);
    EXPECT_EQ(night.console.desk().queue()->size(), 0);
    night.frame();
    EXPECT_LE(night.console.items(), calm + 20); // a hidden row or two that views keep
}

TEST(ConsoleInABusyNight, NeedsNoMoreMemoryTwentyMinutesLater) {
    BusyNight night(60);
    night.pass(20 * 60);
    const auto before = mallinfo2().uordblks;
    night.pass(20 * 60);
    const auto grown = static_cast<double>(mallinfo2().uordblks) - static_cast<double>(before);
    EXPECT_LT(grown, 512 * 1024.0);
}

TEST(Figures, ArePercentilesByRankAndSlopesByLeastSquares) {
    EXPECT_EQ(bench::percentile({5, 1, 4, 2, 3}, 50), 3);
    EXPECT_EQ(bench::percentile({5, 1, 4, 2, 3}, 99), 5);
    EXPECT_EQ(bench::percentile({}, 99), 0);
    EXPECT_NEAR(bench::slope({{0, 1}, {1, 3}, {2, 5}}), 2, 1e-9);
}

} // namespace
} // namespace natlyt::console::testing

int main(int argc, char** argv) {
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", "1");
    natlyt::console::ConsoleApp::prepare();
    QGuiApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
