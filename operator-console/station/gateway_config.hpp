// SPDX-License-Identifier: Apache-2.0
// [gateway.*] of station.toml: the channels by which a page goes out beside the pager page.
#pragma once

#include "operator-console/gateways/espa/espa_gateway.hpp"
#include "protocol/support/toml_config.hpp"

namespace natlyt::ward {

struct GatewayConfigs {
    std::optional<EspaConfig> espa;
};

// Complains in the table about what is wrong; `root` is that of station.toml.
GatewayConfigs readGateways(TomlConfig::Table& root);

} // namespace natlyt::ward
