// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/ledger.hpp"
#include "tests/operator-console/domain/alert_fixture.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;

class LedgerTest : public StoreTest {
protected:
    Database db = openStore(file).value();
    Ledger ledger{db};
    AlertLife life{true};

    Result<void> commit(std::vector<AlertEvent> events, std::optional<AlertSound> sound = {}) {
        return ledger.commit({life.record, std::move(events), std::move(sound), {}, now});
    }
    Result<void> commitFirst() { return commit(life.record.ward.history, life.record.ward.sounds[0]); }
};

TEST_F(LedgerTest, GivesAnAlertBackAsItWasStored) {
    life.record.ward.sounds[0].top = {{SoundClass::Crying, 0.1 + 0.2}, {SoundClass::Speech, 1e-9}};
    ASSERT_TRUE(commitFirst());
    life.timeUp();
    life.by(AlertEventKind::Received, "staff-1");
    const std::vector events(life.record.ward.history.begin() + 1, life.record.ward.history.end());
    ASSERT_TRUE(commit(events));
    EXPECT_EQ(ledger.openAlerts().value(), std::vector{life.record});
}

TEST_F(LedgerTest, RemembersWhatARuleAskedFor) {
    auto& first = life.record.ward.sounds[0];
    first.rule = AlertRule::Counted;
    first.reached = RuleReached{5, {}, 600};
    ASSERT_TRUE(commitFirst());
    auto second = first;
    second.id = numbered(2);
    second.rule = AlertRule::LoudFor;
    second.reached = RuleReached{{}, -35, 10};
    life.record.ward.sounds.push_back(second);
    ASSERT_TRUE(commit({}, second));
    EXPECT_EQ(ledger.openAlerts().value(), std::vector{life.record});
}

TEST_F(LedgerTest, KnowsASoundAgain) {
    ASSERT_TRUE(commitFirst());
    EXPECT_EQ(ledger.alertOfSound(numbered(1)).value(), numbered(1));
    EXPECT_EQ(ledger.alertOfSound(numbered(9)).value(), std::nullopt);
}

TEST_F(LedgerTest, StoresAChangeWholeOrNotAtAll) {
    ASSERT_TRUE(commitFirst());
    const auto before = ledger.openAlerts().value();
    life.timeUp();
    const auto refused = commit({{now, AlertState::Paging, "", ""}}, life.record.ward.sounds[0]); // a sound twice
    ASSERT_FALSE(refused);
    EXPECT_EQ(ledger.openAlerts().value(), before);
    EXPECT_EQ(db.integer("SELECT count(*) FROM page"), 0);
    EXPECT_TRUE(verifyAudit(db));
}

TEST_F(LedgerTest, EndedAlertsLeaveTheOpenListAndAreRemembered) {
    ASSERT_TRUE(commitFirst());
    life.timeUp();
    life.by(AlertEventKind::Done, "staff-1");
    ASSERT_TRUE(commit({}));
    EXPECT_TRUE(ledger.openAlerts()->empty());
    const auto ended = ledger.endedSince(life.context.now - seconds{1}).value();
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].pages, (std::vector<std::pair<std::string, Uuid>>{{"staff-1", life.pageOf("staff-1").page}}));
    EXPECT_TRUE(ledger.endedSince(life.context.now + seconds{1})->empty());
}

TEST_F(LedgerTest, KeepsWhoIsOnDuty) {
    const DutyRecord duty{"operator-1", "seat-1", Bytes(32, 9), now};
    ASSERT_TRUE(ledger.beginDuty(duty, now));
    EXPECT_EQ(ledger.duty().value(), std::vector{duty});
    ASSERT_TRUE(ledger.endDuty("operator-1", AuditKind::DutyEnded, now));
    EXPECT_TRUE(ledger.duty()->empty());
}

TEST_F(LedgerTest, PlanNumbersNeverFall) {
    ASSERT_TRUE(ledger.setLastPlanNumber(50));
    ASSERT_TRUE(ledger.setLastPlanNumber(40));
    EXPECT_EQ(ledger.lastPlanNumber(), 50);
}

