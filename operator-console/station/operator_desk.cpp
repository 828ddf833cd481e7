// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/operator_desk.hpp"

#include "operator-console/station/alert_view.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::size_t kAnswersKept = 32;
// A room tells what it hears for so long after each asking, so that the telling ends with whatever ends the asking.
constexpr seconds kReportFor{15};
constexpr seconds kReportAgain{10};
constexpr int kNightAlertsMost = 20;
constexpr std::chrono::hours kLoadShown{8};
constexpr int kLoadMost = 1000;

bool isReading(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == ReadRegistry || kind == ReadRoom || kind == ReadAudit || kind == VerifyAudit || kind == ReadFaults || kind == ReadDrills;
}

bool isAdministering(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == Change || kind == TakeFault || kind == SnoozeFault || kind == MicrophoneChecked || kind == StartDrill || kind == EndDrill;
}

// What is out of order at night is the operator's to see, too.
bool isAboutFaults(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == ReadFaults || kind == TakeFault || kind == SnoozeFault;
}

// Whoever records what residents have agreed to hears none of them: that takes another person, on duty.
bool mayAsk(Role role, OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    switch (role) {
    case Role::Admin: return isReading(kind) || isAdministering(kind) || kind == StartPrivacy || kind == EndPrivacy || kind == DrillShown;
    case Role::Auditor: return isReading(kind);
    case Role::Operator: return isAboutFaults(kind) || (!isReading(kind) && !isAdministering(kind));
    case Role::Staff: return false;
    }
    return false;
}

} // namespace

bool OperatorDesk::mayAsk(const std::string& user, OperatorRequestKind kind, Now now) {
    const auto* person = services_.ward.person(user);
    if (person && ward::mayAsk(person->role, kind)) return true;
    services_.securityEvent(user, !person || person->role == Role::Staff ? "asked as an operator without being one"
                                                                         : fmt::format("may not ask for {}", nameOf(kind)), now);
    return false;
}

void OperatorDesk::request(const std::string& user, const OperatorRequest& request, Now now) {
    const auto reply = answer(user, request, now);
    const auto sent = services_.link.publish(topics::operatorReply(user), encode(reply), link::Qos::AtLeastOnce);
    if (!sent) spdlog::warn("reply to {}: {}", user, sent.error().sentence());
}

OperatorReply OperatorDesk::answer(const std::string& user, const OperatorRequest& request, Now now) {
    const bool known = services_.ward.person(user) != nullptr;
    auto& answered = answered_[known ? user : ""];
    if (const auto before = std::ranges::find(answered, request.id, &OperatorReply::request); before != answered.end())
        return *before;
    OperatorReply reply;
    reply.request = request.id;
    reply.code = mayAsk(user, request.kind, now) ? answerTo(user, request, reply, now) : ReplyCode::NotAllowed;
    if (reply.code == ReplyCode::StationFault) reply.detail = services_.databaseDetail;
    const bool read = isReading(request.kind) || request.kind == OperatorRequestKind::ReadHandover;
    // May be read again, and is too long to keep; but for a check, which has gone on by the answer.
    if (read && request.kind != OperatorRequestKind::VerifyAudit) return reply;
    answered.push_back(reply);
    if (answered.size() > kAnswersKept) answered.pop_front();
    return reply;
}

