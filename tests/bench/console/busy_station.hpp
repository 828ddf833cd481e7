// SPDX-License-Identifier: Apache-2.0
// The other end of a busy night on a fake bus: every room's heartbeat each 5 s, the station's, and alerts at a steady
// rate, each with its sealed sound and a life that follows what the operator decides. Time is passed in.
#pragma once

#include "tests/operator-console/models/big_ward.hpp"
#include "protocol/sealing/snippet.hpp"
#include "tests/operator-console/models/fake_link.hpp"

#include <future>
#include <map>

namespace natlyt::console::testing {

struct Busyness {
    int rooms = 300;
    double alertsPerMinute = 6;
    bool sound = true; // snippets are sealed and sent
};

class BusyStation {
public:
    BusyStation(FakeLink& link, Busyness busyness, Now start);

    void showWard(Now now);         // all that is retained
    void play(Now now);             // whatever has become due
    void raise(Now now);            // one alert, now
    void stopRaising() { busyness_.alertsPerMinute = 0; }
    std::size_t openAlerts() const { return open_.size(); }
    std::int64_t heartbeatsSent() const { return heartbeats_; }
    std::int64_t alertsRaised() const { return raised_; }

private:
    struct Open {
        WardAlert alert;
        std::optional<MonotonicTime> due; // of its next change by itself
        std::future<std::vector<std::string>> sealing; // beside the window's thread: in life the monitor does it
        std::vector<std::string> chunks;
        std::size_t sent = 0;
        MonotonicTime soundFrom{};
    };
    void answer(const OperatorRequest& request, OperatorReply& reply);
    void become(Open& open, AlertState state, std::optional<std::chrono::milliseconds> after);
    void advance(Open& open);
    void sendSound(Open& open);
    void showRoom(const std::string& room, const Open* open);
    void beat();

    FakeLink& link_;
    Busyness busyness_;
    std::vector<WardRoom> ward_;
    std::map<Uuid, Open> open_;
    std::optional<sealing::BoxPublicKey> console_;
    std::vector<sealing::OpusPackets> recording_; // coded once: in life the monitors do it
    Now now_;
    MonotonicTime start_;
    std::int64_t heartbeats_ = 0;
    std::int64_t stationBeats_ = 0;
    std::int64_t raised_ = 0;
};

} // namespace natlyt::console::testing
