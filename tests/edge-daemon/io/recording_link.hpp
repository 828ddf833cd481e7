// SPDX-License-Identifier: Apache-2.0
// A bus that writes down what is published and hands over what the test says; it can refuse.
#pragma once

#include "protocol/link/link.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace natlyt::edge {

struct Published {
    std::string topic;
    std::string payload;
    link::Qos qos{};
    bool retain{};
    std::optional<std::uint32_t> expirySeconds;
};

class RecordingLink final : public link::Link {
public:
    Result<void> publish(std::string_view topic, std::string_view payload, link::Qos qos, bool retain,
                         std::optional<std::uint32_t> expirySeconds) override {
        if (state_.state != link::LinkState::Connected) return std::unexpected(Error{"broker", "not connected", {}});
        published.push_back({std::string(topic), std::string(payload), qos, retain, expirySeconds});
        return {};
    }
    void setLive(std::string_view topic, std::string_view payload) override { live[std::string(topic)] = payload; }
    void clearLive(std::string_view topic) override { live.erase(std::string(topic)); }
    void subscribe(std::string_view filter, link::Qos) override { subscriptions.emplace_back(filter); }
    void unsubscribe(std::string_view filter) override { std::erase(subscriptions, filter); }
    link::LinkStatus status() const override { return state_; }
    void drain(const std::function<void(const link::Message&)>& onMessage,
               const std::function<void(const link::LinkStatus&)>& onStatus) override {
        if (std::exchange(stateChanged_, false)) onStatus(state_);
        for (const auto& message : std::exchange(arrived, {})) onMessage(message);
    }
    int wakeFd() const override { return -1; }

    void become(link::LinkState state) {
        state_.state = state;
        stateChanged_ = true;
    }
    std::vector<Published> on(std::string_view topic) const {
        std::vector<Published> found;
        for (const auto& one : published)
            if (one.topic == topic) found.push_back(one);
        return found;
    }

    std::vector<Published> published;
    std::map<std::string, std::string> live;
    std::vector<std::string> subscriptions;
    std::vector<link::Message> arrived;

private:
    link::LinkStatus state_{link::LinkState::Connected, {}, 0};
    bool stateChanged_ = false;
};

} // namespace natlyt::edge
