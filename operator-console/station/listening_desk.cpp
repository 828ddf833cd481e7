// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/listening_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kLongest{60};
constexpr seconds kValid{10}; // a request that lay about must not open an ear later

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

} // namespace

ReplyCode ListeningDesk::allowed(const std::string& room, Now now) const {
    if (!services_.ward.room(room)) return ReplyCode::NotFound;
    const auto* resident = services_.ward.residentOf(room);
    // Live sound is sealed to the consoles as snippets are, and the plan names those only where snippets may be heard.
    if (!resident || !consentInForce(*resident, services_.zone, now.wall) ||
        !resident->consent->covers(ConsentScope::LiveListening) || !resident->consent->covers(ConsentScope::Snippets))
        return ReplyCode::NoConsent;
    return plans_.status(room, now.wall).expectedToListen && isHeard_(room) ? ReplyCode::Ok : ReplyCode::RoomClosed;
}

ReplyCode ListeningDesk::begin(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    if (!request.room || isBlank(request.note)) return ReplyCode::BadRequest;
    const auto& room = *request.room;
    if (const auto code = allowed(room, now); code != ReplyCode::Ok) {
        std::ignore = services_.stored(services_.ledger.audit(
            {now.wall, AuditKind::Listening, user, room, "", fmt::format("live, refused: {}", nameOf(code))}));
        return code;
    }
    const auto forTime = std::min(seconds{request.forSeconds.value_or(static_cast<int>(kLongest.count()))}, kLongest);
    const AuditEntry entry{now.wall, AuditKind::Listening, user, room, "", fmt::format("live, {} s: {}", forTime.count(), request.note)};
    if (!services_.stored(services_.ledger.audit(entry))) { // not heard unlogged, nor what is heard already
        finish(user, true, now);
        return ReplyCode::StationFault;
    }
    const auto before = open_.find(user);
    finish(user, before != open_.end() && before->second.room != room, now);
    const auto sound = askRoom(services_, {RoomRequestKind::ListenLive, room, user, {}, forTime, kValid}, now);
    if (!sound) {
        note(user, {room, {}, now.wall, now.monotonic, now.monotonic}, now);
        return ReplyCode::StationFault;
    }
    open_[user] = {room, *sound, now.wall, now.monotonic, now.monotonic + forTime};
    reply.listening = *sound;
    reply.until = now.wall + forTime;
    return ReplyCode::Ok;
}

ReplyCode ListeningDesk::end(const std::string& user, Now now) {
    finish(user, true, now);
    return ReplyCode::Ok;
}

void ListeningDesk::finish(const std::string& user, bool stopTheRoom, Now now) {
    const auto found = open_.find(user);
    if (found == open_.end()) return;
    const auto listening = found->second;
    open_.erase(found);
    note(user, listening, now);
    if (stopTheRoom && listening.ends > now.monotonic) // for no time at all: the room stops
        askRoom(services_, {RoomRequestKind::ListenLive, listening.room, user, listening.sound, seconds{0}, kValid}, now);
}

void ListeningDesk::note(const std::string& user, const Listening& listening, Now now) {
    const auto heard = std::chrono::ceil<seconds>(std::min(now.monotonic, listening.ends) - listening.began);
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::ListeningEnded, user, listening.room,
                                                           listening.sound.text(), fmt::format("{} s", heard.count())}));
}

void ListeningDesk::planChanged(const std::string& room, Now now) {
    const auto open = open_; // ending changes it
    for (const auto& [user, listening] : open)
        if (listening.room == room && allowed(room, now) != ReplyCode::Ok) end(user, now);
}

void ListeningDesk::tick(Now now) {
    const auto open = open_;
    for (const auto& [user, listening] : open)
        if (now.monotonic >= listening.ends) end(user, now);
}

} // namespace natlyt::ward
