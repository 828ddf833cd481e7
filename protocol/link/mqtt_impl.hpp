// SPDX-License-Identifier: Apache-2.0
// The two sides of MqttLink: the owner's calls, and the network thread that keeps one connection after
// another. All that both touch is behind one mutex; libmosquitto's own locks are only ever taken after it,
// never before it, except around the callbacks below, which hold none that a call of the owner's needs.
#pragma once

#include "protocol/link/backoff.hpp"
#include "protocol/link/connection.hpp"
#include "protocol/link/inbox.hpp"
#include "protocol/link/live_state.hpp"
#include "protocol/link/mqtt_link.hpp"
#include "protocol/link/takeover.hpp"
#include "protocol/link/wake_fd.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <random>
#include <thread>
#include <unordered_map>

namespace natlyt::link {

class MqttLink::Impl final : public ConnectionEvents {
public:
    explicit Impl(MqttConfig config);
    ~Impl() override;

    // The owner's side.
    Result<void> start();
    void stop(std::chrono::milliseconds most);
    Result<void> publish(std::string_view topic, std::string_view payload, Qos qos, bool retain,
                         std::optional<std::uint32_t> expirySeconds);
    void setLive(std::string_view topic, std::string_view payload);
    void clearLive(std::string_view topic);
    void subscribe(std::string_view filter, Qos qos);
    void unsubscribe(std::string_view filter);
    LinkStatus status() const;
    void drain(const std::function<void(const Message&)>& onMessage,
               const std::function<void(const LinkStatus&)>& onStatus);
    int wakeFd() const { return wake_.get(); }
    std::optional<UtcTime> brokerCertificateEnds() const {
        return tls_ ? tls_->brokerCertificateEnds() : std::nullopt;
    }

    // Called back on the network thread.
    void onMessage(Message message, Qos qos) override;
    void onPublished(int mid, int reason) override;
    void onSubscribed(int mid, int reason) override;

private:
    using Clock = std::chrono::steady_clock;
    using Lock = std::unique_lock<std::mutex>;
    enum class Stop { No, Gently, SaidGoodbye, AtOnce };
    struct Outgoing {
        std::string topic;
        std::size_t bytes;
        std::optional<std::uint64_t> liveRevision;
    };

    // The network thread.
    void run();
    struct Outcome {
        Ending ending;
        Clock::duration held; // how long the broker had us
    };
    Outcome connectOnce();
    Clock::duration serve(Connection& connection);
    std::optional<std::chrono::milliseconds> nextStep(Connection& connection);
    Ending judge(const Outcome& outcome);
    MqttVersion nextVersion(Ending::Kind ended);
    bool settle(const Outcome& outcome);

    // With mutex_ held.
    void setStatus(LinkState state, Error why, Refusal refusal = Refusal::None);
    void noteRefusedTopic(Error why);
    void onUp(Connection& connection);
    void flushLive();
    void sendSubscription(const std::string& filter, Qos qos);
    Result<void> send(const std::string& topic, std::string_view payload, Qos qos, bool retain,
                      std::optional<std::uint32_t> expirySeconds, std::optional<std::uint64_t> liveRevision);
    bool stopped() const { return stop_ != Stop::No; }
    void join(Stop how, std::chrono::milliseconds most);

    const MqttConfig config_;
    const std::string where_; // host:port, for errors
    WakeFd wake_;             // readable: something to drain
    WakeFd kick_;             // readable: something to send, or stop
    std::unique_ptr<TlsContext> tls_;
    std::thread thread_;

    // The network thread's own.
    Backoff backoff_;
    TakeoverGuess takeover_;
    std::mt19937 random_;
    MqttVersion version_ = MqttVersion::V5;
    int hangUps_ = 0; // of MQTT 5 attempts in a row, before they were accepted

    mutable std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    Stop stop_ = Stop::No;
    Clock::time_point stopBy_;
    bool finished_ = true;             // the network thread has nothing more to do
    Connection* connection_ = nullptr; // while it is up
    LinkStatus status_;
    bool everConnected_ = false;
    std::uint64_t droppedTold_ = 0;
    Inbox inbox_;
    LiveState live_;
    std::map<std::string, Qos, std::less<>> subscriptions_;
    std::unordered_map<int, std::string> subscribing_; // by message id
    std::unordered_map<int, Outgoing> outgoing_;       // by message id
    std::size_t outgoingBytes_ = 0;
};

} // namespace natlyt::link
