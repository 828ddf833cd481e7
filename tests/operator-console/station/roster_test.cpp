// SPDX-License-Identifier: Apache-2.0
// Who is on duty tonight: paged, shown on handsets, taken over there, and missed before the night begins.
#include "tests/operator-console/station/station_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

class Roster : public StationTest {
protected:
    Roster() { // 22:00 UTC is 23:00 on the wall
        auto after = process->ward;
        after.shifts = {{"birk", parseHours("daily 22:00-07:00").value(), {"staff-3"}, {"staff-2"}, "admin-1"}};
        process->registry.update(process->ward, after, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
        kill();
        start();
    }
    void ask(const std::string& user, StaffReplyKind kind, const std::string& unit = "birk") {
        StaffReply r;
        r.id = nextId();
        r.kind = kind;
        r.unit = unit;
        r.at = now.wall;
        give(topics::staffReply(user), encode(r));
    }
    StaffHouse house(const std::string& user, const std::string& unit = "birk") {
        const auto houses = liveValue<StaffRooms>(topics::staffRooms(user)).houses.value();
        const auto found = std::ranges::find(houses, unit, &StaffHouse::unit);
        if (found == houses.end()) throw std::out_of_range(user + " is told nothing of " + unit);
        return *found;
    }
    std::optional<std::string> nobodyOnDuty() {
        after(seconds{60});
        const auto beat = stationBeat();
        if (!beat.warnings) return std::nullopt;
        const auto found = std::ranges::find(*beat.warnings, StationWarningKind::NobodyOnDuty, &StationWarning::kind);
        return found == beat.warnings->end() ? std::nullopt : std::optional(found->detail);
    }
    std::int64_t audited(const char* detail) {
        return count((std::string("SELECT count(*) FROM audit WHERE kind='registryChanged' AND detail='") + detail + "'").c_str());
    }
};

TEST_F(Roster, WhoIsOnDutyIsPagedThenTheSubstituteAndThenEverybody) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(onHandset(id, "staff-3").state, PageState::Ringing);
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
}

TEST_F(Roster, WhoComesOnDutyDuringAPageIsNotPassedOver) {
    const auto id = hear(sound("birk-1"));
    ask("staff-1", StaffReplyKind::TakeDuty); // of the chain, and now the first of all
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
    EXPECT_THROW(pageOf(id, "staff-2"), std::out_of_range);
    after(seconds{45});
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Roster, AHandsetShowsWhoIsOnDutyAndMayTakeItOver) {
    const auto before = house("staff-1");
    EXPECT_EQ(before.onDuty, std::vector<std::string>{"S3"});
    EXPECT_EQ(before.manager, "AD");
    EXPECT_FALSE(before.isMine);
    EXPECT_EQ(before.until, UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}} + std::chrono::hours{6});
    EXPECT_FALSE(house("staff-3").mayGive) << "the only one";
    ask("staff-1", StaffReplyKind::TakeDuty);
    EXPECT_EQ(house("staff-1").onDuty, (std::vector<std::string>{"S1", "S3"}));
    EXPECT_TRUE(house("staff-1").isMine);
    EXPECT_TRUE(house("staff-3").mayGive);
    ask("staff-3", StaffReplyKind::GiveDuty);
    EXPECT_EQ(house("staff-3").onDuty, std::vector<std::string>{"S1"});
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).staffOnDuty, "S1");
    EXPECT_EQ(audited("takeDuty"), 1);
    EXPECT_EQ(audited("giveDuty"), 1);
}

TEST_F(Roster, TheOnlyOneOnDutyStaysUntilSomebodyTakesOver) {
    ask("staff-3", StaffReplyKind::GiveDuty);
    EXPECT_TRUE(house("staff-3").isMine);
    EXPECT_EQ(audited("giveDuty"), 0);
}

TEST_F(Roster, WhatWasTakenOverSurvivesARestartAndEndsWithTheShift) {
    ask("staff-1", StaffReplyKind::TakeDuty);
    kill();
    start();
    EXPECT_TRUE(house("staff-1").isMine);
    now.wall += std::chrono::hours{8}; // 06:00 UTC, the morning
    now.monotonic += std::chrono::hours{8};
    after(seconds{10});
    EXPECT_FALSE(house("staff-1").isMine);
    EXPECT_EQ(house("staff-1").onDuty, std::vector<std::string>{"S3"}) << "of the next night";
}

