// SPDX-License-Identifier: Apache-2.0
// The network thread of MqttLink.
#include "protocol/link/mqtt_impl.hpp"

#include <pthread.h>
#include <signal.h>
#include <utility>

namespace natlyt::link {

namespace {

constexpr std::chrono::milliseconds kStepMost{1000}; // keep-alive is counted in seconds
constexpr std::size_t kOutgoingLiveMost = 1000; // live values on the way at a time; the rest waits its turn
constexpr int kReasonRefused = 128;             // and above, in PUBACK and SUBACK
constexpr int kHangUpsBeforeOldVersion = 2;

// Signals belong to the application's threads; a write to a closed socket is an error code here.
void blockSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

} // namespace

void MqttLink::Impl::run() {
    blockSignals();
    while (settle(connectOnce())) {
    }
    const Lock lock{mutex_};
    finished_ = true;
}

MqttLink::Impl::Outcome MqttLink::Impl::connectOnce() {
    Connection connection{config_, version_, *tls_, *this};
    const Clock::duration held = connection.open() ? serve(connection) : Clock::duration{};
    const Lock lock{mutex_};
    connection_ = nullptr;
    subscribing_.clear();
    outgoing_.clear();
    outgoingBytes_ = 0;
    live_.connectionLost();
    return {connection.ending(), held};
}

MqttLink::Impl::Clock::duration MqttLink::Impl::serve(Connection& connection) {
    std::optional<Clock::time_point> upSince;
    while (const auto most = nextStep(connection)) {
        if (connection.isUp() && !upSince)
            upSince = Clock::now();
        if (!connection.step(kick_, *most))
            break;
    }
    return upSince ? Clock::now() - *upSince : Clock::duration{};
}

// Takes up a connection that was just accepted, feeds live state, and says goodbye when asked to. Returns how
// long the next step may wait; nothing when the connection shall be dropped.
std::optional<std::chrono::milliseconds> MqttLink::Impl::nextStep(Connection& connection) {
    const Lock lock{mutex_};
    if (!stopped() && connection.isUp() && !connection_)
        onUp(connection);
    flushLive();
    if (!stopped())
        return kStepMost;
    if (stop_ == Stop::AtOnce || !connection.isUp() || Clock::now() >= stopBy_)
        return std::nullopt;
    if (stop_ == Stop::Gently && outgoing_.empty() && live_.allSent()) {
        stop_ = Stop::SaidGoodbye;
        connection_ = nullptr;
        connection.disconnect();
    }
    return std::chrono::ceil<std::chrono::milliseconds>(stopBy_ - Clock::now());
}

void MqttLink::Impl::onUp(Connection& connection) {
    connection_ = &connection;
    for (const auto& [filter, qos] : subscriptions_)
        sendSubscription(filter, qos);
    if (everConnected_)
        ++status_.reconnects;
    everConnected_ = true;
    setStatus(LinkState::Connected, {});
}

// A person who logged in elsewhere is told so; a machine must come back by itself, so it only says what it
// suspects.
Ending MqttLink::Impl::judge(const Outcome& outcome) {
    Ending ending = outcome.ending;
    if (ending.kind != Ending::Kind::Lost && ending.kind != Ending::Kind::HungUp)
        return ending;
    if (!takeover_.ended(outcome.held))
        return ending;
    ending.why = {where_, "another client seems to use the same identity",
                  "close one of the two, or log in again here"};
    if (config_.username)
        ending.kind = Ending::Kind::TakenOver;
    return ending;
}

// Which version the next attempt tries: MQTT 5, unless the broker just said or showed that it does not know
// it.
MqttVersion MqttLink::Impl::nextVersion(Ending::Kind ended) {
    if (ended == Ending::Kind::OtherVersion)
        return MqttVersion::V311;
    hangUps_ = ended == Ending::Kind::HungUp && version_ == MqttVersion::V5 ? hangUps_ + 1 : 0;
    return hangUps_ >= kHangUpsBeforeOldVersion ? MqttVersion::V311 : MqttVersion::V5;
}

// Notes how the connection ended and waits before the next; false when there shall be none.
bool MqttLink::Impl::settle(const Outcome& outcome) {
    const Ending ending = judge(outcome);
    version_ = nextVersion(ending.kind);
    backoff_.connectionEnded(std::chrono::duration_cast<Backoff::Duration>(outcome.held));
    Lock lock{mutex_};
    if (stopped())
        return false;
    std::chrono::milliseconds wait{};
    switch (ending.kind) {
    case Ending::Kind::TakenOver:
        setStatus(LinkState::TakenOver, ending.why);
        return false;
    case Ending::Kind::Refused:
        setStatus(LinkState::Refused, ending.why, ending.refusal);
        wait = config_.backoffMost;
        break;
    case Ending::Kind::Lost:
    case Ending::Kind::HungUp:
        setStatus(LinkState::Lost, ending.why);
        wait = backoff_.next(std::uniform_real_distribution<>{}(random_));
        break;
    case Ending::Kind::OtherVersion:
        break;
    }
    changed_.wait_for(lock, wait, [this] { return stopped(); });
    return !stopped();
}

void MqttLink::Impl::flushLive() {
    while (connection_ && outgoing_.size() < kOutgoingLiveMost) {
        const auto next = live_.takeUnsent();
        if (!next)
            return;
        // One that cannot even be handed over would fail each time: it is told, and rests until it changes.
        if (auto sent =
                send(next->topic, next->payload, Qos::AtLeastOnce, true, std::nullopt, next->revision);
            !sent)
            noteRefusedTopic(sent.error());
    }
}

void MqttLink::Impl::sendSubscription(const std::string& filter, Qos qos) {
    if (!connection_)
        return;
    if (const auto mid = connection_->subscribe(filter, qos))
        subscribing_.insert_or_assign(*mid, filter);
    else
        noteRefusedTopic(mid.error());
    kick_.wake();
}

void MqttLink::Impl::noteRefusedTopic(Error why) {
    ++status_.refusedTopics;
    status_.why = std::move(why);
    inbox_.add(status_);
    wake_.wake();
}

void MqttLink::Impl::onMessage(Message message, Qos qos) {
    const Lock lock{mutex_};
    status_.droppedMessages += inbox_.add(std::move(message), qos);
    wake_.wake();
}

void MqttLink::Impl::onPublished(int mid, int reason) {
    const Lock lock{mutex_};
    const auto found = outgoing_.find(mid);
    if (found == outgoing_.end())
        return;
    const Outgoing sent = std::move(found->second);
    outgoing_.erase(found);
    outgoingBytes_ -= sent.bytes;
    if (reason >= kReasonRefused)
        noteRefusedTopic(topicRefused(sent.topic, false, reason));
    else if (sent.liveRevision)
        live_.confirmed(sent.topic, *sent.liveRevision);
}

void MqttLink::Impl::onSubscribed(int mid, int reason) {
    const Lock lock{mutex_};
    const auto found = subscribing_.find(mid);
    if (found == subscribing_.end())
        return;
    if (reason >= kReasonRefused)
        noteRefusedTopic(topicRefused(found->second, true, reason));
    subscribing_.erase(found);
}

} // namespace natlyt::link
