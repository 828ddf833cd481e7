// SPDX-License-Identifier: Apache-2.0
// Logins and refused logins, as the broker's log tells of them.
#include "operator-console/station/login_watch.hpp"

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

class Logins : public StationTest {
protected:
    void says(const std::string& line) { give(std::string(kBrokerLog), "1795806085: " + line); }
    void refuses() { says("Client <unknown> disconnected, not authorised."); }
    void knocks(const std::string& address) { says("New connection from " + address + ":" + std::to_string(++port) + " on port 8884."); }
    void failsFrom(const std::string& address, int times = 1) {
        for (int i = 0; i < times; ++i) {
            knocks(address);
            refuses();
        }
    }
    void connects(const std::string& user, const std::string& address = "127.0.0.1") {
        knocks(address);
        says("New client connected from " + address + ":" + std::to_string(port) + " as " + user + " (p5, c1, k60, u'" + user + "').");
    }
    OperatorReply goesOnDuty(const std::string& user) {
        ask(user, OperatorRequestKind::GoOnDuty);
        return decode<OperatorReply>(process->link.published.back().payload).value();
    }
    std::vector<StationWarning> warnings() {
        after(seconds{5});
        return stationBeat().warnings.value_or(std::vector<StationWarning>{});
    }
    int port = 40000;
    std::int64_t audited(const std::string& kind) { return count(("SELECT count(*) FROM audit WHERE kind='" + kind + "'").c_str()); }
};

TEST_F(Logins, OfPersonsAreOnRecordAndThoseOfMachinesAreNot) {
    connects("operator-1");
    connects("birk-1");
    connects("station");
    EXPECT_EQ(audited("loggedIn"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='loggedIn' AND by='operator-1'"), 1);
    EXPECT_EQ(process->services.counters.malformedMessages, 0);
}

TEST_F(Logins, OfATelephoneThatComesAndGoesAreNotedOncePerTenMinutes) {
    for (int i = 0; i < 10; ++i) connects("staff-1");
    EXPECT_EQ(audited("loggedIn"), 1);
    after(std::chrono::minutes{10});
    connects("staff-1");
    EXPECT_EQ(audited("loggedIn"), 2);
}

TEST_F(Logins, OfOnePersonFromTwoPlacesAreBothOnRecordWithTheirPlace) {
    connects("staff-1", "192.0.2.7");
    connects("staff-1", "198.51.100.4");
    connects("staff-1", "192.0.2.7");
    EXPECT_EQ(audited("loggedIn"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='loggedIn' AND by='staff-1' AND detail='from 198.51.100.4'"), 1);
}

TEST_F(Logins, ThatAHandsetIsRefusedAreOnRecordAndShownThoughTheBrokerSaysNotFromWhere) {
    knocks("192.0.2.7"); // a console that is about to log in
    for (int i = 0; i < 5; ++i) says("Client <unknown> closed its connection.");
    EXPECT_EQ(audited("loginFailed"), 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    ASSERT_EQ(warnings().size(), 1U);
    EXPECT_EQ(warnings()[0].kind, StationWarningKind::LoginsRefused);
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok) << "nobody else is blamed for it";
}

TEST_F(Logins, ThatTheBrokerKeepsWaitingAreOnRecordAndShownWithWhereAndUntilWhen) {
    says("natlyt-login-guard: staff-1 from 192.0.2.7 waits 60 s.");
    says("natlyt-login-guard: somebody from 192.0.2.7 waits 120 s."); // no user of that name
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='loginFailed' AND subject='staff-1' AND detail='from 192.0.2.7: waits 60 s'"), 1);
    ASSERT_EQ(warnings().size(), 1U);
    EXPECT_EQ(warnings()[0].detail, "192.0.2.7");
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok) << "the guard looks at each user apart";
    after(std::chrono::minutes{8});
    EXPECT_TRUE(warnings().empty());
}

TEST_F(Logins, AreNotReadFromHalfALineOfTheGuard) {
    for (const auto* line : {"natlyt-login-guard: staff-1 waits 60 s.", "natlyt-login-guard: staff-1 from 192.0.2.7 waits long s.",
                             "natlyt-login-guard: staff-1 from 192.0.2.7"})
        EXPECT_FALSE(readNotice(line)) << line;
}

TEST(BrokerNotices, NameWhoTriedToLeaveAMessageLying) {
    const auto notice = readNotice("2026-11-22T23:00:00: natlyt-login-guard: birk-1 may leave nothing lying on natlyt/1/room/birk-1/alert");
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->kind, BrokerNotice::Kind::LeftLying);
    EXPECT_EQ(notice->user, "birk-1");
    EXPECT_EQ(notice->endpoint, "natlyt/1/room/birk-1/alert");
}

TEST_F(Logins, AreNotWhatAMessageIsThatSomebodyTriedToLeaveLyingButThatIsASecurityEvent) {
    give(std::string(kBrokerLog), "natlyt-login-guard: birk-1 may leave nothing lying on natlyt/1/room/birk-1/alert");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    EXPECT_EQ(audited("loginFailed"), 0);
}

TEST_F(Logins, ThatAreRefusedAreOnRecordAndARunOfThemIsASecurityEvent) {
    for (int i = 0; i < 4; ++i) refuses();
    EXPECT_EQ(audited("loginFailed"), 1);
    EXPECT_EQ(process->services.counters.securityEvents, 0);
    refuses();
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    after(std::chrono::minutes{6});
    refuses();
    EXPECT_EQ(audited("loginFailed"), 2);
    EXPECT_EQ(process->services.counters.securityEvents, 1) << "a single slip of the finger is none";
}

TEST_F(Logins, AfterFiveWrongPasswordsFromAnAddressWaitThereAMinuteAndTwiceAsLongWithEachFurtherOne) {
    failsFrom("192.0.2.7", 4);
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok) << "slips of the finger";
    ask("operator-1", OperatorRequestKind::GoOffDuty);
    failsFrom("192.0.2.7");
    connects("operator-1", "192.0.2.7");
    auto reply = goesOnDuty("operator-1");
    EXPECT_EQ(reply.code, ReplyCode::LockedOut);
    EXPECT_EQ(reply.until, now.wall + seconds{60});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='operator-1'"), 2);
    failsFrom("192.0.2.7", 2);
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(goesOnDuty("operator-1").until, now.wall + seconds{240});
    after(seconds{239});
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::LockedOut);
    after(seconds{1});
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok);
}

