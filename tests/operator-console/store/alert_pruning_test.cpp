// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/alert_pruning.hpp"

#include "operator-console/store/ledger.hpp"
#include "tests/operator-console/domain/alert_fixture.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

namespace natlyt::ward {
namespace {

class AlertPruning : public StoreTest {
protected:
    Database db = openStore(file).value();
    Ledger ledger{db};
    AlertLife life{true};
    UtcTime later{now + std::chrono::days{400}};

    void commit(std::optional<AlertSound> sound = {}) {
        ledger.commit({life.record, life.record.ward.history, std::move(sound), {}, now}).value();
    }
    void raise() { commit(life.record.ward.sounds[0]); }
    void resolve() {
        life.timeUp();
        commit();
        life.by(AlertEventKind::Done, "staff-1");
        commit();
        ledger.confirmPage(life.pageOf("staff-1").page, {"espa", now, now}).value();
    }
    std::int64_t rows() {
        std::int64_t all = 0;
        for (const auto* table : {"alert", "sound", "event", "page", "page_channel"})
            all += db.integer(std::string("SELECT count(*) FROM ") + table);
        return all;
    }
    std::int64_t pruned() { return db.integer("SELECT count(*) FROM audit WHERE kind='alertsPruned'"); }
};

TEST_F(AlertPruning, TakesWhatEndedBeforeThenWithAllThatHangsOnIt) {
    raise();
    resolve();
    const auto ended = life.record.ward.stateSince;
    EXPECT_FALSE(pruneAlerts(db, ended, later)->any()) << "not yet";
    EXPECT_GT(rows(), 4);
    EXPECT_EQ(pruned(), 0) << "nothing was done, and nothing is noted";
    const auto gone = pruneAlerts(db, ended + milliseconds{1}, later).value();
    EXPECT_EQ(gone.alerts, 1);
    EXPECT_EQ(gone.sounds, 1);
    EXPECT_GE(gone.pages, 1);
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(pruned(), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE detail LIKE '1 alerts, 1 sounds, %' AND room='' AND subject=''"), 1);
    EXPECT_TRUE(verifyAudit(db));
}

TEST_F(AlertPruning, NeverTakesAnOpenAlertHoweverOld) {
    raise();
    life.timeUp();
    commit();
    const auto before = rows();
    EXPECT_FALSE(pruneAlerts(db, later, later)->any());
    EXPECT_EQ(rows(), before);
}

TEST_F(AlertPruning, NeverTakesOneOfWhichAPageStillRingsOrSomebodyIsOnTheWay) {
    raise();
    resolve();
    for (const auto* state : {"ringing", "acknowledged", "onSite"}) {
        db.run((std::string("UPDATE page SET state='") + state + "' WHERE position=(SELECT max(position) FROM page)").c_str()).value();
        EXPECT_FALSE(pruneAlerts(db, later, later)->any()) << state;
    }
    db.run("UPDATE page SET state='timedOut'").value();
    EXPECT_TRUE(pruneAlerts(db, later, later)->any());
}

TEST_F(AlertPruning, TakesTheOldestFirstAndNoMoreThanItIsToldAtOnce) {
    for (int i = 1; i <= 3; ++i)
        db.run(("INSERT INTO alert VALUES('a" + std::to_string(i) + "','birk-1','dismissed','low',1,0,0," + std::to_string(i) +
                ",NULL,NULL,'','',0,0,0,1,'other',NULL,'',0)").c_str()).value();
    EXPECT_EQ(pruneAlerts(db, later, later, 2)->alerts, 2);
    EXPECT_EQ(db.integer("SELECT state_since FROM alert"), 3);
    EXPECT_EQ(pruneAlerts(db, later, later, 2)->alerts, 1);
}

TEST_F(AlertPruning, TakesHandoversButNeverTheNewest) {
    db.run("INSERT INTO handover(given_by, given_at, body) VALUES('o', 1, '{}'), ('o', 2, '{}')").value();
    EXPECT_EQ(pruneAlerts(db, later, later)->handovers, 1);
    EXPECT_EQ(db.integer("SELECT given_at FROM handover"), 2);
    EXPECT_EQ(pruneAlerts(db, later, later)->handovers, 0);
}

} // namespace
} // namespace natlyt::ward
