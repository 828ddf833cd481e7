// SPDX-License-Identifier: Apache-2.0
// The bus as a test drives it: what was published is kept, what should arrive is put, failures are asked for
// by name.
#pragma once

#include "protocol/link/link.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace natlyt::console::testing {

enum class FailureMode { None, PublishFails, RepliesStayAway };

class FakeLink final : public link::Link {
public:
    // Answers every request of the operator with Ok unless told otherwise.
    std::vector<link::Message> published;
    std::vector<std::string> subscriptions;
    FailureMode failure = FailureMode::None;
    ReplyCode replyWith = ReplyCode::Ok;
    std::vector<OperatorRequest> requests; // decoded, in order
    std::vector<PastAlert> night;          // of whatever room is asked about
    std::optional<UtcTime> drilledAt = UtcTime{std::chrono::milliseconds(1'795'000'000'000)}; // whoever logs in; nothing: never
    std::function<void(const OperatorRequest&, OperatorReply&)> station; // says more than yes or no

    void deliver(std::string topic, std::string payload, bool retained = false) {
        inbox_.push_back({std::move(topic), std::move(payload), retained});
    }
    void become(link::LinkState state, Error why = {}, link::Refusal refusal = link::Refusal::None) {
        status_.state = state;
        status_.refusal = refusal;
        status_.why = std::move(why);
        pendingStatus_.push_back(status_);
    }
    const OperatorRequest* last(OperatorRequestKind kind) const {
        const auto found =
            std::ranges::find(requests.rbegin(), requests.rend(), kind, &OperatorRequest::kind);
        return found == requests.rend() ? nullptr : &*found;
    }
    auto count(OperatorRequestKind kind) const {
        return std::ranges::count(requests, kind, &OperatorRequest::kind);
    }

    Result<void> publish(std::string_view topic, std::string_view payload, link::Qos, bool,
                         std::optional<std::uint32_t>) override {
        if (failure == FailureMode::PublishFails || status_.state != link::LinkState::Connected)
            return std::unexpected(Error{"broker", "is not connected", "wait"});
        published.push_back({std::string(topic), std::string(payload), false});
        answer(topic, payload);
        return {};
    }
    void setLive(std::string_view, std::string_view) override {}
    void clearLive(std::string_view) override {}
    void subscribe(std::string_view filter, link::Qos) override { subscriptions.emplace_back(filter); }
    void unsubscribe(std::string_view) override {}
    link::LinkStatus status() const override { return status_; }
    void drain(const std::function<void(const link::Message&)>& onMessage,
               const std::function<void(const link::LinkStatus&)>& onStatus) override {
        for (const auto& status : std::exchange(pendingStatus_, {}))
            onStatus(status);
        while (!inbox_.empty()) { // an answer may come to what a handler asked
            for (const auto& message : std::exchange(inbox_, {}))
                onMessage(message);
        }
    }
    int wakeFd() const override { return -1; }

private:
    void answer(std::string_view topic, std::string_view payload) {
        const auto parsed = topics::parse(topic);
        const auto request = decode<OperatorRequest>(payload);
        if (!parsed || !request)
            return;
        requests.push_back(*request);
        if (failure == FailureMode::RepliesStayAway)
            return;
        const bool decision =
            request->kind != OperatorRequestKind::GoOnDuty && request->kind != OperatorRequestKind::Presence;
        OperatorReply reply;
        reply.request = request->id;
        reply.code = decision ? replyWith : ReplyCode::Ok;
        if (request->kind == OperatorRequestKind::ReadNight && reply.code == ReplyCode::Ok)
            reply.night = night;
        if (request->kind == OperatorRequestKind::GoOnDuty)
            reply.guidedDrillAt = drilledAt;
        if (station)
            station(*request, reply);
        deliver(topics::operatorReply(parsed->owner), encode(reply));
    }

    link::LinkStatus status_;
    std::vector<link::LinkStatus> pendingStatus_;
    std::vector<link::Message> inbox_;
};

} // namespace natlyt::console::testing
