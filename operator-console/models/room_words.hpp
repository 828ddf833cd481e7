// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages/enums.hpp"

#include <QString>

namespace natlyt::console {

// Why a dwelling is as it is, in words; empty for no reason. The switch as the reason of a fault is one that does not do what it says.
QString whyOf(RoomCondition condition, RoomReason reason);

} // namespace natlyt::console
