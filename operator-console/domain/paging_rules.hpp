// SPDX-License-Identifier: Apache-2.0
// How the houses of a facility are paged: times, who rings at once, which channel from when, and who is the last resort. Pure.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/domain/registry_checks.hpp"
#include "operator-console/domain/ward.hpp"

namespace natlyt::ward {

// Of the house's facility; where there is none, rules that say nothing.
const PagingRules& pagingRulesOf(const Ward& ward, std::string_view unit);

AlertLimits withRules(AlertLimits limits, const PagingRules& rules);
// The times alone, as the configuration gives them.
PagingRules rulesOf(const AlertLimits& limits);

// Who is paged for an alert in that house at this moment.
Chain chainFor(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at);

// From which step on pages go out by the channel: its gateway's name. The pager page and unknown channels always.
int goesOutFrom(std::string_view channel, const PagingRules& rules);
bool goesOutBy(std::string_view channel, const PagingRules& rules, int step, bool everybody);

// What is wrong with them, by field: "acknowledge_s". Persons are checked by whoever knows the ward.
Problems problemsOf(const PagingRules& rules);

} // namespace natlyt::ward
