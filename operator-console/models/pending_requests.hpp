// SPDX-License-Identifier: Apache-2.0
// What was asked of the station and not answered yet. Pure; a request ends exactly once: answered, or timed
// out.
#pragma once

#include "protocol/messages/people.hpp"

#include <map>
#include <optional>
#include <vector>

namespace natlyt::console {

struct PendingRequest {
    OperatorRequest request;
    MonotonicTime askedAt;
};

// A QoS 1 round trip over the house's network takes milliseconds; after this the operator is told and asks
// again.
inline constexpr std::chrono::seconds kReplyWithin{5};

inline OperatorRequest requestTo(OperatorRequestKind kind, std::optional<Uuid> alert = std::nullopt) {
    OperatorRequest request;
    request.kind = kind;
    request.alert = alert;
    return request;
}

class PendingRequests {
public:
    void add(OperatorRequest request, MonotonicTime at);
    // The request that this reply answers; nothing when it is not ours or came too late.
    std::optional<OperatorRequest> answer(const OperatorReply& reply);
    std::vector<OperatorRequest> takeTimedOut(MonotonicTime now);
    // Everything, when the connection that carried the requests has gone.
    std::vector<OperatorRequest> takeAll();
    bool holds(OperatorRequestKind kind) const;
    std::size_t size() const { return pending_.size(); }

private:
    std::map<Uuid, PendingRequest> pending_;
};

} // namespace natlyt::console
