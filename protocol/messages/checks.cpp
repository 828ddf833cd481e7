// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/checks.hpp"

namespace natlyt {

namespace {

using MaybeViolation = std::optional<Violation>;

MaybeViolation need(bool present, const char* field, std::string_view kind) {
    if (present)
        return std::nullopt;
    return Violation{field, "is missing; " + std::string{kind} + " needs it"};
}

MaybeViolation checkIntervals(const std::vector<Interval>& intervals) {
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const std::string at = "intervals[" + std::to_string(i) + "]";
        if (intervals[i].to <= intervals[i].from)
            return Violation{at + ".to_ms", "must be later than from_ms"};
        if (i > 0 && intervals[i].from < intervals[i - 1].to)
            return Violation{at + ".from_ms", "must not be before the end of the interval in front of it"};
    }
    return std::nullopt;
}

MaybeViolation checkLevelRules(const std::vector<LevelRule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (!rules[i].levelDbfs && !rules[i].aboveFloorDb)
            return Violation{"levelRules[" + std::to_string(i) + "].levelDbfs",
                             "is missing; a level rule needs it or aboveFloor_dB"};
    return std::nullopt;
}

MaybeViolation checkShelf(const OperatorRequest& request) {
    const auto kind = nameOf(request.kind);
    if (auto missing = need(request.room.has_value(), "room", kind))
        return missing;
    if (auto missing = need(request.soundClass.has_value(), "class", kind))
        return missing;
    if (request.kind == OperatorRequestKind::EndShelf)
        return std::nullopt;
    if (auto missing = need(request.shelveMinutes.has_value(), "shelveMinutes", kind))
        return missing;
    return need(request.dismissReason.has_value(), "dismissReason", kind);
}

} // namespace

MaybeViolation check(const ListeningPlan& plan) {
    if (plan.validUntil <= plan.issuedAt)
        return Violation{"validUntil_ms", "must be later than issuedAt_ms"};
    if (auto broken = checkIntervals(plan.intervals))
        return broken;
    return plan.levelRules ? checkLevelRules(*plan.levelRules) : std::nullopt;
}

MaybeViolation check(const RoomRequest& request) {
    if (request.expiresAt <= request.issuedAt)
        return Violation{"expiresAt_ms", "must be later than issuedAt_ms"};
    switch (request.kind) {
    case RoomRequestKind::ResendSnippet:
        return need(request.alert.has_value(), "alert", nameOf(request.kind));
    case RoomRequestKind::ReportHeard:
        if (request.forSeconds > 0)
            return std::nullopt;
        return Violation{"for_s", "must be 1..60 for " + std::string{nameOf(request.kind)} + " (got 0)"};
    case RoomRequestKind::ListenLive: // for no time at all: it stops
        return need(request.forSeconds == 0 || request.seat, "seat", nameOf(request.kind));
    case RoomRequestKind::SelfTest:
    case RoomRequestKind::Drill:
        return std::nullopt;
    }
    return std::nullopt;
}

MaybeViolation check(const OperatorRequest& request) {
    const std::string_view kind = nameOf(request.kind);
    const auto needAlert = [&] { return need(request.alert.has_value(), "alert", kind); };
    const auto needRoom = [&] { return need(request.room.has_value(), "room", kind); };
    using enum OperatorRequestKind;
    switch (request.kind) {
    case GoOnDuty:
        return need(request.publicKey.has_value(), "publicKey", kind);
    case Presence:
    case GoOffDuty:
        return std::nullopt;
    case Dismiss:
        if (auto missing = needAlert())
            return missing;
        return need(request.dismissReason.has_value(), "dismissReason", kind);
    case Watch:
        if (auto missing = needAlert())
            return missing;
        return need(request.watchMinutes.has_value(), "watchMinutes", kind);
    case Claim:
    case Release:
    case Page:
    case TechnicalFault:
    case ResendSnippet:
        return needAlert();
    case ListenLive:
        if (auto missing = needRoom())
            return missing;
        return need(!request.note.empty(), "note", kind);
    case OpenRoom:
    case CloseRoom:
    case StartPrivacy:
    case EndPrivacy:
    case StopListening:
    case ReadRoom:
    case ReadNight:
    case StartDrill:
    case MicrophoneChecked:
        return needRoom();
    case ReadRegistry:
    case ReadAudit:
    case VerifyAudit:
    case ReadDrills:
        return std::nullopt;
    case EndDrill:
    case DrillShown:
        return need(request.drill.has_value(), "drill", kind);
    case GuidedDrillDone:
        return need(request.guidedDrill.has_value(), "guidedDrill", kind);
    case Change:
        return need(request.change.has_value(), "change", kind);
    case Shelve:
    case EndShelf:
        return checkShelf(request);
    case ReadHandover:
    case GiveHandover:
        return std::nullopt;
    case TakeHandover:
        return need(request.handover.has_value(), "handover", kind);
    case ReadFaults:
        return std::nullopt;
    case TakeFault:
    case SnoozeFault:
        return need(request.fault.has_value(), "fault", kind);
    }
    return std::nullopt;
}

MaybeViolation check(const StaffReply& reply) {
    const std::string_view kind = nameOf(reply.kind);
    if (reply.kind == StaffReplyKind::Presence || reply.kind == StaffReplyKind::LoggedOff)
        return std::nullopt;
    if (reply.kind == StaffReplyKind::StartPrivacy || reply.kind == StaffReplyKind::EndPrivacy)
        return need(reply.room.has_value(), "room", kind);
    if (reply.kind == StaffReplyKind::TakeDuty || reply.kind == StaffReplyKind::GiveDuty)
        return need(reply.unit.has_value(), "unit", kind);
    if (auto missing = need(reply.page.has_value(), "page", kind))
        return missing;
    if (reply.kind == StaffReplyKind::Done)
        return need(reply.outcome.has_value(), "outcome", kind);
    return std::nullopt;
}

} // namespace natlyt
