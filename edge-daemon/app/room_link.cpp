// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/room_link.hpp"

namespace natlyt::edge {

link::MqttConfig roomLink(const EdgeConfig& config, link::Message will) {
    link::MqttConfig mqtt;
    mqtt.broker = {config.brokerHost, config.brokerPort};
    mqtt.clientId = config.room;
    mqtt.caFile = config.caFile;
    mqtt.certificate = config.certificate;
    mqtt.key = config.key;
    mqtt.will = std::move(will);
    return mqtt;
}

} // namespace natlyt::edge
