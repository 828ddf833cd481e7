// SPDX-License-Identifier: Apache-2.0
// Sets of UTC intervals, and the hours of the week as such. Pure.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "protocol/messages/room.hpp"

namespace natlyt::ward {

// Ordered, disjoint, none empty.
std::vector<Interval> merged(std::vector<Interval> list);
void cutOut(std::vector<Interval>& list, const Interval& hole);
bool holds(const Interval& interval, UtcTime at);

// The times of a window of the week that may touch [from, to), uncut: each from the first to the last moment that its ends
// can mean, where clocks are set.
std::vector<Interval> occurrences(const HoursWindow& window, const TimeZone& zone, UtcTime from, UtcTime to);

} // namespace natlyt::ward
