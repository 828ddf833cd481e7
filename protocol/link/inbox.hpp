// SPDX-License-Identifier: Apache-2.0
// What arrived and was not drained yet, in order of arrival and bounded. Not thread-safe; its link locks.
#pragma once

#include "protocol/link/link.hpp"

#include <deque>
#include <map>
#include <variant>
#include <vector>

namespace natlyt::link {

class Inbox {
public:
    using Event = std::variant<Message, LinkStatus>;

    // Bytes counted are topic, payload and a share for bookkeeping.
    explicit Inbox(std::size_t bytesMost) : bytesMost_(bytesMost) {}

    // Makes room by dropping the oldest QoS 0 message, else the oldest of all; returns how many it dropped. A
    // message that is larger than the whole inbox is itself dropped.
    std::size_t add(Message message, Qos qos);
    // At most kStatusesMost are kept; the oldest goes first, the newest always stays.
    void add(LinkStatus status);
    bool empty() const { return events_.empty(); }
    std::vector<Event> take(std::size_t most); // the oldest

private:
    static constexpr std::size_t kStatusesMost = 64;
    using Queue = std::deque<std::uint64_t>; // arrival numbers, oldest first

    void dropOldest(Queue& queue);
    static std::size_t bytesOf(const Message& message) {
        return message.topic.size() + message.payload.size() + 128;
    }

    std::size_t bytesMost_;
    std::size_t bytes_ = 0;
    std::uint64_t arrivals_ = 0;
    std::map<std::uint64_t, Event> events_;
    Queue qos0_;
    Queue qos1_;
    Queue statuses_;
};

} // namespace natlyt::link
