// SPDX-License-Identifier: Apache-2.0
// The bus as its users see it. Thread rule: an object is used from one thread, its owner's; the implementation does its
// network work elsewhere and hands over what arrived in drain(). Error rule: nothing throws; a publish that cannot go
// out now returns an Error at once and is not kept - what must survive lives in the owner's outbox or in live state.
#pragma once

#include "protocol/support/error.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace natlyt::link {

enum class Qos : int { AtMostOnce = 0, AtLeastOnce = 1 };

struct Message {
    std::string topic;
    std::string payload;
    bool retained = false; // it was the broker's stored copy
};

enum class LinkState { Stopped, Connecting, Connected, Lost, Refused, TakenOver };

// What was not accepted, of LinkState::Refused.
enum class Refusal {
    None,
    Login,       // the broker: the user name, the password or the client id
    Certificate, // the broker: our certificate, or that we have none
    Broker,      // we: the broker's certificate; whoever answered may be somebody else
    Other        // the sentence says it
};

struct LinkStatus {
    LinkState state = LinkState::Stopped;
    Error why;                    // Lost, Refused, TakenOver: what happened. Connected: the topic refused last, if any
    std::uint64_t reconnects = 0; // successful connects after the first
    std::uint64_t refusedTopics = 0;   // messages and subscriptions that the broker refused (MQTT 5 and SUBACK only)
    std::uint64_t droppedMessages = 0; // arrived, but drain() came too late: the inbox was full
    Refusal refusal = Refusal::None;
};

class Link {
public:
    virtual ~Link() = default;

    virtual Result<void> publish(std::string_view topic, std::string_view payload, Qos qos, bool retain = false,
                                 std::optional<std::uint32_t> expirySeconds = std::nullopt) = 0;
    // Retained, QoS 1; kept here and published again on every connect until cleared. An equal value is not sent twice.
    virtual void setLive(std::string_view topic, std::string_view payload) = 0;
    // Publishes an empty retained message, on the next connect if there is no connection now.
    virtual void clearLive(std::string_view topic) = 0;
    // Kept and subscribed again on every connect.
    virtual void subscribe(std::string_view filter, Qos qos) = 0;
    virtual void unsubscribe(std::string_view filter) = 0;
    virtual LinkStatus status() const = 0;
    // Calls the handlers for what came since the last drain, in order of arrival. After a few hundred it leaves the rest for
    // the next call, so that who drains gets round to other duties however much comes.
    virtual void drain(const std::function<void(const Message&)>& onMessage,
                       const std::function<void(const LinkStatus&)>& onStatus) = 0;
    // Readable (poll, QSocketNotifier) when drain() has something to hand over.
    virtual int wakeFd() const = 0;
};

} // namespace natlyt::link
