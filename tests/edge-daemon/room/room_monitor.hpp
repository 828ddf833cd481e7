// SPDX-License-Identifier: Apache-2.0
// A room machine with an ear that hears what the test says, and a clock moved by hand.
#pragma once

#include "room_times.hpp"
#include "scripted_ear.hpp"

#include "edge-daemon/core/room/room_machine.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {

struct RoomMonitor : testing::Test {
    RoomMonitor() { take(); }

    RoomMachine make() {
        auto owned = std::make_unique<ScriptedEar>();
        ear = owned.get();
        return RoomMachine({"birk-4", kBoot, "0.1"}, std::move(owned),
                           [this] { return std::array<std::uint8_t, 10>{static_cast<std::uint8_t>(++ids)}; }, now);
    }
    template <class Action> std::vector<Action> all() const {
        std::vector<Action> found;
        for (const auto& action : actions)
            if (const auto* match = std::get_if<Action>(&action)) found.push_back(*match);
        return found;
    }
    // Noise of this amplitude in 20 ms blocks.
    void hear(milliseconds time, float amplitude) {
        for (milliseconds t{0}; t < time; t += milliseconds{20}) {
            now = after(now, milliseconds{20});
            std::vector<float> block(320);
            for (auto& sample : block) {
                noise = noise * 1664525U + 1013904223U;
                sample = (static_cast<float>(noise >> 8) / 8388608.0F - 1.0F) * amplitude;
            }
            machine.samples(block, now);
            take();
        }
    }
    void take() {
        for (auto& action : machine.takeActions()) {
            if (const auto* send = std::get_if<SendChunk>(&action)) chunkSizes.push_back(machine.sound(send->chunk).size());
            actions.push_back(std::move(action));
        }
    }
    void trustClock() {
        if (const auto nonce = machine.askTime(now)) machine.timeVerified({"birk-4", *nonce, now.wall}, now);
    }
    void open() {
        trustClock();
        machine.planVerified(planFor("birk-4"), now);
        take();
    }
    RoomRequest request(RoomRequestKind kind, std::uint8_t number = 1) const {
        RoomRequest made;
        made.room = "birk-4";
        made.id = Uuid::version7(now.wall, {number, 99});
        made.kind = kind;
        made.issuedAt = now.wall;
        made.expiresAt = now.wall + seconds{30};
        made.requestedBy = "operator-1";
        made.bootId = kBoot;
        if (kind == RoomRequestKind::ListenLive) made.seat = kSeat;
        return made;
    }
    void ask(const RoomRequest& made) {
        machine.requestVerified(made, now);
        take();
    }

    Now now = kNight;
    ScriptedEar* ear = nullptr;
    int ids = 0;
    std::uint32_t noise = 1;
    RoomMachine machine = make();
    std::vector<RoomAction> actions;
    std::vector<std::size_t> chunkSizes;
};

} // namespace natlyt::edge
