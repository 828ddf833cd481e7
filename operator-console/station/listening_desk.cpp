// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/listening_desk.hpp"

#include "operator-console/domain/text.hpp"
#include "operator-console/station/heard_detail.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace natlyt::ward {
namespace {

constexpr seconds kLongest{60};
constexpr seconds kValid{10}; // a request that lay about must not open an ear later

// What was played is told when the minute has been heard to its end, which is a little after the minute.
constexpr seconds kToldWithin{10};

// As it is put on record, and read again after a restart.
constexpr std::string_view kLive = "live, ";
std::string detailOf(seconds forTime, const std::string& why) { return fmt::format("{}{} s: {}", kLive, forTime.count(), why); }
seconds timeOf(std::string_view detail) {
    detail.remove_prefix(std::min(kLive.size(), detail.size()));
    int count = 0;
    const auto read = std::from_chars(detail.data(), detail.data() + detail.size(), count);
    return read.ec == std::errc{} ? std::clamp(seconds{count}, seconds{0}, kLongest) : kLongest;
}

} // namespace

// A clock that was set meanwhile makes no listening longer than was asked for, nor heard for less than no time.
Result<void> ListeningDesk::load(Now now) {
    const auto entries = services_.ledger.listeningsWithoutEnd();
    if (!entries) return std::unexpected(entries.error());
    for (const auto& entry : *entries) {
        const auto sound = Uuid::parse(entry.subject);
        if (!sound) continue;
        const milliseconds whole = timeOf(entry.detail);
        const auto heard = std::clamp<milliseconds>(now.wall - entry.at, milliseconds{0}, whole + kToldWithin);
        finish(entry.by, false, std::nullopt, now); // who began again ended what was before
        open_[entry.by] = {entry.room, *sound, now.monotonic - heard, now.monotonic - heard + whole, std::nullopt};
    }
    endOverdue(now); // no plan is made yet
    return {};
}

ReplyCode ListeningDesk::allowed(const std::string& room, Now now) const {
    if (!services_.ward.room(room)) return ReplyCode::NotFound;
    const auto* resident = services_.ward.residentOf(room);
    // Live sound is sealed to one of the plan's consoles, and the plan names those only where snippets may be heard.
    if (!resident || !consentInForce(*resident, services_.zone, now.wall) ||
        !resident->consent->covers(ConsentScope::LiveListening) || !resident->consent->covers(ConsentScope::Snippets))
        return ReplyCode::NoConsent;
    if (!plans_.status(room, now.wall).expectedToListen) return ReplyCode::RoomClosed;
    const auto condition = conditionOf_(room);
    const bool hears = condition == RoomCondition::Listening || condition == RoomCondition::ListenedTo;
    return hears ? ReplyCode::Ok : ReplyCode::RoomClosed;
}

// By the clock, by the room's switch, or because the edge that was asked is gone. A room of which nothing is known yet, or
// whose microphone is at fault, goes on: it is heard, and its light is on.
bool ListeningDesk::isCutOff(const Listening& listening, Now now) const {
    const auto condition = conditionOf_(listening.room);
    if (condition == RoomCondition::Closed || condition == RoomCondition::Offline) return true;
    if (listening.boot && services_.bootOf(listening.room) != listening.boot) return true;
    const auto* resident = services_.ward.residentOf(listening.room);
    return !resident || !consentInForce(*resident, services_.zone, now.wall) || !plans_.status(listening.room, now.wall).expectedToListen;
}

std::optional<std::string> ListeningDesk::listenerIn(const std::string& room, MonotonicTime now) const {
    for (const auto& [listener, listening] : open_)
        if (listening.room == room && listening.ends > now) return listener;
    return std::nullopt;
}

void ListeningDesk::refused(const std::string& user, const std::string& room, ReplyCode code, Now now) {
    std::ignore = services_.stored(
        services_.ledger.audit({now.wall, AuditKind::Listening, user, room, "", fmt::format("live, refused: {}", nameOf(code))}));
}

