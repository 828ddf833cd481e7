// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/pending_requests.hpp"

#include <algorithm>

namespace natlyt::console {

void PendingRequests::add(OperatorRequest request, MonotonicTime at) {
    const Uuid id = request.id;
    pending_.insert_or_assign(id, PendingRequest{std::move(request), at});
}

std::optional<OperatorRequest> PendingRequests::answer(const OperatorReply& reply) {
    auto node = pending_.extract(reply.request);
    if (node.empty())
        return std::nullopt;
    return std::move(node.mapped().request);
}

std::vector<OperatorRequest> PendingRequests::takeTimedOut(MonotonicTime now) {
    std::vector<OperatorRequest> late;
    std::erase_if(pending_, [&](auto& entry) {
        if (now - entry.second.askedAt < kReplyWithin)
            return false;
        late.push_back(std::move(entry.second.request));
        return true;
    });
    return late;
}

std::vector<OperatorRequest> PendingRequests::takeAll() {
    std::vector<OperatorRequest> all;
    for (auto& [id, pending] : pending_)
        all.push_back(std::move(pending.request));
    pending_.clear();
    return all;
}

bool PendingRequests::holds(OperatorRequestKind kind) const {
    return std::ranges::any_of(pending_, [kind](const auto& e) { return e.second.request.kind == kind; });
}

} // namespace natlyt::console
