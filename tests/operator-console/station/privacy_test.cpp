// SPDX-License-Identifier: Apache-2.0
// Privacy from now on, begun and ended by operators and from handsets.
#include "tests/operator-console/station/administration_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using std::chrono::hours;

class Privacy : public Administration {
protected:
    void byHandset(StaffReplyKind kind, const std::string& room, std::optional<UtcTime> until = {}, const std::string& user = "staff-1",
                   seconds ago = seconds{0}) {
        StaffReply r;
        r.id = nextId();
        r.kind = kind;
        r.room = room;
        r.until = until;
        r.at = now.wall - ago;
        give(topics::staffReply(user), encode(r));
    }
};

TEST_F(Privacy, FromNowOnIsBegunAndEndedByAnOperator) {
    auto r = request(StartPrivacy);
    r.room = "birk-1";
    r.until = now.wall + hours{3};
    EXPECT_EQ(replyTo("operator-1", r).code, ReplyCode::Ok);
    EXPECT_EQ(plan("birk-1").intervals.at(1).from, now.wall + hours{3});
    EXPECT_EQ(shown("birk-1").until, now.wall + hours{3});
    EXPECT_EQ(audited("privacyBegun", "operator-1", "birk-1"), 1);
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::Ok);
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    EXPECT_EQ(audited("privacyEnded", "operator-1", "birk-1"), 1);
}

TEST_F(Privacy, ClosesTheMicrophoneThoughItCannotBeStoredAndIsStoredOnceItCan) {
    after(milliseconds{0});
    process->db.run("PRAGMA query_only=1").value();
    auto r = request(StartPrivacy);
    r.room = "birk-1";
    r.until = now.wall + hours{3};
    EXPECT_EQ(replyTo("operator-1", r).code, ReplyCode::StationFault) << "a restart would not know of it";
    EXPECT_EQ(plan("birk-1").intervals.at(1).from, now.wall + hours{3});
    EXPECT_FALSE(shown("birk-1").expectedToListen);
    EXPECT_EQ(replyTo("operator-1", r).code, ReplyCode::StationFault);
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::StationFault);
    EXPECT_FALSE(shown("birk-1").expectedToListen) << "what opens waits until it is on record";
    process->db.run("PRAGMA query_only=0").value();
    after(seconds{5});
    EXPECT_EQ(audited("privacyBegun", "operator-1", "birk-1"), 1);
    EXPECT_FALSE(shown("birk-1").expectedToListen);
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::Ok);
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    kill();
    start();
    EXPECT_EQ(process->ward.residentOf("birk-1")->privacy.size(), 0U);
}

TEST_F(Privacy, ThatWasLostWithTheStationBeforeItCouldBeStoredBeginsAgainWhenTheEdgeTellsOfItsPlan) {
    process->db.run("PRAGMA query_only=1").value();
    EXPECT_EQ(aboutRoom("operator-1", StartPrivacy, "birk-1").code, ReplyCode::StationFault);
    const auto known = plan("birk-1").number;
    kill();
    start();
    EXPECT_TRUE(process->ward.residentOf("birk-1")->privacy.empty());
    edgeRuns("birk-1", kEdgeBoot, true, RoomCondition::Closed, known);
    after(milliseconds{0});
    EXPECT_FALSE(shown("birk-1").expectedToListen);
    EXPECT_GT(plan("birk-1").number, known) << "or the edge refuses it as a replay";
    EXPECT_EQ(audited("privacyBegun", "station", "birk-1"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND by='station'"), 1) << "no other room";
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='birk-1'"), 1);
    kill();
    start();
    EXPECT_FALSE(shown("birk-1").expectedToListen) << "until somebody ends it";
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::Ok);
    EXPECT_TRUE(shown("birk-1").expectedToListen);
}

TEST_F(Privacy, IsNotBegunByAPlanOfWhichNothingWasLost) {
    process->db.run("PRAGMA query_only=1").value();
    aboutRoom("operator-1", StartPrivacy, "birk-1");
    edgeRuns("birk-1", kEdgeBoot, false, RoomCondition::Closed, plan("birk-1").number); // at once
    EXPECT_EQ(process->services.counters.securityEvents, 0);
    process->db.run("PRAGMA query_only=0").value();
    after(seconds{5}); // stored late
    const auto stored = plan("birk-1").number;
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::Ok);
    kill();
    start();
    edgeRuns("birk-1", kEdgeBoot, true, RoomCondition::Closed, stored);
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    EXPECT_EQ(process->services.counters.securityEvents, 0);
}

