// SPDX-License-Identifier: Apache-2.0
// A room of the simulator: the very room that natlyt-edge runs, on its own connection, with a scripted microphone and the
// failures that the scenario names.
#pragma once

#include "edge-daemon/app/edge_config.hpp"
#include "edge-daemon/app/edge_room.hpp"
#include "protocol/link/mqtt_link.hpp"
#include "tests/simulator/scripted_source.hpp"

#include <memory>

namespace natlyt::simulator {

struct RoomSetting {
    edge::EdgeConfig config;
    std::int64_t number{}; // in the order of ids, from 1
    edge::Classifier classifier;
    std::shared_ptr<const std::vector<float>> noise;
    edge::EdgeRoom::Log log;
};

class VirtualRoom {
public:
    VirtualRoom(RoomSetting setting, const Scenario& scenario, std::vector<PlacedSound> sounds, MonotonicTime start);

    Result<void> turn(Now now);
    void shutDown(Now now);

private:
    void applyFailures(Now now);
    Result<void> powerOn(Now now);
    void flap(Now now);

    RoomSetting setting_;
    std::vector<Failure> failures_;
    std::vector<PlacedSound> sounds_;
    MonotonicTime start_;
    std::shared_ptr<MicrophoneFaults> faults_ = std::make_shared<MicrophoneFaults>();
    bool powered_ = true;
    bool flapping_ = false;
    bool linkUp_ = true;
    milliseconds clockOff_{0};
    std::unique_ptr<link::MqttLink> link_;
    std::unique_ptr<edge::EdgeRoom> room_; // after the link that it uses
};

} // namespace natlyt::simulator