ReplyCode ListeningDesk::begin(const Listener& who, const OperatorRequest& request, OperatorReply& reply, Now now) {
    if (!request.room || !isReadable(request.note)) return ReplyCode::BadRequest;
    const auto& [user, seat] = who;
    const auto& room = *request.room;
    auto code = allowed(room, now);
    const auto listener = listenerIn(room, now.monotonic);
    if (code == ReplyCode::Ok && listener && *listener != user) {
        reply.listener = listener;
        code = ReplyCode::HeardByOther;
    }
    if (code != ReplyCode::Ok) {
        refused(user, room, code, now);
        return code;
    }
    const auto forTime = std::min(seconds{request.forSeconds.value_or(static_cast<int>(kLongest.count()))}, kLongest);
    const auto sound = services_.newId(now.wall);
    const AuditEntry entry{now.wall, AuditKind::Listening, user, room, sound.text(), detailOf(forTime, onOneLine(request.note))};
    if (!services_.stored(services_.ledger.audit(entry))) { // not heard unlogged, nor what is heard already
        finish(user, true, request.played, now);
        return ReplyCode::StationFault;
    }
    const auto before = open_.find(user);
    finish(user, before != open_.end() && before->second.room != room, request.played, now);
    if (!askRoom(services_, {RoomRequestKind::ListenLive, room, user, {}, forTime, kValid, sound, seat}, now)) {
        note(user, {room, sound, now.monotonic, now.monotonic, std::nullopt}, SoundPlayed{}, now);
        return ReplyCode::StationFault;
    }
    open_[user] = {room, sound, now.monotonic, now.monotonic + forTime, services_.bootOf(room), seat.console};
    reply.listening = sound;
    reply.until = now.wall + forTime;
    return ReplyCode::Ok;
}

ReplyCode ListeningDesk::end(const std::string& user, const std::optional<SoundPlayed>& played, Now now) {
    finish(user, true, played, now);
    return ReplyCode::Ok;
}

ReplyCode ListeningDesk::stop(const std::string& user, const OperatorRequest& request, Now now) {
    const auto found = open_.find(user);
    const bool elsewhere = found != open_.end() && !found->second.console.empty() && found->second.console != request.console;
    return elsewhere ? ReplyCode::Ok : end(user, request.played, now);
}

void ListeningDesk::finish(const std::string& user, bool stopTheRoom, const std::optional<SoundPlayed>& played, Now now) {
    const auto found = open_.find(user);
    if (found == open_.end()) return;
    const auto listening = found->second;
    open_.erase(found);
    note(user, listening, played, now);
    if (stopTheRoom && listening.ends > now.monotonic) // for no time at all: the room stops
        askRoom(services_, {RoomRequestKind::ListenLive, listening.room, user, listening.sound, seconds{0}, kValid}, now);
}

void ListeningDesk::note(const std::string& user, const Listening& listening, const std::optional<SoundPlayed>& played, Now now) {
    const auto time = std::chrono::ceil<seconds>(std::min(now.monotonic, listening.ends) - listening.began);
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::ListeningEnded, user, listening.room,
                                                           listening.sound.text(), heardDetail(time, played)}));
}

// The room is told at once; what was played until then, the console tells as soon as it has wiped it.
void ListeningDesk::cutOff(const std::string& user, Now now) {
    auto& listening = open_.at(user);
    askRoom(services_, {RoomRequestKind::ListenLive, listening.room, user, listening.sound, seconds{0}, kValid}, now);
    listening.ends = now.monotonic;
}

void ListeningDesk::planChanged(const std::string& room, Now now) {
    for (const auto& [user, listening] : open_)
        if (listening.room == room && listening.ends > now.monotonic && allowed(room, now) != ReplyCode::Ok) cutOff(user, now);
}

void ListeningDesk::endOverdue(Now now) {
    const auto open = open_; // ending changes it
    for (const auto& [user, listening] : open)
        if (now.monotonic >= listening.ends + kToldWithin) end(user, std::nullopt, now);
}

void ListeningDesk::tick(Now now) {
    for (const auto& [user, listening] : open_)
        if (listening.ends > now.monotonic && isCutOff(listening, now)) cutOff(user, now);
    endOverdue(now);
}

} // namespace natlyt::ward