TEST_F(Roster, NobodyTakesDutyWhereTheyDoNotServe) {
    auto without = process->ward;
    std::erase_if(without.chains, [](const auto&) { return true; });
    process->registry.update(process->ward, without, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
    kill();
    start();
    ask("staff-1", StaffReplyKind::TakeDuty);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(house("staff-3").onDuty, std::vector<std::string>{"S3"});
    EXPECT_FALSE(liveValue<StaffRooms>(topics::staffRooms("staff-1")).houses);
}

TEST_F(Roster, AHouseThatWillHaveNobodyIsSaidADayBeforeAndNoLonger) {
    EXPECT_EQ(nobodyOnDuty(), "Birkehuset 2026-11-23 07:00-22:00") << "somebody there is listened to all day";
    auto change = request(OperatorRequestKind::Change);
    change.change = RegistryChange{};
    change.change->kind = ChangeKind::SaveShifts;
    change.change->subject = "birk";
    change.change->shifts = {{"birk", {127, 22 * 60, 3 * 60}, {"staff-3"}, {}, ""}}; // until one
    ASSERT_EQ(StationTest::ask("admin-1", change), ReplyCode::Ok);
    EXPECT_EQ(nobodyOnDuty(), "Birkehuset 2026-11-23 01:00-22:00");
    const auto midnight = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).unmannedFrom, midnight);
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).unmannedUntil, midnight + std::chrono::hours{21});
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("ege-1")).unmannedFrom, std::nullopt) << "its chain is who is on duty";
    change.id = nextId();
    change.change->shifts = {{"birk", {127, 22 * 60, 24 * 60}, {"staff-3"}, {}, ""}};
    ASSERT_EQ(StationTest::ask("admin-1", change), ReplyCode::Ok);
    EXPECT_EQ(nobodyOnDuty(), std::nullopt);
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).unmannedUntil, std::nullopt);
}

TEST_F(Roster, AdministratorsReadTheRosterAndItsGaps) {
    auto change = request(OperatorRequestKind::Change);
    change.change = RegistryChange{};
    change.change->kind = ChangeKind::SaveShifts;
    change.change->subject = "birk";
    change.change->shifts = {{"birk", {127, 22 * 60, 3 * 60}, {"staff-3"}, {}, "admin-1"}};
    ASSERT_EQ(StationTest::ask("admin-1", change), ReplyCode::Ok);
    StationTest::ask("admin-1", request(OperatorRequestKind::ReadRegistry));
    const auto registry = decode<OperatorReply>(process->link.published.back().payload)->registry.value();
    EXPECT_EQ(registry.shifts, change.change->shifts);
    ASSERT_TRUE(registry.gaps);
    EXPECT_EQ(registry.gaps->front().unit, "birk");
}

TEST_F(Roster, AHandsetIsAskedAgainInSoManyWords) {
    const auto id = hear(sound("birk-1"));
    const auto page = pageOf(id, "staff-3").page;
    EXPECT_EQ(onHandset(id, "staff-3").askedAgain, std::nullopt);
    reply("staff-3", StaffReplyKind::Acknowledged, page);
    after(seconds{300});
    EXPECT_EQ(onHandset(id, "staff-3").askedAgain, true);
    reply("staff-3", StaffReplyKind::Acknowledged, page);
    EXPECT_EQ(onHandset(id, "staff-3").askedAgain, std::nullopt);
}

TEST_F(Roster, AHouseWithoutARosterIsCoveredByItsChainAndSaidSo) {
    auto after = process->ward;
    after.chains.push_back({"ege", {"staff-1", "staff-2"}});
    process->registry.update(process->ward, after, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
    kill();
    start();
    EXPECT_TRUE(house("staff-1", "ege").onDuty.empty());
    EXPECT_EQ(house("staff-1", "ege").chain, (std::vector<std::string>{"S1", "S2"}));
    EXPECT_FALSE(house("staff-1").chain) << "there the roster names somebody";
}

TEST_F(Roster, AHouseWhoseRosterHasAGapIsNotCalledCovered) {
    auto after = process->ward;
    after.shifts.front().hours = parseHours("daily 01:00-07:00").value();
    process->registry.update(process->ward, after, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
    kill();
    start();
    EXPECT_FALSE(house("staff-1").chain);
}

} // namespace
} // namespace natlyt::ward
