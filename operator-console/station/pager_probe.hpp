// SPDX-License-Identifier: Apache-2.0
// What a handset would find, tried every ten seconds by a thread of its own: that the page is handed out, and that somebody
// answers where its line to the broker begins. Thread rule: health() from any thread.
#pragma once

#include "operator-console/gateways/paging_gateway.hpp"
#include "operator-console/station/station_config.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace natlyt::ward {

class PagerProbe {
public:
    explicit PagerProbe(const PagerConfig& config);
    ~PagerProbe();

    GatewayHealth health() const; // up until the first try is over
    int tries() const { return tries_; }

private:
    void run(const std::stop_token& stop);
    GatewayHealth tried() const;

    const std::string host_;
    const std::uint16_t page_, line_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    GatewayHealth health_;
    std::atomic<int> tries_ = 0;
    std::jthread thread_;
};

} // namespace natlyt::ward
