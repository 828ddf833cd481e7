// SPDX-License-Identifier: Apache-2.0
// Peers that keep to the standard as they read it, and are none the easier for it.
#include "tests/operator-console/gateways/espa/conversation.hpp"

namespace natlyt::ward::espa {
namespace {

using Peers = Conversation;

TEST_F(Peers, ASecondAckToTheSelectionIsNotTakenForTheBlocks) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(say(kAcked + kAcked), kCallBlock) << "said before the block";
    EXPECT_EQ(say("3\x15"), kEnded);
    ASSERT_EQ(events().size(), 1U);
}

TEST_F(Peers, ANakAfterTheAckTakesItBack) {
    open();
    say(kEnded);
    call();
    after({});
    say(kAcked);
    EXPECT_EQ(say(kAcked), kEnded); // the second to the selection, late
    say("3\x15");                   // the block's
    const auto told = settled();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Failed);
    EXPECT_EQ(told[0].detail, "refuses the call as invalid (NAK 3)");
}

TEST_F(Peers, ACallWhoseAckWasTakenBackIsMadeAgain) {
    open();
    say(kEnded);
    call();
    after({});
    say(kAcked);
    say(kAcked);
    say("1\x15");
    EXPECT_EQ(waited(settings.rest), kSelect);
    EXPECT_EQ(say(kAcked), kCallBlock);
    say(kAcked);
    const auto told = settled();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Accepted);
}

TEST_F(Peers, ACallThatWasAcknowledgedStandsWhenTheLineIsLostOrThePeerGoesOn) {
    open(StationRole::Polled);
    call(1);
    call(2);
    say("1\x05");
    say(kAcked);
    say(kAcked);
    EXPECT_EQ(say("1\x05"), "2\x05") << "polled again at once";
    EXPECT_EQ(events().at(0).kind, LinkEventKind::Accepted);
    say(kAcked);
    say(kAcked);
    link->closed("is gone");
    const auto told = events();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Accepted);
}

TEST_F(Peers, AnUnansweredBlockIsSentAgainFromTheSelectionOn) {
    open();
    say(kEnded);
    call();
    after({});
    say(kAcked);
    EXPECT_EQ(waited(settings.reply), kEnded);
    EXPECT_EQ(waited(settings.rest), kSelect) << "the peer may have been started anew, and takes no block unselected";
    EXPECT_EQ(say(kAcked), kCallBlock);
    say(kAcked);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

TEST_F(Peers, AControlStationThatBeginsAnewInTheMiddleOfACallGetsTheCallAnew) {
    open(StationRole::Polled);
    call();
    EXPECT_EQ(say("1\x05"), "2\x05");
    EXPECT_EQ(say("1\x05"), "") << "that poll crossed our selection";
    after(seconds{1});
    EXPECT_EQ(say("1\x05"), "2\x05") << "it did not hear us";
    EXPECT_EQ(say(kAcked), kCallBlock);
    after(seconds{1}); // it is started anew
    EXPECT_EQ(say("1\x05"), "2\x05");
    EXPECT_EQ(say(kAcked), kCallBlock);
    say(kAcked);
    const auto told = settled();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::Accepted);
}

TEST_F(Peers, AControlStationThatOnlyPollsAndTakesNoCallIsToldOf) {
    open(StationRole::Polled);
    call();
    say("1\x05");
    for (int i = 1; i < settings.attempts; ++i) after(seconds{1}), say("1\x05");
    after(seconds{1});
    EXPECT_EQ(say("1\x05"), kEnded);
    EXPECT_EQ(events().at(0).detail, "polls instead of taking the call");
}

TEST_F(Peers, APolledStationGivesWayToTheControlStationsSelection) {
    open(StationRole::Polled);
    call();
    EXPECT_EQ(say("1\x05"), "2\x05");
    EXPECT_EQ(say("2\x05" "1\x05"), kAcked);
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kCallStatus, "2"}}})), kAcked);
    EXPECT_EQ(say("1\x05"), "2\x05") << "it has ended without EOT, and our call still waits";
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kAcked), kEnded);
    const auto told = settled();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1].kind, LinkEventKind::Accepted);
}

TEST_F(Peers, ABlockThatIsWholeAndNotUnderstoodIsNotAskedForAgain) {
    open();
    say("1\x05");
    const std::string body = "2\x02what is this\x03";
    EXPECT_EQ(say("\x01" + body + checkCharacter(body)), "3\x15");
    EXPECT_EQ(say(kEnded), "");
    EXPECT_EQ(waited(settings.pollEvery), kPoll);
}

TEST_F(Peers, RecordsInAnyOrderAndOnesThatNobodyKnowsHideNoStatus) {
    open();
    say("1\x05");
    const std::string body = "2\x02" "42\x1f" "x\x1e" "7\x1f" "4\x1e" "vendor\x1e" "9\x1f" "y\x1e" "1\x1f" "2301\x03";
    EXPECT_EQ(say("\x01" + body + checkCharacter(body)), kAcked);
    const auto told = events();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, LinkEventKind::CallStatus);
    EXPECT_EQ(told[0].address, "2301");
    EXPECT_EQ(told[0].detail, "4");
}

// It has taken our selection for a poll, or answers one that had timed out. That may as well be the echo of what we said.
TEST_F(Peers, APeerWithSomethingToTellAtTheMomentOfItsSelectionIsPolledBeforeTheNextTry) {
    open();
    say(kEnded);
    call();
    EXPECT_EQ(waited({}), kSelect);
    EXPECT_EQ(say("1\x05"), "");
    EXPECT_EQ(say(kEnded), kEnded) << "it gives up";
    EXPECT_EQ(waited(settings.rest), kPoll);
    EXPECT_EQ(say("1\x05"), kAcked);
    EXPECT_EQ(say(encodeBlock({kStatusInformation, {{kSystemStatus, "1"}}})), kAcked);
    EXPECT_EQ(say(kEnded), kSelect) << "at once";
    EXPECT_EQ(say(kAcked), kCallBlock);
    say(kAcked);
    const auto told = settled();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].kind, LinkEventKind::SystemStatus);
    EXPECT_EQ(told[1].kind, LinkEventKind::Accepted);
}

TEST_F(Peers, TheEchoOfASelectionHoldsNoCallUp) {
    open();
    say(kEnded);
    call();
    after({});
    EXPECT_EQ(say(kSelect), "");
    EXPECT_EQ(say(kAcked), kCallBlock);
    EXPECT_EQ(say(kCallBlock + kAcked), kEnded);
    EXPECT_EQ(settled().at(0).kind, LinkEventKind::Accepted);
}

} // namespace
} // namespace natlyt::ward::espa
