// SPDX-License-Identifier: Apache-2.0
// Many nights of one operator, for wards of many sizes; and the chart of them.
#pragma once

#include "tests/bench/operator/night.hpp"

#include <string>

namespace natlyt::bench {

struct LoadRow {
    int residents = 0;
    double alertsPerNight = 0;
    double perTenMinutes = 0;        // mean
    double overTwoPerTenMinutes = 0; // share of the night's ten minutes with more than two alerts
    double utilisation = 0;          // share of the night with an alert in hand
    double within60 = 0, within180 = 0; // share of alerts that a person has answered by then
    double operatorP97 = 0;          // s to the operator's key, 97.5th percentile of those that the operator came to
    double byRulePerNight = 0, byRule = 0; // alerts that paged by themselves; their share of all waits
    int unended = 0;
};

LoadRow playNights(int residents, const Assumptions& assumptions, int nights, std::uint32_t seed);

struct LoadCurve {
    std::string name;   // "1.67 needless alerts per resident-night (measured)"
    std::string colour; // of its lines
    std::vector<LoadRow> rows;
};

// An SVG of how many alerts a person has answered within 60 s, and how busy the operator is, over the residents.
std::string chartOf(const std::vector<LoadCurve>& curves);

} // namespace natlyt::bench
