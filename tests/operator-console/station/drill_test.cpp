// SPDX-License-Identifier: Apache-2.0
// A drill of the chain through the real station: what it shows, and that it is never an alert and hides none.
#include "tests/operator-console/station/flow_fixture.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ChainDrills : public FlowTest {
protected:
    ReplyCode begin(const std::string& room = "birk-1", const std::string& user = "admin-1",
                    std::optional<std::string> person = {}) {
        auto r = request(StartDrill);
        r.room = room;
        r.person = person;
        return ask(user, r);
    }
    std::vector<RoomRequest> asked(const std::string& room = "birk-1") {
        std::vector<RoomRequest> all;
        for (const auto& message : process->link.published)
            if (message.topic == topics::roomRequest(room))
                all.push_back(sealing::openRequest(message.payload, keys.publicKey).value());
        return all;
    }
    // As the room's edge answers.
    void answers(const RoomRequest& request) {
        RoomAlert alert;
        alert.room = request.room;
        alert.id = request.id;
        alert.soundClass = SoundClass::Background;
        alert.levelDbfs = -120;
        alert.onset = now.wall;
        alert.rule = AlertRule::Drill;
        hear(alert);
        after(milliseconds{200});
    }
    void beginAndAnswer() {
        ASSERT_EQ(begin(), ReplyCode::Ok);
        answers(asked().back());
    }
    std::optional<ChainDrill> running() {
        presentFor(seconds{5});
        return stationBeat().drill;
    }
    void shows(const std::string& user = "operator-1") {
        auto r = request(DrillShown);
        r.drill = running().value().id;
        ask(user, r);
        after(milliseconds{200});
    }
    std::optional<StaffPage> drillOf(const std::string& user) {
        for (const auto& [topic, payload] : process->link.live)
            if (topic.starts_with("natlyt/1/staff/" + user + "/page/"))
                if (const auto page = decode<StaffPage>(payload).value(); page.notice == StaffNotice::Drill) return page;
        return std::nullopt;
    }
    std::vector<ChainDrill> past() {
        ask("admin-1", ReadDrills);
        return lastReply().drills.value();
    }
    std::optional<WardFault> fault(OperatorRequest r, const std::string& user = "operator-1") {
        r.fault = FaultName{FaultKind::DrillFailed, "birk-1"};
        ask(user, r);
        const auto queue = lastReply().faults.value();
        const auto found = std::ranges::find(queue, *r.fault, &WardFault::name);
        return found == queue.end() ? std::nullopt : std::optional(*found);
    }
    std::string failed() {
        presentFor(seconds{5});
        for (const auto& said : stationBeat().warnings.value_or(std::vector<StationWarning>{}))
            if (said.kind == StationWarningKind::DrillFailed) return said.detail;
        return {};
    }
};

TEST_F(ChainDrills, GoFromTheRoomToWhoIsOnDutyAndEndWithTheAcknowledgement) {
    ASSERT_EQ(begin(), ReplyCode::Ok);
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(asked()[0].kind, RoomRequestKind::Drill);
    EXPECT_EQ(asked()[0].requestedBy, "admin-1");
    EXPECT_EQ(asked()[0].bootId, kEdgeBoot);
    after(seconds{1});
    answers(asked()[0]);
    EXPECT_EQ(receipts("birk-1"), 1U);
    ASSERT_TRUE(drillOf("staff-1"));
    EXPECT_EQ(drillOf("staff-1")->roomLabel, "Birkehuset 1");
    EXPECT_EQ(drillOf("staff-1")->resident, "");
    shows();
    reply("staff-1", StaffReplyKind::Received, drillOf("staff-1")->page);
    after(seconds{10});
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-1")->page);
    after(seconds{1});
    EXPECT_FALSE(running());
    EXPECT_FALSE(drillOf("staff-1"));
    ASSERT_EQ(past().size(), 1U);
    const auto drill = past()[0];
    EXPECT_EQ(drill.end, DrillEnd::Acknowledged);
    EXPECT_EQ(drill.acknowledgedBy, "staff-1");
    EXPECT_EQ(drill.console, "seat-1");
    EXPECT_GT(drill.raisedAt, drill.askedAt);
    EXPECT_EQ(drill.pages[0].delivered[0].channel, "pager");
    EXPECT_GT(*drill.acknowledgedAt, drill.pages[0].delivered[0].at);
    EXPECT_EQ(failed(), "");
    EXPECT_THAT(audited("drillBegun"), ElementsAre(HasSubstr("admin-1|birk-1|")));
    EXPECT_THAT(audited("drillEnded"), ElementsAre(HasSubstr("|acknowledged")));
}

