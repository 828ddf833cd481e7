// SPDX-License-Identifier: Apache-2.0
// What the administration says before anything is changed: new houses of a list, times that no clock shows, consents by
// which nothing listens. Photographed in both languages.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

class AdminHints : public ::testing::TestWithParam<const char*> {
protected:
    GuiRig rig{GetParam(), {1280, 900}};
    void shoot(const char* scene) {
        auto* all = rig.app.window()->contentItem();
        EXPECT_TRUE(QTest::qWaitFor([&] { // a form places its fields when their heights are known, some frames later
            rig.settle();
            return illegible(all).isEmpty();
        })) << illegible(all).join("; ").toStdString();
        rig.screenshot(QString("admin-%1-1280-%2").arg(scene, GetParam()));
    }
    void openTab(int tab) {
        rig.administration().openRoom("room-1");
        rig.answer();
        rig.item("fileTabs")->forceActiveFocus();
        for (; tab > 0; --tab)
            rig.key(Qt::Key_Right);
    }
};

TEST_P(AdminHints, NoNewHouseIsImportedBeforeItWasSeen) {
    rig.logInToAdminister();
    rig.administration().show(static_cast<int>(AdminPage::Import));
    rig.answer();
    rig.administration().places()->setCsv("facility,unit,room,label,resident,name,initials,note,hours\n"
                                          "Solgården,Birkehusset,birk-9,Birkehuset 9,resident-40,,A.B.,,\n");
    rig.registry.trial = ImportTrial{{{ImportPart::House, "Solgården", "", "Birkehusset", "Birkehuset"},
                                      {ImportPart::Dwelling, "Birkehusset", "", "Birkehuset 9"},
                                      {ImportPart::Resident, "Birkehuset 9", "", "A.B."},
                                      {ImportPart::Hours, "Engen 1 (C.D.)", "daily 22:00-07:00", "daily 21:30-07:00 + sat 07:00-09:00"}}};
    rig.click("tryOut");
    rig.answer();
    ASSERT_TRUE(rig.isShown("newPlace0"));
    EXPECT_FALSE(rig.item("importNow")->isEnabled()) << "whether the house is meant has not been said";
    shoot("import-new");
    rig.click("placesMeant");
    EXPECT_TRUE(rig.item("importNow")->isEnabled());
}

TEST_P(AdminHints, ATimeThatNoClockShowsAndOneThatComesTwiceAreSaidAtTheFields) {
    rig.logInToAdminister();
    openTab(3);
    rig.administration().file()->privacyForm()->set("from", "2027-03-28 02:30");
    rig.administration().file()->privacyForm()->set("to", "2027-10-31 02:30");
    rig.registry.problems = {{"privacy.from", FieldFault::NoSuchTime, "", "2027-03-28T03:00"}};
    rig.administration().file()->addPrivacy();
    rig.answer();
    EXPECT_TRUE(rig.text("fromError").startsWith("02:30 "));
    EXPECT_TRUE(rig.text("privacyNote").startsWith("02:30 "));
    shoot("privacy-hours");
}

TEST_P(AdminHints, AConsentByWhichNothingListensIsSaidBeforeItIsRecorded) {
    rig.logInToAdminister();
    openTab(1);
    EXPECT_EQ(rig.text("scopeHint"), "");
    rig.administration().file()->consentForm()->set("automaticListening", false);
    rig.settle();
    EXPECT_TRUE(rig.text("scopeHint").startsWith("▲"));
    shoot("consent-deaf");
}

TEST_P(AdminHints, ASoundThatNearlyAlwaysMeantNothingHasASuggestionThatIsTakenByHandOnly) {
    rig.logInToAdminister();
    openTab(4);
    const auto level = [&] { return rig.administration().file()->sounds()[2].toMap()["level"].toInt(); };
    const auto suggestion = QString("suggestion%1").arg(static_cast<int>(SoundClass::Cough)).toStdString();
    const auto use = QString("useSuggestion%1").arg(static_cast<int>(SoundClass::Cough)).toStdString();
    ASSERT_TRUE(rig.isShown(suggestion.c_str()));
    EXPECT_FALSE(rig.isShown(QString("suggestion%1").arg(static_cast<int>(SoundClass::Shout)).toStdString().c_str()));
    EXPECT_EQ(level(), static_cast<int>(Sensitivity::Medium));
    shoot("sound-suggestion");
    rig.click(use.c_str());
    EXPECT_EQ(level(), static_cast<int>(Sensitivity::Low));
    EXPECT_FALSE(rig.isShown(suggestion.c_str())) << "it was taken";
    EXPECT_EQ(rig.registry.last(ChangeKind::SetSensitivities), nullptr) << "and is saved by hand";
}

TEST_P(AdminHints, AWardThatHasNoMonitorsYetIsCalmTonight) {
    rig.registry.withoutMonitors = true;
    rig.logInToAdminister();
    rig.administration().show(static_cast<int>(AdminPage::Tonight));
    rig.answer();
    EXPECT_EQ(rig.administration().tonight()->toLookAt(), 8) << "for their consents and privacy, as where monitors are bound";
    EXPECT_TRUE(rig.text("withoutMonitor").contains("22")) << rig.text("withoutMonitor").toStdString();
    shoot("tonight-new-ward");
}

INSTANTIATE_TEST_SUITE_P(Both, AdminHints, ::testing::Values("da", "en"), [](const auto& name) { return std::string(name.param); });

} // namespace
} // namespace natlyt::console::testing
