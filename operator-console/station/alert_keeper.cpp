// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/alert_keeper.hpp"

#include "operator-console/store/alert_pruning.hpp"
#include "operator-console/store/audit_pruning.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

constexpr std::chrono::hours kEvery{24};
constexpr seconds kBetweenBites{10};

} // namespace

void AlertKeeper::tick(Now now) {
    if (nextAt_ && now.monotonic < *nextAt_) return;
    if (clockMayHaveLeapt(services_.registry.database(), now.wall)) { // the keeper of the audit log says so
        nextAt_ = now.monotonic + kEvery;
        return;
    }
    const auto gone = pruneAlerts(services_.registry.database(), now.wall - keepFor_, now.wall);
    nextAt_ = now.monotonic + (gone && gone->alerts == kAlertsAtOnce ? milliseconds{kBetweenBites} : milliseconds{kEvery});
    if (!gone) spdlog::error("alerts that are over were not taken away: {}", gone.error().sentence());
    else if (gone->any()) spdlog::info("{} alerts and {} handovers older than {} days were taken away", gone->alerts, gone->handovers, keepFor_.count());
}

} // namespace natlyt::ward
