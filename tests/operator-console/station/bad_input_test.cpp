// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/station_fixture.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class BadInput : public StationTest {
protected:
    void fillDisk() { process->db.run(("PRAGMA max_page_count=" + std::to_string(count("PRAGMA page_count"))).c_str()).value(); }
    void freeDisk() { process->db.run("PRAGMA max_page_count=1000000").value(); }
};

TEST_F(BadInput, MalformedMessagesAreCountedAndChangeNothing) {
    for (const auto* payload : {"{", "[]", "{\"v\":2}", "{\"v\":1}", "\xff\xfe"}) {
        give(topics::roomAlert("birk-1"), payload);
        give(topics::operatorRequest("operator-1"), payload);
        give(topics::staffReply("staff-1"), payload);
        give(topics::roomHeartbeat("birk-1"), payload);
    }
    give("natlyt/1/nonsense", "{}");
    after(seconds{5});
    EXPECT_EQ(stationBeat().malformedMessages, 21);
    EXPECT_EQ(stationBeat().openAlerts, 0);
    EXPECT_TRUE(process->link.published.empty());
}

TEST_F(BadInput, TheHeartbeatTellsOfATopicThatTheBrokerRefusesTheStation) {
    process->link.refused = {"natlyt/1/room/+/alert", "the broker forbids subscribing", ""};
    after(seconds{5});
    EXPECT_EQ(stationBeat().links[1],
              (ChainLink{"broker", false, "natlyt/1/room/+/alert: the broker forbids subscribing"}));
    process->link.refused = {};
    after(seconds{5});
    EXPECT_EQ(stationBeat().links[1], (ChainLink{"broker", true, ""}));
}

TEST_F(BadInput, TheHeartbeatTellsForAMinuteOfMessagesThatWereDropped) {
    process->link.dropped = 3;
    after(seconds{5});
    EXPECT_FALSE(stationBeat().links[1].up);
    after(seconds{55});
    EXPECT_FALSE(stationBeat().links[1].up);
    after(seconds{5});
    EXPECT_TRUE(stationBeat().links[1].up);
}

TEST_F(BadInput, ARefusedTopicIsNoNewConnection) {
    const link::LinkStatus refused{link::LinkState::Connected, {"natlyt/1/ward/station", "is forbidden", ""}};
    process->station.onStatus({link::LinkState::Connected, {}}, now);
    const auto before = stationBeat().sequence;
    process->station.onStatus(refused, now);
    EXPECT_EQ(stationBeat().sequence, before); // else a refused heartbeat would call forth the next one, without end
}

TEST_F(BadInput, ARoomMayNotSpeakForAnother) {
    give(topics::roomAlert("birk-2"), encode(sound("birk-1")));
    EXPECT_EQ(receipts("birk-2"), 0U);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='birk-2'"), 1);
    after(seconds{5});
    EXPECT_EQ(stationBeat().securityEvents, 1);
    EXPECT_EQ(stationBeat().malformedMessages, 1);
}

