// SPDX-License-Identifier: Apache-2.0
// A night to test in, and a clock that moves when told.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt::edge {

constexpr UtcTime kTenInTheEvening{milliseconds{INT64_C(1795000000000)}};
constexpr Now kNight{kTenInTheEvening, MonotonicTime{milliseconds{5000000}}};

inline const Uuid kBoot = Uuid::version7(kTenInTheEvening, {7});
inline const Uuid kEarlierBoot = Uuid::version7(kTenInTheEvening - std::chrono::hours{2}, {6});

inline const ConsoleKey kSeat{"seat-1", Bytes(32, 1)};      // the one that is on duty
inline const ConsoleKey kOtherSeat{"seat-2", Bytes(32, 2)};

constexpr Now after(Now now, milliseconds time) { return {now.wall + time, now.monotonic + time}; }

inline ListeningPlan planFor(std::string room, std::int64_t number = 1) {
    ListeningPlan plan;
    plan.room = std::move(room);
    plan.number = number;
    plan.issuedAt = kTenInTheEvening - std::chrono::hours{1};
    plan.validUntil = kTenInTheEvening + std::chrono::hours{48};
    plan.intervals = {{kTenInTheEvening - std::chrono::hours{1}, kTenInTheEvening + std::chrono::hours{8}}};
    plan.consoles = {kSeat};
    plan.bootId = kBoot;
    return plan;
}

} // namespace natlyt::edge