ReplyCode OperatorDesk::answerTo(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    using enum OperatorRequestKind;
    const bool duty = duty_.isOnDuty(user);
    switch (request.kind) {
    case GoOnDuty: return goOnDuty(user, request, reply, now);
    case Presence: return duty_.present(user, request.console, now) ? ReplyCode::Ok : ReplyCode::NotOnDuty;
    case GoOffDuty: return duty ? goOffDuty(user, request, reply, now) : ReplyCode::Ok;
    case Claim: return onAlert(user, request, AlertEventKind::Claim, now);
    case Release: return onAlert(user, request, AlertEventKind::Release, now);
    case Dismiss: return dismiss(user, request, reply, now);
    case Watch: return onAlert(user, request, AlertEventKind::Watch, now);
    case Page:
    case TechnicalFault: return onAlert(user, request, AlertEventKind::Page, now);
    case ResendSnippet: return duty ? resendSnippet(user, request, now) : ReplyCode::NotOnDuty;
    case OpenRoom: return duty ? openRoom(user, request, now) : ReplyCode::NotOnDuty;
    case CloseRoom: return request.room ? closeRoom(user, now) : ReplyCode::BadRequest;
    case ReadNight: return duty ? readNight(user, request, reply, now) : ReplyCode::NotOnDuty;
    case ListenLive:
        if (const auto seat = duty_.seatOf(user, request.console)) return listening_.begin({user, *seat}, request, reply, now);
        return ReplyCode::NotOnDuty;
    case StopListening: return listening_.stop(user, request, now);
    case StartPrivacy:
    case EndPrivacy:
    case ReadRegistry:
    case ReadRoom:
    case Change: return aboutRegistry(user, request, reply, now);
    case ReadAudit: return audit_.read(user, request, reply, now);
    case VerifyAudit: return audit_.verify(user, request.first, reply);
    case ReadFaults:
    case TakeFault:
    case SnoozeFault: return aboutFault(user, request, reply, now);
    case StartDrill:
    case EndDrill:
    case DrillShown:
    case ReadDrills: return aboutDrill(user, request, reply, now);
    case MicrophoneChecked: return microphones_.checked(user, request.room.value_or(""), now);
    case GuidedDrillDone: return duty ? guidedDrillDone(user, request, now) : ReplyCode::NotOnDuty;
    case Shelve:
    case EndShelf:
    case ReadHandover:
    case GiveHandover:
    case TakeHandover: return duty ? aboutFlow(user, request, reply, now) : ReplyCode::NotOnDuty;
    }
    return ReplyCode::BadRequest;
}

ReplyCode OperatorDesk::aboutDrill(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    using enum OperatorRequestKind;
    if (request.kind == StartDrill) return drills_.start(user, request, now);
    if (request.kind == EndDrill) return drills_.stop(user, request, now);
    if (request.kind == DrillShown) return drills_.shown(user, request, now);
    return drills_.read(reply);
}

ReplyCode OperatorDesk::aboutFlow(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    using enum OperatorRequestKind;
    if (request.kind == Shelve) return shelves_.shelve(user, request, now);
    if (request.kind == EndShelf) return shelves_.endEarly(user, request, now);
    if (request.kind == GiveHandover) return handovers_.give(user, request.note, reply, now);
    if (request.kind == TakeHandover) return handovers_.take(user, request.handover.value_or(0), now);
    return handovers_.read(user, reply, now);
}

ReplyCode OperatorDesk::aboutFault(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    using enum OperatorRequestKind;
    if (services_.ward.person(user)->role == Role::Operator && !duty_.isOnDuty(user)) return ReplyCode::NotOnDuty;
    if (request.kind == TakeFault) return faults_.take(user, request, reply, now);
    if (request.kind == SnoozeFault) return faults_.snooze(user, request, reply, now);
    return faults_.read(reply, now);
}

ReplyCode OperatorDesk::aboutRegistry(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    using enum OperatorRequestKind;
    const auto room = request.room.value_or("");
    if (request.kind == ReadRegistry) {
        const auto code = registry_.readRegistry(static_cast<std::size_t>(request.first.value_or(0)), reply, now);
        if (!reply.registry) return code;
        reply.registry->lockedOut = logins_.lockedOut(now);
        if (auto drills = services_.ledger.guidedDrills(); drills && !drills->empty()) reply.registry->guidedDrills = std::move(*drills);
        return code;
    }
    if (request.kind == Change)
        return request.change ? registry_.change(user, *request.change, reply, now) : ReplyCode::BadRequest;
    if (room.empty()) return ReplyCode::BadRequest;
    if (request.kind == ReadRoom) return registry_.readRoom(user, room, reply, now);
    if (request.kind == StartPrivacy) return registry_.startPrivacy(user, room, request.until, reply, now);
    return registry_.endPrivacy(user, room, reply, now);
}

ReplyCode OperatorDesk::goOnDuty(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    if (!request.publicKey) return ReplyCode::BadRequest;
    if (!duty_.holdsSeat(user, request.console, request.publicKey)) { // what was open at a console before this one is not any more
        closeRoom(user, now);
        listening_.end(user, std::nullopt, now);
    }
    const auto code = duty_.begin(user, request.console, *request.publicKey, now);
    if (code != ReplyCode::Ok) return code;
    plans_.publishAll(now);
    if (const auto drills = services_.ledger.guidedDrills())
        if (const auto mine = std::ranges::find(*drills, user, &GuidedDrillRecord::user); mine != drills->end())
            reply.guidedDrillAt = mine->at;
    if (auto raised = services_.ledger.raisedSince(now.wall - kLoadShown, kLoadMost)) reply.raised = std::move(*raised);
    return code;
}