TEST_F(Privacy, ThatWasPlannedIsOnRecordAsBegunWhenItsTimeComesOnceAlsoOverARestart) {
    const auto begun = [&] { return audited("privacyBegun", "", "birk-1"); };
    EXPECT_EQ(change(ChangeKind::AddPrivacy, [](auto& c) {
        c.subject = "resident-1";
        c.privacy.emplace().from = "2026-11-23T00:10";
        c.privacy->to = "2026-11-23T01:00";
    }).code, ReplyCode::Ok);
    EXPECT_EQ(audited("privacyPlanned", "admin-1", "birk-1"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND room='birk-1'"), 0) << "it lies ahead";
    after(std::chrono::minutes{69});
    EXPECT_EQ(begun(), 0);
    after(std::chrono::minutes{1});
    EXPECT_EQ(begun(), 1);
    kill();
    start();
    after(seconds{10});
    EXPECT_EQ(begun(), 1);
}

TEST_F(Privacy, ThatWasPlannedIsShownWhenItBeginsThoughTheMonitorIsOffline) {
    heartbeat("birk-1");
    change(ChangeKind::AddPrivacy, [](auto& c) {
        c.subject = "resident-1";
        c.privacy.emplace().from = "2026-11-23T00:10";
    });
    after(std::chrono::minutes{69});
    EXPECT_EQ(shown("birk-1").condition, RoomCondition::Offline);
    EXPECT_EQ(shown("birk-1").reason, RoomReason::HeartbeatMissing);
    after(std::chrono::minutes{1});
    EXPECT_EQ(shown("birk-1").condition, RoomCondition::Offline);
    EXPECT_EQ(shown("birk-1").reason, RoomReason::PrivacyWindow) << "consoles withhold its sound";
    EXPECT_FALSE(shown("birk-1").expectedToListen);
}

TEST_F(Privacy, IsOnRecordOnceThoughItsMinuteBeganBeforeIt) {
    now.wall += seconds{40};
    EXPECT_EQ(aboutRoom("operator-1", StartPrivacy, "birk-1").code, ReplyCode::Ok);
    after(seconds{10});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND room='birk-1'"), 1);
}

TEST_F(Privacy, NoSnippetIsAskedForAgainWhereItIsOrHoursOrConsentHaveEnded) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    const auto resend = [&] { return ask("operator-1", ResendSnippet, id); };
    const auto asked = [&] {
        return std::ranges::count(process->link.published, topics::roomRequest("birk-1"), &link::Message::topic);
    };
    ASSERT_EQ(resend(), ReplyCode::Ok) << "while the room is listened to";
    ASSERT_EQ(asked(), 1);
    EXPECT_EQ(aboutRoom("operator-1", StartPrivacy, "birk-1").code, ReplyCode::Ok);
    EXPECT_EQ(resend(), ReplyCode::RoomClosed) << "private";
    EXPECT_EQ(aboutRoom("operator-1", EndPrivacy, "birk-1").code, ReplyCode::Ok);
    change(ChangeKind::SetHours, [](auto& c) { c.subject = "resident-1", c.hours = {{127, 600, 60}}; });
    EXPECT_EQ(resend(), ReplyCode::RoomClosed) << "outside the hours";
    change(ChangeKind::SetHours, [](auto& c) { c.subject = "resident-1", c.hours = {{127, 0, 1440}}; });
    EXPECT_EQ(resend(), ReplyCode::Ok) << "listened to again";
    EXPECT_EQ(withdrawConsent("resident-1").code, ReplyCode::Ok);
    EXPECT_EQ(resend(), ReplyCode::NotAllowed) << "withdrawn";
    EXPECT_EQ(asked(), 2) << "a refusal asks the room for nothing";
    EXPECT_EQ(audited("listening", "operator-1", "birk-1"), 2);
}

TEST_F(Privacy, IsBegunAndEndedFromAHandset) {
    byHandset(StaffReplyKind::StartPrivacy, "birk-1");
    EXPECT_FALSE(shown("birk-1").expectedToListen);
    EXPECT_EQ(audited("privacyBegun", "staff-1", "birk-1"), 1);
    byHandset(StaffReplyKind::StartPrivacy, "birk-1");
    EXPECT_EQ(process->ward.residentOf("birk-1")->privacy.size(), 1U) << "twice is once";
    byHandset(StaffReplyKind::EndPrivacy, "birk-1", {}, "staff-2");
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    EXPECT_EQ(audited("privacyEnded", "staff-2", "birk-1"), 1);
    byHandset(StaffReplyKind::StartPrivacy, "birk-1", {}, "stranger");
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(Privacy, IsNotEndedByAWishThatWasHeldUpOnItsWay) {
    byHandset(StaffReplyKind::StartPrivacy, "birk-1", {}, "staff-1", seconds{300});
    EXPECT_FALSE(shown("birk-1").expectedToListen) << "what closes is never too late";
    for (const auto ago : {seconds{31}, seconds{-31}}) {
        byHandset(StaffReplyKind::EndPrivacy, "birk-1", {}, "staff-1", ago);
        EXPECT_FALSE(shown("birk-1").expectedToListen) << ago.count();
    }
    byHandset(StaffReplyKind::EndPrivacy, "birk-1", {}, "staff-1", seconds{29});
    EXPECT_TRUE(shown("birk-1").expectedToListen);
}

TEST_F(Privacy, IsNobodysInAHouseInWhoseChainTheyAreNot) {
    byHandset(StaffReplyKind::StartPrivacy, "birk-1", {}, "staff-3");
    EXPECT_TRUE(shown("birk-1").expectedToListen);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(Privacy, ShowsOnTheHandsetsOfTheHouseAndOnNoOthers) {
    const auto mine = [&](const std::string& person) {
        return liveValue<StaffRooms>(topics::staffRooms(person)).rooms;
    };
    ASSERT_EQ(mine("staff-1").size(), 2U);
    EXPECT_EQ(mine("staff-1").at(0).label, "Birkehuset 1");
    byHandset(StaffReplyKind::StartPrivacy, "birk-1");
    EXPECT_TRUE(mine("staff-1").at(0).isPrivate);
    EXPECT_TRUE(mine("staff-2").at(0).isPrivate);
    byHandset(StaffReplyKind::EndPrivacy, "birk-1", {}, "staff-2");
    EXPECT_FALSE(mine("staff-1").at(0).isPrivate);
    EXPECT_TRUE(mine("staff-3").empty());
}

TEST_F(Privacy, OpenEndedNeverEndsByItselfAndIsShownToAdministratorsAfterADay) {
    byHandset(StaffReplyKind::StartPrivacy, "birk-1");
    const auto line = [&] { return replyTo("admin-1", request(ReadRegistry)).registry->rooms.at(0); };
    EXPECT_EQ(line().openPrivacySince, now.wall);
    EXPECT_FALSE(line().privacyForgotten);
    for (int hour = 0; hour < 24; ++hour) after(hours{1});
    EXPECT_TRUE(line().privacyForgotten);
    for (int day = 0; day < 9; ++day) after(hours{24});
    EXPECT_TRUE(plan("birk-1").intervals.empty() || plan("birk-1").intervals.back().to < now.wall);
    EXPECT_FALSE(shown("birk-1").expectedToListen);
}

TEST_F(Privacy, IsRefusedWithItsReasonWhereTheEndIsPast) {
    auto r = request(StartPrivacy);
    r.room = "birk-1";
    r.until = now.wall - seconds{1};
    EXPECT_EQ(replyTo("operator-1", r).problems->at(0).field, "until_ms");
    r = request(StartPrivacy);
    r.room = "nowhere";
    EXPECT_EQ(replyTo("operator-1", r).code, ReplyCode::NotFound);
}

} // namespace
} // namespace natlyt::ward
