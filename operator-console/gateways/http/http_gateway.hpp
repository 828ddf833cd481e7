// SPDX-License-Identifier: Apache-2.0
// Pages to a push server on the internet or in the house (ntfy-compatible). Such messages have come minutes or hours late:
// this is never somebody's only channel, for the pager page is always one.
#pragma once

#include "operator-console/gateways/http/ack_tokens.hpp"
#include "operator-console/gateways/http/http_client.hpp"
#include "operator-console/gateways/http/push_message.hpp"
#include "operator-console/gateways/paging_gateway.hpp"

#include <condition_variable>
#include <thread>

namespace natlyt::ward {

struct HttpPushConfig {
    std::string url;       // messages are posted here
    std::string healthUrl; // asked each minute; empty: `url` is, and any answer but a fault of the server's is a sign of life
    std::string token;     // of access, sent as Authorization: Bearer; empty: none
    std::string ackUrl;    // of the pager page as the phones reach it; empty: no link
    HttpSettings http;
    Wording wording;
    milliseconds againFirst{2000}, againMost{60000}; // between tries, doubling
    milliseconds healthEvery{60000};
};

class HttpGateway final : public PagingGateway {
public:
    HttpGateway(const HttpPushConfig& config, std::shared_ptr<AckTokens> tokens);
    ~HttpGateway() override;

    std::string_view name() const override { return "http"; }
    std::string addressOf(const Person& person) const override { return person.reach.push; }
    Result<void> send(const Recipient& to, const StaffPage& page) override;
    Result<void> cancel(const Recipient& to, const StaffPage& page) override;
    void recall(const Recipient& to, const StaffPage& page, milliseconds ago) override;
    std::vector<GatewayEvent> take() override;
    GatewayHealth health() const override;

private:
    using Key = std::pair<std::string, Uuid>;
    struct Entry {
        std::string topic, body; // body is empty when there is nothing to post
        MonotonicTime dueAt{};
        milliseconds wait{};
        bool posted = false, farewell = false;
    };
    struct Post {
        Key key;
        std::string body;
    };
    void run(const std::stop_token& stop);
    std::optional<Post> next(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void posted(const Post& post, const Result<void>& done);
    void askHealth();

    HttpPushConfig config_;
    std::shared_ptr<AckTokens> tokens_;
    std::vector<std::string> headers_;
    HttpClient client_; // the thread's alone
    MonotonicTime healthAt_{};
    mutable std::mutex mutex_; // of what follows
    std::condition_variable_any wake_;
    std::map<Key, Entry> pages_;
    std::vector<GatewayEvent> events_;
    std::string trouble_; // empty: none
    bool refused_ = false; // the last message, by a server that is well
    bool changed_ = false; // since the thread last looked
    std::jthread thread_; // last: it uses all the others
};

} // namespace natlyt::ward
