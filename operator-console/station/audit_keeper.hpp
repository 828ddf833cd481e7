// SPDX-License-Identifier: Apache-2.0
// Keeps the audit log: its head beside it within a minute, and in the journal each hour that it changed; and takes away
// what is older than it has to be.
#pragma once

#include "operator-console/station/audit_anchor.hpp"
#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class AuditKeeper {
public:
    AuditKeeper(Services& services, AuditAnchor& anchor, std::chrono::days keepFor)
        : services_(services), anchor_(anchor), keepFor_(keepFor) {}

    // At the start: what is found against the head that was kept is a security event; the station runs on.
    void verify(Now now);
    void tick(Now now);
    void finish(); // before a clean stop

private:
    void keepHead();

    Services& services_;
    AuditAnchor& anchor_;
    std::chrono::days keepFor_;
    std::optional<MonotonicTime> keptAt_, saidAt_, prunedAt_;
    std::string said_;
};

} // namespace natlyt::ward
