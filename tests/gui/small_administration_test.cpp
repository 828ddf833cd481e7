// SPDX-License-Identifier: Apache-2.0
// The administration in a small window with large letters, and what its fields say of themselves.
#include "operator-console/domain/registry_checks.hpp"
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
    int percent;
};

class SmallAdministration : public ::testing::TestWithParam<Shot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};
    SmallAdministration() {
        rig.registry.faults = someFaults();
        rig.logInToAdminister();
        for (int percent = 100; percent < GetParam().percent; percent += kTextStepPercent)
            rig.click("larger");
    }
    void isLegible(const QString& scene) {
        auto* all = rig.app.window()->contentItem();
        std::ignore = QTest::qWaitFor([&] { // a list places its rows when their heights are known, some frames later
            rig.settle();
            return illegible(all).isEmpty();
        });
        rig.screenshot(QString("small-admin-%1-%2x%3-%4-%5")
                           .arg(scene)
                           .arg(GetParam().size.width())
                           .arg(GetParam().size.height())
                           .arg(GetParam().percent)
                           .arg(GetParam().language));
        for (const auto& fault : illegible(all))
            ADD_FAILURE() << scene.toStdString() << ": " << fault.toStdString();
    }
};

TEST_P(SmallAdministration, CutsNoTextOnAnyPage) {
    using enum AdminPage;
    for (const auto page : {Attention, Tonight, Rooms, Roster, Staff, Import, Drill, Log}) {
        rig.administration().show(static_cast<int>(page));
        rig.answer();
        rig.settle();
        isLegible("page" + QString::number(static_cast<int>(page)));
    }
}

TEST_P(SmallAdministration, CutsNoTextOfADwelling) {
    rig.administration().openRoom("room-3");
    rig.answer();
    for (int tab = 0; tab < 6; ++tab) {
        isLegible("dwelling" + QString::number(tab));
        rig.item("fileTabs")->forceActiveFocus();
        rig.key(Qt::Key_Right);
    }
}

INSTANTIATE_TEST_SUITE_P(All, SmallAdministration,
                         ::testing::Values(Shot{"en", {1280, 720}, 200}, Shot{"da", {1280, 720}, 200}, Shot{"da", {1366, 768}, 150}),
                         [](const auto& shot) {
                             return std::string(shot.param.language) + std::to_string(shot.param.size.width()) + "x" +
                                    std::to_string(shot.param.size.height()) + "at" + std::to_string(shot.param.percent);
                         });

TEST(TheAdministrationsForms, SayAtADateWhatItMayBe) {
    using std::chrono::days;
    GuiRig rig;
    rig.logInToAdminister();
    rig.administration().openRoom("room-3");
    rig.answer();
    rig.item("fileTabs")->forceActiveFocus();
    rig.key(Qt::Key_Right);
    EXPECT_EQ(rig.text("fromLimits"), "a year from 2000 to 2200");
    EXPECT_EQ(rig.text("untilLimits"), QString("not over yet, and at most %1 months after the first day").arg(ward::kConsentLongest.count()));
    EXPECT_TRUE(rig.item("until")->property("label").toString().contains("24 months")) << "for who cannot see it";
    rig.key(Qt::Key_Right);
    rig.key(Qt::Key_Right);
    EXPECT_EQ(ward::kPrivacyAhead, days{366});
    EXPECT_EQ(rig.text("fromLimits"), "at most a year from now");
    EXPECT_EQ(rig.text("toLimits"), QString("not over yet, and at most %1 days after the beginning").arg(ward::kPrivacyLongest.count()));
}

// Who administers works by day.
TEST(TheAdministration, IsMadeLightAndDarkByItsOwnButton) {
    GuiRig rig{"en", {1280, 800}};
    rig.logInToAdminister();
    const auto ground = [&] { return rig.screenshot("admin-daylight-1280-en").pixelColor(4, 4).lightness(); };
    ASSERT_LT(ground(), 40);
    EXPECT_EQ(rig.text("daylight"), "Light");
    rig.click("daylight");
    EXPECT_GT(ground(), 200);
    EXPECT_EQ(rig.text("daylight"), "Dark");
    rig.click("daylight");
    EXPECT_LT(ground(), 40);
}

TEST(ManyLockedAddresses, LeaveThePageItsPlace) {
    GuiRig rig{"da", {1280, 800}};
    for (int i = 1; i <= 6; ++i)
        rig.registry.lockedOut.push_back({"192.0.2." + std::to_string(i), kNight + std::chrono::minutes(16), {}});
    rig.logInToAdminister();
    rig.screenshot("admin-many-locked-1280-da");
    const auto* pages = rig.item("adminPage");
    ASSERT_NE(pages, nullptr);
    EXPECT_GT(pages->height(), 400);
    for (const auto& fault : illegible(rig.app.window()->contentItem()))
        ADD_FAILURE() << fault.toStdString();
}

} // namespace
} // namespace natlyt::console::testing
