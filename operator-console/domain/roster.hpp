// SPDX-License-Identifier: Apache-2.0
// Who is on duty for a house, and when nobody will be. Pure; times are by the clock on the wall, and DST is resolved here.
#pragma once

#include "operator-console/domain/registry_change.hpp"

#include <map>

namespace natlyt::ward {

struct OnDuty {
    std::vector<std::string> persons;     // paged in this order
    std::vector<std::string> substitutes; // and then these
    std::string manager;                  // empty: none was named
    bool operator==(const OnDuty&) const = default;
};

// By the roster, and by what was taken and given over on handsets.
OnDuty onDuty(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at);

// Who is paged for the house now, in order: on duty, then the substitutes. Where the roster names nobody, the house's chain:
// a page is never without a receiver because somebody forgot the roster. By the facility's rules one by one, or all of a kind
// at once; no step is empty.
std::vector<std::vector<std::string>> pagedInSteps(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at);
std::vector<std::string> pagedInOrder(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at);

// The houses in whose chain or on whose roster the person is, or whose duty they have taken.
std::set<std::string> housesServed(const Ward& ward, std::string_view person);
std::map<std::string, std::set<std::string>> housesServedByAll(const Ward& ward); // by person
// Who serves in any of these houses.
std::set<std::string> serving(const Ward& ward, const std::set<std::string>& units);

// Whether the person was to be paged for the house at one of the earlier times, is not on duty there now, and others are.
bool hasLeftDuty(const Ward& ward, std::string_view unit, const TimeZone& zone, const std::string& person,
                 const std::vector<UtcTime>& earlier, UtcTime now);

struct RosterGap {
    std::string unit;
    Interval when;
    bool operator==(const RosterGap&) const = default;
};
// When, in [from, to), somebody in a house is to be listened to and nobody is on duty there. A ward without any roster has
// no gaps: there the chains are all there is.
std::vector<RosterGap> rosterGaps(const Ward& ward, const TimeZone& zone, UtcTime from, UtcTime to);

inline constexpr std::chrono::hours kRosterAhead{24}; // so long before it begins a gap is shown
// The gaps of [from, ...) that begin within that time of `now`, each to its own end; one of more than two days ends at a
// midnight (UTC), so that what is said of it stands still.
std::vector<RosterGap> gapsAhead(const Ward& ward, const TimeZone& zone, UtcTime from, UtcTime now);

// What somebody takes or gives over at this moment: the shift that runs, else the next one within a day.
std::optional<Interval> shiftAt(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at);
inline constexpr std::chrono::hours kDutyWithoutShift{12}; // that somebody takes where there is no shift

// The person is the first to be paged there, for the rest of the shift.
std::expected<Ward, Problems> withDutyTaken(const Ward& ward, const std::string& unit, const std::string& person,
                                            const ChangeContext& context);
// Not on duty there for the rest of the shift; refused while that leaves the house with nobody.
std::expected<Ward, Problems> withDutyGiven(const Ward& ward, const std::string& unit, const std::string& person,
                                            const ChangeContext& context);

} // namespace natlyt::ward
