// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/receipt.hpp"
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class AlertFlow : public StationTest {
protected:
    AlertFlow() { ask("operator-1", GoOnDuty); }
    // Keeps the console present while the time passes.
    void presentFor(seconds time) {
        for (seconds passed{0}; passed < time; passed += seconds{5}) {
            ask("operator-1", Presence);
            after(std::min<milliseconds>(seconds{5}, time - passed));
        }
    }
};

TEST_F(AlertFlow, AnAlertIsReceiptedAndShownToTheConsoles) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(receipts("birk-1"), 1U);
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_EQ(alert(id).priority, Priority::High);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE open=1"), 1);
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).openAlert, id);
}

TEST_F(AlertFlow, UnclaimedAlertPagesByRuleAt60Seconds) {
    const auto id = hear(sound("birk-1"));
    presentFor(seconds{59});
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    presentFor(seconds{1});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    const auto page = onHandset(id, "staff-1");
    EXPECT_EQ(page.state, PageState::Ringing);
    EXPECT_TRUE(page.byRule);
    EXPECT_EQ(page.roomLabel, "Birkehuset 1");
    EXPECT_EQ(page.resident, "AB");
    EXPECT_EQ(page.agreedNote, "Knock twice.");
    EXPECT_EQ(page.chainLength, 3);
    EXPECT_EQ(page.heard, std::vector{SoundClass::Shout});
}

TEST_F(AlertFlow, UnacknowledgedPageMovesOnAt45Seconds) {
    const auto id = hear(sound("birk-1"));
    presentFor(seconds{60});
    presentFor(seconds{44});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::Ringing);
    presentFor(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::TimedOut);
    EXPECT_EQ(onHandset(id, "staff-2").step, 2);
    presentFor(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-3").step, 3);
    EXPECT_EQ(alert(id).nextEscalationAt, now.wall + seconds{30});
}

TEST_F(AlertFlow, WithNobodyOnDutyAnAlertPagesAtOnce) {
    ask("operator-1", GoOffDuty);
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(AlertFlow, ASecondSoundInARoomJoinsTheOpenAlert) {
    const auto first = hear(sound("birk-1"));
    const auto second = hear(sound("birk-1", SoundClass::GlassBreak));
    EXPECT_EQ(alert(first).soundCount, 2);
    EXPECT_EQ(alert(first).sounds.back().id, second);
    EXPECT_EQ(receipts("birk-1"), 2U);
    EXPECT_EQ(sealing::openReceipt(process->link.published.back().payload, keys.publicKey)->joined, first);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 1);
}

TEST_F(AlertFlow, APageOfALoudSoundIsGivenTheNameThatComesAfterIt) {
    ask("operator-1", GoOffDuty);
    auto loud = sound("birk-1", SoundClass::Background);
    loud.rule = AlertRule::LoudImpact;
    const auto id = hear(loud);
    EXPECT_TRUE(onHandset(id, "staff-1").heard.empty()) << "a loud sound that nothing has named";
    hear(sound("birk-1", SoundClass::Crying));
    EXPECT_EQ(onHandset(id, "staff-1").heard, std::vector{SoundClass::Crying});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::Ringing);
    EXPECT_EQ(alert(id).priority, Priority::High);
}

TEST_F(AlertFlow, IsNotDismissedWithASoundThatTheOperatorHadNotSeen) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    auto dismissal = request(Dismiss, id);
    dismissal.soundsSeen = 1;
    hear(sound("birk-1", SoundClass::Impact)); // while the dismissal is on its way
    EXPECT_EQ(ask("operator-1", dismissal), ReplyCode::WrongState);
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
}

TEST_F(AlertFlow, IsPutAwayByNobodyWhoDoesNotSayHowManySoundsTheyJudged) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    for (const auto kind : {Dismiss, Watch}) {
        auto decision = request(kind, id);
        decision.soundsSeen.reset();
        EXPECT_EQ(ask("operator-1", decision), ReplyCode::BadRequest);
        decision.id = nextId();
        decision.dismissReason = DismissReason::Privacy;
        EXPECT_EQ(ask("operator-1", decision), ReplyCode::BadRequest);
    }
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
    EXPECT_TRUE(process->ward.residentOf("birk-1")->privacy.empty());
}

TEST_F(AlertFlow, ARepeatedAlertIsReceiptedAgainAndCountedOnce) {
    const auto alertMessage = sound("birk-1");
    hear(alertMessage);
    hear(alertMessage);
    EXPECT_EQ(receipts("birk-1"), 2U);
    EXPECT_EQ(alert(alertMessage.id).soundCount, 1);
}

