// SPDX-License-Identifier: Apache-2.0
// Keeps the audit log: its head beside it within a minute, and in the journal each hour that it changed; and takes away
// what is older than it has to be; and looks whether it is whole.
#pragma once

#include "operator-console/station/audit_anchor.hpp"
#include "operator-console/station/chain_check.hpp"
#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class AuditKeeper {
public:
    AuditKeeper(Services& services, AuditAnchor& anchor, std::chrono::days keepFor)
        : services_(services), anchor_(anchor), chain_(services), keepFor_(keepFor) {}

    // What is found against the head that was kept is a security event; the station runs on. At the start, and each time
    // before another head is kept in its place.
    void verify(Now now);
    void tick(Now now);
    void finish(Now now); // before a clean stop

private:
    bool keepHead(Now now, std::int64_t willPruneTo = 0);
    void prune(Now now);

    Services& services_;
    AuditAnchor& anchor_;
    ChainCheck chain_;
    std::chrono::days keepFor_;
    std::optional<MonotonicTime> keptAt_, saidAt_, prunedAt_;
    std::string said_;
    bool inDoubt_ = false; // and on record, until another head is kept
};

} // namespace natlyt::ward
