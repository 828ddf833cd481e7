// SPDX-License-Identifier: Apache-2.0
// The provisioned folder under a real broker: who comes in, and who hears what.
#include "tests/operator-console/provision/folder_fixture.hpp"
#include "tests/operator-console/provision/provisioned_broker.hpp"
#include "tests/protocol/link_probe.hpp"

#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include <fcntl.h>
#include <fstream>
#include <memory>
#include <set>

namespace natlyt::provision::test {
namespace {

using link::LinkState;
using link::Qos;
using natlyt::test::LinkProbe;
using ::testing::ElementsAre;

constexpr const char* kPassword = "ti kaffer om natten";
constexpr const char* kItem = "0199aaaa-0000-7000-8000-000000000001";

class ProvisionedBrokerTest : public FolderTest {
protected:
    void SetUp() override {
        now = systemNow().wall; // the broker's TLS reads the real clock
        ASSERT_TRUE(authority({.hosts = {}, .portOffset = offset, .brokerUser = {}}));
        ASSERT_TRUE(station());
        ASSERT_TRUE(rooms({"birk-1", "birk-2"}));
        ASSERT_TRUE(person("night-1", Role::Operator, kPassword));
        ASSERT_TRUE(person("watch-1", Role::Staff, kPassword));
        broker = std::make_unique<ProvisionedBroker>(folder(), offset);
    }

    link::MqttConfig config(int port) const {
        link::MqttConfig config;
        config.broker = {"localhost", static_cast<std::uint16_t>(port + offset)};
        config.clientId = "any";
        config.caFile = folder() / "ca" / "ca.crt";
        config.backoffLeast = std::chrono::milliseconds{20};
        return config;
    }
    link::MqttConfig machine(const std::filesystem::path& files, const std::string& stem) const {
        auto with = config(8883);
        with.certificate = files / (stem + ".crt");
        with.key = files / (stem + ".key");
        return with;
    }
    link::MqttConfig room(const std::string& id) const { return machine(folder() / "rooms" / id, "room"); }
    link::MqttConfig someone(const std::string& user, const std::string& password) const {
        auto with = config(8884);
        with.username = user;
        with.password = password;
        return with;
    }
    link::MqttConfig stationItself() const { return machine(folder() / "station", "station"); }
    // Hears everything that it may, and does so already: the subscription is in force once a stored message
    // has come. Who stored it has left before: the broker takes the elder of two of one name off, and a listener
    // that comes back is told what is stored once more.
    std::unique_ptr<LinkProbe> listener(const link::MqttConfig& with) {
        {
            LinkProbe station{stationItself()};
            station.bus.subscribe("natlyt/1/ward/station", Qos::AtLeastOnce);
            EXPECT_TRUE(station.untilState(LinkState::Connected));
            EXPECT_TRUE(say(station, "ward/station", "ready", true));
            EXPECT_TRUE(station.untilMessage("natlyt/1/ward/station", "ready"));
        }
        auto probe = std::make_unique<LinkProbe>(with);
        probe->bus.subscribe("natlyt/1/#", Qos::AtLeastOnce);
        EXPECT_TRUE(probe->untilMessage("natlyt/1/ward/station", "ready"));
        probe->messages.clear();
        return probe;
    }
    std::unique_ptr<LinkProbe> speaker(const link::MqttConfig& with) {
        auto probe = std::make_unique<LinkProbe>(with);
        EXPECT_TRUE(probe->untilState(LinkState::Connected));
        return probe;
    }
    static bool say(LinkProbe& probe, const std::string& topic, const std::string& what,
                    bool retain = false) {
        return probe.bus.publish("natlyt/1/" + topic, what, Qos::AtLeastOnce, retain, std::nullopt)
            .has_value();
    }
    static std::set<std::string> topicsOf(const LinkProbe& probe) {
        std::set<std::string> topics;
        for (const auto& message : probe.messages)
            topics.insert(message.topic);
        return topics;
    }

