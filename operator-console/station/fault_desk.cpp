// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/fault_desk.hpp"

#include <fmt/chrono.h>

#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{60};
constexpr std::chrono::days kEndsAtOnce{7}; // a certificate
constexpr std::size_t kShownMost = 500;     // a reply carries no more

// A channel beside the pager page: it is missed, and pages arrive.
bool isSpare(const std::string& link) { return (link.starts_with("gateway-") && link != "gateway-push") || link == kAuditLink; }

FaultUrgency urgency(bool now) { return now ? FaultUrgency::Now : FaultUrgency::Soon; }

AuditEntry entryOf(UtcTime now, AuditKind kind, const std::string& by, const WardFault& fault, const std::string& detail) {
    const auto& [what, subject] = fault.name;
    return {now, kind, by, isOfARoom(what) ? subject : "", subject, cut(fmt::format("{}{}", nameOf(what), detail), 300)};
}

std::vector<AuditEntry> entriesOf(const WardFault* before, const WardFault& after, const std::string& by, UtcTime now) {
    std::vector<AuditEntry> entries;
    if (!before) {
        const auto why = after.reason == RoomReason::None ? after.detail : std::string(nameOf(after.reason));
        entries.push_back(entryOf(now, AuditKind::FaultBegun, "", after, why.empty() ? "" : ": " + why));
    }
    if (!after.owner.empty() && (!before || before->owner != after.owner)) entries.push_back(entryOf(now, AuditKind::FaultTaken, by, after, ""));
    const auto snoozed = before ? before->snoozedUntil : std::nullopt;
    if (after.snoozedUntil == snoozed) return entries;
    if (!after.snoozedUntil) entries.push_back(entryOf(now, AuditKind::FaultWoke, by, after, ""));
    else entries.push_back(entryOf(now, AuditKind::FaultSnoozed, by, after, fmt::format(", until {}", after.snoozedUntil->time_since_epoch().count())));
    return entries;
}

} // namespace

Result<void> FaultDesk::load(Now now) {
    auto faults = services_.ledger.faults();
    if (!faults) return std::unexpected(faults.error());
    for (const auto& fault : *faults) kept_[fault.name] = fault;
    book_.restore(std::move(*faults), now);
    return {};
}

// Of the dwellings in which somebody lives and a monitor should be.
void FaultDesk::addRooms(std::vector<WardFault>& faults) const {
    std::set<std::string_view> lived, watched;
    for (const auto& resident : services_.ward.residents) lived.insert(resident.room);
    for (const auto& room : services_.ward.rooms)
        if (!room.monitorRetired && lived.contains(room.id)) watched.insert(room.id);
    for (const auto& [room, reason, since, expected] : watches_.rooms.outOfOrder())
        if (watched.contains(room)) faults.push_back({{FaultKind::RoomOut, room}, urgency(expected), reason, "", since, "", {}});
}

// A microphone that may be covered is heard all the same; a chain that a drill did not pass may not be there tonight.
void FaultDesk::addWhatWasShown(std::vector<WardFault>& faults, UtcTime now) const {
    if (const auto& drill = watches_.drills.failed())
        faults.push_back({{FaultKind::DrillFailed, drill->room}, FaultUrgency::Now, RoomReason::None, cut(drill->gaps, 200), now, "", {}});
    for (const auto& [room, doubt] : watches_.microphones.doubts())
        faults.push_back({{FaultKind::MicrophoneDoubt, room}, FaultUrgency::Soon, RoomReason::None, std::string(nameOf(doubt)), now, "", {}});
}

