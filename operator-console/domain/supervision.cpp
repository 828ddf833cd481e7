// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/supervision.hpp"

#include "protocol/messages/supply_stuck.hpp"

namespace natlyt::ward {
namespace {

bool hears(RoomCondition condition) {
    return condition == RoomCondition::Listening || condition == RoomCondition::ListenedTo;
}

void report(RoomEvidence& evidence, Verdict reported, MonotonicTime now) {
    if (hears(reported.condition) && !hears(evidence.reported.condition)) evidence.framesAt = now;
    evidence.reported = reported;
}

} // namespace

RoomEvidence RoomEvidence::begunAt(MonotonicTime now) {
    RoomEvidence evidence;
    evidence.heardAt = now;
    evidence.framesAt = now;
    return evidence;
}

bool startedAnew(const RoomEvidence& evidence, const RoomHeartbeat& heartbeat) {
    return evidence.everHeard && heartbeat.bootId != evidence.bootId;
}

bool mayHaveForgotten(const RoomEvidence& evidence, const SupervisionLimits& limits, MonotonicTime now) {
    return evidence.heartbeatsWaiting > 0 || now - evidence.heardAt > limits.heartbeatMissing;
}

bool observe(RoomEvidence& evidence, const RoomHeartbeat& heartbeat, MonotonicTime now) {
    const bool sameBoot = evidence.everHeard && heartbeat.bootId == evidence.bootId;
    if (sameBoot && heartbeat.sequence <= evidence.sequence) return false;
    report(evidence, {heartbeat.condition, heartbeat.reason}, now);
    if (!sameBoot || heartbeat.audioFrames > evidence.audioFrames) evidence.framesAt = now;
    evidence.heartbeatsWaiting = heartbeat.alertsWaiting == 0 ? 0 : sameBoot ? evidence.heartbeatsWaiting + 1 : 1;
    evidence.bootId = heartbeat.bootId;
    evidence.sequence = heartbeat.sequence;
    evidence.audioFrames = heartbeat.audioFrames;
    evidence.heardAt = now;
    evidence.everHeard = true;
    return true;
}

void observe(RoomEvidence& evidence, const RoomState& state, bool retained, MonotonicTime now) {
    if (retained && evidence.everHeard) return;
    report(evidence, {state.condition, state.reason}, now);
    evidence.planNumber = state.planNumber;
}

Verdict judge(const RoomEvidence& evidence, const PlanStatus& plan, const SupervisionLimits& limits,
              MonotonicTime now) {
    if (evidence.reported.condition == RoomCondition::Offline || now - evidence.heardAt > limits.heartbeatMissing)
        return {RoomCondition::Offline, RoomReason::HeartbeatMissing};
    if (!evidence.everHeard) return evidence.reported;
    if (evidence.forgotAt && now - *evidence.forgotAt < limits.forgottenShown) return {RoomCondition::Fault, RoomReason::AlertsStuck};
    if (evidence.heartbeatsWaiting >= limits.heartbeatsWaiting) return {RoomCondition::Fault, RoomReason::AlertsStuck};
    if (hears(evidence.reported.condition) && now - evidence.framesAt > limits.framesStuck)
        return {RoomCondition::Fault, RoomReason::MicDead};
    const bool byPlan = evidence.reported.condition == RoomCondition::Closed &&
                        (evidence.reported.reason == RoomReason::OutsidePlan ||
                         evidence.reported.reason == RoomReason::NoPlan);
    if (byPlan && !plan.expectedToListen) return {RoomCondition::Closed, plan.why};
    return evidence.reported;
}

bool isUnheard(const Verdict& verdict, const PlanStatus& plan) {
    const bool heard = hears(verdict.condition);
    const bool switchedOff =
        verdict.condition == RoomCondition::Closed && verdict.reason == RoomReason::PrivacySwitch;
    // Somebody has to go there, whatever the plan says.
    if (verdict.reason == RoomReason::AlertsStuck || isSupplyStuck(verdict.condition, verdict.reason)) return true;
    return plan.expectedToListen && !heard && !switchedOff;
}

} // namespace natlyt::ward
