// SPDX-License-Identifier: Apache-2.0
// What is put on record of a sound is what an open output has played of it, and nothing else.
#include "tests/operator-console/models/live_rig.hpp"

namespace natlyt::console::testing {
namespace {

struct WhatIsPlayed : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);

    WhatIsPlayed() { rig.logIn(desk); }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    void hear() {
        rig.show(desk, shout);
        for (const auto& chunk : rig.sealed(desk, shout, callAfterPreRoll(440, 4)))
            rig.send(desk, shout, chunk);
        rig.claim(desk, shout);
    }
    SoundPlayed dismissed() {
        press(Action::NotRelevant);
        press(Action::Reason3);
        rig.pass(desk, kUndoFor);
        return rig.link->last(Dismiss)->played.value();
    }
};

TEST_F(WhatIsPlayed, IsToldWithTheDecision) {
    hear();
    rig.voice.pull(2500);
    EXPECT_EQ(dismissed(), (SoundPlayed{2500, true}));
}

TEST_F(WhatIsPlayed, IsCountedAgainWhereItIsPlayedAgainAndEndsWithTheSound) {
    hear();
    rig.voice.pull(20'000); // it lasts for 8 s
    press(Action::Replay);
    rig.voice.pull(1000);
    EXPECT_EQ(dismissed(), (SoundPlayed{9000, true}));
}

TEST_F(WhatIsPlayed, IsNothingOnASeatWithoutOutputThoughThereIsAPicture) {
    rig.voice.fail();
    hear();
    rig.voice.pull(2500);
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    EXPECT_EQ(dismissed(), (SoundPlayed{0, true}));
}

TEST_F(WhatIsPlayed, IsNothingWhileTheComputerIsMuted) {
    rig.voice.mixer = OutputVolume{true, 80};
    hear();
    rig.voice.pull(2500);
    rig.voice.mixer = OutputVolume{false, 80};
    rig.voice.pull(500);
    EXPECT_EQ(dismissed(), (SoundPlayed{500, true}));
}

TEST_F(WhatIsPlayed, IsNothingWhereNoSoundHasCome) {
    rig.show(desk, shout);
    rig.claim(desk, shout);
    rig.voice.pull(2500);
    EXPECT_EQ(dismissed(), (SoundPlayed{0, false}));
}

TEST_F(WhatIsPlayed, StaysWithItsAlertWhereTheDismissalIsTakenBack) {
    hear();
    rig.voice.pull(2500);
    press(Action::NotRelevant);
    press(Action::Reason3);
    press(Action::Undo);
    ASSERT_TRUE(desk.inHand());
    EXPECT_EQ(dismissed(), (SoundPlayed{2500, true}));
}

TEST_F(WhatIsPlayed, BeginsAnewWithEachTimeThatTheAlertIsTaken) {
    hear();
    rig.voice.pull(2500);
    press(Action::Back);
    EXPECT_EQ(rig.link->last(Release)->played, (SoundPlayed{2500, true}));
    rig.show(desk, inState(shout, AlertState::Raised));
    rig.claim(desk, shout);
    rig.voice.pull(1000);
    press(Action::Page);
    EXPECT_EQ(rig.link->last(Page)->played, (SoundPlayed{1000, true}));
}

TEST_F(WhatIsPlayed, IsNotGoneWithADecisionThatWasRefused) {
    hear();
    rig.voice.pull(2500);
    rig.link->replyWith = ReplyCode::StationFault;
    press(Action::Watch);
    rig.link->replyWith = ReplyCode::Ok;
    rig.voice.pull(500);
    press(Action::Watch);
    EXPECT_EQ(rig.link->last(Watch)->played, (SoundPlayed{3000, true}));
}

TEST_F(LiveListeningAtTheDesk, HasWhatWasPlayedOnRecordWhenItIsStopped) {
    hear();
    rig.voice.pull(1500);
    press(Action::Back);
    EXPECT_EQ(rig.link->last(StopListening)->played, (SoundPlayed{1500, true}));
    ask();
    press(Action::Back);
    EXPECT_EQ(rig.link->last(StopListening)->played, SoundPlayed{}) << "nothing came of the next";
}

TEST_F(LiveListeningAtTheDesk, HasEachMinuteOnRecordByItself) {
    hear();
    rig.voice.pull(1500);
    press(Action::ListenLive);
    EXPECT_EQ(rig.link->last(ListenLive)->played, (SoundPlayed{1500, true}));
    sendSecond(0);
    rig.voice.pull(1000);
    press(Action::Back);
    EXPECT_EQ(rig.link->last(StopListening)->played, (SoundPlayed{1000, true}));
}

TEST_F(LiveListeningAtTheDesk, TellsWhatWasPlayedWithItsEndWhereTheRenewalCameToNothing) {
    hear();
    rig.voice.pull(1500);
    rig.link->replyWith = ReplyCode::RoomClosed;
    press(Action::ListenLive);
    EXPECT_FALSE(live.on());
    EXPECT_EQ(rig.link->last(StopListening)->played, (SoundPlayed{1500, true}));
}

} // namespace
} // namespace natlyt::console::testing
