// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/virtual_room.hpp"

#include "edge-daemon/app/process.hpp"
#include "edge-daemon/app/room_link.hpp"

namespace natlyt::simulator {

namespace {

constexpr milliseconds kWrongBy{3600000};
constexpr double kDriftPerSecond = 0.5;
constexpr milliseconds kFlapEvery{4000}; // up for four seconds, down for four

} // namespace

VirtualRoom::VirtualRoom(RoomSetting setting, const Scenario& scenario, std::vector<PlacedSound> sounds,
                         MonotonicTime start)
    : setting_(std::move(setting)), sounds_(std::move(sounds)), start_(start) {
    for (const auto& failure : scenario.failures)
        if (failure.whom.matches(setting_.config.room, setting_.number)) failures_.push_back(failure);
}

Result<void> VirtualRoom::powerOn(Now now) {
    auto ear = std::make_unique<edge::NetworkEar>(setting_.classifier);
    const edge::RoomIdentity identity{setting_.config.room, Uuid::version7(now.wall, edge::randomBytes()), NATLYT_VERSION};
    link_ = std::make_unique<link::MqttLink>(edge::roomLink(setting_.config, edge::offlineWill(identity, ear->modelVersion(), now.wall)));
    auto source = std::make_unique<ScriptedSource>(sounds_, setting_.noise, static_cast<std::size_t>(setting_.number) * 9973,
                                                   start_, faults_);
    room_ = std::make_unique<edge::EdgeRoom>(
        edge::EdgeRoom::Parts{identity, std::move(ear), std::move(source), nullptr, setting_.config.station,
                              edge::randomBytes, setting_.log},
        *link_, now);
    linkUp_ = true;
    return link_->start();
}

void VirtualRoom::applyFailures(Now now) {
    *faults_ = {};
    powered_ = true;
    flapping_ = false;
    clockOff_ = milliseconds{0};
    const double at = static_cast<double>((now.monotonic - start_).count()) / 1000;
    for (const auto& failure : failures_) {
        if (at < failure.fromSeconds || at >= failure.untilSeconds) continue;
        switch (failure.mode) {
        case FailureMode::MicSilent: faults_->silent = true; break;
        case FailureMode::MicDead: faults_->dead = true; break;
        case FailureMode::MicOverloaded: faults_->overloaded = true; break;
        case FailureMode::Offline: powered_ = false; break;
        case FailureMode::ClockJumps: clockOff_ = kWrongBy; break;
        case FailureMode::ClockDrifts:
            clockOff_ = milliseconds{static_cast<std::int64_t>((at - failure.fromSeconds) * kDriftPerSecond * 1000)};
            break;
        case FailureMode::FlappingNetwork: flapping_ = true; break;
        case FailureMode::ChatteringRoom:
        case FailureMode::Television: break; // among its sounds already
        }
    }
}

void VirtualRoom::flap(Now now) {
    const bool up = !flapping_ || (now.monotonic - start_) / kFlapEvery % 2 == 0;
    if (up == linkUp_) return;
    linkUp_ = up;
    if (up)
        (void)link_->start(); // its files were good at power-on
    else
        link_->stop(milliseconds{0});
}

Result<void> VirtualRoom::turn(Now now) {
    applyFailures(now);
    if (!powered_) { // pulled out of the wall: no goodbye, the broker publishes the will
        room_.reset();
        link_.reset();
        return {};
    }
    const Now itsNow{now.wall + clockOff_, now.monotonic};
    if (!room_)
        if (auto on = powerOn(itsNow); !on) return on;
    flap(now);
    room_->turn(itsNow);
    return {};
}

void VirtualRoom::shutDown(Now now) {
    if (!room_) return;
    room_->shutDown(now);
    link_->stop();
}

} // namespace natlyt::simulator
