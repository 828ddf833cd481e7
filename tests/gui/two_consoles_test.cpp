// SPDX-License-Identifier: Apache-2.0
// Two operators in two real windows over the real station: one queue, one claim, and what happens when one is gone.
#include "tests/gui/ward_rig.hpp"

#include <gmock/gmock.h>

namespace natlyt::console::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using ::testing::StartsWith;

struct TwoConsoles : ::testing::Test {
    WardRig ward;
    WardRig::Seat& anna = ward.seat("seat-1");
    WardRig::Seat& bo = ward.seat("seat-2");
    TwoConsoles() {
        anna.logIn("operator-1");
        bo.logIn("operator-2");
    }
};

TEST_F(TwoConsoles, SeeOneQueueAndWhoHasAnAlert) {
    ward.hear("birk-1", SoundClass::Shout);
    EXPECT_EQ(anna.text("cardRoom"), "Birkehuset 1");
    EXPECT_EQ(bo.text("cardRoom"), "Birkehuset 1");
    anna.key(Qt::Key_Space);
    EXPECT_TRUE(anna.desk().card()->inHand());
    EXPECT_EQ(bo.desk().card()->status(), "operator-1 listens");
    bo.key(Qt::Key_Space);
    EXPECT_FALSE(bo.desk().card()->inHand());
    EXPECT_EQ(bo.text("notice"), "Another operator has this alert.");
    EXPECT_EQ(ward.alertIn("birk-1")->claimedBy, "operator-1");
}

TEST_F(TwoConsoles, EachTakesAnotherAlertAndSeesTheOthersDecision) {
    ward.hear("birk-1", SoundClass::Shout);
    ward.hear("birk-2", SoundClass::Impact);
    anna.key(Qt::Key_Space);
    bo.key(Qt::Key_Down);
    bo.key(Qt::Key_Space);
    EXPECT_TRUE(anna.desk().card()->inHand());
    EXPECT_TRUE(bo.desk().card()->inHand());
    EXPECT_NE(anna.desk().card()->room(), bo.desk().card()->room());
    anna.key(Qt::Key_P);
    EXPECT_EQ(bo.desk().queue()->paged(), 1);
}

TEST_F(TwoConsoles, ListenLiveByTheStationsLeaveAloneAndOnRecord) {
    anna.desk().selectRoom("birk-1");
    ward.deliver();
    anna.key(Qt::Key_N);
    anna.key(Qt::Key_3);
    EXPECT_EQ(anna.text("liveSentence"), "Listening live, 60 s left.");
    ward.pass(std::chrono::seconds(7));
    EXPECT_EQ(anna.text("liveSentence"), "Listening live, 53 s left.");
    anna.key(Qt::Key_Escape);
    EXPECT_EQ(anna.text("liveSentence"), "Live listening has ended.");
    EXPECT_THAT(ward.audited("listening"), ElementsAre(StartsWith("operator-1")));
    EXPECT_THAT(ward.audited("listeningEnded"), ElementsAre(StartsWith("operator-1")));
    ward.pass(std::chrono::seconds(60));
    EXPECT_THAT(ward.audited("listeningEnded"), SizeIs(1));
}

TEST_F(TwoConsoles, AreToldWhoOfThemListensLiveBeforeTheyAsk) {
    for (auto* console : {&anna, &bo})
        console->desk().selectRoom("birk-1");
    ward.deliver();
    anna.key(Qt::Key_N);
    anna.key(Qt::Key_3);
    ward.pass(std::chrono::seconds(2));
    EXPECT_EQ(bo.text("liveSentence"), "operator-1 is listening live there now. Try again when they have ended.");
    EXPECT_EQ(anna.text("liveSentence"), "Listening live, 58 s left.");
    anna.key(Qt::Key_Escape);
    ward.pass(std::chrono::seconds(2));
    EXPECT_EQ(bo.text("liveSentence"), "");
}

TEST_F(TwoConsoles, AreCountedAndMissedWhenTheyAreGone) {
    ward.pass(std::chrono::seconds(6));
    EXPECT_EQ(bo.text("perOperator"), "1 dwelling per operator");
    anna.die();
    ward.pass(std::chrono::seconds(26));
    EXPECT_EQ(bo.text("perOperator"), "3 dwellings per operator");
}