// The drill itself is the console's alone, made up from end to end; that it was gone through is on record.
ReplyCode OperatorDesk::guidedDrillDone(const std::string& user, const OperatorRequest& request, Now now) {
    if (!request.guidedDrill) return ReplyCode::BadRequest;
    const auto& result = *request.guidedDrill;
    const AuditEntry entry{now.wall, AuditKind::GuidedDrillDone, user, "", "",
                           fmt::format("{} s, {} other keys", result.tookSeconds, result.otherKeys)};
    return services_.stored(services_.ledger.putGuidedDrill({user, now.wall, result}, entry)) ? ReplyCode::Ok : ReplyCode::StationFault;
}

// The last seat is left with nothing that waits for an operator: else it has been judged, or paged by rule on the
// operator's word. A console that dies is not asked; what it leaves behind is paged.
ReplyCode OperatorDesk::goOffDuty(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    if (duty_.count() == 1) {
        if (request.leaveToRule.value_or(false)) alerts_.leaveToRule(now);
        if (const auto waiting = alerts_.waitingCount(); waiting > 0) {
            reply.detail = fmt::format("{} alerts wait for an operator", waiting);
            return ReplyCode::AlertsOpen;
        }
    }
    duty_.end(user, AuditKind::DutyEnded, now);
    left(user, now);
    plans_.publishAll(now);
    return ReplyCode::Ok;
}

void OperatorDesk::left(const std::string& user, Now now) {
    closeRoom(user, now);
    listening_.end(user, std::nullopt, now);
    if (!duty_.anybody()) shelves_.endAll("nobody is on duty", now);
    alerts_.operatorLeft(user, now);
}

namespace {

AlertInput inputOf(const std::string& user, const OperatorRequest& request, AlertEventKind kind) {
    AlertInput input;
    input.kind = kind;
    input.by = user;
    input.console = request.console;
    input.note = request.note;
    input.dismissReason = request.dismissReason;
    input.watchMinutes = request.watchMinutes.value_or(0);
    input.soundsSeen = request.soundsSeen;
    input.urgent = request.urgent;
    input.played = request.played;
    input.technicalFault = request.kind == OperatorRequestKind::TechnicalFault;
    return input;
}

// A sound that joined while the decision was on its way was judged by nobody: who puts an alert away says how many there were.
bool saysWhatWasJudged(const OperatorRequest& request) {
    const bool putsAway = request.kind == OperatorRequestKind::Dismiss || request.kind == OperatorRequestKind::Watch;
    return !putsAway || request.soundsSeen.has_value();
}

} // namespace

ReplyCode OperatorDesk::onAlert(const std::string& user, const OperatorRequest& request, AlertEventKind kind, Now now) {
    if (!duty_.isOnDuty(user)) return ReplyCode::NotOnDuty;
    if (!request.alert || !saysWhatWasJudged(request)) return ReplyCode::BadRequest;
    return alerts_.byOperator(*request.alert, inputOf(user, request, kind), now);
}

// For privacy, that begins first: where it cannot, the alert stays open. A sound that nobody has heard yet keeps both
// from happening.
ReplyCode OperatorDesk::dismiss(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    const bool forPrivacy = request.dismissReason == DismissReason::Privacy;
    if (forPrivacy && request.alert && saysWhatWasJudged(request) && duty_.isOnDuty(user)) {
        const auto input = inputOf(user, request, AlertEventKind::Dismiss);
        if (const auto code = alerts_.wouldTake(*request.alert, input, now); code != ReplyCode::Ok) return code;
        const auto room = alerts_.find(*request.alert)->ward.room;
        if (const auto code = registry_.startPrivacy(user, room, std::nullopt, reply, now); code != ReplyCode::Ok)
            return code;
    }
    return onAlert(user, request, AlertEventKind::Dismiss, now);
}

