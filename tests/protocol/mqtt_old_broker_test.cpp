// SPDX-License-Identifier: Apache-2.0
// MqttLink with a broker that knows MQTT 3.1.1 only.
#include "tests/protocol/link_probe.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace natlyt::test {
namespace {

using link::LinkState;
using link::Qos;

class OldBroker {
public:
    OldBroker(const TestBroker& keys, const char* onMqtt5) : port_(freePort()), process_(fork()) {
        if (process_ != 0)
            return;
        execlp("python3", "python3", "-B", NATLYT_SOURCE_DIR "/tests/protocol/old_broker.py",
               std::to_string(port_).c_str(), keys.file("server.crt").c_str(),
               keys.file("server.key").c_str(), onMqtt5, nullptr);
        _exit(127);
    }
    ~OldBroker() {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    OldBroker(const OldBroker&) = delete;
    OldBroker& operator=(const OldBroker&) = delete;
    std::uint16_t port() const { return port_; }

private:
    std::uint16_t port_;
    pid_t process_;
};

class MqttOldBroker : public testing::TestWithParam<const char*> {};

TEST_P(MqttOldBroker, IsSpokenToInItsOwnVersion) {
    TestBroker keys;
    OldBroker broker{keys, GetParam()};
    link::MqttConfig config = withPassword(keys);
    config.broker.port = broker.port();
    LinkProbe ann{config};
    ann.bus.subscribe("t/#", Qos::AtLeastOnce);
    ASSERT_TRUE(ann.untilState(LinkState::Connected));
    ASSERT_TRUE(ann.bus.publish("t/x", "hello", Qos::AtLeastOnce, false, 30));
    EXPECT_TRUE(ann.untilMessage("t/x", "hello"));
    ann.bus.setLive("t/live", "value");
    EXPECT_TRUE(ann.untilMessage("t/live", "value"));
}

INSTANTIATE_TEST_SUITE_P(OnMqtt5, MqttOldBroker, testing::Values("refuse", "hangup"),
                         [](const auto& instance) { return std::string{instance.param}; });

} // namespace
} // namespace natlyt::test
