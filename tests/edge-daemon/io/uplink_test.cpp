// SPDX-License-Identifier: Apache-2.0
#include "recording_link.hpp"

#include "edge-daemon/io/uplink/uplink.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/station_time.hpp"
#include "protocol/topics/topics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

constexpr Now kNow{UtcTime{milliseconds{INT64_C(1795000000000)}}, MonotonicTime{milliseconds{1000000}}};

const Uuid kBoot = Uuid::version7(kNow.wall, {3});

const ConsoleKey kSeat{"seat-1", Bytes(32, 1)};

class DeafEar final : public Ear {
public:
    void pushFrame(std::span<const float>) override {}
    ClassScores evaluate() override { return {}; }
    void reset() override {}
    const std::string& modelVersion() const override { return version_; }

private:
    std::string version_ = "deaf-1";
};

struct JustStarted : testing::Test {
    JustStarted() { uplink.start(); }
    void arrives(const std::string& topic, const std::string& payload, bool retained = false) {
        link.arrived.push_back({topic, payload, retained});
        uplink.drain(machine, outbox, now);
    }
    ListeningPlan plan(std::int64_t number = 1) const {
        ListeningPlan made;
        made.room = "birk-4";
        made.number = number;
        made.issuedAt = now.wall;
        made.validUntil = now.wall + std::chrono::hours{48};
        made.intervals = {{now.wall, now.wall + std::chrono::hours{8}}};
        made.consoles = {kSeat};
        made.bootId = kBoot;
        return made;
    }
    RoomAlert alert() const {
        RoomAlert made;
        made.room = "birk-4";
        made.id = Uuid::version7(now.wall, {1});
        made.onset = now.wall;
        return made;
    }
    // As the station answers the question that the next heartbeat carries.
    std::string timeTold(UtcTime at) {
        const auto nonce = machine.askTime(now);
        return nonce ? sealing::signedTime({"birk-4", *nonce, at}, station.secretKey) : std::string();
    }

    std::string receiptOf(const Uuid& id) const { return sealing::signedReceipt({id, id, now.wall}, station.secretKey); }

    Now now = kNow;
    sealing::SigningKeyPair station = sealing::makeSigningKeyPair();
    RecordingLink link;
    std::vector<std::string> log;
    Uplink uplink{"birk-4", station.publicKey, link, [this](const std::string& line) { log.push_back(line); }};
    RoomMachine machine{{"birk-4", kBoot, "0.1"}, std::make_unique<DeafEar>(), [] { return std::array<std::uint8_t, 10>{}; }, kNow};
    Outbox outbox;
};

struct UplinkTest : JustStarted {
    UplinkTest() { arrives(topics::roomTime("birk-4"), timeTold(now.wall)); }
};

TEST_F(JustStarted, OpensByAPlanThatTheBrokerKeptOnlyOnceTheStationHasSignedWhatTimeItIs) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey), true);
    const auto old = timeTold(now.wall);
    now = {now.wall + seconds{5}, now.monotonic + seconds{5}};
    arrives(topics::roomTime("birk-4"), timeTold(now.wall + std::chrono::minutes{30}));
    EXPECT_EQ(machine.state().reason, RoomReason::ClockInDoubt) << "it differs";
    arrives(topics::roomTime("birk-4"), old);
    EXPECT_EQ(machine.state().reason, RoomReason::ClockInDoubt) << "it answers an earlier question";
    const auto nonce = machine.askTime(now);
    ASSERT_TRUE(nonce);
    const StationTime right{"birk-4", *nonce, now.wall};
    arrives(topics::roomTime("birk-4"), sealing::signedTime(right, sealing::makeSigningKeyPair().secretKey));
    arrives(topics::roomTime("birk-4"), encode(right));
    EXPECT_EQ(machine.state().reason, RoomReason::ClockInDoubt) << "nobody or somebody else signed it";
    EXPECT_EQ(uplink.malformedMessages(), 2);
    arrives(topics::roomTime("birk-4"), sealing::signedTime(right, station.secretKey));
    EXPECT_TRUE(machine.microphoneOpen());
}