// While the broker is gone nothing is known of the dwellings: what stood there stands.
std::vector<WardFault> FaultDesk::wrong(const std::vector<ChainLink>& links, UtcTime now) const {
    std::vector<WardFault> faults;
    bool deaf = false;
    for (const auto& [name, up, detail] : links) {
        if (up) continue;
        faults.push_back({{FaultKind::LinkDown, name}, urgency(!isSpare(name)), RoomReason::None, detail, now, "", {}});
        deaf |= name == "broker";
    }
    if (!deaf) addRooms(faults);
    else
        for (const auto& fault : book_.queue())
            if (fault.name.kind == FaultKind::RoomOut) faults.push_back(fault);
    addWhatWasShown(faults, now);
    for (const auto& [ends, whose] : watches_.certificates.endSoon(now))
        faults.push_back({{FaultKind::CertificateEnds, whose}, urgency(ends - now <= kEndsAtOnce), RoomReason::None,
                          fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::to_time_t(ends))), now, "", {}});
    for (const auto& unit : watches_.reach.houses())
        faults.push_back({{FaultKind::NobodyReachable, unit}, FaultUrgency::Now, RoomReason::None, "", now, "", {}});
    for (const auto& [unit, gap] : watches_.roster.gaps())
        faults.push_back({{FaultKind::NobodyOnDuty, unit}, FaultUrgency::Now, RoomReason::None, watches_.roster.text(gap, now), now, "", {}});
    return faults;
}

void FaultDesk::tick(const std::vector<ChainLink>& links, Now now) {
    links_ = links;
    if (lookedAt_ && now.monotonic - *lookedAt_ < kLookEvery) return;
    lookedAt_ = now.monotonic;
    look(now);
    mail_.tick(book_, links, now);
}

void FaultDesk::look(Now now) {
    book_.see(wrong(links_, now.wall), now);
    std::ignore = keep(book_, "", now.wall); // else with the next look
}

Result<void> FaultDesk::keep(const FaultBook& book, const std::string& by, UtcTime now) {
    std::map<FaultName, WardFault> next;
    std::vector<FaultChange> changes;
    for (auto& fault : book.queue()) next[fault.name] = std::move(fault);
    for (const auto& [name, fault] : next) {
        const auto before = kept_.find(name);
        const auto* known = before == kept_.end() ? nullptr : &before->second;
        if (!known || *known != fault) changes.push_back({name, fault, entriesOf(known, fault, by, now)});
    }
    for (const auto& [name, fault] : kept_)
        if (!next.contains(name)) changes.push_back({name, std::nullopt, {entryOf(now, AuditKind::FaultEnded, "", fault, "")}});
    if (changes.empty()) return {};
    auto done = services_.stored(services_.ledger.changeFaults(changes));
    if (done) kept_ = std::move(next);
    return done;
}

// Whoever reads has perhaps just mended something.
ReplyCode FaultDesk::read(OperatorReply& reply, Now now) {
    if (lookedAt_) look(now);
    show(reply);
    return ReplyCode::Ok;
}

void FaultDesk::show(OperatorReply& reply) const {
    reply.faults = book_.queue();
    if (reply.faults->size() > kShownMost) reply.faults->resize(kShownMost);
    for (auto& fault : *reply.faults) { // a console at night knows neither the houses by id nor the administrators
        const auto called = faultCalled(services_.ward, fault.name);
        if (called != fault.name.subject) fault.called = cut(called, 80);
        if (!fault.owner.empty()) fault.ownerInitials = cut(services_.ward.initialsOf(fault.owner), 16);
    }
}

ReplyCode FaultDesk::take(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    auto next = book_;
    if (!request.fault || !next.take(*request.fault, user)) return ReplyCode::NotFound;
    return put(std::move(next), user, reply, now);
}

ReplyCode FaultDesk::snooze(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    auto next = book_;
    const auto length = request.snoozeMinutes ? std::optional(std::chrono::minutes{*request.snoozeMinutes}) : std::nullopt;
    if (!request.fault || !next.snooze(*request.fault, length, now)) return ReplyCode::NotFound;
    return put(std::move(next), user, reply, now);
}

// What is not on record has not happened.
ReplyCode FaultDesk::put(FaultBook next, const std::string& user, OperatorReply& reply, Now now) {
    if (!keep(next, user, now.wall)) return ReplyCode::StationFault;
    book_ = std::move(next);
    show(reply);
    return ReplyCode::Ok;
}

} // namespace natlyt::ward
