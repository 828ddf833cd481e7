// SPDX-License-Identifier: Apache-2.0
// The test of the sound at the start of a shift, and the choice of where it comes out.
#include "operator-console/models/locked_memory.hpp"
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>

namespace natlyt::console::testing {
namespace {

using std::chrono::seconds;

struct SoundAtTheSeat : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    SoundCheck& check = *desk.soundCheck();
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        if (rig.link)
            desk.session()->drain();
    }
    int warnings() { return desk.warnings()->count(); }
    void hearAll() {
        press(Action::PlaySignals);
        rig.ring.pull(12'000);
        rig.passHeard(desk, seconds(1));
    }
};

TEST_F(SoundAtTheSeat, IsDueWithEachLogInUntilItIsAnswered) {
    EXPECT_FALSE(check.due());
    rig.logIn(desk);
    EXPECT_TRUE(check.due());
    press(Action::SoundCheck);
    EXPECT_EQ(desk.overlay(), Overlay::SoundCheck);
    press(Action::SignalsHeard);
    EXPECT_TRUE(check.due()) << "nothing has been played yet";
    hearAll();
    EXPECT_TRUE(check.asked());
    press(Action::SignalsHeard);
    EXPECT_FALSE(check.due());
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(desk.notice(), "Heard on “Headset”.");
}

TEST_F(SoundAtTheSeat, PlaysTheThreeSignalsFromTheMostUrgentDown) {
    rig.logIn(desk);
    press(Action::PlaySignals);
    EXPECT_TRUE(check.playing());
    const auto heard = rig.ring.pull(12'000);
    std::vector<float> expected;
    for (const auto priority : {Priority::High, Priority::Medium, Priority::Low}) {
        const auto pattern = ringPattern(priority);
        expected.insert(expected.end(), pattern.begin(), pattern.end());
        expected.insert(expected.end(), 8000, 0.0F);
    }
    ASSERT_GE(heard.size(), expected.size());
    EXPECT_TRUE(std::ranges::equal(std::span(heard).first(expected.size()), expected));
}

TEST_F(SoundAtTheSeat, IsHeardToTheEndBeforeItIsSaidToBeHeardAndMayBeSaidNotToBeAtOnce) {
    rig.logIn(desk);
    press(Action::PlaySignals);
    press(Action::SignalsHeard);
    EXPECT_TRUE(check.due()) << "the third signal has not sounded yet";
    press(Action::SignalsNotHeard);
    EXPECT_EQ(warnings(), 1);
}

TEST_F(SoundAtTheSeat, AnAlertRingsOverTheTest) {
    rig.logIn(desk);
    press(Action::PlaySignals);
    rig.ring.pull(500);
    rig.show(desk, alert(1, "room-4", Priority::Low, rig.now.wall));
    EXPECT_TRUE(desk.ringer().ringing());
    EXPECT_FALSE(desk.ringer().demonstrating());
    rig.passHeard(desk, seconds(1));
    EXPECT_FALSE(check.playing());
    press(Action::SoundCheck);
    press(Action::Listen);
    EXPECT_EQ(desk.overlay(), Overlay::None);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Claim), 1);
}

TEST_F(SoundAtTheSeat, ThatWasNotHeardIsWarnedOfLikeASeatWithoutSound) {
    rig.logIn(desk);
    EXPECT_EQ(warnings(), 0);
    hearAll();
    press(Action::SignalsNotHeard);
    EXPECT_TRUE(check.due());
    EXPECT_EQ(warnings(), 1);
    hearAll();
    press(Action::SignalsHeard);
    EXPECT_EQ(warnings(), 0);
}

TEST_F(SoundAtTheSeat, ComesOutWhereItIsChosenAndIsToBeTestedThere) {
    rig.logIn(desk);
    hearAll();
    press(Action::SignalsHeard);
    QStringList chosen;
    QObject::connect(&check, &SoundCheck::chose, [&](const QString& id) { chosen << id; });
    press(Action::SoundCheck);
    press(Action::Down);
    press(Action::Down);
    EXPECT_EQ(chosen, QStringList({"headset", "speaker"}));
    EXPECT_EQ(rig.voice.chosen(), "speaker");
    EXPECT_EQ(rig.ring.chosen(), "speaker");
    EXPECT_EQ(desk.soundDevice(), "Loudspeaker");
    EXPECT_TRUE(check.due());
    press(Action::Down);
    EXPECT_EQ(chosen.size(), 2) << "there is none below";
}

