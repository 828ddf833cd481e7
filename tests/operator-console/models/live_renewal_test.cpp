// SPDX-License-Identifier: Apache-2.0
// Live listening for another minute: picture and sound go on.
#include "tests/operator-console/models/live_rig.hpp"

namespace natlyt::console::testing {
namespace {

TEST_F(LiveListeningAtTheDesk, IsRenewedByTheSameKeyForTheSameReason) {
    hear();
    rig.passHeard(desk, seconds(50));
    press(Action::ListenLive);
    ASSERT_EQ(rig.link->count(ListenLive), 2);
    EXPECT_EQ(rig.link->last(ListenLive)->note, "The night watch has asked for it");
    EXPECT_EQ(live.secondsLeft(), 60);
    sendSecond(0); // of the sound's new name
    EXPECT_TRUE(rig.voice.playing());
    EXPECT_EQ(rig.link->count(StopListening), 0);
}

TEST_F(LiveListeningAtTheDesk, GoesOnWithoutABreakInPictureOrSoundWhereItIsRenewed) {
    hear();
    rig.voice.pull(1500);
    const auto before = chunks;
    const auto name = idOf(sounds);
    const auto deliverBefore = [&](std::size_t second) {
        rig.link->deliver(topics::roomSnippet("room-1", name), before[second]);
        settle();
    };
    const auto columns = desk.stage()->picture().columns();
    press(Action::ListenLive);
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{2 * kChunkSamples});
    EXPECT_EQ(desk.stage()->picture().columns(), columns);
    deliverBefore(2); // was on its way
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{3 * kChunkSamples});
    sendSecond(0);
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{4 * kChunkSamples});
    EXPECT_EQ(desk.stage()->player().positionMs(), 1500);
    EXPECT_GE(desk.stage()->picture().columns(), columns + 99);
    deliverBefore(3);
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{4 * kChunkSamples}) << "past";
    rig.voice.pull(2400);
    EXPECT_EQ(desk.stage()->player().positionMs(), 3900);
    EXPECT_TRUE(rig.voice.playing());
    EXPECT_TRUE(desk.stage()->missing().isEmpty());
    press(Action::Back);
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, IsPlayedAgainWhereItIsRenewedAfterItsLastSecondAndKeepsLittleOfTheMinuteBefore) {
    heardSeconds = 60;
    ask();
    for (int second = 0; second < 60; ++second) {
        rig.passHeard(desk, seconds(1));
        sendSecond(second);
        rig.voice.pull(1000);
    }
    ASSERT_TRUE(live.heard());
    press(Action::ListenLive);
    ASSERT_TRUE(live.heard());
    sendSecond(0);
    EXPECT_EQ(desk.stage()->samples().size(), static_cast<std::size_t>((kLiveSecondsKept + 1) * kChunkSamples));
    EXPECT_EQ(desk.stage()->player().positionMs(), kLiveSecondsKept * 1000);
    EXPECT_EQ(desk.stage()->endMs(), 60000 + kLiveSecondsKept * 1000);
    EXPECT_TRUE(std::ranges::any_of(rig.voice.pull(500), [](float v) { return v != 0.0F; }));
    for (int second = 1; second < 60; ++second) {
        rig.passHeard(desk, seconds(1));
        sendSecond(second);
        rig.voice.pull(1000);
    }
    EXPECT_EQ(desk.stage()->samples().size(), static_cast<std::size_t>((kLiveSecondsKept + 60) * kChunkSamples));
    EXPECT_EQ(desk.stage()->hearing(), Hearing::Complete);
    press(Action::Back);
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, MarksASecondThatStaysAwayAfterARenewalWhereItIs) {
    hear();
    press(Action::ListenLive);
    sendSecond(0);
    sendSecond(2);
    rig.passHeard(desk, seconds(2));
    ASSERT_EQ(desk.stage()->missing().size(), 1);
    EXPECT_EQ(desk.stage()->missing().front().toInt(), 3000);
    sendSecond(1);
    EXPECT_TRUE(desk.stage()->missing().isEmpty());
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{5 * kChunkSamples});
}

} // namespace
} // namespace natlyt::console::testing
