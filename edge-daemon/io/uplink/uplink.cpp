// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/uplink/uplink.hpp"

#include "protocol/messages/codec.hpp"
#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/station_time.hpp"

#include <utility>

namespace natlyt::edge {

namespace {
constexpr std::size_t kErrorsRemembered = 100; // a flood of different ones must not fill the memory
}

link::Message offlineWill(const RoomIdentity& identity, const std::string& modelVersion, UtcTime now) {
    const RoomState state{identity.room, RoomCondition::Offline, RoomReason::None, identity.bootId, now, 0,
                          identity.softwareVersion, modelVersion, {}, {}};
    return {topics::roomState(identity.room), encode(state), true};
}

Uplink::Uplink(std::string room, sealing::SigningPublicKey station, link::Link& link, Log log)
    : room_(std::move(room)), station_(station), link_(link), log_(std::move(log)) {}

void Uplink::start() {
    link_.subscribe(topics::roomPlan(room_), link::Qos::AtLeastOnce);
    link_.subscribe(topics::roomRequest(room_), link::Qos::AtLeastOnce);
    link_.subscribe(topics::roomReceipt(room_), link::Qos::AtLeastOnce);
    link_.subscribe(topics::roomTime(room_), link::Qos::AtMostOnce);
}

void Uplink::drain(RoomMachine& machine, Outbox& outbox, Now now) {
    link_.drain([&](const link::Message& message) { received(message, machine, outbox, now); },
                [&](const link::LinkStatus& status) { linkChanged(status, outbox, now); });
}

void Uplink::linkChanged(const link::LinkStatus& status, Outbox& outbox, Now now) {
    const bool wasConnected = std::exchange(connected_, status.state == link::LinkState::Connected);
    switch (status.state) {
    case link::LinkState::Connected:
        if (wasConnected) { // still: it tells of something that it refused
            if (!status.why.what.empty()) log_("The broker refuses: " + status.why.sentence());
            return;
        }
        log_("Connected to the broker.");
        justConnected_ = true;
        outbox.reconnected(now.monotonic);
        return;
    case link::LinkState::Lost: log_("The broker is lost, connecting again: " + status.why.sentence()); return;
    case link::LinkState::Refused: log_("The broker refuses this room: " + status.why.sentence()); return;
    case link::LinkState::TakenOver: log_("Another monitor has connected under this room's name."); return;
    case link::LinkState::Connecting:
    case link::LinkState::Stopped: return;
    }
}

void Uplink::received(const link::Message& message, RoomMachine& machine, Outbox& outbox, Now now) {
    const auto topic = topics::parse(message.topic);
    const auto handled = topic ? handle(topic->kind, message, machine, outbox, now)
                               : std::unexpected(Error{{}, "is no topic of ours", {}});
    if (!handled) malformed(message.topic, handled.error());
}

Result<void> Uplink::handle(topics::Kind kind, const link::Message& message, RoomMachine& machine, Outbox& outbox,
                            Now now) {
    switch (kind) {
    case topics::Kind::RoomPlan: return plan(message.payload, machine, now);
    case topics::Kind::RoomRequest: return request(message.payload, machine, now);
    case topics::Kind::RoomReceipt: return receipt(message.payload, outbox);
    case topics::Kind::RoomTime: return time(message.payload, machine, now);
    case topics::Kind::RoomState:
    case topics::Kind::RoomHeartbeat:
    case topics::Kind::RoomAlert:
    case topics::Kind::RoomSnippet:
    case topics::Kind::WardAlert:
    case topics::Kind::WardRoom:
    case topics::Kind::WardStation:
    case topics::Kind::OperatorRequest:
    case topics::Kind::OperatorReply:
    case topics::Kind::StaffPage:
    case topics::Kind::StaffReply:
    case topics::Kind::StaffRooms: break;
    }
    return std::unexpected(Error{{}, "is not for a room", {}});
}

Result<void> Uplink::plan(const std::string& payload, RoomMachine& machine, Now now) {
    if (payload.empty()) {
        machine.planCleared(now);
        return {};
    }
    if (auto envelope = decode<SignedEnvelope>(payload); !envelope) return std::unexpected(envelope.error());
    if (const auto opened = sealing::openPlan(payload, station_))
        machine.planVerified(*opened, now);
    else
        machine.planNotVerified(opened.error(), now);
    return {};
}

Result<void> Uplink::request(const std::string& payload, RoomMachine& machine, Now now) {
    if (auto envelope = decode<SignedEnvelope>(payload); !envelope) return std::unexpected(envelope.error());
    if (const auto opened = sealing::openRequest(payload, station_))
        machine.requestVerified(*opened, now);
    else
        machine.requestNotVerified(opened.error());
    return {};
}

Result<void> Uplink::receipt(const std::string& payload, Outbox& outbox) {
    const auto opened = sealing::openReceipt(payload, station_); // whoever could forge it could make an alert be forgotten
    if (!opened) return std::unexpected(opened.error());
    if (outbox.receipt(opened->alert)) log_("Alert " + opened->alert.text() + " is committed at the station.");
    return {};
}

Result<void> Uplink::time(const std::string& payload, RoomMachine& machine, Now now) {
    const auto opened = sealing::openTime(payload, station_);
    if (!opened) return std::unexpected(opened.error());
    machine.timeVerified(*opened, now);
    return {};
}

void Uplink::malformed(const std::string& topic, const Error& why) {
    ++malformed_;
    const auto sentence = "A malformed message was ignored: " + topic + ": " + why.sentence();
    if (said_.size() < kErrorsRemembered && said_.insert(sentence).second) log_(sentence);
}

void Uplink::publish(const RoomState& state) { link_.setLive(topics::roomState(room_), encode(state)); }

void Uplink::publish(const RoomHeartbeat& heartbeat) {
    // Lost while there is no connection, as it should be: the next one follows in five seconds.
    (void)link_.publish(topics::roomHeartbeat(room_), encode(heartbeat), link::Qos::AtMostOnce);
}

void Uplink::sendDue(Outbox& outbox, Now now) {
    if (link_.status().state != link::LinkState::Connected) return;
    for (const RoomAlert* alert : outbox.due(now.monotonic)) {
        if (!link_.publish(topics::roomAlert(room_), encode(*alert), link::Qos::AtLeastOnce)) return;
        outbox.sent(alert->id, now.monotonic);
    }
}

} // namespace natlyt::edge
