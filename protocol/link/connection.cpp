// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/connection.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <mqtt_protocol.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

namespace natlyt::link {

namespace {

constexpr int kKeepAliveLeastSeconds = 5; // libmosquitto takes no less

struct FreeProperties {
    void operator()(mosquitto_property* properties) const { mosquitto_property_free_all(&properties); }
};

Result<int> handedOver(const std::string& topic, int error, int mid) {
    if (error == MOSQ_ERR_SUCCESS)
        return mid;
    return std::unexpected(Error{topic, std::string{"cannot be sent: "} + mosquitto_strerror(error), {}});
}

} // namespace

Connection::Connection(const MqttConfig& config, MqttVersion version, TlsContext& tls,
                       ConnectionEvents& events)
    : config_(config), version_(version), tls_(tls), events_(events),
      where_(config.broker.host + ":" + std::to_string(config.broker.port)),
      handle_(mosquitto_new(config.clientId.c_str(), true, this)) {
    if (!handle_)
        throw std::bad_alloc{};
    configure();
    listen();
}

void Connection::configure() {
    mosquitto* handle = handle_.get();
    mosquitto_threaded_set(handle, true); // only step() touches the socket
    mosquitto_int_option(handle, MOSQ_OPT_PROTOCOL_VERSION,
                         version_ == MqttVersion::V5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
    mosquitto_int_option(handle, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_int_option(handle, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
    mosquitto_void_option(handle, MOSQ_OPT_SSL_CTX, tls_.native());
    if (config_.username)
        mosquitto_username_pw_set(handle, config_.username->c_str(),
                                  config_.password ? config_.password->c_str() : nullptr);
    if (config_.will)
        setWill(*config_.will);
}

void Connection::setWill(const Message& will) {
    mosquitto_will_set(handle_.get(), will.topic.c_str(), static_cast<int>(will.payload.size()),
                       will.payload.data(), static_cast<int>(Qos::AtLeastOnce), true);
}

void Connection::listen() {
    mosquitto* handle = handle_.get();
    mosquitto_connect_v5_callback_set(handle,
                                      [](mosquitto*, void* self, int code, int, const mosquitto_property*) {
                                          static_cast<Connection*>(self)->onConnack(code);
                                      });
    mosquitto_disconnect_v5_callback_set(handle,
                                         [](mosquitto*, void* self, int reason, const mosquitto_property*) {
                                             static_cast<Connection*>(self)->onDisconnect(reason);
                                         });
    mosquitto_message_v5_callback_set(
        handle, [](mosquitto*, void* self, const mosquitto_message* message, const mosquitto_property*) {
            const auto* payload = static_cast<const char*>(message->payload);
            const auto size = static_cast<std::size_t>(message->payloadlen);
            static_cast<Connection*>(self)->events_.onMessage(
                {message->topic, payload ? std::string{payload, size} : std::string{}, message->retain},
                message->qos == 0 ? Qos::AtMostOnce : Qos::AtLeastOnce);
        });
    mosquitto_publish_v5_callback_set(
        handle, [](mosquitto*, void* self, int mid, int reason, const mosquitto_property*) {
            static_cast<Connection*>(self)->events_.onPublished(mid, reason);
        });
    mosquitto_subscribe_v5_callback_set(handle, [](mosquitto*, void* self, int mid, int count,
                                                   const int* granted, const mosquitto_property*) {
        static_cast<Connection*>(self)->events_.onSubscribed(mid, count > 0 ? granted[0] : 0);
    });
}

bool Connection::open() {
    tls_.newAttempt();
    const int keepAlive = std::max(kKeepAliveLeastSeconds, static_cast<int>(config_.keepAlive.count()));
    const int error =
        mosquitto_connect_async(handle_.get(), config_.broker.host.c_str(), config_.broker.port, keepAlive);
    return error == MOSQ_ERR_SUCCESS || end(error);
}

bool Connection::step(WakeFd& kick, std::chrono::milliseconds most) {
    if (!pollOnce(kick, most))
        return false;
    if (tls_.handshakeDone() && mosquitto_want_write(handle_.get()))
        if (const int error = mosquitto_loop_write(handle_.get(), 1); error != MOSQ_ERR_SUCCESS)
            return end(error);
    if (mosquitto_socket(handle_.get()) < 0)
        return end(MOSQ_ERR_NO_CONN);
    const int error = mosquitto_loop_misc(handle_.get());
    return error == MOSQ_ERR_SUCCESS || end(error);
}

// Until TLS is up, TCP's own connect shows as writability and everything after it as readability.
bool Connection::pollOnce(WakeFd& kick, std::chrono::milliseconds most) {
    const int socket = mosquitto_socket(handle_.get());
    if (socket < 0)
        return end(MOSQ_ERR_NO_CONN);
    const bool wantsWrite = tls_.handshakeDone() ? mosquitto_want_write(handle_.get()) : !tcpConnected_;
    const auto events = static_cast<short>(POLLIN | (wantsWrite ? POLLOUT : 0));
    std::array<pollfd, 2> fds{{{socket, events, 0}, {kick.get(), POLLIN, 0}}};
    if (poll(fds.data(), fds.size(), static_cast<int>(most.count())) < 0)
        return errno == EINTR || end(MOSQ_ERR_ERRNO);
    if (fds[1].revents != 0)
        kick.reset(); // what it was for is looked at before the next wait
    if (fds[0].revents == 0)
        return true;
    if (!tls_.handshakeDone()) {
        int failure = 0;
        socklen_t size = sizeof failure;
        getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size);
        errno = failure;
        if (failure != 0)
            return end(MOSQ_ERR_ERRNO);
        tcpConnected_ = true;
        if ((fds[0].revents & (POLLHUP | POLLERR)) !=
            0) { // the TLS layer met the failure before us and waits on
            readAll();
            return end(MOSQ_ERR_CONN_LOST);
        }
    } else if ((fds[0].revents & ~POLLOUT) == 0) {
        return true;
    }
    return readAll();
}

bool Connection::readAll() {
    do {
        if (const int error = mosquitto_loop_read(handle_.get(), 1); error != MOSQ_ERR_SUCCESS)
            return end(error);
        if (mosquitto_socket(handle_.get()) < 0)
            return end(MOSQ_ERR_NO_CONN);
    } while (tls_.hasPending());
    return true;
}

// Settles how the connection ended; what the broker or TLS said before comes first. Always false.
bool Connection::end(int mosquittoError) {
    const int systemError = errno;
    if (judged_)
        return false;
    judged_ = true;
    if (auto refusal = tls_.refusal()) {
        ending_ = {Ending::Kind::Refused, std::move(refusal->why), refusal->refusal};
        return false;
    }
    ending_.why = {where_, {}, "wait; the link tries again"};
    switch (mosquittoError) {
    case MOSQ_ERR_EAI:
        ending_.why.what = std::string{"the host is not known: "} + gai_strerror(systemError);
        break;
    case MOSQ_ERR_ERRNO:
        ending_.why.what = std::string{"the connection failed: "} + std::strerror(systemError);
        break;
    case MOSQ_ERR_KEEPALIVE:
        ending_.why.what = "the broker does not answer";
        break;
    default:
        ending_.why.what = up_                    ? "the connection was lost"
                           : tls_.handshakeDone() ? "the broker closed the connection before accepting it"
                                                  : "no broker accepts connections there";
    }
    if (up_ && version_ == MqttVersion::V311)
        ending_.why.mend +=
            "; when it repeats, the broker may forbid a topic or another client may have this identity";
    if (!up_ && tls_.handshakeDone() && mosquittoError != MOSQ_ERR_KEEPALIVE)
        ending_.kind = Ending::Kind::HungUp;
    return false;
}

void Connection::onConnack(int code) {
    auto verdict = judgeConnack(where_, version_, code);
    if (!verdict) {
        up_ = true;
        return;
    }
    judged_ = true;
    ending_.why = std::move(verdict->why);
    ending_.refusal = verdict->refusal;
    switch (verdict->verdict) {
    case Connack::Verdict::TryLater:
        ending_.kind = Ending::Kind::Lost;
        break;
    case Connack::Verdict::Refused:
        ending_.kind = Ending::Kind::Refused;
        break;
    case Connack::Verdict::OtherVersion:
        ending_.kind = Ending::Kind::OtherVersion;
        break;
    }
}

void Connection::onDisconnect(int reason) {
    if (judged_ || reason < MQTT_RC_UNSPECIFIED)
        return;
    judged_ = true;
    ending_.kind = reason == MQTT_RC_SESSION_TAKEN_OVER ? Ending::Kind::TakenOver
                   : reason == MQTT_RC_NOT_AUTHORIZED   ? Ending::Kind::Refused
                                                        : Ending::Kind::Lost;
    ending_.why = disconnectedByBroker(where_, reason);
    if (ending_.kind == Ending::Kind::Refused)
        ending_.refusal = Refusal::Login;
}

Result<int> Connection::publish(const std::string& topic, std::string_view payload, Qos qos, bool retain,
                                std::optional<std::uint32_t> expirySeconds) {
    mosquitto_property* list = nullptr;
    if (expirySeconds && version_ == MqttVersion::V5)
        mosquitto_property_add_int32(&list, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, *expirySeconds);
    const std::unique_ptr<mosquitto_property, FreeProperties> properties{list};
    int mid = 0;
    const int error =
        mosquitto_publish_v5(handle_.get(), &mid, topic.c_str(), static_cast<int>(payload.size()),
                             payload.data(), static_cast<int>(qos), retain, properties.get());
    return handedOver(topic, error, mid);
}

Result<int> Connection::subscribe(const std::string& filter, Qos qos) {
    int mid = 0;
    return handedOver(filter, mosquitto_subscribe(handle_.get(), &mid, filter.c_str(), static_cast<int>(qos)),
                      mid);
}

void Connection::unsubscribe(const std::string& filter) {
    mosquitto_unsubscribe(handle_.get(), nullptr, filter.c_str());
}

void Connection::disconnect() {
    mosquitto_disconnect(handle_.get());
}

} // namespace natlyt::link
