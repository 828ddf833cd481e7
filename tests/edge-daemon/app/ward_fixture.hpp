// SPDX-License-Identifier: Apache-2.0
// A provisioned ward with its broker, and the test as its station.
#pragma once

#include "tests/edge-daemon/app/child_process.hpp"
#include "tests/edge-daemon/io/temporary_folder.hpp"

#include "protocol/link/mqtt_link.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/sealing/signing.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <memory>

namespace natlyt::edge {

class Ward : public testing::Test {
protected:
    Ward();

    // Hands what arrived to `received_` and tells the rooms the time, as a station does, until `done`, or fails after a
    // minute.
    void waitUntil(const std::string& what, const std::function<bool()>& done);
    void publishPlan(const ListeningPlan& plan) { publishPlan(plan, signing_); }
    void publishPlan(const ListeningPlan& plan, const sealing::SigningSecretKey& key);
    ListeningPlan planFor(const std::string& room, std::int64_t number) const;
    void giveReceipt(const RoomAlert& alert);
    ChildProcess edge(std::vector<std::string> more, const ChildProcess::Environment& environment = {});
    // Two quiet seconds and a bang that needs no network to be heard, three more seconds.
    std::filesystem::path bang();

    std::optional<RoomState> state() const { return newest<RoomState>("natlyt/1/room/birk-4/state"); }
    std::optional<RoomHeartbeat> heartbeat() const { return newest<RoomHeartbeat>("natlyt/1/room/birk-4/heartbeat"); }
    std::vector<RoomAlert> alerts() const;
    bool isState(RoomCondition condition, RoomReason reason) const {
        return state() && state()->condition == condition && state()->reason == reason;
    }
    std::size_t countOn(const std::string& topic) const {
        const auto at = received_.find(topic);
        return at == received_.end() ? 0 : at->second.size();
    }

    TemporaryFolder folder_;
    std::map<std::string, std::vector<std::string>> received_; // payloads by topic
    std::unique_ptr<link::MqttLink> station_;

private:
    template <class Message> std::optional<Message> newest(const std::string& topic) const {
        const auto at = received_.find(topic);
        if (at == received_.end()) return std::nullopt;
        const auto decoded = decode<Message>(at->second.back());
        return decoded ? std::optional(*decoded) : std::nullopt;
    }
    void provision(const std::vector<std::string>& command);
    void tellTime(const link::Message& message);

    int portOffset_ = 0;
    sealing::SigningSecretKey signing_{};
    std::unique_ptr<ChildProcess> broker_;
};

} // namespace natlyt::edge
