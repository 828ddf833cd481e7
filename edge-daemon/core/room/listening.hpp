// SPDX-License-Identifier: Apache-2.0
// Whether this room's microphone may be open, and what is said about it. Invariant: it is open only inside an interval
// of a verified, unexpired plan for this room and this start of the edge, with a trusted clock and the privacy switch off.
// Pure: the caller verifies signatures, passes time in and carries the actions out.
#pragma once

#include "edge-daemon/core/room/clock_watch.hpp"
#include "edge-daemon/core/room/microphone_watch.hpp"
#include "protocol/messages/room.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace natlyt::edge {

// What the decision rests on, in the order of the table's precedence.
struct ListeningConditions {
    bool supplyStuck = false; // the microphone has power against its switch: what the switch says is no longer true
    bool privacySwitch = false;
    bool boardSilent = false; // the switch is somewhere, nobody knows where
    bool planRefused = false; // the newest thing that claimed to be our plan could not be verified
    bool havePlan = false;
    bool clockInDoubt = false;
    bool planExpired = false;
    bool insideInterval = false;
    MicrophoneHealth microphone = MicrophoneHealth::Good;
    bool listenedTo = false;
};

struct ListeningDecision {
    RoomCondition condition = RoomCondition::Closed;
    RoomReason reason = RoomReason::NoPlan;
    bool microphoneOpen = false;

    bool operator==(const ListeningDecision&) const = default;
};

ListeningDecision decide(const ListeningConditions& conditions);

struct PlanArrived { // its signature has been verified
    ListeningPlan plan;
};
struct PlanNotVerified {};
struct PlanCleared {};
struct TimeAsked {
    Uuid nonce;
};
struct StationTimeTold { // its signature has been verified
    Uuid nonce;
    UtcTime at;
};
struct PrivacySwitchMoved {
    bool closed;
};
struct BoardFellSilent {
    bool silent;
};
struct SupplyJudged {
    bool stuck;
};
struct MicrophoneJudged {
    MicrophoneHealth health;
};
struct LiveListeningChanged {
    bool on;
};
struct TimePassed {};

using ListeningEvent = std::variant<TimePassed, PlanArrived, PlanNotVerified, PlanCleared, TimeAsked, StationTimeTold,
                                    PrivacySwitchMoved, BoardFellSilent, SupplyJudged, MicrophoneJudged, LiveListeningChanged>;

enum class ListeningAction { OpenMicrophone, CloseMicrophone, WipeSound, PublishState, AdoptPlan, CountRefusedPlan };

struct ListeningState {
    std::string room;
    Uuid bootId; // of this start: what was signed for another may have been taken back since
    std::optional<ListeningPlan> plan;
    std::int64_t newestNumber = 0; // of any verified plan seen; survives the plan itself
    std::int64_t otherStartsPlan = 0; // the newest plan's number where it is for another start; 0: it is not
    bool planRefused = false;
    ClockWatch clock;
    bool supplyStuck = false;
    bool privacySwitch = false;
    bool boardSilent = false;
    MicrophoneHealth microphone = MicrophoneHealth::Good;
    bool listenedTo = false;
    ListeningDecision decision;
    UtcTime since{};
    bool published = false;
};

std::vector<ListeningAction> next(ListeningState& state, const ListeningEvent& event, Now now);

} // namespace natlyt::edge
