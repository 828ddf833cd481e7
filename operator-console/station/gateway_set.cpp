// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/gateway_set.hpp"

namespace natlyt::ward {

GatewaySet::GatewaySet(const GatewayConfigs& configs, link::Link& link, const sealing::SigningSecretKey& key)
    : tokens_(std::make_shared<AckTokens>(key)) {
    gateways_.push_back(std::make_unique<PushGateway>(link));
    if (configs.espa) gateways_.push_back(std::make_unique<EspaGateway>(*configs.espa));
    if (configs.sms) gateways_.push_back(std::make_unique<SmsGateway>(*configs.sms));
    if (configs.http) gateways_.push_back(std::make_unique<HttpGateway>(*configs.http, tokens_));
}

std::vector<PagingGateway*> GatewaySet::all() const {
    std::vector<PagingGateway*> all;
    for (const auto& gateway : gateways_) all.push_back(gateway.get());
    return all;
}

} // namespace natlyt::ward
