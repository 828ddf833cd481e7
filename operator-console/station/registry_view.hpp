// SPDX-License-Identifier: Apache-2.0
// The ward as administrators read it on the wire.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/messages/registry.hpp"

namespace natlyt::ward {

// The rooms from `first` on, as many as fit a message. Like a room's view without what only the database knows: the history, and
// what was heard.
natlyt::Registry registryView(const Ward& ward, const TimeZone& zone, std::size_t first, UtcTime now);
RoomRecord roomView(const Room& room, const Resident* resident, const TimeZone& zone, UtcTime now);

} // namespace natlyt::ward