// The broker says what it likes of the chain; with the monitor's clock set back, it could open a microphone anew by the
// evening's plan.
TEST_F(UplinkTest, IsNotToldTheTimeByAHeartbeatOfTheStation) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey));
    now = {now.wall - std::chrono::hours{2}, now.monotonic + seconds{1}};
    machine.tick(now);
    StationHeartbeat beat;
    beat.state = StationState::Up;
    beat.at = now.wall;
    beat.softwareVersion = "0.1";
    for (int i = 0; i < 3; ++i) {
        now = {now.wall + seconds{5}, now.monotonic + seconds{5}};
        beat.at = now.wall;
        arrives(topics::wardStation(), encode(beat));
        machine.tick(now);
    }
    EXPECT_EQ(machine.state().reason, RoomReason::ClockInDoubt);
}

TEST_F(UplinkTest, SubscribesToWhatConcernsTheRoomAndNothingElse) {
    EXPECT_THAT(link.subscriptions,
                testing::UnorderedElementsAre(topics::roomPlan("birk-4"), topics::roomRequest("birk-4"),
                                              topics::roomReceipt("birk-4"), topics::roomTime("birk-4")));
}

TEST_F(UplinkTest, OpensTheMicrophoneByASignedPlan) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey), true);
    EXPECT_TRUE(machine.microphoneOpen());
}

TEST_F(UplinkTest, ClosesTheMicrophoneOnAPlanThatSomebodyElseSigned) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey));
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(2), sealing::makeSigningKeyPair().secretKey));
    EXPECT_FALSE(machine.microphoneOpen());
    EXPECT_EQ(machine.state().reason, RoomReason::PlanRefused);
}

TEST_F(UplinkTest, ClosesTheMicrophoneWhenThePlanIsTakenAway) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey));
    arrives(topics::roomPlan("birk-4"), "");
    EXPECT_EQ(machine.state().reason, RoomReason::NoPlan);
}

TEST_F(UplinkTest, CountsAMalformedMessageSaysItOnceAndChangesNothing) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey));
    log.clear();
    for (int i = 0; i < 3; ++i) {
        arrives(topics::roomPlan("birk-4"), "{");
        arrives(topics::roomRequest("birk-4"), "no json");
        arrives(topics::roomReceipt("birk-4"), "{\"v\":1}");
        arrives(topics::roomTime("birk-4"), "{\"v\":99}");
    }
    EXPECT_EQ(uplink.malformedMessages(), 12);
    EXPECT_EQ(log.size(), 4U);
    EXPECT_TRUE(machine.microphoneOpen());
}

TEST_F(UplinkTest, ObeysOnlyRequestsThatTheStationSigned) {
    arrives(topics::roomPlan("birk-4"), sealing::signedPlan(plan(), station.secretKey));
    RoomRequest request;
    request.room = "birk-4";
    request.id = Uuid::version7(now.wall, {5});
    request.issuedAt = now.wall;
    request.expiresAt = now.wall + seconds{30};
    request.kind = RoomRequestKind::ListenLive;
    request.forSeconds = 10;
    request.seat = kSeat;
    request.requestedBy = "operator-1";
    request.bootId = kBoot;
    arrives(topics::roomRequest("birk-4"), sealing::signedRequest(request, sealing::makeSigningKeyPair().secretKey));
    EXPECT_EQ(machine.state().condition, RoomCondition::Listening);
    EXPECT_EQ(machine.refusedRequests(), 1);
    arrives(topics::roomRequest("birk-4"), sealing::signedRequest(request, station.secretKey));
    EXPECT_EQ(machine.state().condition, RoomCondition::ListenedTo);
}

