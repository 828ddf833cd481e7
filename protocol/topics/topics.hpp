// SPDX-License-Identifier: Apache-2.0
// Every topic of Natlyt, written and read at one place. Ids are stable: [a-z0-9-]{1,40}, never a personal name.
#pragma once

#include "protocol/support/uuid.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace natlyt::topics {

// True for [a-z0-9-]{1,40}.
bool isId(std::string_view id);

std::string roomState(std::string_view room);
std::string roomHeartbeat(std::string_view room);
std::string roomAlert(std::string_view room);
std::string roomReceipt(std::string_view room);
std::string roomTime(std::string_view room);
std::string roomSnippet(std::string_view room, const Uuid& alert);
std::string roomPlan(std::string_view room);
std::string roomRequest(std::string_view room);
std::string wardAlert(const Uuid& alert);
std::string wardRoom(std::string_view room);
std::string wardStation();
std::string operatorRequest(std::string_view user);
std::string operatorReply(std::string_view user);
std::string staffPage(std::string_view user, const Uuid& page);
std::string staffReply(std::string_view user);
std::string staffRooms(std::string_view user);

enum class Kind {
    RoomState, RoomHeartbeat, RoomAlert, RoomReceipt, RoomSnippet, RoomPlan, RoomRequest,
    WardAlert, WardRoom, WardStation, OperatorRequest, OperatorReply, StaffPage, StaffReply,
    StaffRooms, RoomTime
};

struct Topic {
    Kind kind;
    std::string owner; // room or user; empty for ward/alert and ward/station
    Uuid item;         // alert or page where the topic names one, else zero
};

// Nothing for a topic that is not ours, for a bad id and for a wildcard.
std::optional<Topic> parse(std::string_view topic);

// Subscription filter that matches every topic of the kind: anyOf(Kind::RoomAlert) is natlyt/1/room/+/alert.
std::string anyOf(Kind kind);

} // namespace natlyt::topics
