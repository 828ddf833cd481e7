// SPDX-License-Identifier: Apache-2.0
// Consent and monitoring hours and no privacy window, as UTC intervals: the only reason for a microphone to be open.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/messages/registry.hpp"

namespace natlyt::ward {

// Ordered, disjoint, merged intervals of [from, to) in which the resident may be listened to. Hours are what the clock
// on the wall says (an hour that comes twice counts twice); a privacy window lasts from the first to the last moment
// that its ends can mean.
std::vector<Interval> compilePlan(const Resident& resident, const TimeZone& zone, UtcTime from, UtcTime to);

// [from, to) without a gap: listening (none), or closed and why. What several reasons close is closed for want of
// consent, else for privacy, else for the hour. A room without a resident has no consent.
std::vector<TimelineSpan> timeline(const Resident* resident, const TimeZone& zone, UtcTime from, UtcTime to);

bool consentInForce(const Resident& resident, const TimeZone& zone, UtcTime now);
ConsentState consentState(const Consent* consent, const TimeZone& zone, UtcTime now);

// The occurrence that holds `now`; an open-ended one ends at UtcTime::max().
std::optional<Interval> inForce(const PrivacyWindow& window, const TimeZone& zone, UtcTime now);
// Since when the resident has privacy that only a person will end; it is shown to administrators after a day.
std::optional<UtcTime> openEndedSince(const Resident& resident, const TimeZone& zone);
inline constexpr std::chrono::hours kPrivacyForgotten{24};

inline constexpr std::chrono::hours kChangeShown{24};

struct PlanStatus {
    bool expectedToListen = false;
    RoomReason why = RoomReason::NoConsent; // None while listening is expected
    std::optional<UtcTime> until;           // of the next change, within a day: what is later is no time of day, and may be where compiling ended
};

// `intervals`: compiled for a span that holds `now`. Closed where the calendar would listen: noPlan.
PlanStatus planStatus(const Resident* resident, const TimeZone& zone, const std::vector<Interval>& intervals,
                      UtcTime now);

} // namespace natlyt::ward