// For a room of which something is to be judged, or whose card is open on this desk: that is on record.
ReplyCode OperatorDesk::readNight(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) const {
    if (!request.room) return ReplyCode::BadRequest;
    const auto opened = opened_.find(user);
    const bool looksAtIt = opened != opened_.end() && opened->second.room == *request.room;
    if (!looksAtIt && !alerts_.openIn(*request.room)) return ReplyCode::NotAllowed;
    const auto ended = services_.ledger.endedIn(*request.room, now.wall - kNight, kNightAlertsMost);
    if (!ended) return ReplyCode::StationFault;
    reply.night.emplace();
    for (const auto& record : *ended) reply.night->push_back(pastAlertView(record, services_.ward));
    return ReplyCode::Ok;
}

ReplyCode OperatorDesk::resendSnippet(const std::string& user, const OperatorRequest& request, Now now) {
    if (!request.alert) return ReplyCode::BadRequest;
    const auto* record = alerts_.find(*request.alert);
    if (!record || record->ward.sounds.empty()) return ReplyCode::NotFound;
    const auto& room = record->ward.room;
    const auto* resident = services_.ward.residentOf(room);
    if (!resident || !consentInForce(*resident, services_.zone, now.wall) ||
        !resident->consent->covers(ConsentScope::Snippets))
        return ReplyCode::NotAllowed;
    if (!plans_.status(room, now.wall).expectedToListen) return ReplyCode::RoomClosed;
    const auto sound = record->ward.sounds.back().id;
    const AuditEntry entry{now.wall, AuditKind::Listening, user, room, sound.text(), "snippet asked for again"};
    if (!services_.stored(services_.ledger.audit(entry))) return ReplyCode::StationFault; // not heard unlogged
    const auto asked = askRoom(services_, {RoomRequestKind::ResendSnippet, room, user, sound}, now);
    return asked ? ReplyCode::Ok : ReplyCode::StationFault;
}

ReplyCode OperatorDesk::openRoom(const std::string& user, const OperatorRequest& request, Now now) {
    if (!request.room) return ReplyCode::BadRequest;
    if (!services_.ward.room(*request.room)) return ReplyCode::NotFound;
    const auto open = opened_.find(user);
    if (open == opened_.end() || open->second.room != *request.room) { // else a console that asks again
        closeRoom(user, now);
        const AuditEntry entry{now.wall, AuditKind::RoomOpened, user, *request.room, "", ""};
        if (!services_.stored(services_.ledger.audit(entry))) return ReplyCode::StationFault; // not seen unlogged
        opened_[user] = {*request.room, now.wall, {}};
        rooms_.looked(*request.room, now);
    }
    askToReport(user, now);
    return ReplyCode::Ok;
}

ReplyCode OperatorDesk::closeRoom(const std::string& user, Now now) {
    const auto open = opened_.find(user);
    if (open == opened_.end()) return ReplyCode::Ok;
    const auto seen = std::chrono::floor<seconds>(now.wall - open->second.since);
    const AuditEntry entry{now.wall, AuditKind::RoomClosed, user, open->second.room, "", fmt::format("{} s", seen.count())};
    opened_.erase(open);
    std::ignore = services_.stored(services_.ledger.audit(entry));
    return ReplyCode::Ok;
}

void OperatorDesk::askToReport(const std::string& user, Now now) {
    auto& open = opened_.at(user);
    open.askedAt = now.monotonic;
    if (!plans_.status(open.room, now.wall).expectedToListen) return; // closed: for privacy, by its hours, for want of consent
    askRoom(services_, {RoomRequestKind::ReportHeard, open.room, user, {}, kReportFor, kReportFor}, now);
}

void OperatorDesk::rosterChanged(Now now) {
    const auto onDuty = services_.ledger.duty();
    if (!onDuty) return; // their console falls silent for the station, which asks who they are
    for (const auto& [user, console, key, since] : *onDuty) {
        const auto* person = services_.ward.person(user);
        if (person && ward::mayAsk(person->role, OperatorRequestKind::GoOnDuty)) continue;
        duty_.end(user, AuditKind::DutyEnded, now);
        left(user, now);
        plans_.publishAll(now);
    }
}

void OperatorDesk::tick(Now now) {
    const auto lost = duty_.takeLost(now);
    for (const auto& user : lost) left(user, now);
    if (!duty_.anybody()) shelves_.endAll("nobody is on duty", now); // also one that a restart found, and whose end was not stored
    listening_.tick(now);
    if (!lost.empty()) plans_.publishAll(now);
    for (const auto& [user, open] : opened_)
        if (now.monotonic - open.askedAt >= kReportAgain) askToReport(user, now);
}

} // namespace natlyt::ward
