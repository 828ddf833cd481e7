// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/station.hpp"

#include "protocol/messages/codec.hpp"
#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/station_time.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kBeatEvery{5};
constexpr seconds kJudgeEvery{1};
constexpr seconds kDropsShown{60};

std::optional<AlertEventKind> eventOf(StaffReplyKind kind) {
    switch (kind) {
    case StaffReplyKind::Presence:
    case StaffReplyKind::StartPrivacy:
    case StaffReplyKind::EndPrivacy:
    case StaffReplyKind::TakeDuty:
    case StaffReplyKind::GiveDuty:
    case StaffReplyKind::LoggedOff: return std::nullopt;
    case StaffReplyKind::Received: return AlertEventKind::Received;
    case StaffReplyKind::Acknowledged: return AlertEventKind::Acknowledged;
    case StaffReplyKind::OnSite: return AlertEventKind::Arrived;
    case StaffReplyKind::Done: return AlertEventKind::Done;
    case StaffReplyKind::Cannot: return AlertEventKind::Cannot;
    case StaffReplyKind::Read: return AlertEventKind::Read;
    }
    return std::nullopt;
}

// By rooms and people, and never retained. What a room says of its state is.
bool isSaidOnce(topics::Kind kind) {
    using enum topics::Kind;
    return kind == RoomHeartbeat || kind == RoomAlert || kind == RoomSnippet || kind == OperatorRequest || kind == StaffReply;
}

} // namespace

Station::Station(Services& services, std::function<std::optional<GatewayHealth>()> pagerUp, const Uuid& bootId,
                 Now now)
    : services_(services), pagerUp_(std::move(pagerUp)), duty_(services),
      paging_(services, [this](const GatewayEvent& event, std::string_view gateway, Now at) { told(event, gateway, at); },
              [this](Now at) { drills_.realPage(at); }),
      shelves_(services, {[this](const std::string& room, bool anything, Now at) { if (anything) alerts_.shelfEnded(room, at); },
                          [this](const std::string& room, Now at) { rooms_.alertChanged(room, at); }}),
      alerts_(services, duty_, shelves_, paging_, [this](const std::string& room, Now at) { rooms_.alertChanged(room, at); },
              [this](const std::string& unit) { return reach_.away(unit); }),
      floods_(services, paging_), plans_(services, duty_), roster_(services), microphones_(services),
      rooms_(services, plans_, alerts_, shelves_, roster_, microphones_,
             [this](const std::string& room, MonotonicTime at) { return listening_.listenerIn(room, at); }, now),
      reach_(services, rooms_, now), faults_(services, {rooms_, roster_, reach_, certificates_, microphones_, drills_}), drills_(services, duty_, paging_, alerts_, rooms_), handovers_(services, alerts_, rooms_, shelves_), handsets_(services, rooms_, reach_),
      registry_(services, alerts_, [this](const auto& rooms, const auto& by, Now at) { wardChanged(rooms, by, at); }),
      listening_(services, plans_, [this](const std::string& room) { return rooms_.condition(room); }),
      sweep_(services, alerts_), logins_(services), certificates_(services),
      operators_(services, {duty_, alerts_, shelves_, handovers_, plans_, registry_, listening_, logins_, faults_, rooms_, microphones_, drills_}),
      bootId_(bootId) {}

