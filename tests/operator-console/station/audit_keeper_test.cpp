// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_keeper.hpp"

#include "operator-console/station/commands.hpp"
#include "operator-console/store/audit_doubts.hpp"
#include "protocol/support/base64.hpp"
#include "tests/operator-console/station/station_fixture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

class AuditKept : public StationTest {
protected:
    AuditKept() { keeper.tick(now); }
    void note() { process->ledger.audit({now.wall, AuditKind::Listening, "operator-1", "birk-1", "", ""}).value(); }
    void noteMany() {
        Transaction all(process->db);
        for (int i = 0; i < 2500; ++i) appendAudit(process->db, {now.wall, AuditKind::Listening, "operator-1", "birk-1", "", ""}).value();
        all.commit().value();
    }
    void afterKeeping(milliseconds time) {
        after(time);
        keeper.tick(now);
    }
    void alter(std::int64_t entry) {
        process->db.run(fmt::format("DROP TRIGGER IF EXISTS audit_unedited; UPDATE audit SET by='operator-2' WHERE seq={}", entry).c_str()).value();
    }
    std::optional<ChainLink> shown() { // at consoles, while it is out of order
        after(seconds{5});
        const auto links = stationBeat().links;
        const auto found = std::ranges::find(links, "audit-log", &ChainLink::name);
        return found == links.end() ? std::nullopt : std::optional(*found);
    }
    std::vector<std::string> doubts() { return auditDoubts(process->db); }
    std::int64_t securityEvents() {
        AuditKeeper(process->services, anchor, std::chrono::days{30}).verify(now);
        return process->services.counters.securityEvents;
    }
    AuditAnchor anchor{folder / "station.sqlite", keys.secretKey};
    AuditKeeper keeper{process->services, anchor, std::chrono::days{30}};
};

TEST_F(AuditKept, TheHeadStandsBesideTheDatabaseWithinAMinuteAndIsSigned) {
    note();
    afterKeeping(seconds{60});
    EXPECT_EQ(anchor.kept().value()->head, auditHead(process->db));
    EXPECT_EQ(securityEvents(), 0);
    const AuditAnchor others(folder / "station.sqlite", sealing::makeSigningKeyPair().secretKey);
    EXPECT_EQ(others.kept().error().what, "was not signed by this station");
}

TEST_F(AuditKept, AnEndThatWasCutOffIsASecurityEvent) {
    note();
    afterKeeping(seconds{60});
    process->db.run("DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)").value();
    EXPECT_TRUE(verifyAudit(process->db)) << "by itself the log looks whole";
    EXPECT_EQ(securityEvents(), 1);
}

TEST_F(AuditKept, AHeadThatIsGoneIsASecurityEventButNotAtTheFirstStart) {
    std::filesystem::remove(anchor.file());
    const AuditAnchor fresh(folder / "station.sqlite", keys.secretKey);
    EXPECT_TRUE(fresh.fits(process->db));
    afterKeeping(seconds{60});
    EXPECT_EQ(process->services.counters.securityEvents, 1) << "while the station runs";
    std::filesystem::remove(anchor.file());
    kill();
    start();
    EXPECT_FALSE(fresh.fits(process->db)) << "after a restart";
    EXPECT_EQ(securityEvents(), 1);
}

TEST_F(AuditKept, WhoVerifiesIsToldOfAnEndThatWasCutOffAlsoAfterTheNextStart) {
    StationConfig config;
    config.database = folder / "station.sqlite";
    config.signingKey = folder / "signing.key";
    std::ofstream(config.signingKey) << base64::encode(keys.secretKey) << "\n";
    std::filesystem::permissions(config.signingKey, std::filesystem::perms{0600});
    note();
    afterKeeping(seconds{60});
    EXPECT_EQ(verifyStation(config), 0);
    process->db.run("DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)").value();
    EXPECT_EQ(verifyStation(config), kExitFailed);
    securityEvents(); // as the station starts, and then signs what is left
    AuditAnchor(folder / "station.sqlite", keys.secretKey).keep(process->db).value();
    EXPECT_THAT(auditDoubts(process->db), testing::ElementsAre(testing::HasSubstr("the end was cut off")));
    EXPECT_EQ(verifyStation(config), kExitFailed);
    std::filesystem::remove(anchor.file());
    EXPECT_EQ(verifyStation(config), kExitFailed);
}

