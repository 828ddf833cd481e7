// SPDX-License-Identifier: Apache-2.0
// A link together with everything that it has handed over; waits on conditions, never for a fixed time.
#pragma once

#include "protocol/link/mqtt_link.hpp"
#include "tests/protocol/test_broker.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <poll.h>
#include <vector>

namespace natlyt::test {

inline link::MqttConfig withPassword(const TestBroker& broker, const std::string& user = "ann") {
    link::MqttConfig config;
    config.broker = {"localhost", broker.passwordPort()};
    config.clientId = user;
    config.caFile = broker.file("ca.crt");
    config.username = user;
    config.password = "right";
    config.backoffLeast = std::chrono::milliseconds{10};
    config.backoffMost = std::chrono::milliseconds{100};
    return config;
}

inline link::MqttConfig withCertificate(const TestBroker& broker, const std::string& name = "room") {
    link::MqttConfig config = withPassword(broker);
    config.broker.port = broker.certificatePort();
    config.clientId = "room-1";
    config.username.reset();
    config.password.reset();
    config.certificate = broker.file(name + ".crt");
    config.key = broker.file(name + ".key");
    return config;
}

class LinkProbe {
public:
    explicit LinkProbe(link::MqttConfig config) : bus(std::move(config)) {
        const auto started = bus.start();
        EXPECT_TRUE(started) << (started ? "" : started.error().sentence());
    }

    void drain() {
        bus.drain([this](const link::Message& message) { messages.push_back(message); },
                  [this](const link::LinkStatus& status) { statuses.push_back(status); });
    }

    // Drains until the condition holds; false after a generous deadline.
    template <class Condition> bool until(Condition&& condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
        for (drain(); !condition(); drain()) {
            if (std::chrono::steady_clock::now() >= deadline)
                return false;
            pollfd fd{bus.wakeFd(), POLLIN, 0};
            poll(&fd, 1, 200);
        }
        return true;
    }
    bool untilState(link::LinkState state) {
        return until([&] { return !statuses.empty() && statuses.back().state == state; });
    }
    bool untilMessage(const std::string& topic, const std::string& payload) {
        return until([&] {
            return std::ranges::any_of(messages, [&](const link::Message& message) {
                return message.topic == topic && message.payload == payload;
            });
        });
    }

    link::MqttLink bus;
    std::vector<link::Message> messages;
    std::vector<link::LinkStatus> statuses;
};

} // namespace natlyt::test