TEST_F(UplinkTest, SendsAnAlertUntilItsReceipt) {
    outbox.add(alert(), now.monotonic);
    uplink.sendDue(outbox, now);
    now.monotonic += seconds{1};
    uplink.sendDue(outbox, now);
    const auto sent = link.on(topics::roomAlert("birk-4"));
    ASSERT_EQ(sent.size(), 2U);
    EXPECT_EQ(sent[0].qos, link::Qos::AtLeastOnce);
    EXPECT_EQ(decode<RoomAlert>(sent[1].payload).value(), alert());
    arrives(topics::roomReceipt("birk-4"), receiptOf(alert().id));
    EXPECT_TRUE(outbox.empty());
}

TEST_F(UplinkTest, LetsGoOfAnAlertByAReceiptThatTheStationSignedAndByNoOther) {
    outbox.add(alert(), now.monotonic);
    const RoomReceipt receipt{alert().id, alert().id, now.wall};
    arrives(topics::roomReceipt("birk-4"), encode(receipt));
    arrives(topics::roomReceipt("birk-4"), sealing::signedReceipt(receipt, sealing::makeSigningKeyPair().secretKey));
    arrives(topics::roomReceipt("birk-4"), encode(sealing::sign(sealing::Purpose::Request, encode(receipt), station.secretKey)));
    EXPECT_EQ(outbox.size(), 1U);
    EXPECT_EQ(uplink.malformedMessages(), 3);
    uplink.sendDue(outbox, now);
    EXPECT_EQ(link.on(topics::roomAlert("birk-4")).size(), 1U) << "it is sent on";
}

TEST_F(UplinkTest, SendsWhatAFullOutboxHeldBackOnceAReceiptMakesRoom) {
    const auto numbered = [this](std::size_t number) {
        auto made = alert();
        made.id = Uuid::version7(now.wall, {2, static_cast<std::uint8_t>(number)});
        return made;
    };
    for (std::size_t number = 0; number <= kOutboxCapacity; ++number) outbox.add(numbered(number), now.monotonic);
    uplink.sendDue(outbox, now);
    EXPECT_EQ(link.on(topics::roomAlert("birk-4")).size(), kOutboxCapacity);
    arrives(topics::roomReceipt("birk-4"), receiptOf(numbered(7).id));
    uplink.sendDue(outbox, now);
    const auto sent = link.on(topics::roomAlert("birk-4"));
    ASSERT_EQ(sent.size(), kOutboxCapacity + 1);
    EXPECT_EQ(decode<RoomAlert>(sent.back().payload).value(), numbered(kOutboxCapacity));
}

TEST_F(UplinkTest, KeepsAlertsWhileThereIsNoBrokerAndSendsThemOnTheNextConnect) {
    link.become(link::LinkState::Lost);
    outbox.add(alert(), now.monotonic);
    uplink.drain(machine, outbox, now);
    uplink.sendDue(outbox, now);
    EXPECT_TRUE(link.published.empty());
    link.become(link::LinkState::Connected);
    uplink.drain(machine, outbox, now);
    uplink.sendDue(outbox, now);
    EXPECT_EQ(link.on(topics::roomAlert("birk-4")).size(), 1U);
}

TEST_F(UplinkTest, SaysOnceThatItHasConnectedSoThatTheFirstQuestionDoesNotWait) {
    EXPECT_FALSE(uplink.takeConnected());
    link.become(link::LinkState::Connected);
    uplink.drain(machine, outbox, now);
    EXPECT_TRUE(uplink.takeConnected());
    EXPECT_FALSE(uplink.takeConnected());
}

TEST_F(UplinkTest, LeavesAWillThatSaysOffline) {
    const auto will = offlineWill({"birk-4", {}, "0.1"}, "deaf-1", now.wall);
    EXPECT_EQ(will.topic, topics::roomState("birk-4"));
    EXPECT_TRUE(will.retained);
    EXPECT_EQ(decode<RoomState>(will.payload).value().condition, RoomCondition::Offline);
}

} // namespace
} // namespace natlyt::edge
