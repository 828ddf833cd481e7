// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/room_mark.hpp"

#include <optional>
#include <utility>

namespace natlyt::console {

namespace {

std::optional<RoomMark> markOfAlert(const std::optional<AlertState>& state) {
    if (!state)
        return std::nullopt;
    switch (*state) {
    case AlertState::Raised:
        return RoomMark::AlertWaiting;
    case AlertState::Claimed:
        return RoomMark::AlertTaken;
    case AlertState::Watching:
        return RoomMark::Watched;
    case AlertState::Paging:
    case AlertState::Acknowledged:
    case AlertState::OnSite:
        return RoomMark::Paged;
    case AlertState::Dismissed:
    case AlertState::Resolved:
        return std::nullopt;
    }
    std::unreachable();
}

RoomMark markOfClosed(const WardRoom& room) {
    if (room.reason == RoomReason::PrivacySwitch || room.reason == RoomReason::PrivacyWindow)
        return RoomMark::Private;
    return room.expectedToListen ? RoomMark::Fault : RoomMark::Closed;
}

} // namespace

RoomMark markOf(const WardRoom& room, bool heard) {
    if (const auto mark = markOfAlert(room.openAlertState))
        return *mark;
    switch (room.condition) {
    case RoomCondition::Closed:
        return markOfClosed(room);
    case RoomCondition::Listening:
        return heard ? RoomMark::Listening : RoomMark::NotHeard;
    case RoomCondition::ListenedTo:
        return RoomMark::ListenedTo;
    case RoomCondition::Fault:
        return room.reason == RoomReason::MicSilent ? RoomMark::Silent : RoomMark::Fault;
    case RoomCondition::Offline:
        return RoomMark::Offline;
    case RoomCondition::Unknown:
        return RoomMark::NotHeard;
    }
    std::unreachable();
}

bool isUnheard(const WardRoom& room, bool heard) {
    switch (room.condition) {
    case RoomCondition::Closed:
        return room.expectedToListen && room.reason != RoomReason::PrivacySwitch &&
               room.reason != RoomReason::PrivacyWindow;
    case RoomCondition::Listening:
    case RoomCondition::ListenedTo:
        return !heard;
    case RoomCondition::Fault:
    case RoomCondition::Offline:
    case RoomCondition::Unknown:
        return true;
    }
    std::unreachable();
}

} // namespace natlyt::console
