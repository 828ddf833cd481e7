// SPDX-License-Identifier: Apache-2.0
// Serves the night staff's page over HTTPS: static files, read once at the start, and where the broker's WebSocket is.
// It runs on a thread of its own and shares nothing with the station.
#pragma once

#include "operator-console/gateways/paging_gateway.hpp"
#include "operator-console/station/station_config.hpp"

#include <memory>

namespace natlyt::ward {

class PagerServer {
public:
    // Binds the port and begins to serve. Error: the certificate, the folder or the port cannot be used.
    static Result<PagerServer> start(const PagerConfig& config);
    PagerServer(PagerServer&&) noexcept;
    ~PagerServer();

    GatewayHealth health() const;

private:
    struct Impl;
    explicit PagerServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace natlyt::ward
