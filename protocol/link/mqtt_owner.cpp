// SPDX-License-Identifier: Apache-2.0
// The owner's side of MqttLink.
#include "protocol/link/mqtt_impl.hpp"

namespace natlyt::link {

namespace {

constexpr std::size_t kDrainedAtOnce = 200; // each may cost its reader a write to disk

void initialiseLibrary() {
    static const int done = mosquitto_lib_init();
    static_cast<void>(done);
}

} // namespace

MqttLink::Impl::Impl(MqttConfig config)
    : config_(std::move(config)), where_(config_.broker.host + ":" + std::to_string(config_.broker.port)),
      backoff_(config_.backoffLeast, config_.backoffMost), random_(std::random_device{}()),
      inbox_(config_.inboxBytesMost) {
    initialiseLibrary();
}

MqttLink::Impl::~Impl() {
    join(Stop::AtOnce, {});
}

Result<void> MqttLink::Impl::start() {
    if (thread_.joinable()) {
        if (Lock lock{mutex_}; !finished_)
            return {};
        thread_.join();
    }
    auto tls = TlsContext::make(config_);
    if (!tls)
        return std::unexpected(tls.error());
    tls_ = std::move(*tls);
    const Lock lock{mutex_};
    stop_ = Stop::No;
    finished_ = false;
    takeover_.started();
    setStatus(LinkState::Connecting, {});
    thread_ = std::thread{[this] { run(); }};
    return {};
}

void MqttLink::Impl::stop(std::chrono::milliseconds most) {
    join(Stop::Gently, most);
    const Lock lock{mutex_};
    setStatus(LinkState::Stopped, {});
}

void MqttLink::Impl::join(Stop how, std::chrono::milliseconds most) {
    {
        const Lock lock{mutex_};
        stop_ = how;
        stopBy_ = Clock::now() + most;
    }
    changed_.notify_all();
    kick_.wake();
    if (thread_.joinable())
        thread_.join();
}

Result<void> MqttLink::Impl::publish(std::string_view topic, std::string_view payload, Qos qos, bool retain,
                                     std::optional<std::uint32_t> expirySeconds) {
    const Lock lock{mutex_};
    if (!connection_)
        return std::unexpected(Error{where_, "not connected", {}});
    if (outgoingBytes_ + payload.size() > config_.outboundBytesMost)
        return std::unexpected(
            Error{where_, "the connection is slower than what is to be sent", "send less, or wait"});
    return send(std::string{topic}, payload, qos, retain, expirySeconds, std::nullopt);
}

Result<void> MqttLink::Impl::send(const std::string& topic, std::string_view payload, Qos qos, bool retain,
                                  std::optional<std::uint32_t> expirySeconds,
                                  std::optional<std::uint64_t> liveRevision) {
    const auto mid = connection_->publish(topic, payload, qos, retain, expirySeconds);
    if (!mid)
        return std::unexpected(mid.error());
    const std::size_t bytes = topic.size() + payload.size();
    outgoing_.insert_or_assign(*mid, Outgoing{topic, bytes, liveRevision});
    outgoingBytes_ += bytes;
    kick_.wake();
    return {};
}

void MqttLink::Impl::setLive(std::string_view topic, std::string_view payload) {
    const Lock lock{mutex_};
    if (live_.set(topic, payload))
        flushLive();
}

void MqttLink::Impl::clearLive(std::string_view topic) {
    const Lock lock{mutex_};
    live_.clear(topic);
    flushLive();
}

void MqttLink::Impl::subscribe(std::string_view filter, Qos qos) {
    const Lock lock{mutex_};
    const auto known = subscriptions_.find(filter);
    if (known != subscriptions_.end() && known->second == qos)
        return;
    const auto placed = subscriptions_.insert_or_assign(std::string{filter}, qos).first;
    sendSubscription(placed->first, qos);
}

void MqttLink::Impl::unsubscribe(std::string_view filter) {
    const Lock lock{mutex_};
    const auto known = subscriptions_.find(filter);
    if (known == subscriptions_.end())
        return;
    if (connection_)
        connection_->unsubscribe(known->first);
    subscriptions_.erase(known);
    kick_.wake();
}

LinkStatus MqttLink::Impl::status() const {
    const Lock lock{mutex_};
    return status_;
}

void MqttLink::Impl::drain(const std::function<void(const Message&)>& onMessage,
                           const std::function<void(const LinkStatus&)>& onStatus) {
    Lock lock{mutex_};
    wake_.reset();
    if (status_.droppedMessages != droppedTold_) {
        droppedTold_ = status_.droppedMessages;
        inbox_.add(status_);
    }
    const auto events = inbox_.take(kDrainedAtOnce);
    if (!inbox_.empty())
        wake_.wake();
    lock.unlock();
    for (const auto& event : events) {
        if (const auto* message = std::get_if<Message>(&event))
            onMessage(*message);
        else
            onStatus(std::get<LinkStatus>(event));
    }
}

void MqttLink::Impl::setStatus(LinkState state, Error why, Refusal refusal) {
    const bool news = status_.state != state || status_.why.sentence() != why.sentence();
    status_.state = state;
    status_.refusal = refusal;
    status_.why = std::move(why);
    if (!news)
        return;
    inbox_.add(status_);
    wake_.wake();
}

MqttLink::MqttLink(MqttConfig config) : impl_(std::make_unique<Impl>(std::move(config))) {}
MqttLink::~MqttLink() = default;
Result<void> MqttLink::start() {
    return impl_->start();
}
void MqttLink::stop(std::chrono::milliseconds most) {
    impl_->stop(most);
}
Result<void> MqttLink::publish(std::string_view topic, std::string_view payload, Qos qos, bool retain,
                               std::optional<std::uint32_t> expirySeconds) {
    return impl_->publish(topic, payload, qos, retain, expirySeconds);
}
void MqttLink::setLive(std::string_view topic, std::string_view payload) {
    impl_->setLive(topic, payload);
}
void MqttLink::clearLive(std::string_view topic) {
    impl_->clearLive(topic);
}
void MqttLink::subscribe(std::string_view filter, Qos qos) {
    impl_->subscribe(filter, qos);
}
void MqttLink::unsubscribe(std::string_view filter) {
    impl_->unsubscribe(filter);
}
LinkStatus MqttLink::status() const {
    return impl_->status();
}
void MqttLink::drain(const std::function<void(const Message&)>& onMessage,
                     const std::function<void(const LinkStatus&)>& onStatus) {
    impl_->drain(onMessage, onStatus);
}
int MqttLink::wakeFd() const {
    return impl_->wakeFd();
}
std::optional<UtcTime> MqttLink::brokerCertificateEnds() const {
    return impl_->brokerCertificateEnds();
}

} // namespace natlyt::link
