// SPDX-License-Identifier: Apache-2.0
// What must hold between the fields of a message, beyond the limits of each. decode() asks after the last
// field.
#pragma once

#include "protocol/messages/people.hpp"
#include "protocol/messages/room.hpp"

#include <optional>
#include <string>

namespace natlyt {

struct Violation {
    std::string field; // path within the message: "intervals[2].from_ms"
    std::string what;  // "must ..."
};

std::optional<Violation> check(const ListeningPlan& plan);
std::optional<Violation> check(const RoomRequest& request);
std::optional<Violation> check(const OperatorRequest& request);
std::optional<Violation> check(const StaffReply& reply);

template <class Message> std::optional<Violation> check(const Message&) {
    return std::nullopt;
}

} // namespace natlyt
