// SPDX-License-Identifier: Apache-2.0
// A broker in memory: every line hears what it has subscribed to, and what is retained for a newcomer. One thread.
#pragma once

#include "protocol/link/link.hpp"

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace natlyt::console::testing {

class MemoryBus {
public:
    class Line final : public link::Link {
    public:
        explicit Line(MemoryBus& bus) : bus_(&bus) { bus_->lines_.insert(this); }
        ~Line() override { cut(); }
        // As a machine whose power is cut: nothing of it is heard any more.
        void cut() {
            if (bus_)
                bus_->lines_.erase(this);
            bus_ = nullptr;
        }

        Result<void> publish(std::string_view topic, std::string_view payload, link::Qos, bool retain,
                             std::optional<std::uint32_t>) override {
            if (!bus_)
                return std::unexpected(Error{"broker", "is not there", ""});
            bus_->say(topic, payload, retain);
            return {};
        }
        void setLive(std::string_view topic, std::string_view payload) override {
            if (bus_)
                bus_->say(topic, payload, true);
        }
        void clearLive(std::string_view topic) override {
            if (bus_)
                bus_->say(topic, "", true);
        }
        void subscribe(std::string_view filter, link::Qos) override {
            filters_.insert(std::string(filter));
            if (!bus_)
                return;
            for (const auto& [topic, payload] : bus_->retained_)
                if (matches(filter, topic))
                    inbox_.push_back({topic, payload, true});
        }
        void unsubscribe(std::string_view filter) override { filters_.erase(std::string(filter)); }
        link::LinkStatus status() const override {
            return {bus_ ? link::LinkState::Connected : link::LinkState::Lost, {}, 0, 0, 0, link::Refusal::None};
        }
        void drain(const std::function<void(const link::Message&)>& onMessage,
                   const std::function<void(const link::LinkStatus&)>& onStatus) override {
            if (!std::exchange(told_, true))
                onStatus(status());
            while (!inbox_.empty())
                for (const auto& message : std::exchange(inbox_, {}))
                    onMessage(message);
        }
        int wakeFd() const override { return -1; }

    private:
        friend MemoryBus;
        MemoryBus* bus_;
        std::set<std::string> filters_;
        std::vector<link::Message> inbox_;
        bool told_ = false;
    };

    // Of MQTT: + is one level, # the rest.
    static bool matches(std::string_view filter, std::string_view topic) {
        while (true) {
            const auto f = filter.substr(0, filter.find('/')), t = topic.substr(0, topic.find('/'));
            if (f == "#")
                return true;
            if (f != "+" && f != t)
                return false;
            const bool filterEnds = f.size() == filter.size(), topicEnds = t.size() == topic.size();
            if (filterEnds || topicEnds)
                return filterEnds == topicEnds;
            filter.remove_prefix(f.size() + 1);
            topic.remove_prefix(t.size() + 1);
        }
    }

private:
    void say(std::string_view topic, std::string_view payload, bool retain) {
        if (retain && payload.empty())
            retained_.erase(std::string(topic));
        else if (retain)
            retained_[std::string(topic)] = payload;
        for (auto* line : lines_)
            for (const auto& filter : line->filters_)
                if (matches(filter, topic)) {
                    line->inbox_.push_back({std::string(topic), std::string(payload), false});
                    break;
                }
    }

    std::set<Line*> lines_;
    std::map<std::string, std::string> retained_;
};

} // namespace natlyt::console::testing