TEST_F(ChainDrills, AreNoAlertsAndCountInNoFigure) {
    beginAndAnswer();
    EXPECT_EQ(stationBeat().openAlerts, 0);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM sound"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM page"), 0);
    for (const auto& [topic, payload] : process->link.live) EXPECT_FALSE(topic.starts_with("natlyt/1/ward/alert/")) << topic;
    EXPECT_FALSE(liveValue<WardRoom>(topics::wardRoom("birk-1")).openAlert);
}

TEST_F(ChainDrills, ComeThroughWhileTheMicrophoneIsClosed) {
    heartbeat("ege-1", RoomCondition::Closed, RoomReason::OutsidePlan);
    ASSERT_EQ(begin("ege-1"), ReplyCode::Ok);
    ASSERT_EQ(asked("ege-1").size(), 1U);
    answers(asked("ege-1")[0]);
    EXPECT_TRUE(running()->raisedAt);
}

TEST_F(ChainDrills, HideNoRealAlertOfTheSameRoomAndEndBeforeItsPageRings) {
    beginAndAnswer();
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_TRUE(drillOf("staff-1")) << "nobody is paged yet";
    ask("operator-1", Claim, id);
    process->link.said.clear();
    ask("operator-1", Page, id);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
    EXPECT_FALSE(drillOf("staff-1"));
    std::vector<std::string> order; // on the handset
    for (const auto& message : process->link.said)
        if (message.topic.starts_with("natlyt/1/staff/staff-1/page/"))
            order.push_back(message.payload.empty() ? "cleared" : decode<StaffPage>(message.payload)->notice ? "drill is over" : "page");
    EXPECT_THAT(order, ElementsAre("drill is over", "cleared", "page"));
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    EXPECT_EQ(past()[0].end, DrillEnd::RealPage);
    EXPECT_EQ(failed(), "");
}

TEST_F(ChainDrills, DoNotBeginWhileAPageRings) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    EXPECT_EQ(begin(), ReplyCode::WrongState);
    EXPECT_THAT(asked(), IsEmpty());
}

TEST_F(ChainDrills, ThatARoomDoesNotAnswerAreAskedForAgainAndFailByName) {
    ASSERT_EQ(begin(), ReplyCode::Ok);
    presentFor(seconds{31});
    ASSERT_EQ(asked().size(), 3U);
    EXPECT_EQ(asked()[1].id, asked()[0].id) << "done once, however often it is asked for";
    presentFor(std::chrono::minutes{10});
    EXPECT_FALSE(running());
    EXPECT_EQ(past()[0].end, DrillEnd::TimedOut);
    EXPECT_EQ(failed(), "Birkehuset 1: room");
    EXPECT_THAT(audited("drillEnded"), ElementsAre(HasSubstr("timedOut; not passed: room")));
    answers(asked()[0]); // after all
    EXPECT_EQ(receipts("birk-1"), 1U) << "the room is not left waiting";
    EXPECT_FALSE(drillOf("staff-1"));
    kill();
    start();
    EXPECT_EQ(failed(), "Birkehuset 1: room") << "until one comes through";
}

