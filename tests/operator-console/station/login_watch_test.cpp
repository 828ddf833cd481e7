// SPDX-License-Identifier: Apache-2.0
// Logins and refused logins, as the broker's log tells of them.
#include "operator-console/station/login_watch.hpp"

#include "tests/operator-console/station/station_fixture.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

class Logins : public StationTest {
protected:
    void says(const std::string& line) { give(std::string(kBrokerLog), "1795806085: " + line); }
    void failsFrom(const std::string& address, int times = 1, const std::string& user = "operator-1") {
        for (int i = 0; i < times; ++i) says("natlyt-login-guard: " + user + " from " + address + " gave no right password.");
    }
    void connects(const std::string& user, const std::string& address = "127.0.0.1") {
        says("New client connected from " + address + ":" + std::to_string(++port) + " as " + user + " (p5, c1, k60, u'" + user + "').");
    }
    OperatorReply goesOnDuty(const std::string& user) {
        ask(user, OperatorRequestKind::GoOnDuty);
        return decode<OperatorReply>(process->link.published.back().payload).value();
    }
    bool tellsOf(const std::string& subject, const std::string& detail) {
        return count(fmt::format("SELECT count(*) FROM audit WHERE kind='loginFailed' AND subject='{}' AND detail='{}'", subject, detail).c_str()) == 1;
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

TEST_F(Logins, ThatTheBrokerKeepsWaitingAreOnRecordAndShownWithWhereAndUntilWhen) {
    says("natlyt-login-guard: staff-1 from 192.0.2.7 waits 60 s.");
    says("natlyt-login-guard: somebody from 192.0.2.8 waits 120 s."); // no user of that name
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='loginFailed' AND subject='staff-1' AND detail='from 192.0.2.7: waits 60 s'"), 1);
    ASSERT_EQ(warnings().size(), 1U);
    EXPECT_EQ(warnings()[0].detail, "192.0.2.7, 192.0.2.8");
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok) << "the guard looks at each user apart";
    after(std::chrono::minutes{8});
    EXPECT_TRUE(warnings().empty());
}

TEST_F(Logins, AreNotReadFromHalfALineOfTheGuard) {
    for (const auto* line : {"natlyt-login-guard: staff-1 waits 60 s.", "natlyt-login-guard: staff-1 from 192.0.2.7 waits long s.",
                             "natlyt-login-guard: staff-1 from 192.0.2.7", "natlyt-login-guard: staff-1 from 192.0.2.7 gave",
                             "natlyt-login-guard: ", "natlyt-login-guard: staff-1 from 192.0.2.7 waits 60 s. waits", "1795806085: natlyt-login-guard: a from b waits 6x s."})
        EXPECT_FALSE(readNotice(line)) << line;
}

TEST(BrokerNotices, NameWhoTriedToLeaveAMessageLying) {
    const auto notice = readNotice("2026-11-22T23:00:00: natlyt-login-guard: birk-1 may leave nothing lying on natlyt/1/room/birk-1/alert");
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->kind, BrokerNotice::Kind::LeftLying);
    EXPECT_EQ(notice->user, "birk-1");
    EXPECT_EQ(notice->where, "natlyt/1/room/birk-1/alert");
}

TEST_F(Logins, AreNotWhatAMessageIsThatSomebodyTriedToLeaveLyingButThatIsASecurityEvent) {
    give(std::string(kBrokerLog), "natlyt-login-guard: birk-1 may leave nothing lying on natlyt/1/room/birk-1/alert");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    EXPECT_EQ(audited("loginFailed"), 0);
}

TEST(BrokerNotices, BelieveNothingOfTheWordsThatAClientChoseForItself) {
    const auto forged = readNotice("1795806085: New client connected from 192.0.2.7:4 as x (p5, c1, k60, u'admin-1'). (p5, c1, k60, u'birk-1').");
    ASSERT_TRUE(forged);
    EXPECT_EQ(forged->user, "birk-1");
    EXPECT_EQ(forged->where, "192.0.2.7");
    for (const auto* said : {"New client connected from 192.0.2.7:4 as natlyt-login-guard: admin-1 from 192.0.2.7 waits 60 s.",
                             "1795806085: Client natlyt-login-guard: admin-1 from 192.0.2.7 gave no right password.",
                             "1795806085: Client New client connected from 192.0.2.7:4 as x (p5, c1, k60, u'admin-1')."})
        EXPECT_FALSE(readNotice(said)) << said;
}

