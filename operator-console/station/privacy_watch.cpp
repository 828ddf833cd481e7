// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/privacy_watch.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/store/registry.hpp"

#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kEvery{5};
constexpr std::chrono::minutes kByTheMinute{1}; // a window that somebody began may begin within the minute of its entry

} // namespace

// Begun by whoever set it, in that minute, or by this watch before a restart.
bool PrivacyWatch::isOnRecord(const Resident& resident, const PrivacyWindow& window, UtcTime since) const {
    return hasBegun(services_.registry.database(), resident.room, resident.id, window, since - kByTheMinute);
}

void PrivacyWatch::tick(Now now) {
    if (lookedAt_ && now.monotonic - *lookedAt_ < kEvery) return;
    lookedAt_ = now.monotonic;
    decltype(begun_) begun;
    for (const auto& resident : services_.ward.residents) {
        for (const auto& window : resident.privacy) {
            const auto running = window.number != 0 ? inForce(window, services_.zone, now.wall) : std::nullopt;
            if (!running) continue; // one that is not stored yet was begun by somebody
            const auto key = std::pair(window.number, running->from);
            const bool known = begun_.contains(key) || isOnRecord(resident, window, running->from);
            if (known || services_.stored(services_.ledger.audit({now.wall, AuditKind::PrivacyBegun, "", resident.room, resident.id, privacyText(window)})))
                begun.insert(key);
        }
    }
    begun_ = std::move(begun);
}

} // namespace natlyt::ward