    std::uint16_t offset = freePortOffset();
    std::unique_ptr<ProvisionedBroker> broker;
};

TEST_F(ProvisionedBrokerTest, AdmitsEveryoneItWasMadeFor) {
    EXPECT_TRUE(LinkProbe{room("birk-1")}.untilState(LinkState::Connected));
    EXPECT_TRUE(LinkProbe{stationItself()}.untilState(LinkState::Connected));
    EXPECT_TRUE(LinkProbe{someone("night-1", kPassword)}.untilState(LinkState::Connected));
}

TEST_F(ProvisionedBrokerTest, RefusesWhoHasNoNameOrAWrongPasswordOrBorrowsAMachinesName) {
    EXPECT_TRUE(LinkProbe{config(8884)}.untilState(LinkState::Refused));
    EXPECT_TRUE(LinkProbe{config(8883)}.untilState(LinkState::Refused));
    EXPECT_TRUE(LinkProbe{someone("night-1", "not the password")}.untilState(LinkState::Refused));
    EXPECT_TRUE(LinkProbe{someone("birk-1", kPassword)}.untilState(LinkState::Refused));
    EXPECT_TRUE(LinkProbe{someone("station", kPassword)}.untilState(LinkState::Refused));
}

TEST_F(ProvisionedBrokerTest, RefusesARevokedRoomAndAdmitsItAgainWhenRenewed) {
    ASSERT_TRUE(revoke("birk-2"));
    broker->restart();
    EXPECT_TRUE(LinkProbe{room("birk-2")}.untilState(LinkState::Refused));
    EXPECT_TRUE(LinkProbe{room("birk-1")}.untilState(LinkState::Connected));
    ASSERT_TRUE(rooms({"birk-2"}, true));
    broker->restart();
    EXPECT_TRUE(LinkProbe{room("birk-2")}.untilState(LinkState::Connected));
}

TEST_F(ProvisionedBrokerTest, RefusesARevokedPerson) {
    ASSERT_TRUE(revoke("night-1"));
    broker->restart();
    EXPECT_TRUE(LinkProbe{someone("night-1", kPassword)}.untilState(LinkState::Refused));
}

TEST_F(ProvisionedBrokerTest, RefusesARoomOfAnotherWard) {
    TemporaryFolder other;
    auto ward = Provisioner::open(other.path() / "ward", now, [](const std::string&) {});
    ASSERT_TRUE(ward);
    ASSERT_TRUE(ward->authority({}, false));
    ASSERT_TRUE(ward->station({}, false));
    ASSERT_TRUE(ward->rooms(std::vector<std::string>{"birk-1"}, false));
    EXPECT_TRUE(LinkProbe{machine(other.path() / "ward" / "rooms" / "birk-1", "room")}.untilState(
        LinkState::Refused));
}

TEST_F(ProvisionedBrokerTest, LetsStaffHearOnlyTheirPagesAndTheStation) {
    const auto staff = listener(someone("watch-1", kPassword));
    const auto station = speaker(stationItself());
    const std::string item = kItem;
    for (const auto& topic :
         {"room/birk-1/snippet/" + item, std::string("room/birk-1/plan"), std::string("ward/room/birk-1"),
          "ward/alert/" + item, "staff/watch-2/page/" + item, "staff/watch-1/page/" + item,
          std::string("staff/watch-2/rooms"), std::string("staff/watch-1/rooms"),
          std::string("ward/station")})
        ASSERT_TRUE(say(*station, topic, "x")) << topic;
    ASSERT_TRUE(staff->untilMessage("natlyt/1/ward/station", "x")); // the last of all
    EXPECT_THAT(topicsOf(*staff),
                ElementsAre("natlyt/1/staff/watch-1/page/" + item, "natlyt/1/staff/watch-1/rooms", "natlyt/1/ward/station"));
}

TEST_F(ProvisionedBrokerTest, LetsARoomSpeakOnlyForItself) {
    const auto hearer = listener(stationItself());
    const auto room1 = speaker(room("birk-1"));
    for (const auto* topic : {"room/birk-2/alert", "room/birk-2/state", "room/birk-1/plan", "ward/station",
                              "staff/watch-1/reply", "room/birk-1/alert"})
        ASSERT_TRUE(say(*room1, topic, "x")) << topic;
    ASSERT_TRUE(hearer->untilMessage("natlyt/1/room/birk-1/alert", "x"));
    EXPECT_THAT(topicsOf(*hearer), ElementsAre("natlyt/1/room/birk-1/alert"));
}

TEST_F(ProvisionedBrokerTest, SaysThatAForgedMessageWasNotAuthorised) {
    const auto room1 = speaker(room("birk-1"));
    ASSERT_TRUE(say(*room1, "room/birk-2/alert", "x"));
    EXPECT_TRUE(room1->until(
        [&] { return room1->bus.status().why.sentence().find("room/birk-2/alert") != std::string::npos; }));
}

TEST_F(ProvisionedBrokerTest, OpensNoFileForWriting) {
    const auto hearer = listener(someone("watch-1", kPassword)); // a stored message reached it
    const auto station = speaker(stationItself());
    ASSERT_TRUE(say(*station, "ward/station", "x"));
    ASSERT_TRUE(hearer->untilMessage("natlyt/1/ward/station", "x"));
    const std::filesystem::path process = "/proc/" + std::to_string(broker->process());
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(process / "fd")) {
        std::ifstream info(process / "fdinfo" / entry.path().filename());
        std::string key;
        unsigned flags = 0;
        for (std::string line; info >> key;)
            if (key == "flags:")
                info >> std::oct >> flags;
            else
                std::getline(info, line);
        const bool writable = (flags & O_ACCMODE) != O_RDONLY;
        EXPECT_FALSE(writable && std::filesystem::is_regular_file(entry.path()))
            << std::filesystem::read_symlink(entry.path());
        ++seen;
    }
    EXPECT_GT(seen, 3);
}

TEST_F(ProvisionedBrokerTest, SpeaksNothingOlderThanTls13) {
    using Context = std::unique_ptr<SSL_CTX, decltype([](SSL_CTX* context) { SSL_CTX_free(context); })>;
    const auto handshake = [&](int port, int version) {
        const Context context{SSL_CTX_new(TLS_client_method())};
        SSL_CTX_set_max_proto_version(context.get(), version);
        BIO* bio = BIO_new_ssl_connect(context.get());
        BIO_set_conn_hostname(bio, ("127.0.0.1:" + std::to_string(port + offset)).c_str());
        const bool done = BIO_do_connect(bio) == 1 && BIO_do_handshake(bio) == 1;
        BIO_free_all(bio);
        return done;
    };
    for (const int port : {8883, 8884, 8885}) {
        EXPECT_FALSE(handshake(port, TLS1_2_VERSION)) << port;
        EXPECT_TRUE(handshake(port, TLS1_3_VERSION)) << port;
    }
}

} // namespace
} // namespace natlyt::provision::test
