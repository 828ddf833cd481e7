// SPDX-License-Identifier: Apache-2.0
// [gateway.*] of station.toml: the channels by which a page goes out beside the pager page.
#pragma once

#include "operator-console/gateways/espa/espa_gateway.hpp"
#include "operator-console/gateways/http/http_gateway.hpp"
#include "operator-console/gateways/mail/mailer.hpp"
#include "operator-console/gateways/sms/sms_gateway.hpp"
#include "protocol/support/toml_config.hpp"

namespace natlyt::ward {

struct GatewayConfigs {
    std::optional<EspaConfig> espa;
    std::optional<SmsConfig> sms;
    std::optional<HttpPushConfig> http;
    std::optional<MailConfig> mail; // to the duty manager; carries no pages
};

// Complains in the table about what is wrong; `root` is that of station.toml, `folder` what its paths are relative to.
GatewayConfigs readGateways(TomlConfig::Table& root, const std::filesystem::path& folder);

} // namespace natlyt::ward