TEST_F(ChainDrills, ThatNobodyAcknowledgesFailAndAreCalledOff) {
    beginAndAnswer();
    presentFor(std::chrono::minutes{10});
    EXPECT_FALSE(drillOf("staff-1"));
    EXPECT_EQ(failed(), "Birkehuset 1: console, handset S1, handset S2, acknowledgement") << "the room as people know it, and which links";
    EXPECT_THAT(audited("drillEnded"), ElementsAre(HasSubstr("console, handset S1, handset S2, acknowledgement")));
}

TEST_F(ChainDrills, ThatFailAreATechnicalFaultWithAnOwnerUntilOneComesThrough) {
    beginAndAnswer();
    presentFor(std::chrono::minutes{13});
    const auto found = fault(request(ReadFaults));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->urgency, FaultUrgency::Now);
    EXPECT_THAT(found->detail, HasSubstr("console, handset S1"));
    EXPECT_EQ(fault(request(TakeFault))->owner, "operator-1");
    auto later = request(SnoozeFault);
    later.snoozeMinutes = 60;
    EXPECT_TRUE(fault(later)->snoozedUntil);
    kill();
    start();
    ask("operator-1", GoOnDuty);
    presentFor(std::chrono::minutes{2});
    EXPECT_EQ(fault(request(ReadFaults))->owner, "operator-1");
    beginAndAnswer();
    shows();
    for (const auto* user : {"staff-1", "staff-2"}) reply(user, StaffReplyKind::Received, drillOf(user)->page);
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-1")->page);
    presentFor(std::chrono::minutes{4});
    EXPECT_FALSE(fault(request(ReadFaults)));
}

TEST_F(ChainDrills, GoOnOverAKillOfTheStationAtAnyLink) {
    ASSERT_EQ(begin(), ReplyCode::Ok);
    const auto request = asked()[0];
    kill();
    start();
    answers(request);
    ASSERT_TRUE(drillOf("staff-1"));
    kill();
    start();
    ASSERT_TRUE(drillOf("staff-1"));
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-1")->page);
    EXPECT_EQ(past()[0].end, DrillEnd::Acknowledged);
    EXPECT_TRUE(verifyAudit(process->db));
}

TEST_F(ChainDrills, AreForAdministratorsAndOneAtATime) {
    EXPECT_EQ(begin("birk-1", "operator-1"), ReplyCode::NotAllowed);
    EXPECT_EQ(begin("no-such"), ReplyCode::NotFound);
    EXPECT_EQ(begin("birk-1", "admin-1", "operator-1"), ReplyCode::NotFound) << "has no handset";
    EXPECT_EQ(begin(), ReplyCode::Ok);
    EXPECT_EQ(begin("birk-2"), ReplyCode::WrongState);
    auto r = request(EndDrill);
    r.drill = running().value().id;
    EXPECT_EQ(ask("operator-1", r), ReplyCode::NotAllowed);
    r.id = nextId();
    EXPECT_EQ(ask("admin-1", r), ReplyCode::Ok);
    EXPECT_EQ(past()[0].end, DrillEnd::Stopped);
}

TEST_F(ChainDrills, RingTheChosenHandsetAlone) {
    ASSERT_EQ(begin("birk-1", "admin-1", "staff-3"), ReplyCode::Ok);
    answers(asked()[0]);
    EXPECT_TRUE(drillOf("staff-3"));
    EXPECT_FALSE(drillOf("staff-1"));
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-3")->page);
    EXPECT_TRUE(running()) << "another's word is no acknowledgement";
    EXPECT_THAT(audited("securityEvent"), ElementsAre(HasSubstr("somebody else's drill")));
}

TEST_F(ChainDrills, ThatNobodyAskedForAreReceiptedAndNothingElse) {
    RoomRequest made;
    made.room = "birk-1";
    made.id = nextId();
    answers(made);
    EXPECT_EQ(receipts("birk-1"), 1U);
    EXPECT_FALSE(running());
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 0);
    ASSERT_EQ(begin(), ReplyCode::Ok);
    made.room = "birk-2";
    made.id = asked()[0].id;
    answers(made);
    EXPECT_FALSE(running()->raisedAt) << "it is another room's";
}

