// SPDX-License-Identifier: Apache-2.0
// What the log-off of a handset does to pages: nobody is waited for who cannot hear, nobody is passed over who can, and a
// restart changes nothing of it.
#include "tests/operator-console/station/reach_fixture.hpp"

namespace natlyt::ward {
namespace {

class LogOff : public Reach {
protected:
    LogOff() { connected({"staff-1", "staff-2", "staff-3"}); }
    void restart() {
        kill();
        now.wall += seconds{3};
        now.monotonic = MonotonicTime{seconds{3}}; // another boot
        start();
    }
    bool isPaged(const Uuid& id, const std::string& user) {
        const auto pages = alert(id).pages;
        return std::ranges::find(pages, user, &PageStep::user) != pages.end();
    }
    std::int64_t loggedOff() { return count("SELECT count(*) FROM audit WHERE detail LIKE 'handset logged off%'"); }
    std::int64_t kept() { return count("SELECT count(*) FROM handset_off"); }
    std::map<std::string, PageState> ringsIn(const Uuid& id) {
        std::map<std::string, PageState> states;
        for (const auto& page : alert(id).pages) states[page.user] = page.state;
        return states;
    }
    SmsInMemory sms;
};

TEST_F(LogOff, IsStillKnownAfterAKillOfTheStation) {
    logsOff("staff-1");
    logsOff("staff-2");
    restart();
    after(seconds{6});
    EXPECT_EQ(unreached(), "Birkehuset") << "with the first heartbeat, also in the station's first minute";
    present("staff-2");
    const auto id = hear(sound("birk-1"));
    after(seconds{1});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::TimedOut}, {"staff-2", PageState::Ringing}}));
}

TEST_F(LogOff, EndsAtTheHandsetsNextWordAlsoForARestart) {
    logsOff("staff-1");
    present("staff-1");
    EXPECT_EQ(kept(), 0);
    restart();
    const auto id = hear(sound("birk-1"));
    after(seconds{44});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::Ringing}})) << "they have their time again";
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(LogOff, ThatCameWhileTheLedgerTookNothingIsKeptAsSoonAsItDoes) {
    process->db.run("PRAGMA query_only=ON").value();
    logsOff("staff-1");
    EXPECT_EQ(kept(), 0);
    process->db.run("PRAGMA query_only=OFF").value();
    after(seconds{10});
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(loggedOff(), 1);
}

TEST_F(LogOff, OfWhoIsOnTheRosterNoMoreIsForgotten) {
    logsOff("staff-3");
    auto without = process->ward;
    std::erase_if(without.persons, [](const Person& person) { return person.id == "staff-3"; });
    process->registry.update(process->ward, without, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
    restart();
    after(seconds{1});
    EXPECT_EQ(kept(), 0);
}

TEST_F(LogOff, SaidTwiceIsOneAndCallsNobodyMore) {
    const auto id = hear(sound("birk-1"));
    logsOff("staff-1");
    logsOff("staff-1");
    logsOff("staff-1");
    after(seconds{44});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::TimedOut}, {"staff-2", PageState::Ringing}}));
    EXPECT_EQ(loggedOff(), 1);
}

TEST_F(LogOff, OfSomebodyElseLeavesAPageWhereItIs) {
    const auto id = hear(sound("birk-1"));
    logsOff("staff-2");
    logsOff("staff-9");
    after(seconds{44});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::Ringing}}));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='staff-9'"), 1);
    after(seconds{2}); // staff-2's turn, and nobody waits for it
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
    EXPECT_EQ(pageOf(id, "staff-3").state, PageState::Ringing) << "everybody";
}

TEST_F(LogOff, OfAllLeavesNoPageWaitingAndRepeatsItForEverybodyInItsTime) {
    for (const auto* user : {"staff-1", "staff-2", "staff-3"}) logsOff(user);
    const auto id = hear(sound("birk-1"));
    after(seconds{1});
    after(seconds{1});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::Ringing}, {"staff-2", PageState::Ringing}, {"staff-3", PageState::Ringing}}));
    EXPECT_EQ(count("SELECT count(*) FROM event WHERE note='step 1' OR note='step 2' OR note='everybody'"), 3) << "no step is skipped";
    const auto before = alert(id).revision;
    for (int i = 0; i < 60; ++i) after(seconds{1});
    EXPECT_EQ(alert(id).revision, before + 2);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    present("staff-1");
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged) << "who is back may still take it";
}

