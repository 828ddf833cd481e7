// SPDX-License-Identifier: Apache-2.0
// Listening and deciding by keys, pointer and finger, in the real window; and what must not stop the operator: damaged
// sound, a note without end, a device or a dwelling that goes.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct Listening : ::testing::Test {
    GuiRig rig;
    WardAlert shout;
    std::vector<std::string> chunks;
    Listening() {
        rig.logInByKeys();
        shout = rig.raise(1, "room-4", Priority::High);
        rig.key(Qt::Key_Space);
        rig.bus.show(rig.desk(), inState(shout, AlertState::Claimed, kOperator));
        chunks = rig.bus.sealed(rig.desk(), shout, callAfterPreRoll(440, 6));
        rig.settle();
    }
    void arrive(std::size_t chunk) {
        rig.bus.send(rig.desk(), shout, chunks[chunk]);
    }
    void arriveAll() {
        for (std::size_t i = 0; i < chunks.size(); ++i)
            arrive(i);
        rig.settle();
    }
    SoundStage& stage() { return *rig.desk().stage(); }
};

TEST_F(Listening, IsFasterWithoutSilenceAndLouderByKeys) {
    arriveAll();
    rig.key(Qt::Key_X);
    rig.key(Qt::Key_S);
    rig.key(Qt::Key_Plus);
    EXPECT_TRUE(stage().fast());
    EXPECT_TRUE(stage().skipsSilence());
    EXPECT_EQ(rig.text("gain"), "+6 dB");
    EXPECT_EQ(rig.text("speed"), "1.5×");
    rig.bus.voice.pull(600);
    EXPECT_GT(stage().playheadMs(), -1500) << "the quiet before the shout is passed over";
    rig.key(Qt::Key_Minus);
    rig.key(Qt::Key_Minus);
    EXPECT_EQ(rig.text("gain"), QString(QChar(0x2212)) + "6 dB");
}

TEST_F(Listening, IsFasterWithoutSilenceAndLouderByPointer) {
    arriveAll();
    for (const char* name : {"replay", "speed", "skipSilence", "louder", "quieter"}) {
        EXPECT_GE(rig.item(name)->height(), 44) << name;
        EXPECT_GE(rig.item(name)->width(), 44) << name;
    }
    rig.click("speed");
    rig.click("skipSilence");
    rig.click("louder");
    rig.click("louder");
    EXPECT_TRUE(stage().fast() && stage().skipsSilence());
    EXPECT_EQ(stage().gainDb(), 12);
    rig.click("quieter");
    rig.click("speed");
    EXPECT_FALSE(stage().fast());
    EXPECT_EQ(stage().gainDb(), 6);
    rig.bus.voice.pull(1000);
    rig.click("replay");
    EXPECT_EQ(stage().playheadMs(), -4000);
}

TEST_F(Listening, EndsInPrivacyByKeyWithTimeToTakeItBack) {
    rig.key(Qt::Key_V);
    EXPECT_EQ(rig.text("notice"), "Birkehuset 4 becomes private in 5 s, and its alert closes. U takes it back.");
    rig.click("undo");
    EXPECT_TRUE(rig.desk().card()->inHand());
    rig.click("makePrivate");
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(5));
    rig.settle();
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::Dismiss)->dismissReason, DismissReason::Privacy);
    EXPECT_EQ(rig.text("notice"), "Birkehuset 4: private until somebody ends it, and the alert is closed.");
}

TEST_F(Listening, EndsInATechnicalFaultByKeyAndByPointer) {
    rig.key(Qt::Key_F);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::TechnicalFault), 1);
    EXPECT_EQ(rig.text("notice"), "Birkehuset 4: a technical fault; the night watch is being paged to look there.");
    rig.key(Qt::Key_U);
    ASSERT_TRUE(rig.desk().card()->inHand());
    rig.bus.link->replyWith = ReplyCode::StationFault;
    rig.click("technicalFault");
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::TechnicalFault), 2);
    EXPECT_TRUE(rig.text("notice").contains("still open"));
    EXPECT_TRUE(rig.desk().card()->inHand());
}

TEST_F(Listening, ShowsTheNightOfTheDwelling) {
    PastAlert past;
    past.raisedAt = kNight - std::chrono::hours(1);
    past.state = AlertState::Dismissed;
    past.heard = {SoundClass::Cough};
    past.soundCount = 1;
    past.by = "anna";
    past.dismissReason = DismissReason::KnownHabit;
    rig.bus.link->night = {past};
    rig.raise(2, "room-9", Priority::High);
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_Down);
    rig.answer();
    const auto body = rig.item("tonight")->property("body").toString();
    EXPECT_TRUE(body.contains("Earlier:\n")) << body.toStdString();
    EXPECT_TRUE(body.contains("cough: known habit (anna)")) << body.toStdString();
}

TEST_F(Listening, GoesOnThroughLostReorderedRepeatedAndForgedChunks) {
    auto forged = chunks[1];
    forged.back() = static_cast<char>(forged.back() ^ 1);
    rig.bus.send(rig.desk(), shout, forged);
    rig.bus.send(rig.desk(), shout, "no chunk at all");
    for (const std::size_t i : {2U, 0U, 0U, 1U, 3U, 5U, 9U, 8U, 7U, 6U}) // the fourth never comes
        arrive(i);
    rig.bus.pass(rig.desk(), kChunkAwaitedFor);
    rig.settle();
    EXPECT_EQ(stage().hearing(), Hearing::Stalled);
    EXPECT_EQ(stage().sentence(), "Part of the sound is missing.");
    EXPECT_TRUE(stage().playing());
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::ResendSnippet), 1);
    rig.key(Qt::Key_P);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Page), 1);
}

