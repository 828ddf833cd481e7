// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/push/push_gateway.hpp"

#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

namespace natlyt::ward {

Result<void> PushGateway::send(const Recipient& to, const StaffPage& page) {
    link_.setLive(topics::staffPage(to.user, page.page), encode(page));
    return {};
}

Result<void> PushGateway::cancel(const Recipient& to, const StaffPage& page) {
    const auto topic = topics::staffPage(to.user, page.page);
    link_.setLive(topic, encode(page)); // who is connected sees how it ended
    link_.clearLive(topic);
    return {};
}

// The message at the broker is a state, not a call: it is said again, and rings nowhere anew.
void PushGateway::recall(const Recipient& to, const StaffPage& page, milliseconds) { std::ignore = send(to, page); }

GatewayHealth PushGateway::health() const {
    const auto status = link_.status();
    if (status.state == link::LinkState::Connected) return {};
    const bool tried = status.state != link::LinkState::Stopped && status.state != link::LinkState::Connecting;
    return {false, status.why.what.empty() ? "the broker was not reached yet" : status.why.sentence(), tried};
}

} // namespace natlyt::ward