Result<void> Station::start(Now now) {
    if (const auto done = duty_.load(now); !done) return done;
    if (const auto done = shelves_.load(now); !done) return done;
    if (const auto done = reach_.load(); !done) return done; // before any page goes on
    if (const auto done = alerts_.load(now); !done) return done;
    if (const auto done = floods_.load(now); !done) return done;
    if (const auto done = handovers_.load(); !done) return done;
    if (const auto done = faults_.load(now); !done) return done;
    if (const auto done = microphones_.load(now); !done) return done;
    if (const auto done = drills_.load(now); !done) return done;
    if (const auto done = listening_.load(now); !done) return done;
    operators_.rosterChanged(now);
    for (const auto kind : {topics::Kind::RoomState, topics::Kind::RoomAlert, topics::Kind::OperatorRequest,
                            topics::Kind::StaffReply})
        services_.link.subscribe(topics::anyOf(kind), link::Qos::AtLeastOnce);
    services_.link.subscribe(topics::anyOf(topics::Kind::RoomHeartbeat), link::Qos::AtMostOnce);
    if (services_.watchLogins) services_.link.subscribe(kBrokerLog, link::Qos::AtMostOnce);
    plans_.publishAll(now);
    roster_.tick(now);
    rooms_.tick(now);
    reach_.tick(now);
    handsets_.wardChanged(now);
    const auto started = services_.ledger.audit({now.wall, AuditKind::StationStarted, "", "", bootId_.text(), NATLYT_VERSION});
    beatAt_ = now.monotonic; // the first one goes out with the connection
    return services_.stored(started);
}

template <class M, class Use> void Station::decoded(const link::Message& message, Use use) {
    const auto value = decode<M>(message.payload);
    if (value) use(*value);
    else malformed(message, value.error());
}

void Station::malformed(const link::Message& message, const Error& error) {
    ++services_.counters.malformedMessages;
    spdlog::warn("refused a message on {}: {}", message.topic, error.sentence());
}

template <class M> bool Station::isOwn(const link::Message& message, const M& value, Now now) {
    const auto owner = topics::parse(message.topic)->owner;
    if (owner == value.room) return true;
    malformed(message, {fmt::format("{}.room", M::kName), fmt::format("is {}, not the topic's {}", value.room, owner), ""});
    services_.securityEvent(owner, fmt::format("spoke for room {}", value.room), now);
    return false;
}

void Station::onMessage(const link::Message& message, Now now) {
    using enum topics::Kind;
    if (message.topic == kBrokerLog) return logins_.line(message.payload, now);
    if (message.payload.empty()) return; // cleared
    const auto topic = topics::parse(message.topic);
    if (message.retained && (!topic || isSaidOnce(topic->kind))) {
        clearLeftLying(topic ? topic->owner : std::string("?"), message, now);
        if (!topic || topic->kind != topics::Kind::RoomAlert) return; // an alert is one however it came
    }
    if (!topic) return malformed(message, {message.topic, "is no topic of ours", ""});
    switch (topic->kind) {
    case RoomState:
        return decoded<natlyt::RoomState>(message, [&](const auto& m) {
            if (!isOwn(message, m, now)) return;
            const bool offline = m.condition == RoomCondition::Offline;
            plans_.edgeHeard(m.room, m.bootId, offline);
            if (plans_.isOfALostChange(m.planNumber, now)) registry_.closeForLostChange(m.room, now);
            if (!offline) certificates_.roomSaid(m.room, m.certificateEnds);
            rooms_.state(m, message.retained, now);
        });
    case RoomHeartbeat:
        return decoded<natlyt::RoomHeartbeat>(message, [&](const auto& m) {
            if (!isOwn(message, m, now)) return;
            plans_.edgeHeard(m.room, m.bootId, false);
            rooms_.heartbeat(m, now);
            microphones_.heartbeat(m, now);
            if (m.timeNonce) tellTime(m.room, *m.timeNonce, now);
        });
    case RoomAlert:
        return decoded<natlyt::RoomAlert>(message, [&](const auto& m) {
            if (isOwn(message, m, now)) roomAlert(topic->owner, m, now);
        });
    case OperatorRequest:
        return decoded<natlyt::OperatorRequest>(
            message, [&](const auto& m) { operators_.request(topic->owner, m, now); });
    case StaffReply:
        return decoded<natlyt::StaffReply>(message, [&](const auto& m) { staffReply(topic->owner, m, now); });
    case StaffPage:
        if (!message.retained) return; // just said by the station itself
        return decoded<natlyt::StaffPage>(message, [&](const auto& m) { sweep_.foundAPage(topic->owner, m, now); });
    case RoomSnippet: // the consoles'
    case RoomReceipt:
    case RoomTime:
    case RoomPlan:
    case RoomRequest:
    case WardAlert:
    case WardRoom:
    case WardStation:
    case OperatorReply:
    case StaffRooms: return; // what the station says itself
    }
}

