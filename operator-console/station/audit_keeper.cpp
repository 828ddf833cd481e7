// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_keeper.hpp"

#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/audit_pruning.hpp"

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
    const auto fits = anchor_.fits(services_.registry.database());
    // Said once, also where no other head can be kept in its place: as the log goes on the same is wrong in other words.
    if (std::exchange(inDoubt_, !fits) || fits) return;
    services_.securityEvent("station", cut(std::string(kAuditDoubt) + fits.error().sentence(), 300), now);
}

void AuditKeeper::tick(Now now) {
    if (isDue(keptAt_, kKeepEvery, now)) keepHead(now);
    if (isDue(prunedAt_, kPruneEvery, now)) prune(now);
    chain_.tick(now);
    if (!isDue(saidAt_, kSayEvery, now)) return;
    const auto head = headText(auditHead(services_.registry.database()));
    if (std::exchange(said_, head) != head) spdlog::info("audit head {}", head);
}

void AuditKeeper::finish(Now now) { keepHead(now); }

// Signed first, so that at no moment more is gone than the station has said.
void AuditKeeper::prune(Now now) {
    const auto& db = services_.registry.database();
    const auto point = pruningPoint(db, now.wall - keepFor_);
    if (point != 0 && clockMayHaveLeapt(db, now.wall))
        return services_.securityEvent("station", "takes nothing old away: its log leaps by months, as if the clock had been set", now);
    if (point == 0 || !keepHead(now, point)) return;
    const auto gone = pruneAudit(db, now.wall - keepFor_, now.wall);
    if (!gone) spdlog::error("the audit log was not pruned: {}", gone.error().sentence());
    else spdlog::info("{} audit entries older than {} days were taken away", *gone, keepFor_.count());
}

bool AuditKeeper::keepHead(Now now, std::int64_t willPruneTo) {
    verify(now);
    const auto done = anchor_.keep(services_.registry.database(), willPruneTo);
    if (done) inDoubt_ = false;
    else spdlog::error("the head of the audit log is not kept: {}", done.error().sentence());
    return done.has_value();
}

} // namespace natlyt::ward
