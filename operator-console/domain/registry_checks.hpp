// SPDX-License-Identifier: Apache-2.0
// What an administrator enters, checked field by field: a value, or all that is wrong with it at once. Pure.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/messages/registry.hpp"

#include <expected>

namespace natlyt::ward {

using Problems = std::vector<FieldProblem>;

inline constexpr std::chrono::months kConsentLasts{6};    // where nobody says otherwise
inline constexpr std::chrono::months kConsentLongest{24}; // a decision is limited in time
inline constexpr std::chrono::days kPrivacyLongest{31};   // longer is open-ended, or no consent
inline constexpr std::chrono::days kPrivacyAhead{366};

// The fields are named within the record: "until", "scope".
std::expected<Consent, Problems> checkedConsent(const ConsentRecord& entered, std::chrono::local_days today);
// The same, but it may have ended since it was written.
std::expected<Consent, Problems> consentAsWritten(const ConsentRecord& entered, std::chrono::local_days today);
bool isOver(const Consent& consent, std::chrono::local_days today);

// "hours[2]": overlaps one before it.
std::expected<WeeklyHours, Problems> checkedHours(const std::vector<WeeklyWindow>& entered);

// `others`: the windows that the resident has. A time that clocks show twice, when they are set back, is the first of the two
// where privacy begins and the second where it ends; one that they are set forward over is refused.
std::expected<PrivacyWindow, Problems> checkedPrivacy(const PrivacyRecord& entered, const std::vector<PrivacyWindow>& others,
                                                      LocalMinute now, const TimeZone& zone);
// The same, but it may be over since it was written.
std::expected<PrivacyWindow, Problems> privacyAsWritten(const PrivacyRecord& entered, const std::vector<PrivacyWindow>& others,
                                                        LocalMinute now, const TimeZone& zone);
bool isOver(const PrivacyWindow& window, LocalMinute now);

// A day within the year on which these hours are no time at all, because the clocks are set forward over them.
std::optional<std::chrono::local_days> skippedOn(const HoursWindow& window, const TimeZone& zone, LocalMinute now);

HoursWindow hoursWindow(const WeeklyWindow& window);
WeeklyWindow weeklyWindow(const HoursWindow& window);
bool overlap(const HoursWindow& a, const HoursWindow& b); // at some minute of the week

std::chrono::local_days plusMonths(std::chrono::local_days day, std::chrono::months months); // at most the month's end

} // namespace natlyt::ward