TEST_F(BadInput, ARetainedSnippetIsClearedAndCounted) {
    const auto topic = topics::roomSnippet("birk-1", nextId());
    give(topic, "sealed");
    EXPECT_EQ(process->services.counters.securityEvents, 0);
    give(topic, "sealed", true);
    EXPECT_EQ(process->link.said.back().topic, topic);
    EXPECT_EQ(process->link.said.back().payload, "");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(BadInput, ARetainedSnippetWithoutAnIdIsClearedToo) {
    const std::string topic = "natlyt/1/room/birk-1/snippet/not-a-uuid";
    give(topic, "sealed", true);
    EXPECT_EQ(process->link.said.back().topic, topic);
    EXPECT_EQ(process->link.said.back().payload, "");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

// At the broker it would be done again at every start, by somebody who may have lost their password since.
TEST_F(BadInput, ARequestLeftAtTheBrokerIsNotDoneAndCleared) {
    natlyt::OperatorRequest request;
    request.id = nextId();
    request.kind = OperatorRequestKind::GoOnDuty;
    give(topics::operatorRequest("operator-1"), encode(request), true);
    EXPECT_EQ(count("SELECT count(*) FROM duty WHERE user='operator-1'"), 0);
    EXPECT_EQ(process->link.said.back().topic, topics::operatorRequest("operator-1"));
    EXPECT_EQ(process->link.said.back().payload, "");
    StaffReply reply;
    reply.kind = StaffReplyKind::EndPrivacy;
    give(topics::staffReply("staff-1"), encode(reply), true);
    EXPECT_EQ(process->link.said.back().topic, topics::staffReply("staff-1"));
    EXPECT_EQ(process->services.counters.securityEvents, 2);
}

TEST_F(BadInput, AnAlertLeftAtTheBrokerIsAnAlertAllTheSameAndCleared) {
    give(topics::roomAlert("birk-1"), encode(sound("birk-1")), true);
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 1);
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

TEST_F(BadInput, RetainedSnippetsAreLookedForEveryMinute) {
    const auto filter = topics::anyOf(topics::Kind::RoomSnippet);
    EXPECT_FALSE(process->link.filters.contains(filter));
    after(seconds{60});
    EXPECT_TRUE(process->link.filters.contains(filter));
    after(seconds{2});
    EXPECT_FALSE(process->link.filters.contains(filter));
}

TEST_F(BadInput, ARoomThatRaisesMoreThanAMonitorCanIsHeldBackAndOthersAreNot) {
    for (int i = 0; i < 500; ++i) hear(sound("birk-1"));
    EXPECT_LE(receipts("birk-1"), 120U);
    EXPECT_GE(process->services.counters.securityEvents, 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='birk-1'"), 1) << "said once a minute";
    hear(sound("birk-2"));
    EXPECT_EQ(receipts("birk-2"), 1U);
    const auto before = receipts("birk-1");
    after(seconds{5});
    hear(sound("birk-1"));
    EXPECT_EQ(receipts("birk-1"), before + 1) << "and it is heard again once it has calmed down";
}

TEST_F(BadInput, AFullDiskGivesNoReceiptAndTheAlertIsTakenOnceThereIsRoom) {
    after(milliseconds{0}); // the rooms have their plans
    fillDisk();
    auto message = sound("birk-1");
    std::vector<RoomAlert> waiting;
    for (int i = 0; i < 50 && process->services.databaseUp; ++i) { // until the last free page is used
        waiting.push_back(sound("birk-1"));
        hear(waiting.back());
    }
    ASSERT_FALSE(process->services.databaseUp);
    const auto before = receipts("birk-2");
    message.room = "birk-2";
    hear(message);
    EXPECT_EQ(receipts("birk-2"), before);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE room='birk-2'"), 0);
    after(seconds{5});
    EXPECT_FALSE(stationBeat().links[0].up);
    EXPECT_NE(stationBeat().links[0].detail.find("full"), std::string::npos);
    freeDisk();
    hear(message);
    EXPECT_EQ(receipts("birk-2"), before + 1);
    EXPECT_EQ(alert(message.id).state, AlertState::Paging);
}

TEST_F(BadInput, EscalationGoesOnWhileNothingCanBeStored) {
    const auto id = hear(sound("birk-1"));
    process->db.run("PRAGMA query_only=ON").value();
    after(seconds{45});
    EXPECT_FALSE(process->services.databaseUp);
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
    reply("staff-2", StaffReplyKind::Acknowledged, pageOf(id, "staff-2").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    reply("staff-2", StaffReplyKind::Done, pageOf(id, "staff-2").page);
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged); // an end must be stored
    process->db.run("PRAGMA query_only=OFF").value();
    after(seconds{1});
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE state='acknowledged'"), 1);
    reply("staff-2", StaffReplyKind::Done, pageOf(id, "staff-2").page);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE state='resolved'"), 1);
    EXPECT_TRUE(verifyAudit(process->db));
}

TEST_F(BadInput, LateRepliesToUnknownPagesAreHarmless) {
    reply("staff-1", StaffReplyKind::Acknowledged, nextId());
    EXPECT_EQ(count("SELECT count(*) FROM alert"), 0);
}

TEST_F(BadInput, ALostBrokerLosesNoAlert) {
    process->link.connected = false;
    const auto message = sound("birk-1");
    hear(message); // committed, but the receipt cannot go out
    process->link.connected = true;
    hear(message);
    EXPECT_EQ(receipts("birk-1"), 1U);
    EXPECT_EQ(count("SELECT count(*) FROM sound"), 1);
}

TEST_F(BadInput, ASnippetIsNotAskedForAgainWithoutConsentToHearIt) {
    ask("operator-1", GoOnDuty);
    const auto refused = hear(sound("birk-2"));
    EXPECT_EQ(ask("operator-1", ResendSnippet, refused), ReplyCode::NotAllowed);
    const auto allowed = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", ResendSnippet, allowed), ReplyCode::Ok);
    const auto& sent = process->link.published[process->link.published.size() - 2];
    EXPECT_EQ(sent.topic, topics::roomRequest("birk-1"));
    EXPECT_EQ(sealing::openRequest(sent.payload, keys.publicKey)->alert, allowed);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listening' AND by='operator-1' AND room='birk-1'"), 1);
}

TEST_F(BadInput, AHouseWithNobodyToPageIsNamedInTheHeartbeat) {
    auto ward = process->ward;
    ward.persons.clear();
    ward.chains.clear();
    Registry(process->db).replace(ward, now.wall).value();
    kill();
    start();
    after(seconds{5});
    EXPECT_EQ(stationBeat().links.back(), (ChainLink{"roster", false, "nobody to page: Birkehuset, Egehuset"}));
}

} // namespace
} // namespace natlyt::ward
