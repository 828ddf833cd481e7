// SPDX-License-Identifier: Apache-2.0
// The queue of technical faults as who administers works it off.
#include "tests/operator-console/station/administration_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using std::chrono::minutes;

class FaultQueue : public Administration {
protected:
    // Every room is heard all the time, unless it is `silent`; of `broken` ones it is heard that they are.
    void minutesPass(int count, const std::set<std::string>& silent = {}, const std::set<std::string>& broken = {}) {
        for (int i = 0; i < 12 * count; ++i) {
            for (const auto& room : process->ward.rooms)
                if (broken.contains(room.id)) heartbeat(room.id, RoomCondition::Fault, RoomReason::MicDead);
                else if (!silent.contains(room.id)) heartbeat(room.id, RoomCondition::Closed, RoomReason::OutsidePlan);
            after(seconds{5});
        }
    }
    std::vector<WardFault> faults() { return replyTo("admin-1", request(ReadFaults)).faults.value(); }
    OperatorReply about(OperatorRequestKind kind, std::optional<int> length = {}, const std::string& user = "admin-1") {
        auto r = request(kind);
        r.fault = kOut;
        r.snoozeMinutes = length;
        return replyTo(user, r);
    }
    const FaultName kOut{FaultKind::RoomOut, "birk-1"};
};

TEST_F(FaultQueue, AnAdministratorSeesWhatIsWrongTakesItAndSnoozesItForAWhile) {
    minutesPass(29, {"birk-1"});
    EXPECT_TRUE(faults().empty());
    const auto wentOut = now.wall - minutes{29};
    minutesPass(3, {"birk-1"});
    ASSERT_EQ(faults().size(), 1U);
    const auto fault = faults().front();
    EXPECT_EQ(fault.name, kOut);
    EXPECT_EQ(fault.urgency, FaultUrgency::Now) << "it should be heard now";
    EXPECT_EQ(fault.reason, RoomReason::HeartbeatMissing);
    EXPECT_LT(fault.since, wentOut + minutes{1});
    EXPECT_EQ(about(TakeFault).faults->front().owner, "admin-1");
    EXPECT_EQ(about(SnoozeFault, 60).faults->front().snoozedUntil, now.wall + minutes{60});
    minutesPass(61, {"birk-1"});
    EXPECT_FALSE(faults().front().snoozedUntil);
    for (const auto& [kind, by] : {std::pair{"faultBegun", ""}, {"faultTaken", "admin-1"}, {"faultSnoozed", "admin-1"}, {"faultWoke", ""}})
        EXPECT_EQ(audited(kind, by, "birk-1"), 1) << kind;
}

TEST_F(FaultQueue, OnlyItsBeingMendedEndsIt) {
    minutesPass(32, {"birk-1"});
    about(TakeFault);
    about(SnoozeFault, 24 * 60);
    EXPECT_EQ(faults().size(), 1U);
    minutesPass(4);
    EXPECT_TRUE(faults().empty());
    EXPECT_EQ(audited("faultEnded", "", "birk-1"), 1);
    EXPECT_EQ(about(TakeFault).code, ReplyCode::NotFound);
    EXPECT_EQ(about(SnoozeFault, 60).code, ReplyCode::NotFound);
}

