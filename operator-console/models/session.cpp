// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/session.hpp"

#include "protocol/messages/codec.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>
#include <utility>

namespace natlyt::console {

namespace {

Uuid newId(UtcTime at) {
    std::random_device device;
    std::array<std::uint8_t, 10> random{};
    std::ranges::generate(random, [&] { return static_cast<std::uint8_t>(device()); });
    return Uuid::version7(at, random);
}

Session::Trouble troubleOf(link::Refusal refusal) {
    switch (refusal) {
    case link::Refusal::Login:
        return Session::Trouble::WrongPassword;
    case link::Refusal::Broker:
        return Session::Trouble::UntrustedBroker;
    case link::Refusal::None:
    case link::Refusal::Certificate:
    case link::Refusal::Other:
        return Session::Trouble::BadSetup;
    }
    std::unreachable();
}

} // namespace

Session::Session(Connect connect, std::string consoleId, Clock clock, Office office, QObject* parent)
    : QObject(parent), connect_(std::move(connect)), console_(std::move(consoleId)), clock_(std::move(clock)),
      office_(office) {}

Session::~Session() {
    logOut();
}

QString Session::sentence() const {
    switch (trouble_) {
    case Trouble::None:
        return {};
    case Trouble::NameOrPasswordMissing:
        return tr("Type both user name and password.");
    case Trouble::WrongPassword:
        return tr("The user name or the password is wrong. Try again; after five wrong ones, wait a minute first.");
    case Trouble::NoBroker:
        return tr("There is no connection to the ward's server. Check the network, and tell the night watch "
                  "if it lasts.");
    case Trouble::UntrustedBroker:
        return tr("The server that answered is not the ward's own: its certificate is not trusted. Do not "
                  "log in; call the "
                  "administrator.");
    case Trouble::TakenOver:
        return tr("You have been logged in at another console. This one is logged out.");
    case Trouble::NotAnOperator:
        return tr("This user may not be night operator. Ask the administrator.");
    case Trouble::NotAnAdministrator:
        return tr("This user may not see the administration. Ask an administrator.");
    case Trouble::ToldNothing:
        return tr("This user is told nothing of the dwellings: the password was made for another role. You are off duty, and alerts "
                  "are paged. Ask the administrator.");
    case Trouble::StationSilent:
        return tr("The ward's station does not answer. Trying again …");
    case Trouble::BadSetup:
        return tr("This console is not set up correctly: %1").arg(QString::fromStdString(detail_));
    }
    std::unreachable();
}

const sealing::BoxKeyPair* Session::keys() const {
    return keys_ ? &keys_->as<const sealing::BoxKeyPair>()[0] : nullptr;
}

bool Session::connected() const {
    return connection_.link && connection_.link->status().state == link::LinkState::Connected;
}

void Session::enter(State state, Trouble trouble) {
    if (state != state_)
        enteredAt_ = clock_().monotonic;
    state_ = state;
    trouble_ = trouble;
    emit changed();
}

void Session::logIn(const QString& user, const QString& password) {
    if (state_ != State::LoggedOut)
        return;
    user_ = user.trimmed().toLower().toStdString();
    if (user_.empty() || password.isEmpty())
        return enter(State::LoggedOut, Trouble::NameOrPasswordMissing);
    if (!topics::isId(user_))
        return enter(State::LoggedOut, Trouble::WrongPassword);
    auto connection = connect_(user_, password.toStdString());
    if (!connection) {
        detail_ = connection.error().sentence();
        return enter(State::LoggedOut, Trouble::BadSetup);
    }
    connection_ = std::move(*connection);
    if (office_ == Office::NightWatch) {
        keys_ = std::make_unique<sealing::LockedBuffer>(sizeof(sealing::BoxKeyPair));
        auto made = sealing::makeBoxKeyPair();
        keys_->as<sealing::BoxKeyPair>()[0] = made;
        sealing::wipe(std::as_writable_bytes(std::span(made.secretKey)));
    }
    subscribeAll();
    if (const int fd = connection_.link->wakeFd(); fd >= 0) {
        wake_ = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
        connect(wake_.get(), &QSocketNotifier::activated, this, &Session::drain);
    }
    enter(State::Connecting);
    drain();
}

void Session::subscribeAll() {
    using topics::Kind;
    auto& link = *connection_.link;
    link.subscribe(topics::operatorReply(user_), link::Qos::AtLeastOnce);
    if (office_ == Office::Administration) { // how the dwellings and the chain are; no alert, no sound: who administers does not listen
        link.subscribe(topics::anyOf(Kind::WardRoom), link::Qos::AtLeastOnce);
        link.subscribe(topics::wardStation(), link::Qos::AtLeastOnce);
        return;
    }
    link.subscribe("natlyt/1/ward/#", link::Qos::AtLeastOnce);
    link.subscribe(topics::anyOf(Kind::RoomSnippet), link::Qos::AtMostOnce);
    link.subscribe(topics::anyOf(Kind::RoomHeartbeat), link::Qos::AtMostOnce);
}

void Session::logOut() {
    if (state_ == State::LoggedOut)
        return;
    if (inside() && office_ == Office::NightWatch)
        ask(requestTo(OperatorRequestKind::GoOffDuty));
    end(Trouble::None);
}

void Session::askToLeave(bool leaveToRule) {
    if (!inside() || office_ != Office::NightWatch || !connected())
        return logOut();
    auto request = requestTo(OperatorRequestKind::GoOffDuty);
    if (leaveToRule)
        request.leaveToRule = true;
    ask(std::move(request));
}

void Session::end(Trouble trouble) {
    wake_.reset();
    if (connection_.goodbye)
        connection_.goodbye();
    connection_ = {};
    pending_.takeAll();
    wardClock_.forget();
    wasInside_ = toldOfDwellings_ = false;
    deafBeats_ = 0;
    enter(State::LoggedOut, trouble);
    emit loggedOut();
    keys_.reset(); // after everybody let go of what it opened
}

Uuid Session::ask(OperatorRequest request) {
    const Now now = this->now();
    request.id = newId(now.wall);
    request.console = console_;
    const auto id = request.id;
    if (!connection_.link) {
        emit undelivered(request, Undelivered::NoConnection);
        return id;
    }
    const auto sent =
        connection_.link->publish(topics::operatorRequest(user_), encode(request), link::Qos::AtLeastOnce);
    if (!sent) {
        spdlog::warn("{} not sent: {}", nameOf(request.kind), sent.error().sentence());
        emit undelivered(request, Undelivered::NoConnection);
        return id;
    }
    pending_.add(std::move(request), now.monotonic);
    return id;
}

OperatorRequestKind Session::entry() const {
    return office_ == Office::NightWatch ? OperatorRequestKind::GoOnDuty : OperatorRequestKind::ReadRegistry;
}

void Session::askToEnter() {
    if (office_ == Office::NightWatch)
        return goOnDuty();
    ask(requestTo(OperatorRequestKind::ReadRegistry));
    presentAt_ = clock_().monotonic;
}

void Session::goOnDuty() {
    const auto& publicKey = keys()->publicKey;
    auto request = requestTo(OperatorRequestKind::GoOnDuty);
    request.publicKey = Bytes(publicKey.begin(), publicKey.end());
    ask(std::move(request));
    presentAt_ = clock_().monotonic;
}

void Session::tick() {
    if (state_ == State::LoggedOut)
        return;
    const auto now = clock_().monotonic;
    for (const auto& late : pending_.takeTimedOut(now)) {
        if (late.kind == entry() && state_ == State::GoingOnDuty)
            enter(State::GoingOnDuty, Trouble::StationSilent);
        emit undelivered(late, Undelivered::NoAnswer);
        if (late.kind == OperatorRequestKind::GoOffDuty)
            return end(Trouble::None);
    }
    if (state_ == State::Connecting && now - enteredAt_ >= kConnectWithin)
        return end(Trouble::NoBroker);
    if (!connected() || now - presentAt_ < kPresenceEvery)
        return;
    if (state_ == State::OnDuty && office_ == Office::NightWatch) {
        presentAt_ = now;
        ask(requestTo(OperatorRequestKind::Presence));
    } else if (state_ != State::OnDuty && !pending_.holds(entry())) {
        askToEnter();
    }
}

void Session::drain() {
    if (!connection_.link)
        return;
    connection_.link->drain([this](const link::Message& m) { onMessage(m); },
                            [this](const link::LinkStatus& s) { onStatus(s); });
    if (ending_)
        end(*std::exchange(ending_, std::nullopt));
}

void Session::onStatus(const link::LinkStatus& status) {
    using link::LinkState;
    switch (status.state) {
    case LinkState::Stopped:
    case LinkState::Connecting:
        break;
    case LinkState::Connected:
        enter(wasInside_ ? State::Reconnecting : State::GoingOnDuty);
        if (wasInside_)
            emit cameBack();
        askToEnter();
        break;
    case LinkState::Lost:
        spdlog::warn("connection lost: {}", status.why.sentence());
        if (!wasInside_)
            ending_ = Trouble::NoBroker;
        else
            enter(State::Reconnecting);
        for (const auto& open : pending_.takeAll()) {
            emit undelivered(open, Undelivered::NoConnection);
            if (open.kind == OperatorRequestKind::GoOffDuty)
                ending_ = Trouble::None;
        }
        break;
    case LinkState::Refused:
        ending_ = troubleOf(status.refusal);
        detail_ = status.why.sentence();
        break;
    case LinkState::TakenOver:
        ending_ = Trouble::TakenOver;
        break;
    }
}

void Session::onMessage(const link::Message& message) {
    if (const auto topic = topics::parse(message.topic))
        route(*topic, message);
    else
        malformed({message.topic, "is not a topic of Natlyt", {}});
}

template <class M, class Signal> void Session::pass(const std::string& payload, Signal signal) {
    if (auto decoded = decode<M>(payload))
        emit(this->*signal)(*decoded);
    else
        malformed(decoded.error());
}

// What the broker says for a station that is gone bears the time of the station's start.
void Session::onStationBeat(const link::Message& message) {
    const auto beat = decode<StationHeartbeat>(message.payload);
    if (!beat)
        return malformed(beat.error());
    if (!message.retained && beat->state == StationState::Up)
        wardClock_.heard(beat->at, clock_().monotonic);
    emit stationHeartbeat(*beat);
    if (!message.retained)
        noticeDeafness(*beat);
}

// Who hears of no dwelling judges no alert, and nobody is paged at once for them while an operator is on duty: off again.
void Session::noticeDeafness(const StationHeartbeat& beat) {
    const bool isWard = std::ranges::any_of(beat.units, [](const UnitSummary& unit) { return unit.rooms > 0; });
    const bool deaf = isWard && !toldOfDwellings_ && office_ == Office::NightWatch && state_ == State::OnDuty;
    deafBeats_ = deaf ? deafBeats_ + 1 : 0;
    if (deafBeats_ < kDeafBeats)
        return;
    auto request = requestTo(OperatorRequestKind::GoOffDuty);
    request.leaveToRule = true;
    ask(std::move(request));
    ending_ = Trouble::ToldNothing;
}

void Session::route(const topics::Topic& topic, const link::Message& message) {
    using topics::Kind;
    const auto& payload = message.payload;
    switch (topic.kind) {
    case Kind::WardAlert:
        return payload.empty() ? emit wardAlertCleared(topic.item)
                               : pass<WardAlert>(payload, &Session::wardAlert);
    case Kind::WardRoom:
        toldOfDwellings_ = true;
        return payload.empty() ? emit wardRoomCleared(topic.owner)
                               : pass<WardRoom>(payload, &Session::wardRoom);
    case Kind::WardStation:
        return onStationBeat(message);
    case Kind::RoomHeartbeat:
        return pass<RoomHeartbeat>(payload, &Session::roomHeartbeat);
    case Kind::RoomSnippet:
        return emit chunk(topic.owner, topic.item, payload);
    case Kind::OperatorReply:
        if (auto reply = decode<OperatorReply>(payload))
            onReply(*reply);
        else
            malformed(reply.error());
        return;
    case Kind::RoomState:
    case Kind::RoomAlert:
    case Kind::RoomReceipt:
    case Kind::RoomTime:
    case Kind::RoomPlan:
    case Kind::RoomRequest:
    case Kind::OperatorRequest:
    case Kind::StaffPage:
    case Kind::StaffReply:
    case Kind::StaffRooms:
        return; // not subscribed
    }
}

void Session::malformed(const Error& error) {
    ++malformed_;
    spdlog::warn("message refused: {}", error.sentence());
}

void Session::onEntryReply(const OperatorReply& reply) {
    if (reply.code == ReplyCode::Ok) {
        wasInside_ = true;
        enter(State::OnDuty);
        emit wentOnDuty();
    } else if (reply.code == ReplyCode::NotAllowed) {
        ending_ = office_ == Office::NightWatch ? Trouble::NotAnOperator : Trouble::NotAnAdministrator;
    } else {
        enter(state_, Trouble::StationSilent);
    }
}

void Session::onReply(const OperatorReply& reply) {
    const auto request = pending_.answer(reply);
    if (!request)
        return;
    const bool reread = office_ == Office::Administration && state_ == State::OnDuty; // was let in long ago
    if (request->kind == entry() && !reread)
        onEntryReply(reply);
    else if (request->kind == OperatorRequestKind::Presence && reply.code == ReplyCode::NotOnDuty)
        goOnDuty(); // the station forgot us: it restarted, or we were silent for too long
    else if (request->kind == OperatorRequestKind::GoOffDuty && reply.code != ReplyCode::AlertsOpen)
        ending_ = ending_.value_or(Trouble::None);
    emit replied(*request, reply);
}

} // namespace natlyt::console