TEST_F(Logins, AreLockedForAnHourAtMostAndForgivenAnHourLater) {
    failsFrom("192.0.2.7", 200);
    connects("admin-1", "192.0.2.7");
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::LockedOut);
    after(std::chrono::hours{1});
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::Ok);
    after(std::chrono::hours{1});
    failsFrom("192.0.2.7", 4);
    connects("admin-1", "192.0.2.7");
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::Ok);
}

TEST_F(Logins, FromElsewhereAreNotLockedAndTakeTheLockOffThePerson) {
    failsFrom("192.0.2.7", 10);
    connects("operator-1", "198.51.100.4");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok);
    connects("admin-1", "192.0.2.7");
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::LockedOut);
    connects("admin-1", "198.51.100.4");
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::Ok);
}

TEST_F(Logins, ThatComeWhileSomebodyElseKnocksAreNotBlamed) {
    failsFrom("192.0.2.7", 2);
    for (int i = 0; i < 6; ++i) {
        knocks("198.51.100.4"); // and is about to be let in
        failsFrom("192.0.2.7");
    }
    connects("operator-1", "198.51.100.4");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok);
}

TEST_F(Logins, NeverTakeTheSeatFromAnOperatorOnDutyNorAnAlertFromStaff) {
    connects("operator-1", "192.0.2.7");
    ASSERT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok);
    failsFrom("192.0.2.7", 10);
    connects("operator-1", "192.0.2.7"); // the network was lost for a moment
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", OperatorRequestKind::Claim, id), ReplyCode::Ok);
    EXPECT_EQ(ask("operator-1", OperatorRequestKind::Page, id), ReplyCode::Ok);
    auto elsewhere = request(OperatorRequestKind::GoOnDuty);
    elsewhere.publicKey = Bytes(32, 9); // to which sound would be sealed
    EXPECT_EQ(ask("operator-1", elsewhere), ReplyCode::LockedOut);
    connects("staff-1", "192.0.2.7");
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
}

TEST_F(Logins, LeaveAnAlertToTheRuleWhileTheOnlyOperatorWaits) {
    failsFrom("192.0.2.7", 10);
    connects("operator-1", "192.0.2.7");
    ASSERT_EQ(goesOnDuty("operator-1").code, ReplyCode::LockedOut);
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(Logins, ThatAreRefusedAgainAndAgainAreShownAtTheConsolesUntilItIsOver) {
    EXPECT_TRUE(warnings().empty());
    failsFrom("192.0.2.7", 5);
    EXPECT_EQ(warnings(), (std::vector<StationWarning>{{StationWarningKind::LoginsRefused, "192.0.2.7"}}));
    after(std::chrono::minutes{5});
    EXPECT_TRUE(warnings().empty());
    for (int i = 0; i < 5; ++i) refuses(); // the broker did not tell from where
    EXPECT_EQ(warnings(), (std::vector<StationWarning>{{StationWarningKind::LoginsRefused, "5 / 5 min"}}));
}

TEST_F(Logins, ThatAreLockedOutAreShownToAdministratorsWithWhoWaitsAndUntilWhen) {
    const auto lockedOut = [this] {
        ask("admin-1", OperatorRequestKind::ReadRegistry);
        return decode<OperatorReply>(process->link.published.back().payload).value().registry.value().lockedOut;
    };
    EXPECT_FALSE(lockedOut());
    failsFrom("192.0.2.7", 6);
    EXPECT_EQ(lockedOut(), (std::vector<LockedOut>{{"192.0.2.7", now.wall + seconds{120}, {}}}));
    connects("operator-1", "192.0.2.7");
    connects("birk-1", "192.0.2.7"); // a monitor's certificate cannot be guessed
    after(seconds{20});
    EXPECT_EQ(lockedOut(), (std::vector<LockedOut>{{"192.0.2.7", now.wall + seconds{100}, {"operator-1"}}}));
    after(seconds{100});
    EXPECT_FALSE(lockedOut());
}

TEST_F(Logins, OfSomebodyWhoWasRemovedFromTheRegistryAreSecurityEvents) {
    auto removes = request(OperatorRequestKind::Change);
    removes.change.emplace().kind = ChangeKind::RemovePerson;
    removes.change->subject = "operator-1";
    ASSERT_EQ(ask("admin-1", removes), ReplyCode::Ok);
    connects("operator-1");
    connects("operator-1");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='operator-1' AND detail LIKE '%natlyt-provision revoke operator-1'"), 1);
    connects("never-heard-of");
    connects("birk-1");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    after(std::chrono::minutes{10});
    connects("operator-1");
    EXPECT_EQ(process->services.counters.securityEvents, 2);
}

TEST_F(Logins, WhatElseTheBrokerSaysIsNoMatter) {
    for (const auto* line : {"", "Client night-1 disconnected.",
                             "New client connected from ", "New client connected from x as y (p5)"})
        EXPECT_FALSE(readNotice(line)) << line;
}

} // namespace
} // namespace natlyt::ward
