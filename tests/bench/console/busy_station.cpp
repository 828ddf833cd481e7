// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/console/busy_station.hpp"

#include "tests/operator-console/models/ward_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace natlyt::console::testing {

namespace {

using std::chrono::milliseconds;
constexpr milliseconds kBeatEvery{5000};
constexpr milliseconds kOnTheWay{40'000}, kThere{120'000}, kWatched{300'000};
constexpr std::array kSounds{SoundClass::Shout, SoundClass::Impact, SoundClass::Cough, SoundClass::Crying};
constexpr std::array kPriorities{Priority::High, Priority::Medium, Priority::Low, Priority::Medium};

Uuid newId(std::int64_t n, UtcTime at) {
    std::array<std::uint8_t, 10> random{};
    for (std::size_t i = 0; i < 7; ++i) // the first bytes share theirs with the version and the variant
        random[3 + i] = static_cast<std::uint8_t>(n >> (8 * i));
    return Uuid::version7(at, random);
}

} // namespace

BusyStation::BusyStation(FakeLink& link, Busyness busyness, Now start)
    : link_(link), busyness_(busyness), ward_(bigWard(busyness.rooms)), recording_(coded(callAfterPreRoll(440, 4))), now_(start),
      start_(start.monotonic) {
    link_.station = [this](const auto& request, auto& reply) { answer(request, reply); };
}

void BusyStation::showWard(Now now) {
    now_ = now;
    for (const auto& room : ward_)
        link_.deliver(topics::wardRoom(room.room), encode(room), true);
    for (const auto& [id, open] : open_)
        link_.deliver(topics::wardAlert(id), encode(open.alert), true);
    beat();
}

void BusyStation::beat() {
    link_.deliver(topics::wardStation(), encode(stationHeartbeat(++stationBeats_, static_cast<std::int64_t>(open_.size()), now_.wall)));
}

void BusyStation::play(Now now) {
    now_ = now;
    const auto past = now.monotonic - start_;
    // The rooms beat one after another, evenly over the 5 s.
    const auto due = past.count() * static_cast<std::int64_t>(ward_.size()) / kBeatEvery.count();
    for (; heartbeats_ < due; ++heartbeats_) {
        const auto& room = ward_[static_cast<std::size_t>(heartbeats_) % ward_.size()];
        if (room.condition == RoomCondition::Offline)
            continue;
        auto beat = roomHeartbeat(room.room, heartbeats_, -60 + 3 * static_cast<int>(heartbeats_ * 7 % 11));
        beat.wall = now.wall;
        link_.deliver(topics::roomHeartbeat(room.room), encode(beat));
    }
    while (stationBeats_ * kBeatEvery <= past)
        beat();
    while (static_cast<double>(raised_) < static_cast<double>(past.count()) / 60'000 * busyness_.alertsPerMinute)
        raise(now);
    for (auto at = open_.begin(); at != open_.end();) {
        auto& open = at->second;
        sendSound(open);
        if (open.due && now.monotonic >= *open.due)
            advance(open);
        at = open.alert.state == AlertState::Resolved || open.alert.state == AlertState::Dismissed ? open_.erase(at)
                                                                                                 : std::next(at);
    }
}

void BusyStation::raise(Now now) {
    now_ = now;
    const auto n = static_cast<std::size_t>(raised_++);
    const auto& room = ward_[n * 37 % ward_.size()];
    if (std::ranges::any_of(open_, [&](const auto& o) { return o.second.alert.room == room.room; }))
        return; // it would join the open one
    Open open;
    open.alert = alert(1, room.room, kPriorities[n % kPriorities.size()], now.wall, kSounds[n % kSounds.size()]);
    open.alert.id = newId(raised_, now.wall);
    open.alert.sounds.back().id = newId(raised_ + 1'000'000, now.wall);
    open.soundFrom = now.monotonic;
    if (busyness_.sound && console_)
        open.sealing = std::async(std::launch::async, [recording = recording_, room = room.room, key = *console_,
                                                       id = open.alert.sounds.back().id, until = now.wall + std::chrono::seconds(30)] {
            return sealedChunks(recording, room, id, {key}, until);
        });
    auto& kept = open_[open.alert.id] = std::move(open);
    link_.deliver(topics::wardAlert(kept.alert.id), encode(kept.alert), true);
    showRoom(room.room, &kept);
}

void BusyStation::sendSound(Open& open) {
    if (open.sealing.valid() && open.sealing.wait_for(milliseconds(0)) == std::future_status::ready) {
        open.chunks = open.sealing.get();
        open.soundFrom = now_.monotonic;
    }
    const auto due = static_cast<std::size_t>((now_.monotonic - open.soundFrom) / milliseconds(1000)) + 1;
    for (; open.sent < std::min(due, open.chunks.size()); ++open.sent)
        link_.deliver(topics::roomSnippet(open.alert.room, open.alert.sounds.back().id), open.chunks[open.sent]);
    if (open.sent == open.chunks.size())
        open.chunks = {};
}

void BusyStation::showRoom(const std::string& id, const Open* open) {
    auto room = *std::ranges::find(ward_, id, &WardRoom::room);
    if (open) {
        room.openAlert = open->alert.id;
        room.openAlertState = open->alert.state;
    }
    link_.deliver(topics::wardRoom(id), encode(room), true);
}

void BusyStation::become(Open& open, AlertState state, std::optional<milliseconds> after) {
    open.alert.stateSince = now_.wall;
    open.alert = inState(open.alert, state, "anna");
    if (open.alert.history.size() > 16)
        open.alert.history.erase(open.alert.history.begin());
    open.due = after ? std::optional(now_.monotonic + *after) : std::nullopt;
    const bool ended = state == AlertState::Dismissed || state == AlertState::Resolved;
    link_.deliver(topics::wardAlert(open.alert.id), ended ? std::string() : encode(open.alert), true);
    showRoom(open.alert.room, ended ? nullptr : &open);
}

// What happens without the operator: the night watch answers, and what was watched waits again.
void BusyStation::advance(Open& open) {
    switch (open.alert.state) {
    case AlertState::Paging:
        return become(open, AlertState::Acknowledged, kOnTheWay);
    case AlertState::Acknowledged:
        return become(open, AlertState::OnSite, kThere);
    case AlertState::OnSite:
        return become(open, AlertState::Resolved, {});
    case AlertState::Watching:
        open.alert.raisedAt = now_.wall;
        return become(open, AlertState::Raised, {});
    case AlertState::Raised:
    case AlertState::Claimed:
    case AlertState::Dismissed:
    case AlertState::Resolved:
        return;
    }
    std::unreachable();
}

void BusyStation::answer(const OperatorRequest& request, OperatorReply& reply) {
    if (request.kind == OperatorRequestKind::GoOnDuty && request.publicKey) {
        console_.emplace();
        std::ranges::copy(*request.publicKey, console_->begin());
    }
    if (!request.alert)
        return;
    const auto found = open_.find(*request.alert);
    if (found == open_.end()) {
        reply.code = ReplyCode::NotFound;
        return;
    }
    auto& open = found->second;
    if (request.kind == OperatorRequestKind::Claim)
        become(open, AlertState::Claimed, {});
    else if (request.kind == OperatorRequestKind::Dismiss)
        become(open, AlertState::Dismissed, {});
    else if (request.kind == OperatorRequestKind::Watch)
        become(open, AlertState::Watching, kWatched);
    else if (request.kind == OperatorRequestKind::Page)
        become(open, AlertState::Paging, kOnTheWay);
    else if (request.kind == OperatorRequestKind::Release)
        become(open, AlertState::Raised, {});
}

} // namespace natlyt::console::testing
