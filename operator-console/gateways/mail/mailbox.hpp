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
    // At once; what cannot go out waits and is tried again. By its number is asked what became of it.
    virtual std::int64_t post(const Mail& mail, UtcTime at) = 0;
    virtual bool isTaken(std::int64_t number) const = 0; // that very mail, by the server
    virtual GatewayHealth health() const = 0;
};

} // namespace natlyt::ward
