// SPDX-License-Identifier: Apache-2.0
// Pages as live messages on staff/<user>/page/<page>: what the pager page on the handset shows.
#pragma once

#include "operator-console/gateways/paging_gateway.hpp"
#include "protocol/link/link.hpp"

namespace natlyt::ward {

class PushGateway final : public PagingGateway {
public:
    explicit PushGateway(link::Link& link) : link_(link) {}
    std::string_view name() const override { return "push"; }
    bool isHandset() const override { return true; }
    std::string addressOf(const Person& person) const override { return person.id; } // everybody is on the bus
    Result<void> send(const Recipient& to, const StaffPage& page) override;
    Result<void> cancel(const Recipient& to, const StaffPage& page) override;
    void recall(const Recipient& to, const StaffPage& page, milliseconds ago) override;
    GatewayHealth health() const override;

private:
    link::Link& link_;
};

} // namespace natlyt::ward
