// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

using enum AlertEventKind;

TEST(AlertLife, WaitsForADecisionWithADeadlineOf60Seconds) {
    AlertLife life;
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + seconds{60});
}

TEST(AlertLife, UnclaimedAlertPagesTheFirstOfTheChainByRule) {
    AlertLife life;
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_TRUE(life.record.byRule);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + seconds{45});
}

TEST(AlertLife, PagesAtOnceWhenNoOperatorIsOnDuty) {
    AlertLife life(false);
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_TRUE(life.record.byRule);
}

TEST(AlertLife, PagesAtOnceWhenTheLastOperatorLeaves) {
    AlertLife life;
    life.byRule(OperatorsGone);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, UnacknowledgedPageMovesOnAndAtLastRingsEverybodyEvery30Seconds) {
    AlertLife life;
    life.timeUp();
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::TimedOut);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
    EXPECT_EQ(life.pageOf("staff-2").step, 2);
    life.timeUp();
    EXPECT_EQ(life.record.ward.pages.size(), 3U);
    EXPECT_EQ(life.pages.size(), 1U + 3U); // staff-2 timed out, then three rings
    EXPECT_EQ(deadlineOf(life.record), life.context.now + seconds{30});
    life.timeUp();
    EXPECT_EQ(life.pages.size(), 3U);
    EXPECT_EQ(life.pageOf("staff-3").at, life.context.now);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, CannotMovesOnAtOnce) {
    AlertLife life;
    life.timeUp();
    life.by(Cannot, "staff-1");
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Declined);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
}

TEST(AlertLife, WhoeverCannotIsLeftAloneWhileOthersCan) {
    AlertLife life;
    life.timeUp();
    life.by(Cannot, "staff-1");
    life.by(Cannot, "staff-2");
    EXPECT_EQ(life.pageOf("staff-3").state, PageState::Ringing);
    life.timeUp();
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Declined);
    life.by(Cannot, "staff-3");
    life.timeUp(); // nobody can: everybody is rung all the same
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
}

TEST(AlertLife, AcknowledgementStopsTheEscalationAndEndsTheOtherPages) {
    AlertLife life;
    life.timeUp();
    life.timeUp();
    life.by(Acknowledged, "staff-1"); // late, but theirs
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Cancelled);
    EXPECT_EQ(deadlineOf(life.record), life.context.now + life.context.limits.arrive); // of the question whether they are there
}

TEST(AlertLife, ASecondAcknowledgementIsHarmless) {
    AlertLife life;
    life.timeUp();
    life.timeUp();
    life.by(Acknowledged, "staff-1");
    EXPECT_EQ(life.by(Acknowledged, "staff-2"), ReplyCode::Ok);
    EXPECT_EQ(life.pages, (std::vector<PageAction>{{PageActionKind::End, life.pageOf("staff-2").page}}));
    EXPECT_EQ(life.by(Acknowledged, "staff-1"), ReplyCode::Ok);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Acknowledged);
}

TEST(AlertLife, OnlyWhoWasPagedMayAnswer) {
    AlertLife life;
    life.timeUp();
    EXPECT_EQ(life.by(Acknowledged, "staff-3"), ReplyCode::NotAllowed);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, NobodyAnswersThePageOfAColleagueWhoIsPagedToo) {
    AlertLife life;
    life.timeUp();
    life.timeUp(); // staff-1 and staff-2 have a page each
    EXPECT_EQ(life.by(Acknowledged, "staff-2", life.newestPageOf("staff-1")), ReplyCode::NotAllowed);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, AnAnswerToAnEarlierPageDoesNotAnswerTheNewCall) {
    for (const auto late : {Acknowledged, Arrived, Done, Cannot}) {
        AlertLife life(false);
        const auto earlier = life.newestPageOf("staff-1");
        life.by(Acknowledged, "staff-1");
        life.context.now += life.context.limits.visit + seconds{1};
        life.by(Sound, ""); // long after the visit: a new call
        const auto call = life.record;
        ASSERT_NE(life.newestPageOf("staff-1"), earlier);
        EXPECT_EQ(life.by(late, "staff-1", earlier), ReplyCode::Ok);
        EXPECT_EQ(life.state(), AlertState::Paging);
        EXPECT_EQ(life.record.ward.nextEscalationAt, call.ward.nextEscalationAt);
        EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
        EXPECT_EQ(life.pages, (std::vector<PageAction>{{PageActionKind::End, earlier}})); // the handset still shows it
    }
}

