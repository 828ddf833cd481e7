// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/tour/likeness.hpp"
#include "tests/gui/tour/tour.hpp"
#include "tests/operator-console/models/sounds.hpp"

#include <QTemporaryDir>
#include <QTimer>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <numbers>

namespace natlyt::console::tour {
namespace {

using natlyt::console::testing::callAfterPreRoll;

std::filesystem::path scriptWith(const QTemporaryDir& folder, const char* text) {
    const auto file = std::filesystem::path(folder.path().toStdString()) / "tour.txt";
    std::ofstream(file) << text;
    return file;
}

TEST(TourScript, ReadsDeedsAndSkipsComments) {
    const QTemporaryDir folder;
    const auto steps = readScript(
        scriptWith(folder, "# a night\nlogin anna pw\n\nkey Shift+P # urgent\nexpect state paging 5\n"));
    ASSERT_TRUE(steps);
    ASSERT_EQ(steps->size(), 3U);
    EXPECT_EQ((*steps)[1].words[1], "Shift+P");
    EXPECT_EQ((*steps)[2].line, 5);
}

TEST(TourScript, NamesTheLineThatItDoesNotKnow) {
    const QTemporaryDir folder;
    const auto steps = readScript(scriptWith(folder, "login anna pw\nexpect miracle 5\n"));
    ASSERT_FALSE(steps);
    EXPECT_EQ(steps.error().where, "tour.txt:2");
}

TEST(Likeness, IsHighForTheSameSoundWhereverItBeginsAndLowForAnother) {
    const auto shout = callAfterPreRoll(440, 6);
    const std::vector<std::int16_t> later(shout.begin() + 24000, shout.end());
    std::vector<std::int16_t> taps(10 * 16000);
    for (std::size_t i = 0; i < taps.size(); i += 9600)
        for (std::size_t k = 0; k < 200 && i + k < taps.size(); ++k)
            taps[i + k] = static_cast<std::int16_t>(k % 2 == 0 ? 9000 : -9000);
    EXPECT_GT(likeness(shout, later), 0.9);
    EXPECT_LT(likeness(shout, taps), 0.5);
}

TEST(ToneShare, FindsATone) {
    std::vector<std::int16_t> tone;
    for (int i = 0; i < 16000; ++i)
        tone.push_back(static_cast<std::int16_t>(9000 * std::sin(2 * std::numbers::pi * 1000 * i / 16000)));
    EXPECT_GT(toneShare(tone, 1000), 0.8);
    EXPECT_LT(toneShare(tone, 700), 0.1);
}

TEST(TourScript, HasNoDeedThatOnlyLetsTimePass) {
    const auto step = readStep("wait 3", 1);
    ASSERT_FALSE(step);
    EXPECT_NE(step.error().what.find("is not a deed"), std::string::npos);
}

TEST(Tour, PhotographsWhatTheKeyBeforeItOpened) {
    const QTemporaryDir folder;
    natlyt::console::testing::GuiRig rig;
    rig.logInByKeys();
    const auto before = rig.app.window()->grabWindow();
    Tour tour(rig.app, folder.path().toStdString());
    for (const char* deed : {"key F1", "screenshot keys.png"}) {
        const auto done = tour.take(*readStep(deed, 1));
        ASSERT_TRUE(done) << done.error().sentence();
    }
    const auto taken = QImage(folder.filePath("keys.png")).convertToFormat(before.format());
    EXPECT_TRUE(rig.isShown("keyMap"));
    EXPECT_NE(taken, before);
    rig.settle();
    EXPECT_EQ(taken, rig.app.window()->grabWindow());
}

TEST(Tour, EntersTheAdministrationAndOpensADwelling) {
    const QTemporaryDir folder;
    const auto password = folder.filePath("password").toStdString();
    std::ofstream(password) << "correct-horse\n";
    natlyt::console::testing::GuiRig rig;
    QTimer broker; // answers while the tour waits
    QObject::connect(&broker, &QTimer::timeout, [&rig] {
        if (!rig.bus.link)
            return;
        rig.bus.link->station = [&rig](const auto& q, auto& r) { rig.registry.answer(q, r); };
        if (rig.bus.link->status().state != link::LinkState::Connected)
            rig.bus.link->become(link::LinkState::Connected);
        rig.administration().session()->drain();
    });
    broker.start(5);
    Tour tour(rig.app, folder.path().toStdString());
    for (const auto& deed : {"administer gitte " + password, std::string("file room-3"), std::string("screenshot file.png")}) {
        const auto done = tour.take(*readStep(deed, 1));
        ASSERT_TRUE(done) << done.error().sentence();
    }
    EXPECT_EQ(rig.administration().file()->room(), "room-3");
    EXPECT_TRUE(rig.isShown("planStrip"));
}

} // namespace
} // namespace natlyt::console::tour
