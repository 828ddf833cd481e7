// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

struct Killed {};

class Restart : public StationTest {
protected:
    bool isCleared(const std::string& topic) const {
        return std::ranges::any_of(process->link.said, [&](const auto& m) { return m.topic == topic && m.payload.empty(); });
    }
};

TEST_F(Restart, StationKilledAfterCommitAndBeforeReceiptGivesOneAlertNotTwo) {
    const auto message = sound("birk-1");
    process->services.afterCommit = [] { throw Killed{}; };
    EXPECT_THROW(hear(message), Killed);
    EXPECT_EQ(receipts("birk-1"), 0U);
    kill();
    start();
    hear(message); // the room asks again
    EXPECT_EQ(receipts("birk-1"), 1U);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM sound"), 1);
    EXPECT_EQ(alert(message.id).soundCount, 1);
}

TEST_F(Restart, OpenAlertsAndTheirPagesAreShownAgain) {
    const auto id = hear(sound("birk-1"));
    auto before = alert(id);
    kill();
    start();
    EXPECT_GT(alert(id).revision, before.revision);
    before.revision = alert(id).revision;
    EXPECT_EQ(alert(id), before);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
}

TEST_F(Restart, APageThatWasLookedAtIsStillSoWithItsTimes) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-1").page;
    after(seconds{3});
    reply("staff-1", StaffReplyKind::Received, page);
    const auto came = now.wall;
    after(seconds{4});
    reply("staff-1", StaffReplyKind::Read, page);
    const auto seen = now.wall;
    EXPECT_EQ(alert(id).state, AlertState::Paging) << "looking answers nothing";
    kill();
    start();
    EXPECT_EQ(pageOf(id, "staff-1").deliveredAt, came);
    EXPECT_EQ(pageOf(id, "staff-1").readAt, seen);
    after(seconds{1});
    reply("staff-1", StaffReplyKind::Read, page); // looks again
    EXPECT_EQ(pageOf(id, "staff-1").readAt, seen) << "when it was looked at first";
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='pageChanged' AND detail='read'"), 1);
    after(seconds{40});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing) << "and the chain goes on";
}

TEST_F(Restart, DeadlinesGoOnFromWhereTheyWere) {
    const auto id = hear(sound("birk-1")); // nobody on duty: staff-1 rings
    after(seconds{30});
    kill();
    now.wall += seconds{10};
    now.monotonic = MonotonicTime{seconds{3}}; // another boot
    start();
    after(seconds{4});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::Ringing);
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::TimedOut);
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, ADeadlineThatPassedMeanwhileActsAtOnce) {
    const auto id = hear(sound("birk-1"));
    kill();
    now.wall += std::chrono::minutes{10};
    start();
    after(milliseconds{200});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, WhoAcknowledgedAndDoesNotArriveIsAskedAgainAtTheSameTime) {
    const auto id = hear(sound("birk-1")); // nobody on duty: staff-1 rings
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Acknowledged, page);
    after(seconds{200});
    kill();
    now.wall += seconds{60};
    now.monotonic = MonotonicTime{seconds{3}};
    start();
    after(seconds{39});
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    after(seconds{1});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(onHandset(id, "staff-1").page, page);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, NoDeadlineIsPutOffByAClockThatWentBackMeanwhile) {
    const auto id = hear(sound("birk-1"));
    kill();
    now.wall -= std::chrono::hours{5};
    start();
    after(seconds{45});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, NoWatchLastsLongerByAClockThatWentBackMeanwhile) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Watch, id); // for ten minutes
    kill();
    now.wall -= std::chrono::hours{5};
    start();
    after(std::chrono::minutes{10});
    EXPECT_EQ(alert(id).state, AlertState::Paging); // the operator has long been gone
}

TEST_F(Restart, WhoWasOnDutyStaysOnDutyIfHeardInTime) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    kill();
    start();
    EXPECT_EQ(ask("operator-1", Presence), ReplyCode::Ok);
    EXPECT_EQ(alert(id).claimedBy, "operator-1");
    after(seconds{20});
    EXPECT_EQ(alert(id).state, AlertState::Paging); // the last console fell silent
}