TEST_F(FaultQueue, AHouseWithNobodyOnDutyIsInItAndGoneFromItTheMomentTheRosterIsSaved) {
    minutesPass(1);
    const auto onDuty = [&](WeeklyWindow hours) {
        return change(ChangeKind::SaveShifts, [&](auto& c) { c.subject = "birk", c.shifts = {{"birk", hours, {"staff-1"}, {}, ""}}; }).code;
    };
    const auto unmanned = [&] { return std::ranges::count(faults(), FaultName{FaultKind::NobodyOnDuty, "birk"}, &WardFault::name); };
    ASSERT_EQ(onDuty({127, 12 * 60, 60}), ReplyCode::Ok);
    EXPECT_EQ(unmanned(), 1);
    ASSERT_EQ(onDuty({127, 0, 24 * 60}), ReplyCode::Ok);
    EXPECT_EQ(unmanned(), 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind IN ('faultBegun', 'faultEnded') AND subject='birk'"), 2);
}

TEST_F(FaultQueue, ARestartForgetsNothingOfIt) {
    minutesPass(32, {"birk-1"});
    about(TakeFault);
    about(SnoozeFault, 60);
    const auto before = faults();
    kill();
    start();
    EXPECT_EQ(faults(), before);
    minutesPass(40, {"birk-1"});
    EXPECT_EQ(faults(), before);
    EXPECT_EQ(audited("faultBegun", "", "birk-1"), 1);
    minutesPass(21, {"birk-1"});
    EXPECT_FALSE(faults().front().snoozedUntil);
    minutesPass(4);
    EXPECT_EQ(count("SELECT count(*) FROM technical_fault"), 0);
}

TEST_F(FaultQueue, ARestartWakesNothingThatIsAsItWas) {
    minutesPass(32, {}, {"birk-1"});
    about(SnoozeFault, 60);
    const auto before = faults();
    EXPECT_EQ(before.at(0).reason, RoomReason::MicDead);
    kill();
    start();
    minutesPass(5, {}, {"birk-1"});
    EXPECT_EQ(faults(), before);
    minutesPass(2, {"birk-1"});
    EXPECT_FALSE(faults().at(0).snoozedUntil) << "it is offline as well";
}

TEST_F(FaultQueue, OthersReadItOrNotAndChangeNothing) {
    change(ChangeKind::SavePerson, [](auto& c) { c.person = RegistryPerson{"auditor-1", "AU", Role::Auditor}; });
    minutesPass(32, {"birk-1"});
    EXPECT_EQ(about(ReadFaults, {}, "auditor-1").faults->size(), 1U);
    for (const auto* user : {"auditor-1", "staff-1"}) {
        EXPECT_EQ(about(TakeFault, {}, user).code, ReplyCode::NotAllowed) << user;
        EXPECT_EQ(about(SnoozeFault, 60, user).code, ReplyCode::NotAllowed) << user;
    }
    EXPECT_EQ(about(ReadFaults, {}, "staff-1").code, ReplyCode::NotAllowed);
    EXPECT_EQ(faults().front().owner, "");
}

TEST_F(FaultQueue, AnOperatorSeesTakesAndSnoozesAtNightAndOnlyOnDuty) {
    minutesPass(32, {"birk-1"});
    for (const auto kind : {ReadFaults, TakeFault, SnoozeFault}) EXPECT_EQ(about(kind, 60, "operator-1").code, ReplyCode::NotOnDuty) << nameOf(kind);
    EXPECT_EQ(faults().front().owner, "");
    ask("operator-1", GoOnDuty);
    EXPECT_EQ(about(ReadFaults, {}, "operator-1").faults->front().name, kOut);
    EXPECT_EQ(about(TakeFault, {}, "operator-1").faults->front().owner, "operator-1");
    EXPECT_EQ(about(SnoozeFault, 60, "operator-1").faults->front().snoozedUntil, now.wall + minutes{60});
    EXPECT_EQ(faults().front().owner, "operator-1") << "the administrator sees the same queue";
    EXPECT_EQ(audited("faultTaken", "operator-1", "birk-1"), 1);
    EXPECT_EQ(audited("faultSnoozed", "operator-1", "birk-1"), 1);
    EXPECT_EQ(about(ReadRegistry, {}, "operator-1").code, ReplyCode::NotAllowed) << "and reads nothing else of the administration";
}

TEST_F(FaultQueue, WhatCannotBeStoredHasNotHappened) {
    minutesPass(32, {"birk-1"});
    process->db.run("CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.kind LIKE 'fault%' BEGIN SELECT RAISE(ABORT, 'disk full'); END").value();
    EXPECT_EQ(about(TakeFault).code, ReplyCode::StationFault);
    EXPECT_EQ(about(SnoozeFault, 60).code, ReplyCode::StationFault);
    EXPECT_EQ(faults().front().owner, "");
    EXPECT_FALSE(faults().front().snoozedUntil);
    process->db.run("DROP TRIGGER full").value();
    EXPECT_EQ(about(TakeFault).faults->front().owner, "admin-1");
}

TEST_F(FaultQueue, WhatBeganWhileNothingCouldBeStoredIsStoredLater) {
    process->db.run("CREATE TRIGGER full BEFORE INSERT ON technical_fault BEGIN SELECT RAISE(ABORT, 'disk full'); END").value();
    minutesPass(32, {"birk-1"});
    EXPECT_FALSE(faults().empty()) << "it is shown all the same";
    process->db.run("DROP TRIGGER full").value();
    minutesPass(2, {"birk-1"});
    EXPECT_EQ(audited("faultBegun", "", "birk-1"), 1);
}

TEST_F(FaultQueue, WhileTheBrokerIsGoneNothingNewIsSaidOfDwellings) {
    minutesPass(32, {"birk-1"});
    process->link.connected = false;
    minutesPass(60, {"birk-1", "birk-2", "ege-1"});
    process->link.connected = true;
    const auto queue = faults();
    EXPECT_EQ(queue.at(0).name, kOut) << "the oldest one";
    const auto ofRooms = [](const WardFault& fault) { return fault.name.kind == FaultKind::RoomOut; };
    EXPECT_EQ(std::ranges::count_if(queue, ofRooms), 1);
    EXPECT_EQ(std::ranges::count(queue, FaultName{FaultKind::LinkDown, "broker"}, &WardFault::name), 1);
}

} // namespace
} // namespace natlyt::ward
