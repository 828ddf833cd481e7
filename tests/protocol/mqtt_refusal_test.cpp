// SPDX-License-Identifier: Apache-2.0
// MqttLink where the broker, or the link itself, refuses: each says what happened and what to do.
#include "tests/protocol/link_probe.hpp"

#include "protocol/link/credentials.hpp"

#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace natlyt::test {
namespace {

using link::LinkState;
using link::Qos;
using link::Refusal;
using testing::HasSubstr;

void expectRefusal(const link::MqttConfig& config, Refusal refusal, const testing::Matcher<std::string>& what) {
    LinkProbe probe{config};
    EXPECT_TRUE(probe.untilState(LinkState::Refused)) << probe.bus.status().why.sentence();
    EXPECT_EQ(probe.bus.status().refusal, refusal);
    EXPECT_THAT(probe.bus.status().why.what, what);
    EXPECT_FALSE(probe.bus.status().why.mend.empty());
}

TEST(MqttRefusal, NamesAWrongPassword) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.password = "wrong";
    // A broker does not tell a wrong password from a right that is missing.
    expectRefusal(config, Refusal::Login, testing::AnyOf(HasSubstr("password"), HasSubstr("does not let it in")));
}

TEST(MqttRefusal, NamesABrokerOfAnotherAuthority) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.caFile = broker.file("foreign-ca.crt");
    expectRefusal(config, Refusal::Broker, HasSubstr("not from our certificate authority"));
}

TEST(MqttRefusal, NamesABrokerOfAnotherHost) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.broker.host = "127.0.0.1";
    expectRefusal(config, Refusal::Broker, HasSubstr("for another host"));
}

TEST(MqttRefusal, NamesACertificateOfAnotherAuthority) {
    TestBroker broker;
    expectRefusal(withCertificate(broker, "foreign"), Refusal::Certificate, HasSubstr("refused our certificate"));
}

TEST(MqttRefusal, NamesARevokedCertificate) {
    TestBroker broker;
    expectRefusal(withCertificate(broker, "revoked"), Refusal::Certificate, HasSubstr("revoked"));
}

TEST(MqttRefusal, NamesAMissingCertificate) {
    TestBroker broker;
    link::MqttConfig config = withCertificate(broker);
    config.certificate.reset();
    config.key.reset();
    expectRefusal(config, Refusal::Certificate, HasSubstr("wants a certificate"));
}

TEST(MqttRefusal, CredentialsAreCheckedWithoutABroker) {
    TestBroker broker;
    link::MqttConfig config = withCertificate(broker);
    EXPECT_TRUE(link::checkCredentials(withPassword(broker)));
    EXPECT_TRUE(link::checkCredentials(config));
    config.clientId = "room-9";
    EXPECT_THAT(link::checkCredentials(config).error().what, HasSubstr("of room-1, not of room-9"));
    config.key = broker.file("foreign.key");
    EXPECT_THAT(link::checkCredentials(config).error().what, HasSubstr("not the certificate's"));
}

TEST(MqttRefusal, TriesAgainAndRecoversWhenTheBrokerLetsItIn) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.password = "new";
    LinkProbe ann{config};
    ASSERT_TRUE(ann.untilState(LinkState::Refused));
    shell("mosquitto_passwd -b '" + broker.file("passwords").string() + "' ann new");
    broker.kill();
    broker.start();
    EXPECT_TRUE(ann.untilState(LinkState::Connected));
    EXPECT_EQ(ann.bus.status().refusal, Refusal::None);
}

