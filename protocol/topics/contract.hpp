// SPDX-License-Identifier: Apache-2.0
// The table of channels: who sends what to whom, and how it is delivered. asyncapi.yaml is written from it.
#pragma once

#include "protocol/topics/topics.hpp"

#include <array>

namespace natlyt::topics {

struct Channel {
    Kind kind;
    std::string_view name;    // in asyncapi.yaml
    std::string_view address; // with {room}, {user}, {alert} and {page}
    std::string_view from;
    std::string_view to;
    int qos;
    bool retained;
    std::string_view message; // kName of what the payload is; "snippetChunk" is binary
    std::string_view about;
};

inline constexpr std::array<Channel, 16> kChannels{{
    {Kind::RoomState, "roomState", "natlyt/1/room/{room}/state", "edge", "all", 1, true, "roomState",
     "Listening state with its reason; also the edge's will, with condition offline."},
    {Kind::RoomHeartbeat, "roomHeartbeat", "natlyt/1/room/{room}/heartbeat", "edge", "station, consoles", 0,
     false, "roomHeartbeat", "Every 5 s. Shown, never stored."},
    {Kind::RoomAlert, "roomAlert", "natlyt/1/room/{room}/alert", "edge", "station", 1, false, "roomAlert",
     "Repeated until the receipt that carries its id."},
    {Kind::RoomReceipt, "roomReceipt", "natlyt/1/room/{room}/receipt", "station", "edge", 1, false,
     "signedEnvelope", "The payload of the envelope is a roomReceipt: the alert is committed in the ledger."},
    {Kind::RoomSnippet, "roomSnippet", "natlyt/1/room/{room}/snippet/{alert}", "edge", "consoles", 0, false,
     "snippetChunk", "One second of sound, sealed to the consoles on duty; expires after 30 s."},
    {Kind::RoomPlan, "roomPlan", "natlyt/1/room/{room}/plan", "station", "edge", 1, true, "signedEnvelope",
     "The payload of the envelope is a listeningPlan."},
    {Kind::RoomRequest, "roomRequest", "natlyt/1/room/{room}/request", "station", "edge", 1, false,
     "signedEnvelope", "The payload of the envelope is a roomRequest."},
    {Kind::WardAlert, "wardAlert", "natlyt/1/ward/alert/{alert}", "station", "consoles", 1, true, "wardAlert",
     "The alert's whole current state; retained while open, cleared by an empty payload when it has ended."},
    {Kind::WardRoom, "wardRoom", "natlyt/1/ward/room/{room}", "station", "consoles", 1, true, "wardRoom",
     "What screens show of a room, with the station's verdict on it."},
    {Kind::WardStation, "wardStation", "natlyt/1/ward/station", "station", "people", 1, true, "stationHeartbeat",
     "Every 5 s; also the station's will, with state down."},
    {Kind::OperatorRequest, "operatorRequest", "natlyt/1/operator/{user}/request", "console", "station", 1,
     false, "operatorRequest", "Answered on the reply channel with the request's id."},
    {Kind::OperatorReply, "operatorReply", "natlyt/1/operator/{user}/reply", "station", "console", 1, false,
     "operatorReply", "Answers one request."},
    {Kind::StaffPage, "staffPage", "natlyt/1/staff/{user}/page/{page}", "station", "handset", 1, true,
     "staffPage", "Retained while open, cleared by an empty payload when it has ended."},
    {Kind::StaffReply, "staffReply", "natlyt/1/staff/{user}/reply", "handset", "station", 1, false,
     "staffReply", "What a member of the night staff answers, and that the handset is there."},
    {Kind::StaffRooms, "staffRooms", "natlyt/1/staff/{user}/rooms", "station", "handset", 1, true,
     "staffRooms", "The dwellings of the houses in whose chain this person is, and of no others."},
    {Kind::RoomTime, "roomTime", "natlyt/1/room/{room}/time", "station", "edge", 0, false, "signedEnvelope",
     "The payload of the envelope is a stationTime; answers a heartbeat with a nonce."},
}};

constexpr bool channelsInOrder() {
    for (std::size_t i = 0; i < kChannels.size(); ++i)
        if (kChannels[i].kind != static_cast<Kind>(i))
            return false;
    return true;
}
static_assert(channelsInOrder(), "kChannels lists the kinds in their order");

constexpr const Channel& channelOf(Kind kind) {
    return kChannels[static_cast<std::size_t>(kind)];
}

} // namespace natlyt::topics
