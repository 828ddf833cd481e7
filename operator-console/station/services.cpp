// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/services.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {

Result<void> Services::stored(Result<void> result) {
    const auto detail = result ? std::string() : result.error().sentence();
    if (!result && detail != databaseDetail) spdlog::error("not stored: {}", detail);
    if (result && !databaseUp) spdlog::info("the ledger takes entries again");
    databaseUp = result.has_value();
    databaseDetail = cut(detail, 200);
    return result;
}

void Services::securityEvent(const std::string& who, const std::string& what, Now now) {
    constexpr seconds kQuiet{60};
    constexpr std::size_t kRemembered = 1000;
    ++counters.securityEvents;
    const auto known = auditedAt_.find(who + what);
    if (known != auditedAt_.end() && now.monotonic - known->second < kQuiet) return;
    if (auditedAt_.size() >= kRemembered) auditedAt_.clear();
    auditedAt_[who + what] = now.monotonic;
    spdlog::warn("security: {}: {}", who, what);
    std::ignore = stored(ledger.audit({now.wall, AuditKind::SecurityEvent, who, "", "", what}));
}

} // namespace natlyt::ward
