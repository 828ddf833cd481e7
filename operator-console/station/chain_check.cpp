// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/chain_check.hpp"

#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/audit_pruning.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::chrono::hours kEvery{24};
constexpr milliseconds kStepEvery{200};
constexpr std::int64_t kLinksOfAStep = 500; // some thousandths of a second; ten million entries in little more than an hour

} // namespace

void ChainCheck::begin(Now now) {
    begunAt_ = now.monotonic;
    walk_.emplace(services_.registry.database());
}

void ChainCheck::tick(Now now) {
    const auto& db = services_.registry.database();
    if (!walk_ && (!begunAt_ || now.monotonic - *begunAt_ >= kEvery)) begin(now);
    if (!walk_ || (steppedAt_ && now.monotonic - *steppedAt_ < kStepEvery)) return;
    steppedAt_ = now.monotonic;
    if (walk_->first() != prunedTo(db) + 1) begin(now); // the station took away what was to be walked
    const auto stepped = walk_->step(db, kLinksOfAStep);
    if (const auto entry = walk_->broken()) {
        found(stepped.error(), *entry, now);
    } else if (!stepped) {
        spdlog::error("the audit log is not checked: {}", stepped.error().sentence()); // it is tried again tomorrow
    } else if (walk_->done()) {
        services_.auditBroken.clear();
    } else {
        return;
    }
    walk_.reset();
}

// On record once for all starts: what the log says already, it need not say again.
void ChainCheck::found(const Error& broken, std::int64_t entry, Now now) {
    const auto what = fmt::format("audit entry {} {}", entry, broken.what);
    if (std::exchange(services_.auditBroken, what) == what) return; // by an earlier round
    const auto said = cut(fmt::format("{}{} ({})", kAuditDoubt, what, broken.mend), 300);
    const auto doubts = auditDoubts(services_.registry.database());
    const bool isOnRecord = std::ranges::any_of(doubts, [text = said.substr(kAuditDoubt.size())](const auto& doubt) { return doubt.ends_with(text); });
    if (isOnRecord) spdlog::warn("{}", said);
    else services_.securityEvent("station", said, now);
}

} // namespace natlyt::ward
