// SPDX-License-Identifier: Apache-2.0
// MqttLink against a real broker: what it does while all is well, and over lost connections.
#include "tests/protocol/link_probe.hpp"

#include <gmock/gmock.h>

namespace natlyt::test {
namespace {

using link::LinkState;
using link::Qos;
using testing::HasSubstr;

TEST(MqttLink, CarriesMessagesBetweenAPersonAndARoom) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    LinkProbe room{withCertificate(broker)};
    ann.bus.subscribe("t/up", Qos::AtLeastOnce);
    room.bus.subscribe("t/down/+", Qos::AtMostOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    ASSERT_TRUE(room.untilState(LinkState::Connected));
    ASSERT_TRUE(room.until([&] {
        static_cast<void>(ann.bus.publish("t/down/x", "hello", Qos::AtLeastOnce));
        return !room.messages.empty();
    }));
    EXPECT_EQ(room.messages.front().payload, "hello");
    const std::string binary{"\0\xff\n", 3};
    ASSERT_TRUE(room.bus.publish("t/up", binary, Qos::AtLeastOnce, false, 30));
    EXPECT_TRUE(ann.untilMessage("t/up", binary));
}

TEST(MqttLink, DeliversManyMessagesInOrder) {
    constexpr std::size_t kMany = 3000;
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/n", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    for (std::size_t i = 0; i < kMany; ++i)
        ASSERT_TRUE(ann.bus.publish("t/n", std::to_string(i), Qos::AtLeastOnce));
    ASSERT_TRUE(ann.until([&] { return ann.messages.size() == kMany; })) << ann.messages.size();
    for (std::size_t i = 0; i < kMany; ++i)
        EXPECT_EQ(ann.messages[i].payload, std::to_string(i));
}

TEST(MqttLink, PublishesAnErrorAtOnceWhileThereIsNoConnection) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    broker.kill();
    ASSERT_TRUE(ann.untilState(LinkState::Lost));
    const auto published = ann.bus.publish("t/x", "y", Qos::AtLeastOnce);
    ASSERT_FALSE(published);
    EXPECT_THAT(published.error().sentence(), HasSubstr("not connected"));
}

TEST(MqttLink, SubscribesAndPublishesLiveStateAgainAfterABrokerRestart) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/#", Qos::AtLeastOnce);
    ann.bus.setLive("t/live", "one");
    ASSERT_TRUE(ann.untilMessage("t/live", "one"));
    broker.kill();
    ASSERT_TRUE(ann.untilState(LinkState::Lost));
    ann.messages.clear();
    broker.start();
    ASSERT_TRUE(ann.untilMessage("t/live", "one"));
    EXPECT_EQ(ann.bus.status().reconnects, 1U);
    LinkProbe bob{withPassword(broker, "bob")};
    bob.bus.subscribe("t/live", Qos::AtLeastOnce);
    ASSERT_TRUE(bob.untilMessage("t/live", "one"));
    EXPECT_TRUE(bob.messages.front().retained);
}

TEST(MqttLink, SendsAnEqualLiveValueOnce) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/#", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    for (int i = 0; i < 3; ++i)
        ann.bus.setLive("t/live", "same");
    ann.bus.setLive("t/live", "other");
    ASSERT_TRUE(ann.untilMessage("t/live", "other"));
    EXPECT_EQ(ann.messages.size(), 2U);
}

TEST(MqttLink, ClearsLiveStateThatWasClearedWhileAway) {
    TestBroker broker{TestBroker::Retained::KeptOverRestart};
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/#", Qos::AtLeastOnce);
    ann.bus.setLive("t/gone", "value");
    ann.bus.setLive("t/stays", "value");
    ASSERT_TRUE(ann.untilMessage("t/gone", "value"));
    ASSERT_TRUE(ann.untilMessage("t/stays", "value"));
    broker.stop();
    ASSERT_TRUE(ann.untilState(LinkState::Lost));
    ann.bus.clearLive("t/gone");
    broker.start();
    ASSERT_TRUE(ann.untilMessage("t/gone", ""));
    LinkProbe bob{withPassword(broker, "bob")};
    bob.bus.subscribe("t/#", Qos::AtLeastOnce);
    ASSERT_TRUE(bob.untilMessage("t/stays", "value"));
    EXPECT_EQ(bob.messages.size(), 1U);
}

TEST(MqttLink, StopsHearingWhatItUnsubscribed) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/a", Qos::AtLeastOnce);
    ann.bus.subscribe("t/b", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    ann.bus.unsubscribe("t/a");
    ASSERT_TRUE(ann.bus.publish("t/a", "1", Qos::AtLeastOnce));
    ASSERT_TRUE(ann.bus.publish("t/b", "2", Qos::AtLeastOnce));
    ASSERT_TRUE(ann.untilMessage("t/b", "2"));
    EXPECT_EQ(ann.messages.size(), 1U);
}

TEST(MqttLink, SaysGoodbyeWithoutItsWillOnStop) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ann.bus.subscribe("t/#", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    link::MqttConfig config = withCertificate(broker);
    config.will = link::Message{"t/will", "gone", true};
    {
        LinkProbe room{config};
        ASSERT_TRUE(room.untilState(LinkState::Connected));
        ASSERT_TRUE(room.bus.publish("t/last", "words", Qos::AtLeastOnce));
        room.bus.stop(std::chrono::seconds{30});
        EXPECT_EQ(room.bus.status().state, LinkState::Stopped);
    }
    ASSERT_TRUE(ann.untilMessage("t/last", "words"));
    {
        LinkProbe room{config};
        ASSERT_TRUE(room.untilState(LinkState::Connected));
    } // no stop: as if it had crashed
    ASSERT_TRUE(ann.untilMessage("t/will", "gone"));
    EXPECT_EQ(std::ranges::count(ann.messages, std::string{"t/will"}, &link::Message::topic), 1);
}

TEST(MqttLink, MayBeStartedAgainAfterAStop) {
    TestBroker broker;
    LinkProbe ann{withPassword(broker)};
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    ann.bus.stop();
    ASSERT_TRUE(ann.untilState(LinkState::Stopped));
    ASSERT_TRUE(ann.bus.start());
    EXPECT_TRUE(ann.untilState(LinkState::Connected));
}

TEST(MqttLink, CountsWhatItsOwnerDidNotDrainInTime) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.inboxBytesMost = 2000;
    LinkProbe ann{config};
    LinkProbe room{withCertificate(broker)};
    ann.bus.subscribe("t/n", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    ASSERT_TRUE(room.untilState(LinkState::Connected));
    room.bus.subscribe("t/n", Qos::AtLeastOnce);
    for (LinkProbe* probe : {&ann, &room}) { // the broker has its subscription
        ASSERT_TRUE(probe->bus.publish("t/n", "ready", Qos::AtLeastOnce));
        ASSERT_TRUE(probe->untilMessage("t/n", "ready"));
    }
    ASSERT_TRUE(ann.until([&] { return ann.messages.size() == 2; }));
    ann.messages.clear();
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(room.bus.publish("t/n", std::to_string(i), Qos::AtLeastOnce));
    ASSERT_TRUE(room.untilMessage("t/n", "99"));
    ASSERT_TRUE(room.until([&] { return ann.bus.status().droppedMessages > 0; }));
    ASSERT_TRUE(ann.untilMessage("t/n", "99"));
    EXPECT_EQ(ann.messages.size() + ann.bus.status().droppedMessages, 100U);
    EXPECT_GT(ann.statuses.back().droppedMessages, 0U);
}

} // namespace
} // namespace natlyt::test