// Mosquitto cuts its lines at 999 characters. What then is their end may be the middle of an id that was made for it.
TEST_F(Logins, OfSomebodyWhoseIdFillsTheBrokersLineAreNobodyElsesAndASecurityEvent) {
    const std::string as = "2026-11-22T23:00:00: New client connected from 192.0.2.7:4 as ", forged = " (p5, c1, k60, u'admin-1').";
    const auto cut = as + std::string(999 - as.size() - forged.size(), 'x') + forged;
    give(std::string(kBrokerLog), cut);
    EXPECT_EQ(audited("loggedIn"), 0);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='broker' AND detail LIKE '%from 192.0.2.7 %'"), 1);
}

TEST_F(Logins, ThatAreRefusedAreOnRecordWithWhoseAndWhereAndARunOfThemIsASecurityEvent) {
    failsFrom("192.0.2.7", 4);
    EXPECT_TRUE(tellsOf("operator-1", "1 wrong password from 192.0.2.7"));
    EXPECT_EQ(audited("loginFailed"), 1) << "whoever knocks without end does not fill the log";
    EXPECT_EQ(process->services.counters.securityEvents, 0);
    failsFrom("198.51.100.4");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    after(std::chrono::minutes{1});
    EXPECT_TRUE(tellsOf("operator-1", "3 more from 192.0.2.7"));
    after(std::chrono::minutes{5});
    failsFrom("192.0.2.7");
    EXPECT_EQ(audited("loginFailed"), 4);
    EXPECT_EQ(process->services.counters.securityEvents, 1) << "a single slip of the finger is none";
}

TEST_F(Logins, ThatAreRefusedOfSeveralPeopleAreEachOnRecordAtOnceAndANameThatIsNobodysAsSomebody) {
    for (const auto* user : {"operator-1", "operator-2", "staff-1", "admin-1", "somebody"}) failsFrom("192.0.2.7", 1, user);
    for (const auto* user : {"operator-1", "operator-2", "staff-1", "admin-1", "somebody"})
        EXPECT_TRUE(tellsOf(user, "1 wrong password from 192.0.2.7")) << user;
    EXPECT_EQ(audited("loginFailed"), 5);
}

TEST_F(Logins, ThatAreRefusedAgainAndAgainAreCountedMinuteByMinuteUntilItIsOver) {
    for (int second = 0; second < 150; ++second) {
        failsFrom("192.0.2.7");
        after(seconds{1});
    }
    EXPECT_EQ(audited("loginFailed"), 3);
    after(std::chrono::minutes{1});
    after(std::chrono::minutes{5});
    EXPECT_EQ(audited("loginFailed"), 4);
    EXPECT_EQ(count("SELECT sum(CAST(detail AS INTEGER)) FROM audit WHERE kind='loginFailed'"), 150) << "each is counted once";
}

TEST_F(Logins, ThatAreRefusedByTheThousandDoNotFillTheLogAndOneEntryCountsTheOthers) {
    for (int i = 0; i < 5000; ++i) failsFrom(fmt::format("192.0.{}.{}", i / 200, i % 200), 1, "somebody");
    EXPECT_EQ(audited("loginFailed"), 20);
    for (int i = 0; i < 500; ++i) says(fmt::format("natlyt-login-guard: somebody from 198.51.{}.{} waits 60 s.", i / 200, i % 200));
    EXPECT_EQ(audited("loginFailed"), 20);
    after(seconds{61});
    EXPECT_EQ(audited("loginFailed"), 21);
    EXPECT_TRUE(tellsOf("", "5480 others within a minute, of more people or from more addresses"));
    after(seconds{61});
    EXPECT_EQ(audited("loginFailed"), 21);
    failsFrom("192.0.2.7");
    EXPECT_EQ(audited("loginFailed"), 22) << "the next minute begins anew";
}

