// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/alert_keeper.hpp"

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

class AlertsKept : public StationTest {
protected:
    AlertsKept() {
        process->ledger.audit({now.wall, AuditKind::Listening, "operator-1", "birk-1", "", ""}).value();
        end("a", now.wall - std::chrono::days{40});
    }
    void end(const std::string& alert, UtcTime at) {
        process->db.run(("INSERT INTO alert VALUES('" + alert + "','birk-1','dismissed','low',1,0,0," +
                         std::to_string(at.time_since_epoch().count()) + ",NULL,NULL,'','',0,0,0,1,'other',NULL,'',0)").c_str()).value();
    }
    std::int64_t alerts() { return process->db.integer("SELECT count(*) FROM alert"); }
    void tickAfter(milliseconds time) {
        after(time);
        keeper.tick(now);
    }
    AlertKeeper keeper{process->services, std::chrono::days{30}};
};

TEST_F(AlertsKept, AreTakenAwayOnceTheyAreOverForLongEnough) {
    keeper.tick(now);
    EXPECT_EQ(alerts(), 0);
    end("b", now.wall - std::chrono::days{29});
    tickAfter(std::chrono::hours{24});
    EXPECT_EQ(alerts(), 1);
    tickAfter(std::chrono::hours{25});
    EXPECT_EQ(alerts(), 0);
}

TEST_F(AlertsKept, AreNotTakenForOldByAClockThatLeapt) {
    const auto rightly = now.wall;
    now.wall += std::chrono::days{2000}; // a battery was empty, and nothing is on record since
    end("b", rightly);
    keeper.tick(now);
    EXPECT_EQ(alerts(), 2);
    now.wall = rightly;
    tickAfter(std::chrono::hours{24});
    EXPECT_EQ(alerts(), 1) << "its clock is right again";
}

} // namespace
} // namespace natlyt::ward