TEST_F(Restart, WhatEndedUnsaidIsClearedAtTheBroker) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Done, page);
    kill();
    start();
    std::set<std::string> cleared;
    for (const auto& message : process->link.said)
        if (message.payload.empty()) cleared.insert(message.topic);
    EXPECT_TRUE(cleared.contains(topics::wardAlert(id)));
    EXPECT_TRUE(cleared.contains(topics::staffPage("staff-1", page)));
}

TEST_F(Restart, APageThatEndedUnsaidIsClearedWhileItsAlertGoesOn) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Cannot, page);
    kill();
    start();
    const auto said = std::ranges::count_if(process->link.said, [&](const auto& message) {
        return message.topic == topics::staffPage("staff-1", page) && message.payload.empty();
    });
    EXPECT_GT(said, 0);
    EXPECT_FALSE(process->link.live.contains(topics::staffPage("staff-1", page)));
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, ConsolesTakeAnAlertThatWentBackToWhatWasStored) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    for (int restart = 0; restart < 2; ++restart) {
        process->db.run(("PRAGMA max_page_count=" + std::to_string(count("PRAGMA page_count"))).c_str()).value();
        for (int i = 0; i < 40; ++i) { // until a claim is no longer stored, and a few more
            ask("operator-1", Claim, id); // and takes the page back
            ask("operator-1", Page, id);
        }
        ASSERT_FALSE(process->services.databaseUp);
        const auto seen = alert(id).revision;
        kill();
        now.wall += seconds{1};
        start();
        EXPECT_GT(alert(id).revision, seen);
    }
}

TEST_F(Restart, APageThatRangAndWasNotStoredDoesNotRingOnWhereNobodyHearsItsAnswer) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    process->db.run("PRAGMA query_only=1").value();
    for (int i = 0; i < 13; ++i) { // nobody takes it: paged by rule
        ask("operator-1", Presence);
        after(seconds{5});
    }
    const auto topic = topics::staffPage("staff-1", pageOf(id, "staff-1").page);
    const auto atTheBroker = process->link.live.at(topic);
    kill();
    start();
    after(std::chrono::minutes{1});
    const auto rings = topics::staffPage("staff-1", pageOf(id, "staff-1").page);
    ASSERT_NE(rings, topic);
    give(topic, atTheBroker); // as it is said, not left lying
    give(rings, process->link.live.at(rings), true);
    EXPECT_FALSE(isCleared(topic));
    give(topic, atTheBroker, true);
    EXPECT_TRUE(isCleared(topic));
    EXPECT_FALSE(isCleared(rings));
    EXPECT_TRUE(process->link.live.contains(rings));
}

TEST_F(Restart, APageOfAnAlertThatTheLedgerDoesNotKnowIsLeftToRing) { // an old copy of the database was put in place
    StaffPage page;
    page.page = nextId();
    page.alert = nextId();
    page.roomLabel = "Birkehuset 1";
    page.step = page.chainLength = 1;
    page.state = PageState::Ringing;
    give(topics::staffPage("staff-1", page.page), encode(page), true);
    EXPECT_FALSE(isCleared(topics::staffPage("staff-1", page.page)));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='staff-1'"), 1);
}

TEST_F(Restart, WhatSomebodyHadWhoIsNoLongerOnTheRosterIsCalledOutAgain) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Acknowledged, page);
    ASSERT_EQ(alert(id).state, AlertState::Acknowledged);
    auto without = process->ward;
    std::erase_if(without.persons, [](const auto& person) { return person.id == "staff-1"; });
    for (auto& chain : without.chains) std::erase(chain.persons, "staff-1");
    Registry(process->db).replace(without, now.wall).value();
    kill();
    start();
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_FALSE(process->link.live.contains(topics::staffPage("staff-1", page)));
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Restart, PlanNumbersRiseEvenWhenTheClockWentBack) {
    const auto planNumber = [&] {
        after(milliseconds{0});
        return sealing::openPlan(process->link.live.at(topics::roomPlan("birk-1")), keys.publicKey)->number;
    };
    const auto before = planNumber();
    kill();
    now.wall -= std::chrono::hours{48};
    start();
    EXPECT_GT(planNumber(), before);
}

} // namespace
} // namespace natlyt::ward
