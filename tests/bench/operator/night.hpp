// SPDX-License-Identifier: Apache-2.0
// One operator's night as a discrete-event simulation. Alerts live by the very rules of the station (domain/alert);
// when they come, how long people take and what they decide is drawn from the assumptions here. Pure, seeded.
#pragma once

#include "operator-console/domain/alert.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace natlyt::bench {

// A time that people take: log-normal, as such times are, given by its median and its ninth decile.
struct Takes {
    seconds median{};
    seconds ninthDecile{};
};

// What is measured says where; everything else is an assumption and is printed with the figures.
struct Assumptions {
    double needlessPerResidentNight = 1.67; // measured: tests/bench/nights, default sensitivity
    double relevantPerResidentNight = 0.16; // the goal of DESIGN.md, as if all of it were relevant
    std::chrono::hours night{8};
    // Of the night's alerts, by hour: more while people go to bed and get up.
    std::array<double, 8> byHour{1.6, 1.2, 0.9, 0.8, 0.7, 0.8, 0.9, 1.1};
    Takes notice{seconds{4}, seconds{10}};   // from the sound of an alert to the key, when nothing was in hand
    Takes decision{seconds{14}, seconds{35}}; // listen, read, decide, one key
    double needlessWatched = 0.10, needlessPaged = 0.03; // the rest: not relevant
    double relevantWatched = 0.20, relevantPaged = 0.65;
    int residentsPerStaff = 30;
    double staffAnswers = 0.9;          // a ring, when not with somebody else
    double staffAnswersWhenBusy = 0.3;
    Takes acknowledge{seconds{15}, seconds{35}};
    Takes walk{seconds{120}, seconds{300}};
    Takes visit{seconds{300}, seconds{900}};
};

struct NightFigures {
    int alerts = 0;
    int waits = 0;             // raised, and raised again after a watch
    int byRule = 0;            // paged because the operator did not come to it
    milliseconds busy{};       // the operator, with an alert in hand
    std::vector<double> answeredAfter; // seconds to the first person who answers: operator or night watch
    std::vector<double> operatorAfter; // seconds to the operator, of those that the operator came to
    std::vector<int> perTenMinutes;
    int unended = 0;           // alerts that nobody had ended when everything had calmed down; must be 0
};

NightFigures playNight(int residents, const Assumptions& assumptions, std::uint32_t seed);

} // namespace natlyt::bench
