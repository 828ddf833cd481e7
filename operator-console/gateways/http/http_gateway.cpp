// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/http_gateway.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {

HttpGateway::HttpGateway(const HttpPushConfig& config, std::shared_ptr<AckTokens> tokens)
    : config_(config), tokens_(std::move(tokens)), headers_{"Content-Type: application/json"}, client_(config.http) {
    if (!config_.token.empty()) headers_.push_back("Authorization: Bearer " + config_.token);
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

HttpGateway::~HttpGateway() {
    thread_.request_stop();
    wake_.notify_all();
}

Result<void> HttpGateway::send(const Recipient& to, const StaffPage& page) {
    const Key key{to.user, page.page};
    const std::scoped_lock lock(mutex_);
    if (page.state != PageState::Ringing) {
        const auto known = pages_.find(key); // it has passed on: what waits need not go out, and the link still counts
        if (known != pages_.end()) known->second.body.clear();
        return {};
    }
    const auto now = systemNow().monotonic;
    const auto link = config_.ackUrl.empty() ? std::string() : config_.ackUrl + "/ack/" + tokens_->make({to.user, page.page}, now);
    auto& entry = pages_[key];
    entry.topic = to.address;
    if (entry.body.empty()) entry.dueAt = now;
    entry.body = pushMessage(to.address, page, link, config_.wording);
    entry.wait = config_.againFirst;
    changed_ = true;
    wake_.notify_all();
    if (trouble_.empty()) return {};
    return std::unexpected(Error{"http", trouble_, "it is tried again while the page is open"});
}

Result<void> HttpGateway::cancel(const Recipient& to, const StaffPage& page) {
    tokens_->forget({to.user, page.page});
    const std::scoped_lock lock(mutex_);
    const auto known = pages_.find({to.user, page.page});
    if (known == pages_.end() || known->second.farewell) return {};
    if (!known->second.posted || page.state != PageState::Cancelled) { // nothing was said, or it was the person's own answer
        pages_.erase(known);
        return {};
    }
    known->second.farewell = true;
    known->second.body = pushOver(known->second.topic, page, config_.wording);
    known->second.dueAt = systemNow().monotonic;
    changed_ = true;
    wake_.notify_all();
    return {};
}

void HttpGateway::recall(const Recipient& to, const StaffPage& page, milliseconds) {
    if (!config_.ackUrl.empty()) tokens_->make({to.user, page.page}, systemNow().monotonic); // the link that it went out with
    const std::scoped_lock lock(mutex_);
    auto& entry = pages_[{to.user, page.page}];
    entry.topic = to.address;
    entry.posted = true;
}

std::vector<GatewayEvent> HttpGateway::take() {
    const std::scoped_lock lock(mutex_);
    for (auto& seen : tokens_->takeLookedAt()) events_.push_back({GatewayEventKind::Read, seen.user, seen.page, ""});
    for (auto& used : tokens_->takeUsed()) events_.push_back({GatewayEventKind::Acknowledged, used.user, used.page, ""});
    return std::exchange(events_, {});
}

GatewayHealth HttpGateway::health() const {
    const std::scoped_lock lock(mutex_);
    return {trouble_.empty(), trouble_};
}

// What has been due for longest, or nothing when it is time to ask for the server's health or to stop.
std::optional<HttpGateway::Post> HttpGateway::next(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const std::pair<const Key, Entry>* first = nullptr;
        for (const auto& page : pages_)
            if (!page.second.body.empty() && (!first || page.second.dueAt < first->second.dueAt)) first = &page;
        const auto now = systemNow().monotonic;
        if (first && first->second.dueAt <= now) return Post{first->first, first->second.body};
        if (healthAt_ <= now) return std::nullopt;
        changed_ = false;
        wake_.wait_until(lock, stop, first ? std::min(healthAt_, first->second.dueAt) : healthAt_, [this] { return changed_; });
    }
    return std::nullopt;
}

void HttpGateway::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::optional<Post> post;
        {
            std::unique_lock lock(mutex_);
            post = next(lock, stop);
        }
        if (post) posted(*post, client_.request(config_.url, post->body, headers_));
        else if (!stop.stop_requested()) askHealth();
    }
}

void HttpGateway::posted(const Post& post, const Result<void>& done) {
    const std::scoped_lock lock(mutex_);
    trouble_ = done ? "" : done.error().sentence();
    refused_ = client_.isRefused();
    const auto found = pages_.find(post.key);
    if (found == pages_.end()) return; // over in the meantime
    auto& entry = found->second;
    if (entry.farewell) { // a courtesy: not worth a second try
        pages_.erase(found);
        return;
    }
    if (!done) {
        entry.dueAt = systemNow().monotonic + entry.wait;
        entry.wait = std::min(2 * entry.wait, config_.againMost);
        events_.push_back({GatewayEventKind::Failed, post.key.first, post.key.second, trouble_});
        return;
    }
    entry.posted = true;
    if (entry.body == post.body) entry.body.clear(); // else it rings again already
    events_.push_back({GatewayEventKind::Delivered, post.key.first, post.key.second, ""});
}

// A server that is well does not make up for one that takes no message.
void HttpGateway::askHealth() {
    const bool byUrl = config_.healthUrl.empty();
    const auto done = client_.request(byUrl ? config_.url : config_.healthUrl, "", headers_);
    const bool alive = done || (byUrl && client_.isRefused());
    const std::scoped_lock lock(mutex_);
    if (!alive) trouble_ = done.error().sentence();
    else if (!refused_) trouble_.clear();
    healthAt_ = systemNow().monotonic + config_.healthEvery;
}

} // namespace natlyt::ward
