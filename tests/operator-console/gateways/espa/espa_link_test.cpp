// SPDX-License-Identifier: Apache-2.0
// Each exchange by hand, byte for byte, with a clock moved by hand.
#include "tests/operator-console/gateways/espa/conversation.hpp"

namespace natlyt::ward::espa {
namespace {

TEST_F(Conversation, AControlStationPollsAndIsAnswered) {
    open();
    EXPECT_EQ(say(kEnded), ""); // the answer to the poll of the start
    EXPECT_EQ(waited(settings.pollEvery - milliseconds{1}), "");
    EXPECT_EQ(waited(milliseconds{1}), kPoll);
    EXPECT_EQ(say(kEnded), "");
    EXPECT_FALSE(link->silent(now));
}

TEST_F(Conversation, ACallIsSelectedSentAcknowledgedAndEnded) {
    open();
    say(kEnded);
    call();
    EXPECT_EQ(waited(milliseconds{0}), kSelect);
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kAcked), kEnded);
    EXPECT_TRUE(events().empty()) << "a NAK may follow";
    const auto told = settled();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Accepted);
    EXPECT_EQ(told[0].call, 7U);
    EXPECT_EQ(link->trouble(), "");
}

TEST_F(Conversation, APeerThatHasSomethingToTellIsListenedTo) {
    open();
    EXPECT_EQ(say("1\x05"), kAcked); // to our poll
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kCallAddress, "2301"}, {kCallStatus, "4"}}})), kAcked);
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kSystemStatus, "1"}}})), kAcked);
    EXPECT_EQ(say(kEnded), "");
    const auto told = events();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].kind, LinkEventKind::CallStatus);
    EXPECT_EQ(told[0].address, "2301");
    EXPECT_EQ(told[0].detail, "4");
    EXPECT_EQ(told[1].kind, LinkEventKind::SystemStatus);
    EXPECT_EQ(told[1].detail, "1");
    EXPECT_EQ(waited(settings.pollEvery), kPoll);
}

TEST_F(Conversation, ABlockThatCameDamagedIsAskedForAgain) {
    open();
    say("1\x05");
    auto block = encodeBlock({kStatusInformation, {{kCallStatus, "3"}}});
    block.back() = static_cast<char>(block.back() ^ 1);
    EXPECT_EQ(say(block), "1\x15");
    EXPECT_TRUE(events().empty());
    block.back() = static_cast<char>(block.back() ^ 1);
    EXPECT_EQ(say(block), kAcked);
    EXPECT_EQ(events().size(), 1U);
}

TEST_F(Conversation, ABlockWithoutASelectionIsTakenAfterOurPoll) {
    open();
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kCallStatus, "3"}}})), kAcked);
    EXPECT_EQ(events().size(), 1U);
}

TEST_F(Conversation, APolledStationSpeaksOnlyWhenItIsPolled) {
    open(StationRole::Polled);
    EXPECT_EQ(say("1\x05"), kEnded); // nothing to say
    call();
    EXPECT_EQ(waited(seconds{5}), "");
    EXPECT_EQ(say("3\x05\x04"), ""); // that was for somebody else
    EXPECT_EQ(say("1\x05"), "2\x05");
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kAcked), kEnded);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

TEST_F(Conversation, APolledStationIsSelectedByTheControlStation) {
    open(StationRole::Polled);
    EXPECT_EQ(say("2\x05" "1\x05"), kAcked);
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kCallStatus, "2"}}})), kAcked);
    EXPECT_EQ(say(kEnded), "");
    EXPECT_EQ(say("1\x05"), kEnded);
}

TEST_F(Conversation, AControlStationThatIsPolledAllTheSameAnswers) {
    open();
    say(kEnded);
    EXPECT_EQ(say("1\x05"), kEnded);
    call();
    link->received("1\x05", now); // before our own turn
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kAcked), kEnded);
    EXPECT_EQ(link->counters().collisions, 2U);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

TEST_F(Conversation, ACallThatNobodyPollsForFails) {
    open(StationRole::Polled);
    call();
    after(settings.silentAfter);
    const auto told = events();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Failed);
    EXPECT_TRUE(link->silent(now));
}