TEST(MqttRefusal, EndsWithoutReconnectWhenTheIdentityLogsInElsewhere) {
    TestBroker broker;
    LinkProbe first{withPassword(broker)};
    ASSERT_TRUE(first.untilState(LinkState::Connected));
    LinkProbe second{withPassword(broker)};
    second.bus.subscribe("t/x", Qos::AtLeastOnce);
    ASSERT_TRUE(second.untilState(LinkState::Connected));
    ASSERT_TRUE(first.untilState(LinkState::TakenOver));
    EXPECT_THAT(first.bus.status().why.what, HasSubstr("same identity"));
    ASSERT_TRUE(second.untilState(LinkState::Connected));
    const auto reconnects = second.bus.status().reconnects;
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(second.bus.publish("t/x", std::to_string(i), Qos::AtLeastOnce));
        ASSERT_TRUE(second.untilMessage("t/x", std::to_string(i)));
    }
    EXPECT_EQ(first.bus.status().state, LinkState::TakenOver);
    EXPECT_EQ(second.bus.status().reconnects, reconnects);
    ASSERT_TRUE(first.bus.start()); // logging in again takes it back
    EXPECT_TRUE(first.untilState(LinkState::Connected));
    EXPECT_TRUE(second.untilState(LinkState::TakenOver));
}

TEST(MqttRefusal, CountsAMessageThatTheBrokerForbidsAndStaysConnected) {
    TestBroker broker;
    LinkProbe bob{withPassword(broker, "bob")};
    ASSERT_TRUE(bob.untilState(LinkState::Connected));
    ASSERT_TRUE(bob.bus.publish("t/forbidden", "x", Qos::AtLeastOnce));
    ASSERT_TRUE(bob.until([&] { return bob.bus.status().refusedTopics == 1; }));
    EXPECT_EQ(bob.statuses.back().why.where, "t/forbidden");
    EXPECT_EQ(bob.bus.status().state, LinkState::Connected);
    EXPECT_EQ(bob.bus.status().reconnects, 0U);
}

TEST(MqttRefusal, IsLostNotRefusedWhereNobodyListens) {
    TestBroker broker;
    broker.kill();
    LinkProbe ann{withPassword(broker)};
    ASSERT_TRUE(ann.untilState(LinkState::Lost));
    EXPECT_THAT(ann.bus.status().why.what,
                testing::AnyOf(HasSubstr("refused"), HasSubstr("no broker accepts")));
    broker.start();
    EXPECT_TRUE(ann.untilState(LinkState::Connected));
}

TEST(MqttRefusal, NamesAHostThatIsNotKnown) {
    TestBroker broker;
    link::MqttConfig config = withPassword(broker);
    config.broker.host = "no-such-host.invalid";
    LinkProbe ann{config};
    ASSERT_TRUE(ann.untilState(LinkState::Lost));
    EXPECT_THAT(ann.bus.status().why.what, HasSubstr("host is not known"));
}

TEST(MqttRefusal, StopsAtOnceWhileAPeerSaysNothing) {
    TestBroker broker;
    const int silent = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(bind(silent, reinterpret_cast<sockaddr*>(&address), size), 0);
    ASSERT_EQ(listen(silent, 1), 0);
    ASSERT_EQ(getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size), 0);
    link::MqttConfig config = withPassword(broker);
    config.broker.port = ntohs(address.sin_port);
    LinkProbe ann{config};
    ASSERT_TRUE(ann.untilState(LinkState::Connecting));
    ann.bus.stop(std::chrono::seconds{60});
    EXPECT_EQ(ann.bus.status().state, LinkState::Stopped);
    close(silent);
}

TEST(MqttRefusal, NamesTheFileThatCannotBeUsed) {
    TestBroker broker;
    const auto errorOf = [](link::MqttConfig config) {
        const auto started = link::MqttLink{std::move(config)}.start();
        EXPECT_FALSE(started);
        return started ? Error{} : started.error();
    };
    link::MqttConfig config = withCertificate(broker);
    config.caFile = broker.file("missing.crt");
    EXPECT_EQ(errorOf(config).where, config.caFile.string());
    config = withCertificate(broker);
    config.caFile = broker.file("acl");
    EXPECT_THAT(errorOf(config).what, HasSubstr("no certificate"));
    config = withCertificate(broker);
    config.key = broker.file("server.key");
    EXPECT_EQ(errorOf(config).where, config.key->string());
    config = withCertificate(broker);
    config.key.reset();
    EXPECT_THAT(errorOf(config).what, HasSubstr("not both"));
}

} // namespace
} // namespace natlyt::test