TEST_F(TwoConsoles, TheOneThatDiesGivesItsClaimToTheOtherAfter20Seconds) {
    ward.hear("birk-1", SoundClass::Shout);
    anna.key(Qt::Key_Space);
    ASSERT_EQ(ward.alertIn("birk-1")->claimedBy, "operator-1");
    anna.die();
    ward.pass(std::chrono::seconds(14));
    EXPECT_EQ(ward.alertIn("birk-1")->state, AlertState::Claimed) << "it may come back";
    ward.pass(std::chrono::seconds(7));
    EXPECT_EQ(ward.alertIn("birk-1")->state, AlertState::Raised);
    EXPECT_EQ(bo.text("cardRoom"), "Birkehuset 1");
    bo.key(Qt::Key_Space);
    EXPECT_TRUE(bo.desk().card()->inHand());
    EXPECT_EQ(ward.alertIn("birk-1")->claimedBy, "operator-2");
}

TEST_F(TwoConsoles, OneHandsOverTheOtherSignsAndTheFirstMayGo) {
    ward.hear("birk-1", SoundClass::Shout);
    anna.key(Qt::Key_F9);
    EXPECT_TRUE(anna.isShown("signHandover"));
    anna.key(Qt::Key_Return);
    EXPECT_THAT(anna.text("handoverSaid").toStdString(), StartsWith("Signed by you."));
    anna.key(Qt::Key_Escape);
    ward.pass(std::chrono::seconds(6));
    EXPECT_TRUE(bo.desk().warnings()->has(WarningKind::HandoverWaits));
    EXPECT_FALSE(anna.desk().warnings()->has(WarningKind::HandoverWaits)) << "it is for somebody else";
    bo.key(Qt::Key_F9);
    EXPECT_EQ(bo.text("signHandover"), "I have read it and take over: sign");
    bo.key(Qt::Key_Return);
    EXPECT_EQ(bo.text("handoverSaid"), "Signed by both. The night is yours.");
    EXPECT_THAT(ward.audited("handoverGiven"), ElementsAre("operator-1 1"));
    EXPECT_THAT(ward.audited("handoverTaken"), ElementsAre("operator-2 1"));
    anna.key(Qt::Key_F10);
    anna.key(Qt::Key_F10);
    EXPECT_FALSE(anna.desk().session()->inside());
    EXPECT_EQ(ward.alertIn("birk-1")->state, AlertState::Raised);
}

TEST_F(TwoConsoles, TheLastOneStaysUntilNothingWaitsOrTheRuleHasIt) {
    ward.hear("birk-1", SoundClass::Shout);
    anna.key(Qt::Key_F10);
    anna.key(Qt::Key_F10);
    ASSERT_FALSE(anna.desk().session()->inside());
    bo.key(Qt::Key_F10);
    bo.key(Qt::Key_F10);
    EXPECT_TRUE(bo.desk().session()->inside());
    EXPECT_THAT(bo.text("whyStay").toStdString(), StartsWith("You are the last operator on duty, and 1 alert waits"));
    EXPECT_EQ(ward.alertIn("birk-1")->state, AlertState::Raised);
    bo.key(Qt::Key_P);
    EXPECT_FALSE(bo.desk().session()->inside());
    EXPECT_EQ(ward.alertIn("birk-1")->state, AlertState::Paging);
}

TEST_F(TwoConsoles, WhatOneShelvesTheOtherSeesAndMayEnd) {
    for (int i = 0; i < 2; ++i) { // twice in the hour, and closed each time
        ward.hear("birk-1", SoundClass::Cough);
        anna.key(Qt::Key_Space);
        anna.key(Qt::Key_1);
        anna.key(Qt::Key_1);
        ward.pass(std::chrono::seconds(6));
        ASSERT_FALSE(ward.alertIn("birk-1"));
    }
    anna.key(Qt::Key_H);
    anna.key(Qt::Key_2);
    EXPECT_THAT(anna.text("shelfSaid").toStdString(), StartsWith("Shelved for 15 min."));
    anna.key(Qt::Key_Escape);
    ward.hear("birk-1", SoundClass::Cough);
    EXPECT_EQ(bo.desk().queue()->waiting(), 0);
    EXPECT_EQ(bo.desk().queue()->watching(), 1);
    bo.key(Qt::Key_H);
    EXPECT_TRUE(bo.isShown("endShelf"));
    bo.key(Qt::Key_E);
    EXPECT_EQ(anna.desk().queue()->waiting(), 1) << "what came meanwhile is shown";
    EXPECT_THAT(ward.audited("shelfEnded"), ElementsAre("operator-2 cough"));
}

} // namespace
} // namespace natlyt::console::testing
