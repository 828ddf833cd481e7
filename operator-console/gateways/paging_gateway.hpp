// SPDX-License-Identifier: Apache-2.0
// How a page reaches a person: one interface, one implementation per channel. Delivery is not acknowledgement: what
// comes back from a channel arrives as a StaffReply. Thread rule: the station's thread. Error rule: a page that could
// not be handed over is an Error; the alert escalates all the same.
#pragma once

#include "protocol/messages/people.hpp"
#include "protocol/support/error.hpp"

#include <string>
#include <string_view>

namespace natlyt::ward {

struct GatewayHealth {
    bool up = true;
    std::string detail;
};

class PagingGateway {
public:
    virtual ~PagingGateway() = default;
    virtual std::string_view name() const = 0; // an id: "push"
    // A new page, a page that rings again, or one whose state has changed.
    virtual Result<void> send(const std::string& user, const StaffPage& page) = 0;
    // The page is over for this person; `page` is its last state.
    virtual Result<void> cancel(const std::string& user, const StaffPage& page) = 0;
    virtual GatewayHealth health() const = 0;
};

} // namespace natlyt::ward