TEST_F(Logins, DirectlyAfterAWrongPasswordOfTheirNameAreOnRecordHoweverLatelyTheyWereThere) {
    connects("operator-1", "192.0.2.7");
    connects("operator-2", "192.0.2.7");
    failsFrom("192.0.2.7", 3);
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(audited("loggedIn"), 3);
    failsFrom("198.51.100.4");
    connects("operator-1", "192.0.2.7");
    EXPECT_EQ(audited("loggedIn"), 4) << "wherever it was tried";
    says("natlyt-login-guard: operator-1 from 192.0.2.7 waits 60 s.");
    connects("operator-1", "192.0.2.7");
    connects("operator-1", "192.0.2.7");
    connects("operator-2", "192.0.2.7");
    EXPECT_EQ(audited("loggedIn"), 5) << "once, and nobody else's";
}

TEST_F(Logins, FromAnAddressThatWaitsAsAWholeAreOnRecordAndShownToAdministrators) {
    says("natlyt-login-guard: everybody from 192.0.2.7 waits 120 s.");
    says("natlyt-login-guard: somebody from 192.0.2.7 waits 60 s.");
    EXPECT_TRUE(tellsOf("", "everybody from 192.0.2.7: waits 120 s"));
    EXPECT_TRUE(tellsOf("somebody", "from 192.0.2.7: waits 60 s"));
    ask("admin-1", OperatorRequestKind::ReadRegistry);
    const auto shown = decode<OperatorReply>(process->link.published.back().payload).value().registry.value().lockedOut;
    EXPECT_EQ(shown, (std::vector<LockedOut>{{"192.0.2.7", now.wall + seconds{120}, {}}})) << "one sentence for the address";
    EXPECT_EQ(warnings(), (std::vector<StationWarning>{{StationWarningKind::LoginsRefused, "192.0.2.7"}}));
}

TEST_F(Logins, OfAnybodyWhomTheBrokerLetInAreAsGoodAsEverWhateverOthersTryThere) {
    connects("operator-1", "192.0.2.7");
    ASSERT_EQ(goesOnDuty("operator-1").code, ReplyCode::Ok);
    failsFrom("192.0.2.7", 50);
    says("natlyt-login-guard: operator-1 from 192.0.2.7 waits 60 s.");
    connects("admin-1", "192.0.2.7");
    EXPECT_EQ(ask("admin-1", OperatorRequestKind::ReadRegistry), ReplyCode::Ok);
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", OperatorRequestKind::Claim, id), ReplyCode::Ok);
}

TEST_F(Logins, ThatAreRefusedAgainAndAgainAreShownAtTheConsolesUntilItIsOver) {
    EXPECT_TRUE(warnings().empty());
    failsFrom("192.0.2.7", 5);
    EXPECT_EQ(warnings(), (std::vector<StationWarning>{{StationWarningKind::LoginsRefused, "5 / 5 min"}}));
    says("natlyt-login-guard: operator-1 from 192.0.2.7 waits 60 s.");
    EXPECT_EQ(warnings(), (std::vector<StationWarning>{{StationWarningKind::LoginsRefused, "192.0.2.7"}}));
    after(std::chrono::minutes{6});
    EXPECT_TRUE(warnings().empty());
}

TEST_F(Logins, ThatTheBrokerRefusesForAWhileAreShownToAdministratorsWithWhoseAndUntilWhen) {
    const auto lockedOut = [this] {
        ask("admin-1", OperatorRequestKind::ReadRegistry);
        return decode<OperatorReply>(process->link.published.back().payload).value().registry.value().lockedOut;
    };
    EXPECT_FALSE(lockedOut());
    says("natlyt-login-guard: operator-1 from 192.0.2.7 waits 120 s.");
    says("natlyt-login-guard: somebody from 192.0.2.8 waits 60 s.");
    EXPECT_EQ(lockedOut(), (std::vector<LockedOut>{{"192.0.2.7", now.wall + seconds{120}, {"operator-1"}}, {"192.0.2.8", now.wall + seconds{60}, {}}}));
    after(seconds{60});
    EXPECT_EQ(lockedOut(), (std::vector<LockedOut>{{"192.0.2.7", now.wall + seconds{60}, {"operator-1"}}}));
    after(seconds{60});
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
                             "New client connected from ", "New client connected from x as y (p5)", "Client <unknown> disconnected, not authorised.",
                             "New connection from 192.0.2.7:4 on port 8884."})
        EXPECT_FALSE(readNotice(line)) << line;
}

} // namespace
} // namespace natlyt::ward
