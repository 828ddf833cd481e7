// SPDX-License-Identifier: Apache-2.0
// A Link in memory that keeps what was said, for tests without a broker.
#pragma once

#include "protocol/link/link.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace natlyt::link {

class FakeLink final : public Link {
public:
    Result<void> publish(std::string_view topic, std::string_view payload, Qos, bool retain,
                         std::optional<std::uint32_t>) override {
        if (!connected) return std::unexpected(Error{"broker", "is not there", ""});
        published.push_back({std::string(topic), std::string(payload), retain});
        return {};
    }
    void setLive(std::string_view topic, std::string_view payload) override {
        auto& value = live[std::string(topic)];
        if (value == payload) return;
        value = payload;
        said.push_back({std::string(topic), std::string(payload), true});
    }
    void clearLive(std::string_view topic) override {
        live.erase(std::string(topic));
        said.push_back({std::string(topic), "", true});
    }
    void subscribe(std::string_view filter, Qos) override { filters.insert(std::string(filter)); }
    void unsubscribe(std::string_view filter) override { filters.erase(std::string(filter)); }
    LinkStatus status() const override {
        if (!tried) return {LinkState::Connecting, {}};
        if (!connected) return {LinkState::Lost, {"broker", "is not there", ""}};
        return {LinkState::Connected, refused, 0, 0, dropped};
    }
    void drain(const std::function<void(const Message&)>&, const std::function<void(const LinkStatus&)>&) override {}
    int wakeFd() const override { return -1; }

    std::size_t publishedTo(std::string_view topic) const {
        return static_cast<std::size_t>(std::ranges::count(published, topic, &Message::topic));
    }

    bool connected = true;
    bool tried = true;         // false: the first attempt goes on
    Error refused;             // the topic that the broker refused last
    std::uint64_t dropped = 0; // messages
    std::vector<Message> published;          // not live state
    std::vector<Message> said;               // each change of live state, in order
    std::map<std::string, std::string> live; // what a newcomer would see
    std::set<std::string> filters;
};

} // namespace natlyt::link
