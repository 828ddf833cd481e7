// SPDX-License-Identifier: Apache-2.0
// Mail to the duty manager: technical faults and the daily report, never a page.
#pragma once

#include "operator-console/gateways/paging_gateway.hpp"

namespace natlyt::ward {

struct Mail {
    std::string subject;
    std::string text; // lines end with \n
    bool operator==(const Mail&) const = default;
};

class Mailbox {
public:
    virtual ~Mailbox() = default;
    virtual void post(const Mail& mail, UtcTime at) = 0; // at once; what cannot go out waits and is tried again
    virtual GatewayHealth health() const = 0;
};

} // namespace natlyt::ward
