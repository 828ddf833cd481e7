// SPDX-License-Identifier: Apache-2.0
// How a room connects: by its certificate, under its id, leaving a will.
#pragma once

#include "edge-daemon/app/edge_config.hpp"
#include "protocol/link/mqtt_link.hpp"

namespace natlyt::edge {

link::MqttConfig roomLink(const EdgeConfig& config, link::Message will);

} // namespace natlyt::edge