class AuditTest : public LedgerTest {
protected:
    AuditTest() {
        for (const auto* who : {"a", "b", "c"}) ledger.audit({now, AuditKind::Listening, who, "birk-1", "s", "d"}).value();
    }
    std::string verdict() {
        const auto verified = verifyAudit(db);
        return verified ? std::to_string(*verified) : verified.error().sentence();
    }
    void without(const char* trigger, const char* change) {
        db.run((std::string("DROP TRIGGER ") + trigger).c_str()).value();
        db.run(change).value();
    }
};

TEST_F(AuditTest, RefusesChangesAndDeletions) {
    EXPECT_THAT(db.run("UPDATE audit SET by='x'").error().what, HasSubstr("append-only"));
    EXPECT_THAT(db.run("DELETE FROM audit").error().what, HasSubstr("append-only"));
    EXPECT_EQ(verdict(), "3");
}

TEST_F(AuditTest, NamesTheFirstEntryThatWasAltered) {
    without("audit_unedited", "UPDATE audit SET by='x' WHERE seq=2");
    EXPECT_THAT(verdict(), HasSubstr("audit entry 2"));
}

TEST_F(AuditTest, NoticesAMovedBoundaryBetweenFields) {
    without("audit_unedited", "UPDATE audit SET subject='sd', detail='' WHERE seq=3");
    EXPECT_THAT(verdict(), HasSubstr("audit entry 3"));
}

TEST_F(AuditTest, NoticesARemovedEntry) {
    without("audit_stays", "DELETE FROM audit WHERE seq=2");
    EXPECT_THAT(verdict(), HasSubstr("audit entry 2"));
}

TEST_F(AuditTest, ACutOffEndShowsAgainstTheHeadThatWasNotedElsewhere) {
    const auto head = auditHead(db);
    EXPECT_EQ(head.number, 3);
    EXPECT_TRUE(verifyAudit(db, head));
    without("audit_stays", "DELETE FROM audit WHERE seq=3");
    EXPECT_THAT(verdict(), HasSubstr("2")) << "by itself a shorter log looks whole";
    EXPECT_THAT(verifyAudit(db, head).error().sentence(), HasSubstr("audit entry 3: was the newest once"));
    ASSERT_TRUE(Ledger(db).audit({now, AuditKind::Listening, "x", "birk-1", "s", "d"}));
    EXPECT_THAT(verifyAudit(db, head).error().sentence(), HasSubstr("audit entry 3: is not the one"));
}

TEST_F(AuditTest, PruningTakesTheOldestAndLeavesTheChainVerifiable) {
    ASSERT_TRUE(Ledger(db).audit({now + seconds{10}, AuditKind::Listening, "e", "birk-1", "s", "d"}));
    const auto head = auditHead(db);
    EXPECT_EQ(pruneAudit(db, now + seconds{5}, now + seconds{20}), 3);
    EXPECT_EQ(db.integer("SELECT min(seq) FROM audit"), 4);
    EXPECT_EQ(verifyAudit(db), 5);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='auditPruned' AND subject='3'"), 1);
    EXPECT_TRUE(verifyAudit(db, head));
    EXPECT_FALSE(db.run("DELETE FROM audit WHERE seq=4")) << "what is not pruned is still append-only";
    EXPECT_EQ(pruneAudit(db, now + seconds{5}, now + seconds{30}), 0);
    ASSERT_TRUE(Ledger(db).audit({now + seconds{30}, AuditKind::Listening, "f", "birk-1", "s", "d"}));
    EXPECT_EQ(verifyAudit(db), 6);
}

TEST_F(AuditTest, PruningNeverTakesTheNewestEntry) {
    EXPECT_EQ(pruneAudit(db, now + seconds{500}, now + seconds{500}), 0);
    EXPECT_EQ(verifyAudit(db), 3);
}

TEST_F(AuditTest, APruningThatNobodyRecordedIsFound) {
    ASSERT_TRUE(db.run("INSERT INTO audit_pruned SELECT 1, seq, hash FROM audit WHERE seq=2; DELETE FROM audit WHERE seq<=2"));
    EXPECT_THAT(verifyAudit(db).error().sentence(), HasSubstr("no entry says that the ones before it were pruned"));
}

