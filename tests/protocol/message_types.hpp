// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages/codec.hpp"

#include <gtest/gtest.h>

namespace natlyt::test {

using MessageTypes = testing::Types<RoomState, RoomHeartbeat, RoomAlert, RoomReceipt, StationTime, ListeningPlan,
                                    RoomRequest, SignedEnvelope, WardAlert, WardRoom, StationHeartbeat,
                                    OperatorRequest, OperatorReply, StaffPage, StaffReply, StaffRooms>;

using GrownMessageTypes = testing::Types<ListeningPlan, RoomRequest, RoomHeartbeat, RoomState, StationHeartbeat, WardRoom,
                                         OperatorRequest, OperatorReply, StaffPage, RoomAlert, WardAlert>;

struct MessageNames {
    template <class Message> static std::string GetName(int) { return Message::kName; }
};

} // namespace natlyt::test