// An edge trusts its clock by this alone: what the heartbeat of the chain says, the broker can make up.
void Station::tellTime(const std::string& room, const Uuid& nonce, Now now) {
    if (!services_.ward.room(room)) return;
    const auto told = sealing::signedTime({room, nonce, now.wall}, services_.signingKey);
    std::ignore = services_.link.publish(topics::roomTime(room), told, link::Qos::AtMostOnce); // lost: it asks again
}

void Station::roomAlert(const std::string& room, const RoomAlert& alert, Now now) {
    if (!pace_.allows(room, now.monotonic))
        return services_.securityEvent(room, "raises more alerts than a monitor can; no receipt until it slows down", now);
    if (!services_.ward.room(room)) services_.securityEvent(room, "raised an alert without being a room of this ward", now);
    if (alert.rule == AlertRule::Drill) { // no alert, whatever else it says
        if (drills_.raised(room, alert.id, now)) receipt({alert.id, alert.id, now.wall}, room);
        return;
    }
    const AlertSound sound{alert.id, alert.soundClass, alert.score, alert.top, alert.levelDbfs, alert.onset, alert.rule, alert.reached};
    const auto joined = alerts_.sound(room, sound, now);
    if (!joined) return spdlog::error("alert {} of room {} is not receipted: {}", alert.id.text(), room, joined.error().sentence());
    for (const auto& begun : alerts_.takeBegun()) floods_.raised(begun, now);
    receipt({alert.id, *joined, now.wall}, room);
}

void Station::receipt(const RoomReceipt& receipt, const std::string& room) {
    const auto sent = services_.link.publish(topics::roomReceipt(room), sealing::signedReceipt(receipt, services_.signingKey), link::Qos::AtLeastOnce);
    if (!sent) spdlog::warn("receipt for room {}: {}", room, sent.error().sentence()); // the room asks again
}

void Station::staffReply(const std::string& user, const StaffReply& reply, Now now) {
    if (!services_.ward.person(user)) return services_.securityEvent(user, "answered a page without being on the roster", now);
    if (reply.kind == StaffReplyKind::LoggedOff) return handsetLoggedOff(user, now);
    reach_.heard(user, now);
    if (reply.kind == StaffReplyKind::StartPrivacy || reply.kind == StaffReplyKind::EndPrivacy)
        return staffPrivacy(user, reply, now);
    if (reply.kind == StaffReplyKind::TakeDuty || reply.kind == StaffReplyKind::GiveDuty) return staffDuty(user, reply, now);
    const auto kind = eventOf(reply.kind);
    if (!kind) return;
    if (!reply.page) return malformed({topics::staffReply(user), "", false}, {"staffReply.page", "is missing", ""});
    AlertInput input;
    input.kind = *kind;
    input.by = user;
    input.page = *reply.page;
    input.note = reply.note;
    input.outcome = reply.outcome;
    answered(input, {}, now);
}

// By a channel: who has acknowledged there is on the roster, or it counts for nothing.
void Station::told(const GatewayEvent& event, std::string_view gateway, Now now) {
    if (!services_.ward.person(event.user))
        return services_.securityEvent(event.user, fmt::format("answered by {} without being on the roster", gateway), now);
    AlertInput input;
    input.kind = event.kind == GatewayEventKind::Acknowledged ? AlertEventKind::Acknowledged
                 : event.kind == GatewayEventKind::Read       ? AlertEventKind::Read
                                                              : AlertEventKind::Received;
    input.by = event.user;
    input.page = event.page;
    if (input.kind == AlertEventKind::Acknowledged) input.note = fmt::format("by {}", gateway);
    answered(input, gateway, now);
}

