// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/withheld_rooms.hpp"

namespace natlyt::console {

namespace {

constexpr std::chrono::seconds kClocksDiffer{2}; // the station's and this console's, at most, while the end is as planned

// Whatever the room's condition: a monitor that is offline has not closed its microphone for anybody to see.
bool isPrivate(const WardRoom& room) {
    using enum RoomReason;
    return room.reason == PrivacyWindow || room.reason == PrivacySwitch || room.reason == NoConsent;
}

} // namespace

void WithheldRooms::saw(const WardRoom& room, UtcTime now) {
    auto& known = rooms_[room.room];
    const bool agreed = room.consentScope.find(nameOf(ConsentScope::Snippets)) != std::string::npos;
    const bool ended = !room.expectedToListen && known.listensUntil;
    const bool endedEarly = ended && now + kClocksDiffer < *known.listensUntil;
    const bool unexplained = ended && room.condition == RoomCondition::Fault; // its reason is the fault's
    const bool stillEnded = !room.expectedToListen && known.withheld;
    known.withheld = !agreed || isPrivate(room) || endedEarly || unexplained || stillEnded;
    known.listensUntil = room.expectedToListen ? room.until : std::nullopt;
}

std::vector<std::string> WithheldRooms::endUntold(UtcTime now) {
    std::vector<std::string> ended;
    for (auto& [room, known] : rooms_) {
        if (known.withheld || !known.listensUntil || now < *known.listensUntil + kClocksDiffer)
            continue;
        known.withheld = true;
        ended.push_back(room);
    }
    return ended;
}

bool WithheldRooms::holds(const std::string& room) const {
    const auto known = rooms_.find(room);
    return known != rooms_.end() && known->second.withheld;
}

} // namespace natlyt::console
