// SPDX-License-Identifier: Apache-2.0
// JSON codecs. Every message is an object with "v": 1 first and then its fields in the order of its visit().
#pragma once

#include "protocol/messages/people.hpp"
#include "protocol/messages/room.hpp"
#include "protocol/messages/ward.hpp"
#include "protocol/support/error.hpp"

#include <string>
#include <string_view>

namespace natlyt {

inline constexpr int kMessageVersion = 1;
inline constexpr std::size_t kMessageBytesMost = 1 << 20; // longer input is refused unread

// Never fails: limits are the sender's duty, and a test round-trips every message through decode().
template <class Message> std::string encode(const Message& message);

// Refuses an unknown version and a missing, ill-typed or out-of-range field; the error's `where` is the message's name
// and the path of the field: "roomAlert.top[1].score". Fields it does not know are ignored.
template <class Message> Result<Message> decode(std::string_view json);

// JSON Schema (2020-12) of the message as text, for the agreement test with asyncapi.yaml.
template <class Message> std::string schemaOf();

// Calls f.template operator()<M>() for every message type.
template <class F> void forEachMessage(F&& f) {
    f.template operator()<RoomState>();
    f.template operator()<RoomHeartbeat>();
    f.template operator()<RoomAlert>();
    f.template operator()<RoomReceipt>();
    f.template operator()<StationTime>();
    f.template operator()<ListeningPlan>();
    f.template operator()<RoomRequest>();
    f.template operator()<SignedEnvelope>();
    f.template operator()<WardAlert>();
    f.template operator()<WardRoom>();
    f.template operator()<StationHeartbeat>();
    f.template operator()<OperatorRequest>();
    f.template operator()<OperatorReply>();
    f.template operator()<StaffPage>();
    f.template operator()<StaffReply>();
    f.template operator()<StaffRooms>();
}

} // namespace natlyt