TEST_F(SoundAtTheSeat, IsToBeTestedAgainWhenTheOutputGoes) {
    rig.logIn(desk);
    desk.chooseOutput("speaker");
    hearAll();
    press(Action::SignalsHeard);
    ASSERT_FALSE(check.due());
    rig.voice.unplug("speaker");
    EXPECT_TRUE(check.due());
    const auto last = check.outputs().last().toMap();
    EXPECT_TRUE(last["chosen"].toBool()) << "it is used again when it comes back";
    EXPECT_EQ(last["name"], "The one chosen before is not there now");
}

TEST_F(SoundAtTheSeat, SaysThatThereIsNoOutputAndOffersNoTest) {
    rig.voice.works = rig.ring.works = false;
    rig.logIn(desk);
    press(Action::PlaySignals);
    EXPECT_FALSE(check.playing());
    EXPECT_EQ(check.sentence(), "There is no sound output. Plug one in or choose another.");
    EXPECT_EQ(warnings(), 1);
}

TEST_F(SoundAtTheSeat, TheLettersGrowInStepsToTwiceTheirSize) {
    rig.logIn(desk);
    for (int i = 0; i < 6; ++i)
        press(Action::LargerText);
    EXPECT_EQ(desk.textPercent(), 200);
    press(Action::SmallerText);
    EXPECT_EQ(desk.textPercent(), 175);
    press(Action::PlainText);
    EXPECT_EQ(desk.textPercent(), 100);
    press(Action::SmallerText);
    EXPECT_EQ(desk.textPercent(), 100);
}

TEST(KeysOfTheSeat, WorkOnEveryKeyboardAndInFrontOfEverything) {
    for (const auto overlay : {Overlay::None, Overlay::Ward, Overlay::Room, Overlay::KeyMap, Overlay::Reasons}) {
        EXPECT_EQ(actionOf(Qt::Key_Plus, Qt::ControlModifier, overlay), Action::LargerText);
        EXPECT_EQ(actionOf(Qt::Key_Equal, Qt::ControlModifier, overlay), Action::LargerText);
        EXPECT_EQ(actionOf(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier, overlay), Action::LargerText);
        EXPECT_EQ(actionOf(Qt::Key_Minus, Qt::ControlModifier | Qt::KeypadModifier, overlay), Action::SmallerText);
    }
    EXPECT_EQ(actionOf(Qt::Key_Plus, Qt::ShiftModifier, Overlay::None), Action::Louder);
    EXPECT_EQ(actionOf(Qt::Key_Minus, Qt::NoModifier, Overlay::None), Action::Quieter);
    EXPECT_EQ(actionOf(Qt::Key_Plus, Qt::NoModifier, Overlay::Ward), std::nullopt) << "it is typed there";
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their runtimes make mlock do nothing
TEST_F(SoundAtTheSeat, SaysWhereWhatIsHeardMayBeSwappedOut) {
    rig.logIn(desk);
    ASSERT_TRUE(soundCanBeLocked());
    EXPECT_FALSE(check.sentence().contains("swap file"));
    const auto sentenceWithoutTheRight = [this] { // in a process of its own, which has no way back
        const rlimit none{0, 0};
        if (::setrlimit(RLIMIT_MEMLOCK, &none) != 0 || (::geteuid() == 0 && ::setuid(65534) != 0))
            std::exit(2);
        std::exit(check.sentence().contains("swap file") ? 0 : 1);
    };
    EXPECT_EXIT(sentenceWithoutTheRight(), ::testing::ExitedWithCode(0), "");
}
#endif

TEST(TheSeatsMixer, IsWarnedOfWhenItIsMutedOrTurnedDown) {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    rig.logIn(desk);
    const auto warns = [&](std::optional<OutputVolume> volume) {
        rig.ring.mixer = volume;
        rig.passHeard(desk, std::chrono::seconds(1));
        return desk.warnings()->has(WarningKind::TurnedDown);
    };
    EXPECT_FALSE(warns(std::nullopt)) << "a mixer that cannot be read is no trouble";
    EXPECT_FALSE(warns(OutputVolume{false, 100}));
    EXPECT_TRUE(warns(OutputVolume{true, 100}));
    EXPECT_TRUE(desk.warnings()->index(0).data(WarningsModel::Grave).toBool());
    EXPECT_FALSE(warns(OutputVolume{false, kVolumeFloorPercent}));
    EXPECT_TRUE(warns(OutputVolume{false, kVolumeFloorPercent - 1}));
    EXPECT_TRUE(desk.warnings()->index(0).data(WarningsModel::Text).toString().contains("29 %"));
    rig.voice.fail();
    EXPECT_FALSE(warns(OutputVolume{true, 0})) << "there is no output at all, and that is said already";
}

} // namespace
} // namespace natlyt::console::testing
