// SPDX-License-Identifier: Apache-2.0
// The station's verdict on a room. An application heartbeat that rises in sequence and in audio frames is the truth;
// a will or a retained state only says it sooner.
#pragma once

#include "operator-console/domain/plan_compiler.hpp"
#include "protocol/messages/room.hpp"

namespace natlyt::ward {

struct SupervisionLimits {
    seconds heartbeatMissing{15}; // three heartbeats
    seconds framesStuck{10};      // listening, but the microphone delivers nothing
    int heartbeatsWaiting = 5;    // in a row: the edge has sent its alert five times in these 20 s, without a receipt
    std::chrono::hours forgottenShown{1}; // at most, where no operator looks
};

struct Verdict {
    RoomCondition condition = RoomCondition::Unknown;
    RoomReason reason = RoomReason::None;
    bool operator==(const Verdict&) const = default;
};

// What a room was last heard to say, and when that was.
struct RoomEvidence {
    Verdict reported;
    MonotonicTime heardAt{};      // of the newest live heartbeat; before it, when supervision began
    bool everHeard = false;
    Uuid bootId;
    std::int64_t sequence = -1;
    std::int64_t audioFrames = 0;
    MonotonicTime framesAt{};     // when frames last advanced, or listening began
    int heartbeatsWaiting = 0;    // in a row, that told of alerts without a receipt
    std::int64_t planNumber = 0;  // in force at the edge, from its state

    // Since when the edge may have forgotten alerts: it keeps them in memory alone, and started anew. Until somebody looks.
    std::optional<MonotonicTime> forgotAt;

    static RoomEvidence begunAt(MonotonicTime now);
};

// This heartbeat is of another start of the edge than was heard before.
bool startedAnew(const RoomEvidence& evidence, const RoomHeartbeat& heartbeat);
// Whether the start before it may have known alerts that nobody will hear of: some waited for their receipt when it was
// last heard, or it was not heard for a while.
bool mayHaveForgotten(const RoomEvidence& evidence, const SupervisionLimits& limits, MonotonicTime now);
// False for one that is not newer than what is known; nothing changes then.
bool observe(RoomEvidence& evidence, const RoomHeartbeat& heartbeat, MonotonicTime now);
// The edge's state, or its will. A retained one says nothing about whether the room lives.
void observe(RoomEvidence& evidence, const RoomState& state, bool retained, MonotonicTime now);

Verdict judge(const RoomEvidence& evidence, const PlanStatus& plan, const SupervisionLimits& limits,
              MonotonicTime now);

// Should be heard and is not, or what was heard there does not get through; a switch turned off in the room is the
// resident's right and not a fault.
bool isUnheard(const Verdict& verdict, const PlanStatus& plan);

} // namespace natlyt::ward
