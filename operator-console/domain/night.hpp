// SPDX-License-Identifier: Apache-2.0
// What a night was like: its alerts against those of the nights before, and who should know of a flood. Pure.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/messages/handover.hpp"

namespace natlyt::ward {

struct PastAlert { // as the ledger has it
    std::string room;
    UtcTime raisedAt{};
    AlertState state{};
    bool paged = false;
    bool byRule = false;
    std::optional<Outcome> outcome;
};

inline constexpr std::chrono::hours kNight{12};
inline constexpr int kNightsCompared = 14;
inline constexpr int kNightsNeeded = 3; // fewer say nothing about what is usual
inline constexpr std::size_t kUnusualMost = 20;

// Of the 12 h before `now`, against the same hours of the 14 days before, as far as alerts were kept since `knownSince`.
// A room is unusual with three alerts and more than twice its median.
NightFigures nightFigures(const std::vector<PastAlert>& alerts, UtcTime knownSince, UtcTime now);

// More than 10 alerts in 10 minutes (ISA-18.2); over when there are 5 or fewer.
struct FloodLimits {
    std::chrono::minutes window{10};
    std::size_t above = 10;
    std::size_t over = 5;
};

// Whom a flood in these rooms is told to: who is paged first then in each house of their facilities; nobody there:
// all night staff. The one place that decides it.
std::vector<std::string> toldOfFlood(const Ward& ward, const std::vector<std::string>& rooms, const TimeZone& zone, UtcTime at);
// Where the alerts of these rooms, one for each, come from, the most first: "Birk (7), Ege (2)". Empty when no house is known.
std::string housesOfFlood(const Ward& ward, const std::vector<std::string>& rooms);

} // namespace natlyt::ward
