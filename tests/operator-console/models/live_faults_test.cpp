// SPDX-License-Identifier: Apache-2.0
// Live listening where messages come late, twice, to somebody who has ended it, or not at all.
#include "tests/operator-console/models/live_rig.hpp"

namespace natlyt::console::testing {
namespace {

// The station grants both; the answer to the first comes when it was stopped and the second was asked for.
TEST_F(LiveListeningAtTheDesk, IsBegunByTheAnswerToTheNewestRequestAlone) {
    rig.link->failure = FailureMode::RepliesStayAway;
    ask();
    const auto first = rig.link->last(ListenLive)->id;
    press(Action::Back);
    ask();
    const auto second = rig.link->last(ListenLive)->id;
    const auto answer = [&](const Uuid& request, std::uint8_t sound) {
        OperatorReply reply;
        reply.request = request;
        reply.code = ReplyCode::Ok;
        reply.listening = idOf(sound);
        rig.link->deliver(topics::operatorReply(kOperator), encode(reply));
        settle();
    };
    answer(first, 71);
    EXPECT_FALSE(live.heard()) << "that one was stopped";
    answer(second, 72);
    ASSERT_TRUE(live.heard());
    EXPECT_EQ(live.sound(), idOf(72));
}

TEST_F(LiveListeningAtTheDesk, IsNotEndedByAnOlderRequestThatIsNeverAnswered) {
    rig.link->failure = FailureMode::RepliesStayAway;
    ask();
    press(Action::Back);
    rig.passHeard(desk, seconds(3));
    ask();
    rig.passHeard(desk, seconds(3));
    EXPECT_TRUE(live.on()) << "the second has two more seconds to be answered";
}

TEST_F(LiveListeningAtTheDesk, TellsTheStopAgainWhereTheConnectionWentBeforeItWasAnswered) {
    hear();
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::Back);
    ASSERT_EQ(rig.link->count(StopListening), 1);
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    settle();
    rig.link->failure = FailureMode::None;
    rig.link->become(link::LinkState::Connected);
    settle();
    EXPECT_EQ(rig.link->count(StopListening), 2);
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.link->become(link::LinkState::Connected);
    settle();
    EXPECT_EQ(rig.link->count(StopListening), 2);
}

TEST_F(LiveListeningAtTheDesk, IsGoneWhereTheStationFallsSilentThoughTheBrokerSeemsToBeThere) {
    hear();
    rig.pass(desk, seconds(20));
    expectNothingLeft();
    EXPECT_TRUE(live.sentence().contains("connection"));
}

TEST_F(LiveListeningAtTheDesk, PlaysASecondOnceThatComesTwiceAndNoneThatComesAfterTheStop) {
    hear();
    rig.link->deliver(topics::roomSnippet("room-1", idOf(sounds)), chunks[1]);
    settle();
    EXPECT_EQ(desk.stage()->samples().size(), std::size_t{2 * kChunkSamples});
    press(Action::Back);
    sendSecond(2);
    sendSecond(3);
    expectNothingLeft();
}

TEST_F(LiveListeningAtTheDesk, PlaysNothingOfASoundThatIsAnothersOrOfAnotherDwelling) {
    ask();
    ASSERT_TRUE(live.heard());
    const auto* duty = rig.link->last(GoOnDuty);
    sealing::BoxPublicKey key{};
    std::ranges::copy(*duty->publicKey, key.begin());
    const auto theirs = sealedChunks(call(440, 2), "room-1", idOf(99), {key}, rig.now.wall + seconds(90));
    rig.link->deliver(topics::roomSnippet("room-1", idOf(99)), theirs[0]); // as another operator listens
    rig.link->deliver(topics::roomSnippet("room-1", idOf(sounds)), theirs[0]); // under the name of ours
    const auto elsewhere = sealedChunks(call(440, 2), "room-2", idOf(sounds), {key}, rig.now.wall + seconds(90));
    rig.link->deliver(topics::roomSnippet("room-2", idOf(sounds)), elsewhere[0]);
    settle();
    EXPECT_FALSE(rig.voice.playing());
    EXPECT_TRUE(desk.stage()->samples().empty());
}

} // namespace
} // namespace natlyt::console::testing
