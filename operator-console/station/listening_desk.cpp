// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/listening_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace natlyt::ward {
namespace {

constexpr seconds kLongest{60};
constexpr seconds kValid{10}; // a request that lay about must not open an ear later

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

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
        const auto heard = std::clamp<milliseconds>(now.wall - entry.at, milliseconds{0}, whole);
        finish(entry.by, false, now); // who began again ended what was before
        open_[entry.by] = {entry.room, *sound, now.monotonic - heard, now.monotonic - heard + whole};
    }
    tick(now);
    return {};
}

ReplyCode ListeningDesk::allowed(const std::string& room, Now now) const {
    if (!services_.ward.room(room)) return ReplyCode::NotFound;
    const auto* resident = services_.ward.residentOf(room);
    // Live sound is sealed to the consoles as snippets are, and the plan names those only where snippets may be heard.
    if (!resident || !consentInForce(*resident, services_.zone, now.wall) ||
        !resident->consent->covers(ConsentScope::LiveListening) || !resident->consent->covers(ConsentScope::Snippets))
        return ReplyCode::NoConsent;
    return plans_.status(room, now.wall).expectedToListen && isHeard_(room) ? ReplyCode::Ok : ReplyCode::RoomClosed;
}

std::optional<std::string> ListeningDesk::otherListener(const std::string& room, const std::string& user, Now now) const {
    for (const auto& [listener, listening] : open_)
        if (listener != user && listening.room == room && listening.ends > now.monotonic) return listener;
    return std::nullopt;
}

void ListeningDesk::refused(const std::string& user, const std::string& room, ReplyCode code, Now now) {
    std::ignore = services_.stored(
        services_.ledger.audit({now.wall, AuditKind::Listening, user, room, "", fmt::format("live, refused: {}", nameOf(code))}));
}

ReplyCode ListeningDesk::begin(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    if (!request.room || isBlank(request.note)) return ReplyCode::BadRequest;
    const auto& room = *request.room;
    auto code = allowed(room, now);
    if (code == ReplyCode::Ok) reply.listener = otherListener(room, user, now);
    if (reply.listener) code = ReplyCode::HeardByOther;
    if (code != ReplyCode::Ok) {
        refused(user, room, code, now);
        return code;
    }
    const auto forTime = std::min(seconds{request.forSeconds.value_or(static_cast<int>(kLongest.count()))}, kLongest);
    const auto sound = services_.newId(now.wall);
    const AuditEntry entry{now.wall, AuditKind::Listening, user, room, sound.text(), detailOf(forTime, request.note)};
    if (!services_.stored(services_.ledger.audit(entry))) { // not heard unlogged, nor what is heard already
        finish(user, true, now);
        return ReplyCode::StationFault;
    }
    const auto before = open_.find(user);
    finish(user, before != open_.end() && before->second.room != room, now);
    if (!askRoom(services_, {RoomRequestKind::ListenLive, room, user, {}, forTime, kValid, sound}, now)) {
        note(user, {room, sound, now.monotonic, now.monotonic}, now);
        return ReplyCode::StationFault;
    }
    open_[user] = {room, sound, now.monotonic, now.monotonic + forTime};
    reply.listening = sound;
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