TEST_F(LedgerTest, AnAlertWhosePartsCannotBeReadIsAnErrorAndNotAnAlertWithoutThem) {
    ASSERT_TRUE(commitFirst());
    for (const std::string table : {"sound", "page", "event"}) {
        const auto broken = "ALTER TABLE " + table + " RENAME TO kept; CREATE VIEW " + table +
                            " AS SELECT * FROM kept WHERE abs(-9223372036854775808) = 0"; // overflows when it is read
        ASSERT_TRUE(db.run(broken.c_str()));
        EXPECT_FALSE(ledger.openAlerts()) << table;
        ASSERT_TRUE(db.run(("DROP VIEW " + table + "; ALTER TABLE kept RENAME TO " + table).c_str()));
    }
    EXPECT_EQ(ledger.openAlerts()->size(), 1U);
}

TEST_F(LedgerTest, CountsWhatCameUnderAShelfAndKeepsIt) {
    const ShelfRecord shelf{0, "birk-1", {SoundClass::Cough, "operator-1", DismissReason::KnownHabit, now, now + seconds{900}, 0}, "a cold"};
    const auto number = ledger.beginShelf(shelf, now).value();
    ASSERT_TRUE(ledger.commit({life.record, {}, life.record.ward.sounds[0], {}, now, number}));
    const auto shelves = ledger.shelves().value();
    ASSERT_EQ(shelves.size(), 1U);
    EXPECT_EQ(shelves[0].sound.count, 1);
    EXPECT_EQ(shelves[0].note, "a cold");
    EXPECT_EQ(ledger.soundsShelvedSince(now).value(), 1);
    EXPECT_FALSE(ledger.beginShelf(shelf, now)) << "the same twice";
    ASSERT_TRUE(ledger.endShelf(shelves[0], "", "time is up", now));
    EXPECT_TRUE(ledger.shelves()->empty());
    EXPECT_EQ(ledger.soundsShelvedSince(now).value(), 1);
    EXPECT_TRUE(verifyAudit(db));
}

TEST_F(LedgerTest, KeepsAHandoverAsItWasSigned) {
    Handover handover;
    handover.givenBy = "operator-1";
    handover.at = now;
    handover.note = "quiet";
    handover.night.alerts = 4;
    const auto given = ledger.giveHandover(handover, now).value();
    EXPECT_EQ(ledger.handoverWaiting().value(), given);
    ASSERT_TRUE(ledger.takeHandover(given.number, "operator-2", now));
    EXPECT_EQ(ledger.handoverWaiting().value(), std::nullopt);
    EXPECT_TRUE(verifyAudit(db));
}

TEST_F(LedgerTest, KnowsWhoWasToldOfAFloodThatGoesOn) {
    EXPECT_EQ(ledger.openFlood().value(), std::nullopt);
    const auto number = ledger.beginFlood(now, "11 alerts in 10 min").value();
    NoticeRecord notice{numbered(9), "staff-1", now, PageState::Ringing};
    ASSERT_TRUE(ledger.putNotice(number, notice));
    notice.state = PageState::Acknowledged;
    ASSERT_TRUE(ledger.putNotice(number, notice));
    EXPECT_EQ(ledger.openFlood().value(), (FloodRecord{number, now, {notice}}));
    ASSERT_TRUE(ledger.endFlood(number, now));
    EXPECT_EQ(ledger.openFlood().value(), std::nullopt);
}

TEST_F(LedgerTest, KeepsTheNewestGuidedDrillOfEachOperatorAndEveryOneInTheAuditLog) {
    const AuditEntry entry{now, AuditKind::GuidedDrillDone, "operator-1", "", "", "300 s, 2 other keys"};
    ASSERT_TRUE(ledger.putGuidedDrill({"operator-1", now, {300, 2}}, entry));
    ASSERT_TRUE(ledger.putGuidedDrill({"operator-2", now, {200, 0}}, entry));
    const GuidedDrillRecord again{"operator-1", now + std::chrono::hours{1}, {180, 0}};
    ASSERT_TRUE(ledger.putGuidedDrill(again, entry));
    const auto kept = ledger.guidedDrills().value();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0], again);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='guidedDrillDone'"), 3);
    EXPECT_TRUE(verifyAudit(db));
}

} // namespace
} // namespace natlyt::ward