TEST_F(Conversation, ABlockThatIsRefusedAsDamagedIsSentAgainAtOnce) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say("1\x15"), kCallBlock);
    EXPECT_EQ(say("\x15"), kCallBlock); // a NAK without prefix is taken for the same
    EXPECT_EQ(say("1\x15"), kEnded);
    const auto told = events();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Failed);
    EXPECT_EQ(told[0].detail, "does not acknowledge the call");
    EXPECT_EQ(link->counters().naks, 3U);
}

TEST_F(Conversation, ABusyPeerIsTriedAgainAfterARest) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(say("\x15"), kEnded); // to the selection
    EXPECT_EQ(waited(settings.busyRest - milliseconds{1}).find(kSelect), std::string::npos);
    say(kEnded);
    EXPECT_EQ(waited(milliseconds{1}), kSelect);
    say(kAcked);
    EXPECT_EQ(say("2\x15"), kEnded); // to the block
    EXPECT_TRUE(events().empty());
    EXPECT_EQ(waited(settings.busyRest), kSelect);
    say(kAcked);
    EXPECT_EQ(say(kAcked), kEnded);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

TEST_F(Conversation, ACallThatIsInvalidIsNotTriedAgain) {
    open();
    say(kEnded);
    call();
    after({});
    say(kAcked);
    EXPECT_EQ(say("3\x15"), kEnded);
    EXPECT_EQ(events().at(0).kind, LinkEventKind::Failed);
    EXPECT_EQ(waited(settings.pollEvery), kPoll);
}

TEST_F(Conversation, APeerThatSaysNothingIsSilentAndEveryCallFails) {
    open();
    call();
    for (int i = 0; i < 200; ++i) after(milliseconds{100});
    EXPECT_TRUE(link->silent(now));
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(link->trouble(), "does not take the line");
    say(kEnded);
    EXPECT_FALSE(link->silent(now));
}

TEST_F(Conversation, ALateAckIsNotTakenForTheCalls) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(waited(settings.reply), kEnded); // the selection was not answered in time
    EXPECT_EQ(say(kAcked + kAcked), "");       // now it is, and twice
    EXPECT_EQ(waited(settings.rest - milliseconds{1}), "");
    EXPECT_EQ(waited(milliseconds{1}), kSelect);
    EXPECT_TRUE(events().empty());
}

TEST_F(Conversation, ADuplicateAckCountsOnce) {
    open();
    say(kEnded);
    call(7);
    call(8);
    after({});
    say(kAcked);
    say(kAcked + kAcked + kAcked);
    ASSERT_EQ(settled().size(), 1U);
}

TEST_F(Conversation, AnEotFreesTheLineAtAnyTime) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(say(kEnded), kEnded); // instead of an ACK
    after(settings.rest);
    say(kAcked);
    EXPECT_EQ(say(kEnded), kEnded); // in the place of the second
    after(settings.rest);
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kAcked), kEnded);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

TEST_F(Conversation, AlarmsGoFirst) {
    open();
    say(kEnded);
    call(1, kNormal);
    call(2, kNormal);
    call(3, kAlarm);
    for (int i = 0; i < 3; ++i) {
        after(settings.pollEvery);
        say(kAcked);
        say(kAcked);
    }
    const auto told = settled();
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0].call, 3U);
    EXPECT_EQ(told[1].call, 1U);
}

TEST_F(Conversation, ACallThatIsTakenBackIsNotMade) {
    open();
    say(kEnded);
    call();
    link->cancel(7);
    EXPECT_EQ(waited(settings.pollEvery), kPoll);
}

TEST_F(Conversation, ALineThatIsLostFailsWhatWaited) {
    open();
    say(kEnded);
    call(1);
    call(2);
    after({});
    link->closed("the line is gone");
    EXPECT_EQ(events().size(), 2U);
}

TEST_F(Conversation, HalfABlockIsForgottenInTime) {
    open();
    EXPECT_EQ(say("1\x05"), kAcked);
    say("\x01" "2\x02" "7\x1f");
    EXPECT_EQ(waited(settings.reply), kEnded);
    EXPECT_EQ(waited(settings.pollEvery), kPoll);
    EXPECT_EQ(say(kEnded), "");
    EXPECT_FALSE(link->silent(now));
}

TEST_F(Conversation, SaysWhenItHasSomethingToDo) {
    open();
    EXPECT_EQ(link->due(now), now + settings.reply); // polled
    say(kEnded);
    EXPECT_EQ(link->due(now), now + settings.pollEvery);
    call();
    EXPECT_EQ(link->due(now), now);
}

} // namespace
} // namespace natlyt::ward::espa
