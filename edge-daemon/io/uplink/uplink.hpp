// SPDX-License-Identifier: Apache-2.0
// The room's place on the bus: what comes in is verified and handed to the room machine, what goes out is published.
// A malformed message is counted, its error is said once, and nothing else changes.
#pragma once

#include "edge-daemon/core/outbox/outbox.hpp"
#include "edge-daemon/core/room/room_machine.hpp"
#include "protocol/link/link.hpp"
#include "protocol/sealing/signing.hpp"
#include "protocol/topics/topics.hpp"

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace natlyt::edge {

// The will: what the broker says of the room when the room no longer can.
link::Message offlineWill(const RoomIdentity& identity, const std::string& modelVersion, UtcTime now);

class Uplink {
public:
    using Log = std::function<void(const std::string&)>;
    Uplink(std::string room, sealing::SigningPublicKey station, link::Link& link, Log log);

    // What must be there again after each connect is subscribed once.
    void start();
    // Hands over what arrived.
    void drain(RoomMachine& machine, Outbox& outbox, Now now);

    void publish(const RoomState& state);
    void publish(const RoomHeartbeat& heartbeat);
    void sendDue(Outbox& outbox, Now now);

    // Whether it came about since this was last asked: what was said before is lost.
    bool takeConnected() { return std::exchange(justConnected_, false); }
    std::int64_t malformedMessages() const { return malformed_; }
    std::uint64_t reconnects() const { return link_.status().reconnects; }

private:
    void received(const link::Message& message, RoomMachine& machine, Outbox& outbox, Now now);
    // An Error: the message is malformed.
    Result<void> handle(topics::Kind kind, const link::Message& message, RoomMachine& machine, Outbox& outbox, Now now);
    Result<void> plan(const std::string& payload, RoomMachine& machine, Now now);
    Result<void> request(const std::string& payload, RoomMachine& machine, Now now);
    Result<void> receipt(const std::string& payload, Outbox& outbox);
    Result<void> time(const std::string& payload, RoomMachine& machine, Now now);
    void malformed(const std::string& topic, const Error& why);
    void linkChanged(const link::LinkStatus& status, Outbox& outbox, Now now);

    std::string room_;
    sealing::SigningPublicKey station_;
    link::Link& link_;
    Log log_;
    bool connected_ = false;
    bool justConnected_ = false;
    std::int64_t malformed_ = 0;
    std::set<std::string> said_; // errors of malformed messages that the log has
};

} // namespace natlyt::edge
