// SPDX-License-Identifier: Apache-2.0
// Link over libmosquitto: MQTT 5 where the broker has it, else 3.1.1; TLS 1.3; one reconnect at a time with jittered,
// doubling backoff; subscriptions and live state again on every connect.
#pragma once

#include "protocol/link/link.hpp"
#include "protocol/support/time.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace natlyt::link {

struct BrokerAddress {
    std::string host = "localhost";
    std::uint16_t port = 8883;
};

struct MqttConfig {
    BrokerAddress broker;
    std::string clientId;
    std::filesystem::path caFile;                      // the broker is always verified
    std::optional<std::filesystem::path> certificate;  // with `key`: the client's identity
    std::optional<std::filesystem::path> key;
    std::optional<std::string> username;               // or a person's name and password
    std::optional<std::string> password;
    std::optional<Message> will;                       // retained, QoS 1
    std::chrono::seconds keepAlive{10};
    std::chrono::milliseconds backoffLeast{250};
    std::chrono::milliseconds backoffMost{15000};
    std::size_t inboxBytesMost = 64 << 20;             // beyond it the oldest QoS 0 messages are dropped, and counted
    std::size_t outboundBytesMost = 16 << 20;          // handed over and not gone out; beyond it publish() is an Error
};

// States: Connecting until the first attempt has ended; from then on Lost or Refused until connected again. A refused
// link tries again at the longest wait, since certificates and rights can be mended at the broker. TakenOver ends the
// attempts until start(): when the broker says so, or, for a person (username), when reconnects are thrown out again
// and again, since most brokers do not say so; a machine (certificate) goes on trying and says what it suspects. An
// MQTT 3.1.1 broker cannot say that a publish was denied: it shows as Lost.
class MqttLink final : public Link {
public:
    explicit MqttLink(MqttConfig config);
    ~MqttLink() override; // publishes nothing; stop() first for a clean goodbye

    // Reads the certificate files and starts connecting. An Error names the file that cannot be used. Also after stop()
    // and after TakenOver; while a link is running it does nothing.
    Result<void> start();
    // Sends a DISCONNECT (the will is not published) after what was published has gone out, waiting at most `most`.
    void stop(std::chrono::milliseconds most = std::chrono::milliseconds{2000});

    Result<void> publish(std::string_view topic, std::string_view payload, Qos qos, bool retain = false,
                         std::optional<std::uint32_t> expirySeconds = std::nullopt) override;
    void setLive(std::string_view topic, std::string_view payload) override;
    void clearLive(std::string_view topic) override;
    void subscribe(std::string_view filter, Qos qos) override;
    void unsubscribe(std::string_view filter) override;
    LinkStatus status() const override;
    void drain(const std::function<void(const Message&)>& onMessage,
               const std::function<void(const LinkStatus&)>& onStatus) override;
    int wakeFd() const override;
    // When the certificate that the broker showed ends; nothing before it has shown one.
    std::optional<UtcTime> brokerCertificateEnds() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace natlyt::link
