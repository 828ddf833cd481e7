// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ward/load/watch.hpp"

#include "protocol/topics/topics.hpp"

#include <algorithm>

namespace natlyt::bench {

void Watch::subscribe(link::Link& link) const {
    for (const auto kind : {topics::Kind::WardAlert, topics::Kind::WardRoom}) link.subscribe(topics::anyOf(kind), link::Qos::AtLeastOnce);
    link.subscribe(topics::wardStation(), link::Qos::AtLeastOnce);
}

void Watch::received(const link::Message& message, Now now) {
    const auto topic = topics::parse(message.topic);
    if (!topic || message.payload.empty()) return;
    figures_.bytes += static_cast<std::int64_t>(message.topic.size() + message.payload.size());
    if (topic->kind == topics::Kind::WardAlert) {
        if (const auto alert = decode<WardAlert>(message.payload)) return this->alert(*alert, now);
    } else if (topic->kind == topics::Kind::WardRoom) {
        if (const auto room = decode<WardRoom>(message.payload)) return this->room(*room, now);
    } else if (topic->kind == topics::Kind::WardStation) {
        const auto beat = decode<StationHeartbeat>(message.payload);
        if (beat && beatAt_ && beat->bootId == station_.bootId)
            figures_.longestBeatGapMs = std::max(figures_.longestBeatGapMs, static_cast<double>((now.monotonic - *beatAt_).count()));
        beatAt_ = now.monotonic;
        figures_.beatBytes = message.payload.size();
        if (beat) {
            station_ = *beat;
            return;
        }
    }
    ++figures_.malformed;
}

void Watch::alert(const WardAlert& alert, Now now) {
    ++figures_.alerts;
    for (const auto& sound : alert.sounds) {
        const auto raised = raisedAt_.find(sound.id);
        if (raised == raisedAt_.end()) continue;
        figures_.shownMs.push_back(static_cast<double>((now.monotonic - raised->second).count()));
        raisedAt_.erase(raised);
    }
    onAlert_(alert, now);
}

void Watch::room(const WardRoom& room, Now now) {
    ++figures_.rooms;
    rooms_[room.room] = room.condition;
    if (room.condition == expectedCondition_ && expected_.contains(room.room)) seen_.try_emplace(room.room, now.monotonic);
}

std::size_t Watch::shownAs(RoomCondition condition) const {
    return static_cast<std::size_t>(std::ranges::count_if(rooms_, [&](const auto& entry) { return entry.second == condition; }));
}

void Watch::expect(const std::vector<std::string>& rooms, RoomCondition condition) {
    expected_ = {rooms.begin(), rooms.end()};
    expectedCondition_ = condition;
    seen_.clear();
}

} // namespace natlyt::bench