TEST(AlertLife, AnAnswerToAnEarlierPageDoesNotAnswerAColleaguesCall) {
    for (const auto late : {Acknowledged, Arrived, Done}) {
        AlertLife life(false);
        life.timeUp();
        life.by(Acknowledged, "staff-2");
        life.context.now += life.context.limits.visit + seconds{1};
        life.by(Sound, "");
        ASSERT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
        life.by(late, "staff-2");
        EXPECT_EQ(life.state(), AlertState::Paging);
    }
}

TEST(AlertLife, ARepeatedAcknowledgementDoesNotTakeBackThatSomebodyCannot) {
    AlertLife life;
    life.timeUp();
    const auto page = life.newestPageOf("staff-1");
    life.by(Acknowledged, "staff-1", page);
    life.by(Cannot, "staff-1", page);
    life.by(Acknowledged, "staff-1", page); // the broker delivers it twice
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Declined);
}

TEST(AlertLife, WhoAcknowledgedAndThenCannotGivesItToTheNext) {
    AlertLife life;
    life.timeUp();
    life.by(Acknowledged, "staff-1");
    life.by(Cannot, "staff-1");
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.pageOf("staff-2").state, PageState::Ringing);
}

TEST(AlertLife, IsResolvedByTheNamedPersonWithAnOutcome) {
    AlertLife life;
    life.timeUp();
    life.by(Acknowledged, "staff-1");
    life.by(Arrived, "staff-1");
    EXPECT_EQ(life.state(), AlertState::OnSite);
    life.by(Done, "staff-1");
    EXPECT_EQ(life.state(), AlertState::Resolved);
    EXPECT_EQ(life.record.ward.outcome, Outcome::Helped);
    EXPECT_EQ(life.record.ward.history.back().by, "staff-1");
}

TEST(AlertLife, ALongNoteIsCutInTheHistoryBetweenCharacters) {
    AlertLife life;
    life.timeUp();
    AlertInput input;
    input.kind = Acknowledged;
    input.by = "staff-1";
    input.page = life.newestPageOf("staff-1");
    input.note = std::string(199, 'a') + "\xc3\xb8 and more"; // an o with a stroke at the limit
    life.give(input);
    EXPECT_EQ(life.record.ward.history.back().note, std::string(199, 'a'));
}

TEST(AlertLife, DoneWithoutAnOutcomeIsRefused) {
    AlertLife life;
    life.timeUp();
    AlertInput input;
    input.kind = Done;
    input.by = "staff-1";
    input.page = life.newestPageOf("staff-1");
    EXPECT_EQ(life.give(input), ReplyCode::BadRequest);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, ClaimIsOneOperators) {
    AlertLife life;
    life.by(Claim, "operator-1");
    EXPECT_EQ(life.by(Claim, "operator-1"), ReplyCode::Ok);
    EXPECT_EQ(life.by(Claim, "operator-2"), ReplyCode::ClaimedByOther);
    EXPECT_EQ(life.by(Dismiss, "operator-2"), ReplyCode::ClaimedByOther);
    EXPECT_EQ(life.by(Dismiss, "operator-1"), ReplyCode::Ok);
    EXPECT_EQ(life.state(), AlertState::Dismissed);
}

TEST(AlertLife, AClaimWithoutADecisionIsGivenBackAndThenPages) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(life.record.ward.claimedBy, "");
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, ALostConsoleGivesItsClaimBack) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.byRule(ConsoleLost);
    EXPECT_EQ(life.state(), AlertState::Raised);
}

TEST(AlertLife, ALostLastConsolePagesAtOnce) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.context.operatorOnDuty = false;
    life.byRule(ConsoleLost);
    EXPECT_EQ(life.state(), AlertState::Paging);
}

TEST(AlertLife, WatchingEndsByRaisingAgain) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.by(Watch, "operator-1");
    EXPECT_EQ(deadlineOf(life.record), life.context.now + std::chrono::minutes{10});
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(life.record.ward.raisedAt, life.context.now);
    EXPECT_LT(life.record.ward.firstRaisedAt, life.context.now);
}

TEST(AlertLife, ASoundWhileWatchedRaisesAgain) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.by(Watch, "operator-1");
    life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(life.record.ward.soundCount, 2);
}

TEST(AlertLife, ASoundThatArrivesWhileTheDecisionIsOnItsWayKeepsTheAlertOpen) {
    for (const auto kind : {Dismiss, Watch}) {
        AlertLife life;
        life.by(Claim, "operator-1");
        AlertInput decision;
        decision.kind = kind;
        decision.by = "operator-1";
        decision.dismissReason = DismissReason::Television;
        decision.watchMinutes = 5;
        decision.soundsSeen = 1;
        life.by(Sound, "");
        EXPECT_EQ(life.give(decision), ReplyCode::WrongState);
        EXPECT_EQ(life.state(), AlertState::Claimed);
        decision.soundsSeen = 1000;
        EXPECT_EQ(life.give(decision), ReplyCode::WrongState) << "nobody has judged what has not come";
        decision.soundsSeen = 2;
        EXPECT_EQ(life.give(decision), ReplyCode::Ok);
    }
}

