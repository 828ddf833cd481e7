// SPDX-License-Identifier: Apache-2.0
// Serves the night staff's page over HTTPS: static files, read once at the start, and where the broker's WebSocket is.
// And it takes acknowledgements by single-use links, /ack/<token>: looking at one (as previews do) acknowledges nothing.
// It runs on a thread of its own and shares nothing with the station but these tokens.
#pragma once

#include "operator-console/gateways/http/ack_tokens.hpp"
#include "operator-console/gateways/paging_gateway.hpp"
#include "operator-console/station/station_config.hpp"

#include <memory>

namespace natlyt::ward {

class PagerServer {
public:
    // Binds the port and begins to serve; the page's clock is that of the zone, or the handset's own.
    // Error: the certificate, the folder or the port cannot be used.
    static Result<PagerServer> start(const PagerConfig& config, std::shared_ptr<AckTokens> tokens = nullptr, std::string timeZone = {});
    PagerServer(PagerServer&&) noexcept;
    ~PagerServer();

    GatewayHealth health() const; // what a handset would find

private:
    struct Impl;
    explicit PagerServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace natlyt::ward