TEST_F(ChainDrills, BeginByTheScheduleInARoomThatIsHeardFromAndNextTimeInAnother) {
    process->services.drillSchedule = *parseHours("daily 23:30-23:45"); // 22:30 UTC
    const auto beat = [&] {
        heartbeat("birk-1");
        heartbeat("birk-2");
        presentFor(seconds{5});
    };
    beat();
    EXPECT_FALSE(running());
    after(std::chrono::minutes{30});
    beat();
    ASSERT_TRUE(running());
    EXPECT_EQ(running()->room, "birk-1");
    EXPECT_EQ(running()->askedBy, "");
    after(std::chrono::minutes{11});
    beat();
    EXPECT_FALSE(running()) << "once, though its hours still run";
    after(std::chrono::hours{24} - std::chrono::minutes{10});
    beat();
    ASSERT_TRUE(running());
    EXPECT_EQ(running()->room, "birk-2");
}

TEST_F(ChainDrills, AreShownByTheConsoleOfAnOperatorOnDutyAlone) {
    beginAndAnswer();
    shows("admin-1"); // their own window
    EXPECT_FALSE(running()->shownAt);
    shows("operator-2"); // who is not on duty
    EXPECT_FALSE(running()->shownAt);
    shows("operator-1");
    EXPECT_TRUE(running()->shownAt);
}

TEST_F(ChainDrills, WithNoOperatorOnDutySaySoAndThatIsNoBreak) {
    ask("operator-1", GoOffDuty);
    ASSERT_EQ(begin(), ReplyCode::Ok);
    answers(asked().back());
    EXPECT_EQ(stationBeat().drill.value().noOperator, true);
    for (const auto* user : {"staff-1", "staff-2"}) reply(user, StaffReplyKind::Received, drillOf(user)->page);
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-1")->page);
    after(seconds{5});
    EXPECT_EQ(past()[0].end, DrillEnd::Acknowledged);
    EXPECT_FALSE(past()[0].shownAt);
    EXPECT_EQ(failed(), "") << "an alert would be paged at once";
}

class EspaInMemory final : public PagingGateway {
public:
    std::string_view name() const override { return "espa"; }
    std::string addressOf(const Person& person) const override { return person.id == "staff-1" ? "101" : ""; }
    Result<void> send(const Recipient&, const StaffPage&) override { return {}; }
    Result<void> cancel(const Recipient&, const StaffPage&) override { return {}; }
    void recall(const Recipient&, const StaffPage&, milliseconds) override {}
    GatewayHealth health() const override { return {up, ""}; }
    bool up = false;
};

TEST_F(ChainDrills, NameEachChannelOfWhoIsCalledAndFailByOneThatIsOutOfOrder) {
    EspaInMemory espa;
    process->services.gateways.push_back(&espa);
    beginAndAnswer();
    shows();
    for (const auto* user : {"staff-1", "staff-2"}) reply(user, StaffReplyKind::Received, drillOf(user)->page);
    reply("staff-1", StaffReplyKind::Acknowledged, drillOf("staff-1")->page);
    presentFor(seconds{5});
    const auto drill = past()[0];
    EXPECT_EQ(drill.pages[0].channels, (std::vector<DrillChannel>{{"pager", true}, {"espa", false}}));
    EXPECT_EQ(drill.pages[1].channels, (std::vector<DrillChannel>{{"pager", true}})) << "who has no such address";
    EXPECT_EQ(failed(), "Birkehuset 1: channel S1 espa");
    EXPECT_THAT(audited("drillEnded"), ElementsAre(HasSubstr("acknowledged; not passed: channel S1 espa")));
    process->services.gateways.pop_back();
}

} // namespace
} // namespace natlyt::ward
