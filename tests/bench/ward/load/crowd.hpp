// SPDX-License-Identifier: Apache-2.0
// Rooms as the broker and the station know them, without sound: start, state, heartbeats, plan, clock and outbox are as an
// edge has them, and many of them share a connection. Thread rule: one thread.
#pragma once

#include "edge-daemon/core/outbox/outbox.hpp"
#include "edge-daemon/core/room/clock_watch.hpp"
#include "protocol/link/link.hpp"
#include "protocol/sealing/signing.hpp"

#include <functional>
#include <memory>
#include <queue>
#include <random>
#include <unordered_map>

namespace natlyt::bench {

struct CrowdFigures {
    std::vector<double> receiptMs;  // from the alert's first sending
    std::vector<double> answerMs;   // from a heartbeat that asks the time to the station's answer
    std::int64_t heartbeats = 0, states = 0, alerts = 0, repeats = 0, refused = 0;
    std::int64_t sentBytes = 0, plans = 0, planBytes = 0;
    double lateMs = 0; // the longest that a heartbeat was late: ours, not the station's
};

class Crowd {
public:
    using Raised = std::function<void(const Uuid& alert, MonotonicTime at)>;

    Crowd(const std::vector<std::string>& ids, std::vector<link::Link*> links, const sealing::SigningPublicKey& station, Raised raised);

    void start(Now now, milliseconds within); // every room, evenly spread
    void turn(Now now);
    void received(const link::Message& message, Now now);
    void alertsPerSecond(double rate, Now now);
    std::vector<std::string> silence(std::size_t count); // these say nothing until resume()
    void resume(Now now);
    MonotonicTime lastBeat(const std::string& room) const { return rooms_.at(index_.at(room)).beatAt; }

    std::size_t listening() const { return listening_; } // by a plan of their own start
    std::size_t plannedSince(std::int64_t number) const; // rooms with a plan of a higher number
    std::int64_t newestPlan() const { return newestPlan_; }
    std::size_t waiting() const { return waiting_.size(); } // alerts without a receipt
    CrowdFigures take() { return std::exchange(figures_, {}); }

private:
    struct Room {
        std::string id;
        link::Link* link = nullptr;
        Uuid boot;
        RoomCondition condition = RoomCondition::Closed;
        RoomReason reason = RoomReason::NoPlan;
        std::optional<ListeningPlan> plan;
        edge::ClockWatch clock;
        std::optional<Uuid> asked;
        std::unique_ptr<edge::Outbox> outbox;
        std::int64_t sequence = 0;
        MonotonicTime beginsAt{}, beatAt{}, askedAt{};
        bool isUp = false, isSilent = false;
    };
    using Due = std::pair<MonotonicTime, std::size_t>;

    Uuid newId(Now now);
    void publish(Room& room, const std::string& topic, const std::string& body, link::Qos qos, bool retain);
    void beat(Room& room, Now now);
    void raise(Now now);
    void settle(Room& room, Now now); // and tells it where its state is another
    void sendDue(std::size_t room, Now now);
    Result<void> plan(Room& room, const std::string& body, Now now);
    Result<void> receipt(std::size_t room, const std::string& body, Now now);
    Result<void> time(Room& room, const std::string& body, Now now);

    sealing::SigningPublicKey station_;
    Raised raised_;
    std::vector<Room> rooms_;
    std::unordered_map<std::string, std::size_t> index_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
    std::unordered_map<Uuid, MonotonicTime> waiting_;
    std::unordered_map<std::size_t, std::size_t> sending_; // rooms with something in their outbox
    std::mt19937_64 random_{29100};
    double alertsPerSecond_ = 0;
    MonotonicTime nextAlert_{};
    std::size_t listening_ = 0;
    std::int64_t newestPlan_ = 0;
    CrowdFigures figures_;
};

} // namespace natlyt::bench
