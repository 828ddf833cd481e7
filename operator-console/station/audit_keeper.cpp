// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_keeper.hpp"

#include "operator-console/store/audit_doubts.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kKeepEvery{60};
constexpr std::chrono::hours kSayEvery{1};
constexpr std::chrono::hours kPruneEvery{24};

bool isDue(std::optional<MonotonicTime>& last, milliseconds every, Now now) {
    if (last && now.monotonic - *last < every) return false;
    last = now.monotonic;
    return true;
}

} // namespace

void AuditKeeper::verify(Now now) {
    const auto& db = services_.registry.database();
    const auto fits = [&]() -> Result<void> {
        const auto kept = anchor_.kept();
        if (!kept) return std::unexpected(kept.error());
        if (*kept) return verifyAudit(db, **kept);
        if (isFirstStart(db)) return {};
        return std::unexpected(anchor_.gone());
    }();
    if (!fits) services_.securityEvent("station", cut(std::string(kAuditDoubt) + fits.error().sentence(), 300), now);
}

void AuditKeeper::tick(Now now) {
    const auto& db = services_.registry.database();
    if (isDue(prunedAt_, kPruneEvery, now)) {
        const auto gone = pruneAudit(db, now.wall - keepFor_, now.wall);
        if (!gone) spdlog::error("the audit log was not pruned: {}", gone.error().sentence());
        else if (*gone > 0) spdlog::info("{} audit entries older than {} days were taken away", *gone, keepFor_.count());
    }
    if (isDue(keptAt_, kKeepEvery, now)) keepHead();
    if (!isDue(saidAt_, kSayEvery, now)) return;
    const auto head = headText(auditHead(db));
    if (std::exchange(said_, head) != head) spdlog::info("audit head {}", head);
}

void AuditKeeper::finish() { keepHead(); }

void AuditKeeper::keepHead() {
    if (const auto done = anchor_.keep(services_.registry.database()); !done)
        spdlog::error("the head of the audit log is not kept: {}", done.error().sentence());
}

} // namespace natlyt::ward