TEST_F(Listening, OnlyForgedSoundIsSaidInOneSentenceAndTheAlertCanBeDecided) {
    for (auto chunk : chunks) {
        chunk.back() = static_cast<char>(chunk.back() ^ 1);
        rig.bus.send(rig.desk(), shout, chunk);
    }
    rig.settle();
    EXPECT_EQ(rig.text("soundState"), "This sound was not sealed for this console: the room has been asked for it again.");
    rig.key(Qt::Key_X); // with nothing to play
    rig.key(Qt::Key_R);
    rig.key(Qt::Key_2);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Watch), 1);
}

TEST_F(Listening, TheOutputThatGoesInTheMiddleOfASoundIsWarnedOfAndTheSoundCanBePlayedAgain) {
    arriveAll();
    rig.bus.voice.pull(3000);
    rig.bus.voice.fail();
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    EXPECT_EQ(rig.text("soundDevice"), "▲ No sound");
    EXPECT_TRUE(rig.isShown("warnings"));
    EXPECT_EQ(rig.desk().warnings()->count(), 1);
    EXPECT_TRUE(rig.desk().card()->inHand());
    rig.bus.voice.works = true;
    emit rig.bus.voice.changed();
    rig.key(Qt::Key_R);
    EXPECT_TRUE(rig.bus.voice.playing());
    EXPECT_EQ(rig.desk().warnings()->count(), 0);
}

TEST_F(Listening, ADwellingThatGoesWhileItIsHeldLeavesTheAlertToBeDecided) {
    arriveAll();
    rig.bus.link->deliver(topics::wardRoom("room-4"), "", true);
    rig.answer();
    EXPECT_EQ(rig.text("cardRoom"), "room-4") << "named by its id, nothing better is known";
    EXPECT_TRUE(rig.text("cardPlace").startsWith("This dwelling is no longer in the ward's list; the alert is still open"));
    EXPECT_TRUE(rig.isShown("decisions"));
    EXPECT_FALSE(stage().playing()) << "nobody there has agreed to be heard any more";
    EXPECT_EQ(stage().hearing(), Hearing::Withheld);
    rig.key(Qt::Key_P);
    EXPECT_EQ(rig.text("notice"), "room-4: the night watch is being paged.");
}

TEST_F(Listening, ANoteWithoutEndIsRefusedAndTheOldOneStays) {
    auto room = smallWard()[3];
    room.agreedNote = std::string(10'000, 'x');
    const auto before = rig.desk().session()->malformedMessages();
    rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
    rig.answer();
    EXPECT_EQ(rig.desk().session()->malformedMessages(), before + 1);
    EXPECT_EQ(rig.desk().card()->agreedNote().toStdString(), smallWard()[3].agreedNote);
    room.agreedNote = std::string(500, 'W'); // as long as one may be, without a space to break at
    rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
    rig.answer();
    EXPECT_EQ(illegible(rig.app.window()->contentItem()), QStringList());
}

struct StartOfTheShift : ::testing::Test {
    GuiRig rig;
    StartOfTheShift() { rig.logInByKeys(false); }
};

TEST_F(StartOfTheShift, TestsTheSoundByKeys) {
    EXPECT_EQ(rig.text("soundCheckSentence"), "Test the sound before the night begins: three signals on “Headset”.");
    rig.key(Qt::Key_F6);
    ASSERT_TRUE(rig.isShown("soundCheck"));
    EXPECT_FALSE(rig.isShown("soundCheckStrip"));
    rig.key(Qt::Key_R);
    rig.bus.ring.pull(12'000);
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    EXPECT_EQ(rig.text("soundCheckSays"), "Did you hear all three?");
    rig.key(Qt::Key_Y);
    EXPECT_FALSE(rig.isShown("soundCheck"));
    EXPECT_FALSE(rig.isShown("soundCheckStrip"));
    EXPECT_EQ(rig.text("notice"), "Heard on “Headset”.");
}

TEST_F(StartOfTheShift, ChoosesAnotherOutputByPointerAndWarnsWhenItIsNotHeard) {
    rig.click("openSoundCheck");
    rig.click("output2");
    EXPECT_EQ(rig.bus.ring.chosen(), "speaker");
    EXPECT_EQ(rig.text("soundDevice"), "Sound: Loudspeaker");
    for (const char* name : {"playSignals", "signalsHeard", "signalsNotHeard", "output0"})
        EXPECT_GE(rig.item(name)->height(), 44) << name;
    rig.click("playSignals");
    rig.click("signalsNotHeard");
    EXPECT_EQ(rig.text("soundCheckSays"), "Not heard. Turn it up or choose another output, then test again.");
    EXPECT_EQ(rig.desk().warnings()->count(), 1);
    rig.key(Qt::Key_Escape);
    EXPECT_TRUE(rig.isShown("soundCheckStrip"));
}

TEST_F(StartOfTheShift, AnAlertIsOneKeyAwayFromTheTest) {
    rig.key(Qt::Key_F6);
    rig.raise(1, "room-4", Priority::High);
    rig.key(Qt::Key_Space);
    EXPECT_FALSE(rig.isShown("soundCheck"));
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Claim), 1);
}

} // namespace
} // namespace natlyt::console::testing
