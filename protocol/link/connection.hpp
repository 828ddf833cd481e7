// SPDX-License-Identifier: Apache-2.0
// One connection to the broker, from its first packet to its end; the link makes a new one for each attempt,
// so nothing of an old one lingers. open() and step() belong to the network thread; publish() and its like
// may be called from another thread while the connection lives.
#pragma once

#include "protocol/link/refusal.hpp"
#include "protocol/link/tls_context.hpp"
#include "protocol/link/wake_fd.hpp"

#include <mosquitto.h>

namespace natlyt::link {

// Called on the network thread, from within step().
class ConnectionEvents {
public:
    virtual ~ConnectionEvents() = default;
    virtual void onMessage(Message message, Qos qos) = 0;
    // QoS 0: written to the socket; QoS 1: acknowledged. reason 128 and above: refused.
    virtual void onPublished(int mid, int reason) = 0;
    virtual void onSubscribed(int mid, int reason) = 0;
};

struct Ending {
    enum class Kind {
        Lost,
        Refused,
        TakenOver,
        OtherVersion, // the broker said so
        HungUp        // before it accepted us, without a word, as some old brokers do on MQTT 5
    };
    Kind kind = Kind::Lost;
    Error why;
    Refusal refusal = Refusal::None;
};

class Connection {
public:
    Connection(const MqttConfig& config, MqttVersion version, TlsContext& tls, ConnectionEvents& events);

    // Resolves the host and begins to connect. False: see ending().
    bool open();
    // Waits for the network or for `kickFd` to become readable, at most `most`, and does what is due. False
    // when the connection has ended.
    bool step(WakeFd& kick, std::chrono::milliseconds most);
    bool isUp() const { return up_; } // the broker accepted us
    const Ending& ending() const { return ending_; }

    // The message's id, with which onPublished comes; an Error when it cannot be handed over.
    Result<int> publish(const std::string& topic, std::string_view payload, Qos qos, bool retain,
                        std::optional<std::uint32_t> expirySeconds);
    Result<int> subscribe(const std::string& filter, Qos qos);
    void unsubscribe(const std::string& filter);
    void disconnect();

private:
    struct Destroy {
        void operator()(mosquitto* handle) const { mosquitto_destroy(handle); }
    };

    void configure();
    void listen();
    void setWill(const Message& will);
    bool pollOnce(WakeFd& kick, std::chrono::milliseconds most);
    bool readAll();
    bool end(int mosquittoError);
    void onConnack(int code);
    void onDisconnect(int reason);

    const MqttConfig& config_;
    MqttVersion version_;
    TlsContext& tls_;
    ConnectionEvents& events_;
    std::string where_;
    std::unique_ptr<mosquitto, Destroy> handle_;
    bool tcpConnected_ = false;
    bool up_ = false;
    bool judged_ = false; // the ending is known from the broker's own words
    Ending ending_;
};

} // namespace natlyt::link
