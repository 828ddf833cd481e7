// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ward/load/crowd.hpp"

#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/station_time.hpp"
#include "protocol/topics/topics.hpp"

#include <algorithm>

namespace natlyt::bench {
namespace {

constexpr milliseconds kHeartbeatEvery{5000};
constexpr std::int64_t kFramesPerMs = 16;

bool isOpen(const ListeningPlan& plan, UtcTime now) {
    return std::ranges::any_of(plan.intervals, [now](const Interval& i) { return i.from <= now && now < i.to; });
}

} // namespace

Crowd::Crowd(const std::vector<std::string>& ids, std::vector<link::Link*> links, const sealing::SigningPublicKey& station, Raised raised)
    : station_(station), raised_(std::move(raised)), rooms_(ids.size()) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto& room = rooms_[i];
        room.id = ids[i];
        room.link = links[i * links.size() / ids.size()];
        index_[room.id] = i;
        room.link->subscribe(topics::roomPlan(room.id), link::Qos::AtLeastOnce);
        room.link->subscribe(topics::roomReceipt(room.id), link::Qos::AtLeastOnce);
        room.link->subscribe(topics::roomTime(room.id), link::Qos::AtMostOnce);
    }
}

Uuid Crowd::newId(Now now) {
    std::array<std::uint8_t, 10> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    return Uuid::version7(now.wall, bytes);
}

void Crowd::publish(Room& room, const std::string& topic, const std::string& body, link::Qos qos, bool retain) {
    figures_.sentBytes += static_cast<std::int64_t>(topic.size() + body.size());
    if (!room.link->publish(topic, body, qos, retain)) ++figures_.refused;
}

void Crowd::start(Now now, milliseconds within) {
    const auto count = static_cast<std::int64_t>(rooms_.size());
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        rooms_[i].beginsAt = now.monotonic + within * static_cast<std::int64_t>(i) / count;
        due_.emplace(rooms_[i].beginsAt, i);
    }
}

void Crowd::turn(Now now) {
    while (!due_.empty() && due_.top().first <= now.monotonic) {
        const auto [at, index] = due_.top();
        due_.pop();
        due_.emplace(at + kHeartbeatEvery, index);
        auto& room = rooms_[index];
        if (room.isSilent) continue;
        figures_.lateMs = std::max(figures_.lateMs, static_cast<double>((now.monotonic - at).count()));
        beat(room, now);
    }
    while (alertsPerSecond_ > 0 && nextAlert_ <= now.monotonic) raise(now);
    for (auto entry = sending_.begin(); entry != sending_.end();) sendDue((entry++)->first, now);
}

void Crowd::beat(Room& room, Now now) {
    if (!std::exchange(room.isUp, true)) {
        room.boot = newId(now);
        settle(room, now);
    }
    if (room.clock.wantsToAsk(now)) {
        room.asked = newId(now);
        room.askedAt = now.monotonic;
        room.clock.asked(*room.asked, now);
    }
    const auto ran = (now.monotonic - room.beginsAt).count();
    RoomHeartbeat beat{room.id, room.sequence++, room.boot, ran * kFramesPerMs, room.condition, room.reason, -51, -57,
                       room.outbox ? static_cast<std::int64_t>(room.outbox->size()) : 0, {}, now.wall, ran, {}, room.asked, {}};
    if (room.askedAt != now.monotonic) beat.timeNonce.reset();
    room.beatAt = now.monotonic;
    ++figures_.heartbeats;
    publish(room, topics::roomHeartbeat(room.id), encode(beat), link::Qos::AtMostOnce, false);
}

void Crowd::settle(Room& room, Now now) {
    const bool isOwn = room.plan && room.plan->bootId == room.boot;
    auto condition = RoomCondition::Closed;
    auto reason = isOwn ? RoomReason::OutsidePlan : RoomReason::NoPlan;
    if (isOwn && room.clock.inDoubt()) condition = RoomCondition::Fault, reason = RoomReason::ClockInDoubt;
    else if (isOwn && isOpen(*room.plan, now.wall)) condition = RoomCondition::Listening, reason = RoomReason::None;
    listening_ += (condition == RoomCondition::Listening) - (room.condition == RoomCondition::Listening);
    room.condition = condition;
    room.reason = reason;
    const RoomState state{room.id, condition, reason, room.boot, now.wall, isOwn ? room.plan->number : 0, "1.0.0", "bench", {}, {}};
    ++figures_.states;
    publish(room, topics::roomState(room.id), encode(state), link::Qos::AtLeastOnce, true);
}

void Crowd::alertsPerSecond(double rate, Now now) {
    alertsPerSecond_ = rate;
    nextAlert_ = now.monotonic;
}