TEST(AlertLife, ASoundDuringAVisitJoinsInSilence) {
    AlertLife life;
    life.timeUp();
    life.by(Acknowledged, "staff-1");
    life.context.now += life.context.limits.visit;
    life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::Acknowledged);
    life.by(Arrived, "staff-1");
    life.context.now += life.context.limits.visit;
    life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::OnSite);
    EXPECT_EQ(life.record.ward.soundCount, 3);
}

TEST(AlertLife, ASoundDuringAVisitRaisesAgainWhenTheClockWasSetBackSinceItBegan) {
    AlertLife life;
    life.timeUp();
    life.by(Acknowledged, "staff-1");
    life.by(Arrived, "staff-1");
    life.context.now -= std::chrono::hours{1};
    life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::Raised) << "for an hour everything would join in silence";
}

TEST(AlertLife, ASoundLongAfterAVisitThatNobodyEndedRaisesAgain) {
    for (const auto last : {Acknowledged, Arrived}) {
        AlertLife life;
        life.timeUp();
        life.timeUp();
        life.by(last, "staff-2");
        life.context.now += life.context.limits.visit + seconds{1};
        life.by(Sound, "");
        EXPECT_EQ(life.state(), AlertState::Raised);
        EXPECT_EQ(life.record.ward.raisedAt, life.context.now);
        EXPECT_EQ(life.pageOf("staff-2").state, PageState::Cancelled);
        life.timeUp();
        EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing); // the chain begins anew
        EXPECT_EQ(life.pageOf("staff-1").step, 1);
    }
}

TEST(AlertLife, ASoundLongAfterAVisitPagesAtOnceWhenNoOperatorIsOnDuty) {
    AlertLife life(false);
    life.by(Acknowledged, "staff-1");
    life.context.now += life.context.limits.visit + seconds{1};
    life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_EQ(life.pageOf("staff-1").state, PageState::Ringing);
}

TEST(AlertLife, SoundsJoinAndTheNewestEightAreKept) {
    AlertLife life;
    for (int i = 0; i < 11; ++i) life.by(Sound, "");
    EXPECT_EQ(life.state(), AlertState::Raised);
    EXPECT_EQ(life.record.ward.soundCount, 12);
    EXPECT_EQ(life.record.ward.sounds.size(), 8U);
    EXPECT_EQ(life.record.ward.sounds.back().id, numbered(110));
}

TEST(AlertLife, AnUrgentPageRingsEverybodyAtOnce) {
    AlertLife life;
    life.by(Claim, "operator-1");
    AlertInput page;
    page.kind = Page;
    page.by = "operator-1";
    page.urgent = true;
    life.give(page);
    EXPECT_EQ(life.pages.size(), 3U);
    EXPECT_FALSE(life.record.byRule);
}

TEST(AlertLife, PagingGoesOnWithoutAnybodyToPage) {
    AlertLife life;
    life.context.chain = {};
    life.timeUp();
    life.timeUp();
    EXPECT_EQ(life.state(), AlertState::Paging);
    EXPECT_TRUE(deadlineOf(life.record));
}

TEST(AlertLife, AnEndedAlertTakesNothingMore) {
    AlertLife life;
    life.by(Claim, "operator-1");
    life.by(Dismiss, "operator-1");
    EXPECT_EQ(life.by(Sound, ""), ReplyCode::WrongState);
    EXPECT_EQ(life.by(Claim, "operator-1"), ReplyCode::WrongState);
    EXPECT_EQ(life.by(Acknowledged, "staff-1"), ReplyCode::Ok); // late, harmless
    EXPECT_EQ(life.state(), AlertState::Dismissed);
}

TEST(AlertPriority, ComesFromClassRuleAndLevel) {
    auto s = sound(1, SoundClass::Shout);
    EXPECT_EQ(priorityOf(s), Priority::High);
    s.soundClass = SoundClass::Crying;
    EXPECT_EQ(priorityOf(s), Priority::Medium);
    s.levelDbfs = -6;
    EXPECT_EQ(priorityOf(s), Priority::High);
    s = sound(1, SoundClass::Household);
    EXPECT_EQ(priorityOf(s), Priority::Low);
    s.rule = AlertRule::LoudImpact;
    EXPECT_EQ(priorityOf(s), Priority::High);
    s.rule = AlertRule::SelfTest;
    EXPECT_EQ(priorityOf(s), Priority::Low);
}

} // namespace
} // namespace natlyt::ward
