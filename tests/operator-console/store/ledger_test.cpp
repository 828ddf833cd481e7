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

} // namespace
} // namespace natlyt::ward
