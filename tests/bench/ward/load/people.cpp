// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ward/load/people.hpp"

#include "protocol/topics/topics.hpp"

namespace natlyt::bench {
namespace {

constexpr milliseconds kPresenceEvery{5000}, kHandsetEvery{10000}, kGiveUp{5000};

} // namespace

People::People(link::Link& link, std::size_t operators, std::size_t staff, milliseconds decideAfter)
    : link_(link), staff_(staff), decideAfter_(decideAfter) {
    for (std::size_t i = 0; i < operators; ++i) seats_.push_back({operatorId(i), "seat-" + std::to_string(i + 1), false, {}, {}, {}});
}

Uuid People::newId(Now now) {
    std::array<std::uint8_t, 10> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    return Uuid::version7(now.wall, bytes);
}

OperatorRequest People::request(OperatorRequestKind kind, const std::optional<Uuid>& alert) {
    OperatorRequest request;
    request.kind = kind;
    request.alert = alert;
    return request;
}

void People::ask(const Seat& seat, OperatorRequest request, Now now) {
    request.id = newId(now);
    request.console = seat.console;
    std::ignore = link_.publish(topics::operatorRequest(seat.user), encode(request), link::Qos::AtLeastOnce); // what is lost is asked again
}

void People::onDuty(std::size_t index, Now now) {
    auto& seat = seats_[index];
    seat.onDuty = true;
    auto asked = request(OperatorRequestKind::GoOnDuty);
    asked.publicKey = Bytes(32, static_cast<std::uint8_t>(index + 1));
    ask(seat, std::move(asked), now);
}

void People::onDuty(Now now) {
    for (std::size_t i = 0; i < seats_.size(); ++i) onDuty(i, now);
    handsetsFrom_ = now.monotonic;
}

void People::offDuty(std::size_t index, Now now) {
    seats_[index].onDuty = false;
    ask(seats_[index], request(OperatorRequestKind::GoOffDuty), now);
}

void People::turn(Now now) {
    if (handsetsFrom_ == MonotonicTime{}) return;
    for (auto& seat : seats_) work(seat, now);
    if (now.monotonic - presentAt_ >= kPresenceEvery) {
        presentAt_ = now.monotonic;
        for (const auto& seat : seats_)
            if (seat.onDuty) ask(seat, request(OperatorRequestKind::Presence), now);
    }
    sayPresent(now);
}

// Evenly spread, as the rooms' heartbeats are.
void People::sayPresent(Now now) {
    const auto due = (now.monotonic - handsetsFrom_) * static_cast<std::int64_t>(staff_) / kHandsetEvery;
    for (; handsetsSaid_ < due; ++handsetsSaid_) {
        const auto user = staffId(static_cast<std::size_t>(handsetsSaid_) % staff_);
        StaffReply reply;
        reply.id = newId(now);
        reply.kind = StaffReplyKind::Presence;
        reply.at = now.wall;
        std::ignore = link_.publish(topics::staffReply(user), encode(reply), link::Qos::AtLeastOnce);
    }
}

void People::work(Seat& seat, Now now) {
    if (!seat.onDuty) return;
    if (seat.alert && ended_.contains(*seat.alert)) {
        ended_.erase(*seat.alert);
        seat.alert.reset();
    }
    if (seat.alert && seat.decideAt && now.monotonic >= *seat.decideAt) {
        auto dismiss = request(OperatorRequestKind::Dismiss, seat.alert);
        dismiss.dismissReason = DismissReason::NotRelevant;
        dismiss.soundsSeen = known_.at(*seat.alert).soundCount;
        ask(seat, std::move(dismiss), now);
        seat.decideAt = now.monotonic + kGiveUp; // a sound may have joined: again, with that seen
    }
    if (seat.alert && !seat.decideAt && now.monotonic - seat.askedAt >= kGiveUp) seat.alert.reset();
    while (!seat.alert && !raised_.empty()) {
        const auto next = raised_.front();
        raised_.pop_front();
        const auto known = known_.find(next);
        if (known == known_.end() || known->second.state != AlertState::Raised) continue;
        seat.alert = next;
        seat.askedAt = now.monotonic;
        seat.decideAt.reset();
        ask(seat, request(OperatorRequestKind::Claim, next), now);
    }
}

void People::alert(const WardAlert& alert, Now now) {
    if (alert.state == AlertState::Dismissed || alert.state == AlertState::Resolved) {
        decided_ += alert.state == AlertState::Dismissed;
        known_.erase(alert.id);
        for (const auto& seat : seats_)
            if (seat.alert == alert.id) ended_.insert(alert.id);
        return;
    }
    const auto [known, isNew] = known_.try_emplace(alert.id, alert);
    const auto before = std::exchange(known->second, alert).state;
    if (alert.state == AlertState::Raised && (isNew || before != AlertState::Raised)) raised_.push_back(alert.id);
    for (auto& seat : seats_)
        if (seat.alert == alert.id && alert.claimedBy == seat.user && !seat.decideAt) seat.decideAt = now.monotonic + decideAfter_;
}

} // namespace natlyt::bench
