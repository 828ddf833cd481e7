// SPDX-License-Identifier: Apache-2.0
// Alerts that have ended are not kept for ever. What is taken away is counted in the audit log, which names no resident by it.
#pragma once

#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

struct AlertsGone {
    std::int64_t alerts = 0, sounds = 0, pages = 0, handovers = 0;
    bool any() const { return alerts + handovers > 0; }
};

inline constexpr int kAlertsAtOnce = 500; // in one transaction, so that no alert waits behind a house-cleaning

// Takes away the oldest `most` alerts that had ended before then, with their sounds, history and pages, and what shifts
// handed over before then. Never an alert that is open, or one of which a page still rings or somebody is still on the way.
Result<AlertsGone> pruneAlerts(const Database& db, UtcTime before, UtcTime now, int most = kAlertsAtOnce);

} // namespace natlyt::ward