TEST_F(AuditKept, AnEndThatWasCutOffWhileTheStationRunsIsASecurityEventWithinAMinute) {
    note();
    afterKeeping(seconds{60});
    process->db.run("DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)").value();
    afterKeeping(seconds{60});
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(AuditKept, AnEndThatWasCutOffBeforeTheStartIsRecordedOnceHoweverTheLogGoesOn) {
    note();
    afterKeeping(seconds{60});
    process->db.run("DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)").value();
    kill();
    now.monotonic += seconds{60};
    start(); // its first entry takes the number of the one that was cut off
    AuditAnchor again(folder / "station.sqlite", keys.secretKey);
    AuditKeeper later(process->services, again, std::chrono::days{30});
    later.verify(now);
    later.tick(now);
    after(seconds{60});
    later.tick(now);
    EXPECT_THAT(doubts(), testing::SizeIs(1));
    note();
    after(seconds{60});
    later.tick(now);
    process->db.run("DROP TRIGGER IF EXISTS audit_stays; DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)").value();
    after(seconds{60});
    later.tick(now);
    EXPECT_THAT(doubts(), testing::SizeIs(2)) << "and one that is cut off later is another";
}

TEST_F(AuditKept, AnEndThatIsCutOffAsTheStationVerifiesAndWritesOnIsRecordedOnce) {
    note();
    note();
    afterKeeping(seconds{60});
    process->db.run("DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq>(SELECT max(seq) FROM audit)-2").value();
    AuditAnchor again(folder / "station.sqlite", keys.secretKey);
    AuditKeeper later(process->services, again, std::chrono::days{30});
    later.verify(now); // the entry that says so is the first of the two again
    note();            // and this one the head that was kept
    later.tick(now);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_THAT(doubts(), testing::SizeIs(1));
}

TEST_F(AuditKept, AnEntryThatWasAlteredIsFoundByTheStationItselfShownAndRecordedOnce) {
    note();
    note();
    note();
    const auto second = auditHead(process->db).number - 1;
    afterKeeping(seconds{60});
    EXPECT_FALSE(shown());
    alter(second);
    kill();
    start();
    AuditAnchor again(folder / "station.sqlite", keys.secretKey);
    AuditKeeper later(process->services, again, std::chrono::days{30});
    later.verify(now);
    later.tick(now);
    const auto what = fmt::format("audit entry {} does not follow from the entries before it", second);
    EXPECT_EQ(shown(), (ChainLink{"audit-log", false, what}));
    ASSERT_THAT(doubts(), testing::SizeIs(1));
    EXPECT_THAT(doubts()[0], testing::HasSubstr(what));
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    for (int day = 0; day < 3; ++day) {
        after(std::chrono::hours{24});
        later.tick(now);
    }
    EXPECT_THAT(doubts(), testing::SizeIs(1)) << "not at each round";
    EXPECT_EQ(shown(), (ChainLink{"audit-log", false, what}));
    kill();
    start();
    AuditAnchor third(folder / "station.sqlite", keys.secretKey);
    AuditKeeper afterRestart(process->services, third, std::chrono::days{30});
    afterRestart.tick(now);
    EXPECT_THAT(doubts(), testing::SizeIs(1)) << "nor at each start";
    EXPECT_TRUE(shown()) << "which shows it all the same";
}

TEST_F(AuditKept, AnEntryThatIsAlteredWhileTheStationRunsIsFoundWithinADay) {
    note();
    const auto entry = auditHead(process->db).number;
    note();
    for (int i = 0; i < 3; ++i) afterKeeping(seconds{60});
    alter(entry);
    for (int i = 0; i < 24; ++i) afterKeeping(std::chrono::hours{1});
    EXPECT_TRUE(shown());
    EXPECT_THAT(doubts(), testing::SizeIs(1));
}

TEST_F(AuditKept, ALongLogIsCheckedSomeEntriesAtATime) {
    noteMany();
    alter(2400);
    AuditKeeper other(process->services, anchor, std::chrono::days{30});
    other.tick(now);
    EXPECT_FALSE(shown()) << "nothing else waits for it";
    for (int i = 0; i < 100; ++i) {
        after(milliseconds{200});
        other.tick(now);
    }
    EXPECT_TRUE(shown());
}

TEST_F(AuditKept, ALogThatIsPrunedWhileItIsCheckedIsNotCalledAltered) {
    noteMany();
    AuditKeeper other(process->services, anchor, std::chrono::days{30});
    for (int i = 0; i < 100; ++i) {
        if (i == 2) {
            now.wall += std::chrono::days{31};
            note();
            anchor.keep(process->db, auditHead(process->db).number - 1).value();
            ASSERT_GT(pruneAudit(process->db, now.wall - std::chrono::days{30}, now.wall).value(), 0);
        }
        after(milliseconds{200});
        other.tick(now);
    }
    EXPECT_FALSE(shown());
    EXPECT_THAT(doubts(), testing::IsEmpty());
}

TEST_F(AuditKept, APruningByAnybodyElseIsASecurityEventAlthoughTheChainLooksWhole) {
    note();
    afterKeeping(seconds{60});
    note();
    EXPECT_EQ(pruneAudit(process->db, now.wall, now.wall).value(), anchor.kept().value()->head.number);
    EXPECT_TRUE(verifyAudit(process->db)) << "by itself the log looks whole";
    afterKeeping(seconds{60});
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_THAT(auditDoubts(process->db), testing::SizeIs(1)) << "stays, although what is left was signed since";
}

TEST_F(AuditKept, APruningByAnybodyElseThatLeavesTheHeadIsASecurityEventToo) {
    const auto second = now.wall + seconds{30};
    after(seconds{30});
    note();
    afterKeeping(seconds{60});
    ASSERT_GT(pruneAudit(process->db, second, now.wall).value(), 0);
    EXPECT_TRUE(verifyAudit(process->db));
    EXPECT_TRUE(verifyAudit(process->db, anchor.kept().value()->head));
    EXPECT_EQ(securityEvents(), 1);
}

TEST_F(AuditKept, AHeadThatCannotBeReadIsASecurityEvent) {
    std::ofstream(anchor.file()) << "{}";
    EXPECT_EQ(securityEvents(), 1);
}

TEST_F(AuditKept, NothingIsTakenAwayForOldByAClockThatLeapt) {
    now.wall += std::chrono::days{2000}; // a battery was empty
    note();
    afterKeeping(std::chrono::hours{24});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='auditPruned'"), 0);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    now.wall -= std::chrono::days{2000}; // it is set right
    note();
    afterKeeping(std::chrono::hours{24});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='auditPruned'"), 0);
}

TEST_F(AuditKept, WhatIsOlderThanItHasToBeIsTakenAwayOnceADay) {
    const auto first = count("SELECT count(*) FROM audit");
    now.wall += std::chrono::days{31};
    note();
    afterKeeping(std::chrono::hours{24});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='auditPruned'"), 1);
    EXPECT_GT(count("SELECT min(seq) FROM audit"), first);
    EXPECT_TRUE(verifyAudit(process->db));
    EXPECT_EQ(securityEvents(), 0);
}

} // namespace
} // namespace natlyt::ward
