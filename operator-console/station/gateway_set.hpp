// SPDX-License-Identifier: Apache-2.0
// The gateways that run: the pager page's always, and those of the configuration. Each with a thread behind it starts here.
#pragma once

#include "operator-console/gateways/push/push_gateway.hpp"
#include "operator-console/station/gateway_config.hpp"
#include "protocol/sealing/signing.hpp"

namespace natlyt::ward {

class GatewaySet {
public:
    GatewaySet(const GatewayConfigs& configs, link::Link& link, const sealing::SigningSecretKey& key);
    std::vector<PagingGateway*> all() const;
    const std::shared_ptr<AckTokens>& ackTokens() const { return tokens_; } // for the pager page's server

private:
    std::shared_ptr<AckTokens> tokens_;
    std::vector<std::unique_ptr<PagingGateway>> gateways_;
};

} // namespace natlyt::ward
