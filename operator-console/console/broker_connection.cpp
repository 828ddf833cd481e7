// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/broker_connection.hpp"

#include "protocol/link/mqtt_link.hpp"

namespace natlyt::console {

Connect connectToBroker(const ConsoleConfig& config) {
    return [config](const std::string& user, const std::string& password) -> Result<Connection> {
        link::MqttConfig mqtt;
        mqtt.broker = {config.brokerHost, config.brokerPort};
        mqtt.clientId = user;
        mqtt.caFile = config.caFile;
        mqtt.username = user;
        mqtt.password = password;
        auto link = std::make_unique<link::MqttLink>(std::move(mqtt));
        auto* raw = link.get();
        if (auto started = raw->start(); !started)
            return std::unexpected(started.error());
        return Connection{std::move(link), [raw] { raw->stop(); }};
    };
}

} // namespace natlyt::console
