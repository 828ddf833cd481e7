// SPDX-License-Identifier: Apache-2.0
// What a console is shown: alerts, rooms with their verdicts, the chain's heartbeat.
#pragma once

#include "protocol/link/link.hpp"
#include "protocol/messages/codec.hpp"

#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace natlyt::bench {

struct WatchFigures {
    std::vector<double> shownMs; // from the alert's first sending to the console
    std::int64_t rooms = 0, alerts = 0, bytes = 0, malformed = 0;
    double longestBeatGapMs = 0; // between two heartbeats of the chain
    std::size_t beatBytes = 0;
};

class Watch {
public:
    explicit Watch(std::function<void(const WardAlert&, Now)> onAlert) : onAlert_(std::move(onAlert)) {}

    void subscribe(link::Link& link) const;
    void received(const link::Message& message, Now now);
    void raised(const Uuid& alert, MonotonicTime at) { raisedAt_[alert] = at; }

    const StationHeartbeat& station() const { return station_; }
    std::size_t shownAs(RoomCondition condition) const;
    // When the room was first shown in this condition since it was asked for; nothing yet.
    void expect(const std::vector<std::string>& rooms, RoomCondition condition);
    const std::unordered_map<std::string, MonotonicTime>& seen() const { return seen_; }
    std::size_t notShown() const { return raisedAt_.size(); }
    WatchFigures take() { return std::exchange(figures_, {}); }

private:
    void alert(const WardAlert& alert, Now now);
    void room(const WardRoom& room, Now now);

    std::function<void(const WardAlert&, Now)> onAlert_;
    StationHeartbeat station_;
    std::optional<MonotonicTime> beatAt_;
    std::unordered_map<std::string, RoomCondition> rooms_;
    std::unordered_map<Uuid, MonotonicTime> raisedAt_; // and not shown yet
    std::set<std::string> expected_;
    RoomCondition expectedCondition_{};
    std::unordered_map<std::string, MonotonicTime> seen_;
    WatchFigures figures_;
};

} // namespace natlyt::bench