// `channel`: empty for the pager page.
void Station::answered(const AlertInput& input, std::string_view channel, Now now) {
    if (drills_.answered(input.by, input.page, input.kind, channel, now)) return;
    if (floods_.answered(input.by, input.page, input.kind, now)) return;
    const auto code = alerts_.byStaff(input.page, input, now);
    if (code == ReplyCode::NotAllowed) services_.securityEvent(input.by, "answered somebody else's page", now);
    else if (code != ReplyCode::Ok)
        spdlog::info("the answer of {} to page {} came too late or out of order: {}", input.by, input.page.text(), nameOf(code));
}

void Station::wardChanged(const std::vector<std::string>& rooms, const std::string& by, Now now) {
    plans_.wardChanged(rooms, by, now);
    for (const auto& room : rooms) listening_.planChanged(room, now);
    operators_.rosterChanged(now);
    alerts_.rosterChanged(now);
    roster_.wardChanged(now);
    microphones_.wardChanged(now);
    rooms_.wardChanged(rooms, now);
    if (rooms.empty()) handsets_.wardChanged(now);
    else handsets_.tick(now);
}

// Nobody of ours leaves such a message at the broker. There it would be sound at rest, or a request that is done again at
// every start of the station, whoever has lost their password or the room meanwhile.
void Station::clearLeftLying(const std::string& owner, const link::Message& message, Now now) {
    ++services_.counters.malformedMessages;
    services_.link.clearLive(message.topic);
    services_.securityEvent(owner, fmt::format("left a message lying at the broker ({}); it was cleared", message.topic), now);
}

void Station::onStatus(const link::LinkStatus& status, Now now) {
    const bool wasConnected = std::exchange(connected_, status.state == link::LinkState::Connected);
    switch (status.state) {
    case link::LinkState::Connected:
        if (wasConnected) { // still: it tells of something refused or dropped, and so does the next heartbeat
            if (!status.why.what.empty()) spdlog::error("the broker refuses: {}", status.why.sentence());
            break;
        }
        spdlog::info("connected to the broker");
        beat(now); // the one that was kept says that the broker is lost
        break;
    case link::LinkState::Stopped:
    case link::LinkState::Connecting: break;
    case link::LinkState::Lost: spdlog::warn("the broker is lost: {}", status.why.sentence()); break;
    case link::LinkState::Refused: spdlog::error("the broker refuses the station: {}", status.why.sentence()); break;
    case link::LinkState::TakenOver: spdlog::critical("another station has taken over: {}", status.why.sentence()); break;
    }
}

void Station::tick(Now now) {
    operators_.tick(now);
    paging_.tick(now);
    shelves_.tick(now);
    registry_.tick(now);
    alerts_.tick(now);
    floods_.tick(now);
    plans_.tick(now);
    if (now.monotonic - judgedAt_ >= kJudgeEvery) {
        judgedAt_ = now.monotonic;
        roster_.tick(now);
        microphones_.tick(now);
        rooms_.tick(now);
        reach_.tick(now);
        if (reach_.isAnybodyOff()) alerts_.goOnWhereNobodyHears(now); // a channel of theirs may have died
        handsets_.tick(now);
        logins_.tick(now);
    }
    drills_.tick(now);
    if (drills_.takeChanged() || now.monotonic - beatAt_ >= kBeatEvery) beat(now);
    sweep_.tick(now);
}

// Where there is any night staff at all, everybody is the last step of each chain.
std::string Station::unitsWithoutStaff() const {
    if (std::ranges::find(services_.ward.persons, Role::Staff, &Person::role) != services_.ward.persons.end()) return {};
    std::string names;
    for (const auto& unit : services_.ward.units) names += (names.empty() ? "" : ", ") + unit.name;
    return names;
}

