// SPDX-License-Identifier: Apache-2.0
// Consent and monitoring hours and no privacy window, as UTC intervals: the only reason for a microphone to be open.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"

namespace natlyt::ward {

// Ordered, disjoint, merged intervals of [from, to) in which the resident may be listened to. Hours are what the clock
// on the wall says (an hour that comes twice counts twice); a privacy window lasts from the first to the last moment
// that its ends can mean.
std::vector<Interval> compilePlan(const Resident& resident, const TimeZone& zone, UtcTime from, UtcTime to);

bool consentInForce(const Resident& resident, const TimeZone& zone, UtcTime now);
bool inPrivacyWindow(const Resident& resident, const TimeZone& zone, UtcTime now);

struct PlanStatus {
    bool expectedToListen = false;
    RoomReason why = RoomReason::NoConsent; // None while listening is expected
    std::optional<UtcTime> until;           // of the next change within the compiled intervals
};

// `intervals`: compiled for a span that holds `now`. A room without a resident has no consent.
PlanStatus planStatus(const Resident* resident, const TimeZone& zone, const std::vector<Interval>& intervals,
                      UtcTime now);

} // namespace natlyt::ward
