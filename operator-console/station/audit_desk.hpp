// SPDX-License-Identifier: Apache-2.0
// The audit log for whoever may read it, a page at a time, and the check of its chain, some thousand links at a time: a log
// of years keeps neither an alert nor a heartbeat waiting. Every reading is itself on record.
#pragma once

#include "operator-console/station/services.hpp"
#include "operator-console/store/audit_log.hpp"
#include "protocol/messages/people.hpp"

namespace natlyt::ward {

class AuditDesk {
public:
    explicit AuditDesk(Services& services) : services_(services) {}

    ReplyCode read(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode verify(const std::string& user, std::optional<std::int64_t> goOnWith, OperatorReply& reply);

private:
    struct Reading {
        AuditQuery query;
        MonotonicTime lastAt{};
    };
    bool isOnRecord(const std::string& user, const OperatorRequest& request, const AuditQuery& query, Now now);
    std::optional<AuditFilter> filterOf(const AuditQuery& query, OperatorReply& reply) const;

    Services& services_;
    std::map<std::string, Reading> readings_; // by user
    std::map<std::string, ChainWalk> checks_; // by user
};

} // namespace natlyt::ward