// It may be connected and yet not whole: a topic is refused, or more came than could be taken in.
ChainLink Station::broker(Now now) {
    const auto status = services_.link.status();
    if (status.droppedMessages != dropped_) {
        dropped_ = status.droppedMessages;
        droppedAt_ = now.monotonic;
    }
    if (status.state != link::LinkState::Connected || !status.why.what.empty())
        return {"broker", false, cut(status.why.sentence(), 200)};
    if (droppedAt_ && now.monotonic - *droppedAt_ < kDropsShown)
        return {"broker", false, fmt::format("{} messages came too fast and were dropped", dropped_)};
    return {"broker", true, ""};
}

std::vector<ChainLink> Station::links(Now now) {
    std::vector<ChainLink> links{{"database", services_.databaseUp, services_.databaseDetail}, broker(now)};
    for (auto& link : paging_.links()) links.push_back(std::move(link));
    if (const auto pager = pagerUp_()) links.push_back({"pager", pager->up, cut(pager->detail, 200)});
    if (const auto mail = faults_.mail().health()) links.push_back({"gateway-mail", mail->up, cut(mail->detail, 200)});
    if (const auto& what = services_.auditBroken; !what.empty()) links.push_back({std::string(kAuditLink), false, cut(what, 200)});
    const auto missing = unitsWithoutStaff();
    links.push_back({"roster", missing.empty(), missing.empty() ? "" : cut("nobody to page: " + missing, 200)});
    return links;
}

std::optional<std::vector<StationWarning>> Station::warnings(Now now) {
    std::vector<StationWarning> warnings;
    if (const auto logins = logins_.warning(now)) warnings.push_back(*logins);
    if (const auto certificates = certificates_.warning(now.wall)) warnings.push_back(*certificates);
    if (const auto gaps = roster_.warning()) warnings.push_back(*gaps);
    if (const auto unreached = reach_.warning()) warnings.push_back(*unreached);
    if (const auto doubts = microphones_.warning()) warnings.push_back(*doubts);
    if (const auto failed = drills_.warning()) warnings.push_back(*failed);
    return warnings.empty() ? std::nullopt : std::optional(std::move(warnings));
}

void Station::beat(Now now) {
    beatAt_ = now.monotonic;
    StationHeartbeat heartbeat;
    heartbeat.state = StationState::Up;
    heartbeat.bootId = bootId_;
    heartbeat.sequence = ++sequence_;
    heartbeat.at = now.wall;
    heartbeat.softwareVersion = NATLYT_VERSION;
    heartbeat.links = links(now);
    heartbeat.openAlerts = static_cast<std::int64_t>(alerts_.openCount());
    heartbeat.operatorsOnDuty = static_cast<std::int64_t>(duty_.count());
    heartbeat.malformedMessages = services_.counters.malformedMessages;
    heartbeat.securityEvents = services_.counters.securityEvents;
    heartbeat.units = rooms_.units();
    heartbeat.warnings = warnings(now);
    faults_.tick(heartbeat.links, now);
    heartbeat.flood = floods_.shown();
    heartbeat.handover = handovers_.waiting();
    heartbeat.drill = drills_.running();
    if (!services_.ward.timeZone.empty()) heartbeat.timeZone = services_.ward.timeZone;
    services_.link.setLive(topics::wardStation(), encode(heartbeat));
}

void Station::sayGoodbye(Now now) {
    services_.link.setLive(topics::wardStation(), encode(will(bootId_, now.wall)));
}

StationHeartbeat Station::will(const Uuid& bootId, UtcTime at) {
    StationHeartbeat will;
    will.state = StationState::Down;
    will.bootId = bootId;
    will.at = at;
    will.softwareVersion = NATLYT_VERSION;
    return will;
}

} // namespace natlyt::ward
