// SPDX-License-Identifier: Apache-2.0
// What an answer is worth by the roster's clock, and what becomes of a visit of which nobody reports.
#include "tests/operator-console/station/station_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::year;

class OffDuty : public StationTest {
protected:
    // staff-3 by night and staff-1 by day; the station begins at that time.
    void begin(UtcTime at, bool somebodyByDay = true) {
        auto after = process->ward;
        after.shifts = {{"birk", parseHours("daily 22:00-07:00").value(), {"staff-3"}, {}}};
        if (somebodyByDay) after.shifts.push_back({"birk", parseHours("daily 07:00-15:00").value(), {"staff-1"}, {}});
        process->registry.update(process->ward, after, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
        kill();
        now.wall = at;
        start();
    }
    void acknowledges(const std::string& user, const Uuid& id) { reply(user, StaffReplyKind::Acknowledged, pageOf(id, user).page); }
    std::int64_t onRecord() { return count("SELECT count(*) FROM audit WHERE kind='alertChanged' AND by='staff-3' AND detail='paging offDuty'"); }
};

TEST_F(OffDuty, AnAcknowledgementAfterTheShiftIsShownAndOnRecordAndTheChainGoesOn) {
    begin(sys_days{year{2026} / 11 / 23} + hours{6} - seconds{10}); // 06:59:50 on the wall
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(onHandset(id, "staff-3").state, PageState::Ringing);
    after(seconds{20});
    acknowledges("staff-3", id);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing) << "whoever is on duty now";
    EXPECT_EQ(onHandset(id, "staff-3").state, PageState::TimedOut);
    EXPECT_EQ(onHandset(id, "staff-3").acknowledgedBy, "S3") << "their answer has arrived";
    EXPECT_EQ(onRecord(), 1);
    kill();
    start();
    acknowledges("staff-3", id);
    EXPECT_EQ(onRecord(), 1) << "said before";
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    acknowledges("staff-1", id);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    EXPECT_EQ(process->services.counters.securityEvents, 0);
}

TEST_F(OffDuty, AShiftEndsByTheClockOnTheWallInTheNightsWhenItIsSet) {
    for (const auto end : {sys_days{year{2026} / 10 / 25} + hours{6}, sys_days{year{2027} / 3 / 28} + hours{5}}) { // 07:00 both
        begin(end - minutes{30});
        const auto before = hear(sound("birk-1"));
        acknowledges("staff-3", before);
        EXPECT_EQ(alert(before).state, AlertState::Acknowledged) << "half an hour before its end";
        reply("staff-3", StaffReplyKind::Done, pageOf(before, "staff-3").page);
        begin(end - seconds{10});
        const auto over = hear(sound("birk-1"));
        after(seconds{20});
        acknowledges("staff-3", over);
        EXPECT_EQ(alert(over).state, AlertState::Paging) << "after its end";
        reply("staff-1", StaffReplyKind::Done, pageOf(over, "staff-1").page);
    }
}

TEST_F(OffDuty, WhereNobodyIsOnDutyWhoeverAcknowledgesHasIt) {
    begin(sys_days{year{2026} / 11 / 23} + hours{6} - seconds{10}, false);
    const auto id = hear(sound("birk-1"));
    after(seconds{20});
    acknowledges("staff-3", id);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
}

TEST_F(OffDuty, WhoIsCalledAsTheLastResortWithoutHavingBeenOnDutyHasIt) {
    begin(sys_days{year{2026} / 11 / 22} + hours{22});
    const auto id = hear(sound("birk-1"));
    after(seconds{45}); // everybody
    acknowledges("staff-2", id);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
}

TEST_F(OffDuty, WhoIsThereAfterTheirShiftMayReportHowItWent) {
    begin(sys_days{year{2026} / 11 / 23} + hours{6} - seconds{10});
    const auto id = hear(sound("birk-1"));
    after(seconds{20});
    acknowledges("staff-3", id);
    const auto page = pageOf(id, "staff-3").page;
    reply("staff-3", StaffReplyKind::OnSite, page);
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
    reply("staff-3", StaffReplyKind::Done, page);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE state='resolved' AND outcome='helped'"), 1);
}

class Visits : public StationTest {
protected:
    Uuid visit() {
        const auto id = hear(sound("birk-1"));
        const auto page = pageOf(id, "staff-1").page;
        reply("staff-1", StaffReplyKind::Acknowledged, page);
        reply("staff-1", StaffReplyKind::OnSite, page);
        return id;
    }
};

TEST_F(Visits, OfWhichNobodyReportsAreAskedAboutAlsoOverARestartAndThenTheChainGoesOn) {
    process->services.alertLimits.report = seconds{600};
    const auto id = visit();
    after(seconds{300});
    EXPECT_EQ(onHandset(id, "staff-1").askedAgain, std::nullopt);
    kill();
    start();
    process->services.alertLimits.report = seconds{600};
    after(seconds{299});
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
    EXPECT_EQ(onHandset(id, "staff-1").askedAgain, std::nullopt);
    after(seconds{1});
    EXPECT_EQ(alert(id).state, AlertState::OnSite);
    EXPECT_EQ(alert(id).history.back().note, kNoOutcome) << "and the operator sees it";
    EXPECT_EQ(onHandset(id, "staff-1").askedAgain, true);
    after(seconds{300});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
    EXPECT_EQ(onHandset(id, "staff-1").askedAgain, true);
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Visits, ThatTakeLongGoOnWhileWhoIsThereSaysSo) {
    const auto id = visit();
    for (int i = 0; i < 3; ++i) {
        after(minutes{30});
        EXPECT_EQ(onHandset(id, "staff-1").askedAgain, true);
        reply("staff-1", StaffReplyKind::OnSite, pageOf(id, "staff-1").page);
        EXPECT_EQ(alert(id).state, AlertState::OnSite);
        EXPECT_EQ(onHandset(id, "staff-1").askedAgain, std::nullopt);
    }
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE detail='onSite noOutcome'"), 3);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE by='staff-1' AND detail='onSite stillThere'"), 3);
}

} // namespace
} // namespace natlyt::ward