TEST_F(AlertFlow, ARepeatOfAnEndedAlertIsReceiptedAndRaisesNothing) {
    const auto message = sound("birk-1");
    hear(message);
    ask("operator-1", Claim, message.id);
    ask("operator-1", Dismiss, message.id);
    hear(message);
    EXPECT_EQ(receipts("birk-1"), 2U);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE open=1"), 0);
}

TEST_F(AlertFlow, ADismissedAlertIsShownOnceMoreAndThenCleared) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", Claim, id), ReplyCode::Ok);
    EXPECT_EQ(ask("operator-1", Dismiss, id), ReplyCode::Ok);
    EXPECT_FALSE(process->link.live.contains(topics::wardAlert(id)));
    std::vector<std::string> shown;
    for (const auto& message : process->link.said)
        if (message.topic == topics::wardAlert(id)) shown.push_back(message.payload);
    EXPECT_EQ(shown.back(), "");
    EXPECT_EQ(decode<WardAlert>(shown[shown.size() - 2])->state, AlertState::Dismissed);
    EXPECT_FALSE(liveValue<WardRoom>(topics::wardRoom("birk-1")).openAlert);
}

TEST_F(AlertFlow, APageGoesFromOperatorToHandsetAndTheAnswerComesBack) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    auto page = request(Page, id);
    page.note = "calls for help";
    EXPECT_EQ(ask("operator-1", page), ReplyCode::Ok);
    EXPECT_EQ(onHandset(id, "staff-1").operatorNote, "calls for help");
    EXPECT_FALSE(onHandset(id, "staff-1").byRule);
    const auto pageId = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Received, pageId);
    EXPECT_TRUE(pageOf(id, "staff-1").delivered);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    reply("staff-1", StaffReplyKind::Acknowledged, pageId);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    EXPECT_EQ(onHandset(id, "staff-1").acknowledgedBy, "S1");
    reply("staff-1", StaffReplyKind::OnSite, pageId);
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
    reply("staff-1", StaffReplyKind::Done, pageId);
    EXPECT_FALSE(process->link.live.contains(topics::wardAlert(id)));
    EXPECT_FALSE(process->link.live.contains(topics::staffPage("staff-1", pageId)));
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE state='resolved' AND outcome='helped'"), 1);
}

TEST_F(AlertFlow, SomebodyElsesPageCannotBeAnswered) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    reply("staff-3", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(AlertFlow, AnAnswerToAnEarlierPageDoesNotAnswerTheNewCall) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    const auto earlier = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::OnSite, earlier);
    after(process->services.alertLimits.visit + seconds{1});
    hear(sound("birk-1"));
    after(std::chrono::minutes{2}); // nobody claims it: staff-1 is called anew
    ASSERT_EQ(alert(id).state, AlertState::Paging);
    reply("staff-1", StaffReplyKind::Done, earlier);
    reply("staff-1", StaffReplyKind::Acknowledged, earlier);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_FALSE(process->link.live.contains(topics::staffPage("staff-1", earlier)));
}

TEST_F(AlertFlow, ASilentConsoleGivesItsClaimBackAfter20Seconds) {
    ask("operator-2", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    for (int i = 0; i < 4; ++i) {
        ask("operator-2", Presence);
        EXPECT_EQ(alert(id).state, AlertState::Claimed);
        after(seconds{5});
    }
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_EQ(alert(id).claimedBy, "");
    EXPECT_EQ(ask("operator-1", Presence), ReplyCode::NotOnDuty);
}

TEST_F(AlertFlow, ARequestThatArrivesTwiceIsDoneOnceAndAnsweredAlike) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    const auto page = request(Page, id);
    EXPECT_EQ(ask("operator-1", page), ReplyCode::Ok);
    EXPECT_EQ(ask("operator-1", page), ReplyCode::Ok);
    EXPECT_EQ(ask("operator-1", Page, id), ReplyCode::WrongState);
}

TEST_F(AlertFlow, StaffAndStrangersAreNoOperators) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("staff-1", Claim, id), ReplyCode::NotAllowed);
    EXPECT_EQ(ask("stranger", GoOnDuty), ReplyCode::NotAllowed);
    EXPECT_EQ(ask("operator-2", Claim, id), ReplyCode::NotOnDuty);
    EXPECT_EQ(process->services.counters.securityEvents, 2);
}

TEST_F(AlertFlow, AClockSetBackwardsDelaysNoEscalation) {
    const auto id = hear(sound("birk-1"));
    now.wall -= std::chrono::hours{1};
    presentFor(seconds{60});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(AlertFlow, AnAlertOfARoomNobodyKnowsStillReachesEverybody) {
    const auto id = hear(sound("attic"));
    EXPECT_EQ(receipts("attic"), 1U);
    presentFor(seconds{60});
    EXPECT_EQ(onHandset(id, "staff-3").roomLabel, "attic");
}

} // namespace
} // namespace natlyt::ward