// In a room that listens, at moments as of a Poisson process.
void Crowd::raise(Now now) {
    std::exponential_distribution<> gap(alertsPerSecond_ / 1000);
    nextAlert_ += milliseconds{static_cast<std::int64_t>(gap(random_)) + 1};
    const auto index = random_() % rooms_.size();
    auto& room = rooms_[index];
    if (room.condition != RoomCondition::Listening || room.isSilent) return;
    RoomAlert alert{room.id, newId(now), room.boot, SoundClass::Shout, 0.91,
                    {{SoundClass::Shout, 0.91}, {SoundClass::Speech, 0.3}, {SoundClass::Crying, 0.1}}, -21, now.wall, AlertRule::ClassHeard, {}};
    waiting_[alert.id] = now.monotonic;
    raised_(alert.id, now.monotonic);
    if (!room.outbox) room.outbox = std::make_unique<edge::Outbox>();
    room.outbox->add(std::move(alert), now.monotonic);
    ++figures_.alerts;
    --figures_.repeats; // its first sending is none
    sending_[index] = index;
}

void Crowd::sendDue(std::size_t index, Now now) {
    auto& room = rooms_[index];
    if (room.outbox->empty()) {
        sending_.erase(index);
        return;
    }
    std::vector<RoomAlert> due;
    for (const auto* alert : room.outbox->due(now.monotonic)) due.push_back(*alert);
    for (const auto& alert : due) {
        ++figures_.repeats;
        publish(room, topics::roomAlert(room.id), encode(alert), link::Qos::AtLeastOnce, false);
        room.outbox->sent(alert.id, now.monotonic);
    }
}

void Crowd::received(const link::Message& message, Now now) {
    const auto topic = topics::parse(message.topic);
    const auto found = topic ? index_.find(topic->owner) : index_.end();
    if (found == index_.end() || message.payload.empty()) return;
    auto& room = rooms_[found->second];
    Result<void> done;
    if (topic->kind == topics::Kind::RoomPlan) done = plan(room, message.payload, now);
    if (topic->kind == topics::Kind::RoomReceipt) done = receipt(found->second, message.payload, now);
    if (topic->kind == topics::Kind::RoomTime) done = time(room, message.payload, now);
    if (!done) ++figures_.refused;
}

Result<void> Crowd::plan(Room& room, const std::string& body, Now now) {
    ++figures_.plans;
    figures_.planBytes += static_cast<std::int64_t>(body.size());
    auto plan = sealing::openPlan(body, station_);
    if (!plan) return std::unexpected(plan.error());
    if (room.plan && plan->number <= room.plan->number) return {};
    room.plan = std::move(*plan);
    room.clock.askSoon();
    newestPlan_ = std::max(newestPlan_, room.plan->number);
    if (room.isUp) settle(room, now);
    return {};
}

Result<void> Crowd::receipt(std::size_t index, const std::string& body, Now now) {
    const auto receipt = sealing::openReceipt(body, station_);
    if (!receipt) return std::unexpected(receipt.error());
    auto& room = rooms_[index];
    if (!room.outbox || !room.outbox->receipt(receipt->alert)) return {};
    const auto sent = waiting_.find(receipt->alert);
    figures_.receiptMs.push_back(static_cast<double>((now.monotonic - sent->second).count()));
    waiting_.erase(sent);
    return {};
}

Result<void> Crowd::time(Room& room, const std::string& body, Now now) {
    const auto told = sealing::openTime(body, station_);
    if (!told) return std::unexpected(told.error());
    if (room.asked != told->nonce) return {};
    figures_.answerMs.push_back(static_cast<double>((now.monotonic - room.askedAt).count()));
    const bool wasInDoubt = room.clock.inDoubt();
    room.clock.stationSaid(told->nonce, told->at, now);
    if (room.clock.inDoubt() != wasInDoubt) settle(room, now);
    return {};
}

std::vector<std::string> Crowd::silence(std::size_t count) {
    std::vector<std::string> silent;
    const auto step = std::max<std::size_t>(1, rooms_.size() / std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < rooms_.size() && silent.size() < count; i += step) {
        rooms_[i].isSilent = true;
        silent.push_back(rooms_[i].id);
    }
    return silent;
}

void Crowd::resume(Now) {
    for (auto& room : rooms_) room.isSilent = false;
}

std::size_t Crowd::plannedSince(std::int64_t number) const {
    return static_cast<std::size_t>(std::ranges::count_if(rooms_, [&](const Room& room) {
        return room.plan && room.plan->number > number && room.plan->bootId == room.boot;
    }));
}

} // namespace natlyt::bench