TEST_F(LogOff, LeavesThePageToWhoeverIsBackInTime) {
    const auto id = hear(sound("birk-1"));
    logsOff("staff-1");
    present("staff-1");
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Cancelled);
}

TEST_F(LogOff, DoesNotPassOverWhoIsReachedAtThatStepByAnotherChannel) {
    alsoBySms("staff-1", sms);
    logsOff("staff-1");
    const auto id = hear(sound("birk-1"));
    after(seconds{40});
    EXPECT_FALSE(isPaged(id, "staff-2"));
    sms.up = false; // it dies while it carries the page
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(LogOff, DoesNotPassOverWhoseOtherChannelIsOnlyBeingTried) {
    alsoBySms("staff-1", sms);
    sms.up = sms.tried = false;
    logsOff("staff-1");
    const auto id = hear(sound("birk-1"));
    after(seconds{2});
    EXPECT_FALSE(isPaged(id, "staff-2"));
    EXPECT_EQ(unreached(), "");
    sms.tried = true;
    after(seconds{1});
    EXPECT_TRUE(isPaged(id, "staff-2"));
}

TEST_F(LogOff, WaitsForNobodyWhoseOtherChannelIsUsedAtALaterStepOnly) {
    alsoBySms("staff-1", sms);
    process->ward.facilities[0].paging.smsFrom = 2;
    logsOff("staff-1");
    const auto id = hear(sound("birk-1"));
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(LogOff, HasAChannelThatNoStepOfTheChainUsesCountWhereEverybodyIsCalled) {
    alsoBySms("staff-2", sms);
    process->ward.facilities[0].paging.smsFrom = 9;
    logsOff("staff-2");
    logsOff("staff-3");
    const auto id = hear(sound("birk-1"));
    reply("staff-1", StaffReplyKind::Cannot, pageOf(id, "staff-1").page);
    after(seconds{1});
    EXPECT_EQ(ringsIn(id), (std::map<std::string, PageState>{{"staff-1", PageState::Declined}, {"staff-2", PageState::Ringing}, {"staff-3", PageState::Ringing}}));
}

TEST_F(LogOff, OfAllOthersCallsAgainWhoSaidThatTheyCannot) {
    logsOff("staff-2");
    logsOff("staff-3");
    const auto id = hear(sound("birk-1"));
    reply("staff-1", StaffReplyKind::Cannot, pageOf(id, "staff-1").page);
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-3").state, PageState::Ringing);
    EXPECT_EQ(ringsIn(id).at("staff-1"), PageState::Ringing) << "nobody else can hear";
}

TEST_F(LogOff, ThatWasKeptAndNotYetActedOnIsActedOnAfterAKill) {
    const auto id = hear(sound("birk-1"));
    process->db.run("INSERT INTO handset_off VALUES('staff-1')").value();
    restart();
    after(seconds{1});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(LogOff, OfWhoHasAcknowledgedAndIsNotThereCallsTheNext) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Acknowledged, page);
    logsOff("staff-2");
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged) << "it is not theirs";
    present("staff-2");
    logsOff("staff-1");
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
    EXPECT_EQ(pageOf(id, "staff-1").page, page) << "and theirs is still to be answered";
    reply("staff-1", StaffReplyKind::OnSite, page);
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
}

TEST_F(LogOff, OfWhoHasAcknowledgedAndIsReachedOtherwiseOrIsThereCallsNobody) {
    alsoBySms("staff-1", sms);
    const auto id = hear(sound("birk-1"));
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    logsOff("staff-1");
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    sms.up = false;
    reply("staff-1", StaffReplyKind::OnSite, pageOf(id, "staff-1").page);
    logsOff("staff-1");
    after(seconds{60});
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
    EXPECT_FALSE(isPaged(id, "staff-2"));
}

} // namespace
} // namespace natlyt::ward
