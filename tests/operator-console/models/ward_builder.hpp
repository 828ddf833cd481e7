// SPDX-License-Identifier: Apache-2.0
// A ward for tests: rooms, alerts and heartbeats with everything sensible filled in.
#pragma once

#include "protocol/messages/ward.hpp"
#include "tests/operator-console/models/sounds.hpp"

namespace natlyt::console::testing {

inline constexpr UtcTime kNight{std::chrono::milliseconds(1'795'398'438'000)}; // a November night

WardRoom room(const std::string& id, const std::string& unit, const std::string& label,
              const std::string& resident = "J.K.");
// 24 rooms in 5 houses, all listening.
std::vector<WardRoom> smallWard();
WardAlert alert(std::uint8_t n, const std::string& room, Priority priority, UtcTime raisedAt,
                SoundClass heard = SoundClass::Shout);
WardAlert inState(WardAlert alert, AlertState state, const std::string& by = {});
StationHeartbeat stationHeartbeat(std::int64_t sequence, std::int64_t openAlerts = 0, UtcTime at = kNight);
RoomHeartbeat roomHeartbeat(const std::string& room, std::int64_t sequence, int levelDbfs = -51);

} // namespace natlyt::console::testing
