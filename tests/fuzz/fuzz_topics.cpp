// SPDX-License-Identifier: Apache-2.0
// A topic that is read is one that we write: the same text comes back from its parts.
#include "protocol/topics/topics.hpp"

#include <cstdlib>

using namespace natlyt;

namespace {

std::string write(const topics::Topic& topic) {
    using enum topics::Kind;
    switch (topic.kind) {
    case RoomState:
        return topics::roomState(topic.owner);
    case RoomHeartbeat:
        return topics::roomHeartbeat(topic.owner);
    case RoomAlert:
        return topics::roomAlert(topic.owner);
    case RoomReceipt:
        return topics::roomReceipt(topic.owner);
    case RoomTime:
        return topics::roomTime(topic.owner);
    case RoomSnippet:
        return topics::roomSnippet(topic.owner, topic.item);
    case RoomPlan:
        return topics::roomPlan(topic.owner);
    case RoomRequest:
        return topics::roomRequest(topic.owner);
    case WardAlert:
        return topics::wardAlert(topic.item);
    case WardRoom:
        return topics::wardRoom(topic.owner);
    case WardStation:
        return topics::wardStation();
    case OperatorRequest:
        return topics::operatorRequest(topic.owner);
    case OperatorReply:
        return topics::operatorReply(topic.owner);
    case StaffRooms:
        return topics::staffRooms(topic.owner);
    case StaffPage:
        return topics::staffPage(topic.owner, topic.item);
    case StaffReply:
        return topics::staffReply(topic.owner);
    }
    return {};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto topic = topics::parse(text); topic && write(*topic) != text)
        std::abort();
    return 0;
}
