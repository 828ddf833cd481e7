// SPDX-License-Identifier: Apache-2.0
// Live listening over random histories of requests, stops, plans, switches and clocks: no second of sound leaves but for a
// request that is valid, unstopped and not older than its time, with the light on, and for its console alone.
#include "room_times.hpp"
#include "scripted_ear.hpp"

#include "edge-daemon/core/room/room_machine.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <deque>

namespace natlyt::edge {
namespace {

struct Asked {
    MonotonicTime at{};
    int forSeconds = 0;
    ConsoleKey seat;
};

class History {
public:
    History() { trustClock(); }

    void step() {
        switch (*rc::gen::inRange(0, 10)) {
        case 0: return plan();
        case 1: return ask();
        case 2: return stop();
        case 3: return privacySwitch();
        case 4: return jump();
        default: return hear();
        }
    }

private:
    static Uuid numbered(int n) { return Uuid::version7(kNight.wall, {0, 0, 0, 0, static_cast<std::uint8_t>(n), 99}); }
    void trustClock() {
        if (const auto nonce = machine_.askTime(now_)) machine_.timeVerified({"birk-4", *nonce, now_.wall}, now_);
    }
    void plan() {
        auto plan = planFor("birk-4", ++plans_);
        plan.issuedAt = now_.wall;
        plan.validUntil = now_.wall + seconds{*rc::gen::inRange(1, 200)};
        plan.intervals.clear();
        if (*rc::gen::inRange(0, 4) > 0) plan.intervals = {{now_.wall - seconds{1}, now_.wall + seconds{*rc::gen::inRange(1, 120)}}};
        plan.consoles.clear();
        for (const auto& seat : {kOtherSeat, kSeat})
            if (*rc::gen::inRange(0, 5) > 0) plan.consoles.push_back(seat);
        machine_.planVerified(plan, now_);
        onDuty_ = plan.consoles;
        if (plan.intervals.empty() || (valid_ && !isOnDuty(valid_->second.seat))) valid_.reset();
        check();
    }
    void ask() {
        RoomRequest request;
        request.room = *rc::gen::element<std::string>("birk-4", "birk-4", "birk-4", "eng-1");
        request.id = numbered(*rc::gen::inRange(0, 30));
        request.kind = RoomRequestKind::ListenLive;
        request.issuedAt = now_.wall - seconds{*rc::gen::inRange(0, 20)};
        request.expiresAt = request.issuedAt + seconds{10};
        request.forSeconds = *rc::gen::inRange(1, 90);
        request.requestedBy = *rc::gen::element<std::string>("operator-1", "operator-2");
        request.seat = *rc::gen::element(kSeat, kOtherSeat);
        request.bootId = *rc::gen::element(kBoot, kBoot, kBoot, kEarlierBoot);
        const bool isOurs = request.room == "birk-4" && request.bootId == kBoot && now_.wall < request.expiresAt;
        const bool isNew = !isSpent(request.id);
        if (isOurs && isNew) spend(request.id);
        machine_.requestVerified(request, now_);
        if (isOurs && isNew && machine_.microphoneOpen() && isOnDuty(*request.seat))
            valid_ = {request.id, {now_.monotonic, std::min(request.forSeconds, kListenMostSeconds), *request.seat}};
        check();
    }
    void stop() {
        RoomRequest request;
        request.room = "birk-4";
        request.id = numbered(100 + ++stops_ % 100);
        request.kind = RoomRequestKind::ListenLive;
        request.issuedAt = now_.wall;
        request.expiresAt = now_.wall + seconds{10};
        request.alert = numbered(*rc::gen::inRange(0, 30));
        request.requestedBy = "operator-1";
        request.bootId = kBoot;
        machine_.requestVerified(request, now_);
        spend(request.id);
        spend(*request.alert);
        if (valid_ && valid_->first == *request.alert) valid_.reset();
        check();
    }
    void privacySwitch() {
        switched_ = !switched_;
        machine_.boardReported({switched_, false, false}, now_);
        if (switched_) valid_.reset();
        check();
    }
    void jump() {
        now_.wall += seconds{*rc::gen::inRange(-20, 20)};
        machine_.tick(now_);
        check();
        trustClock();
    }
    void hear() {
        for (int i = 0; i < 8; ++i) {
            now_ = after(now_, milliseconds{250});
            machine_.samples(std::vector<float>(kSampleRate / 4, 0.001F), now_);
            check();
        }
    }
    void check() {
        for (const auto& action : machine_.takeActions()) {
            const auto* send = std::get_if<SendChunk>(&action);
            if (!send) continue;
            RC_ASSERT(valid_);
            RC_ASSERT(send->chunk.alert == valid_->first);
            RC_ASSERT(send->chunk.seat == valid_->second.seat);
            RC_ASSERT(now_.monotonic <= valid_->second.at + seconds{valid_->second.forSeconds} + kLastChunkWithin);
            RC_ASSERT(send->chunk.sequence < valid_->second.forSeconds);
        }
        RC_ASSERT(!machine_.isListenedTo() || machine_.microphoneOpen());
        if (!machine_.microphoneOpen()) valid_.reset(); // it is not taken up again
        if (valid_ && now_.monotonic > valid_->second.at + seconds{valid_->second.forSeconds} + kLastChunkWithin) valid_.reset();
        RC_ASSERT(!machine_.isListenedTo() || valid_);
    }

    Now now_ = kNight;
    RoomMachine machine_{{"birk-4", kBoot, "0.1"}, std::make_unique<ScriptedEar>(), [] { return std::array<std::uint8_t, 10>{1}; }, kNight};
    std::int64_t plans_ = 0;
    int stops_ = 0;
    static constexpr std::size_t kRemembered = 64; // by the room; in life an id does not come again with another time
    void spend(const Uuid& id) {
        spent_.push_back(id);
        if (spent_.size() > kRemembered) spent_.pop_front();
    }
    bool isSpent(const Uuid& id) const { return std::ranges::find(spent_, id) != spent_.end(); }
    bool isOnDuty(const ConsoleKey& seat) const { return std::ranges::find(onDuty_, seat) != onDuty_.end(); }
    bool switched_ = false;
    std::vector<ConsoleKey> onDuty_;
    std::deque<Uuid> spent_;                        // ids that begin nothing any more
    std::optional<std::pair<Uuid, Asked>> valid_; // what may be heard now
};

RC_GTEST_PROP(LiveListeningProperty, LetsNoSecondOutButForAValidRequestOfNow, ()) {
    History history;
    const int steps = *rc::gen::inRange(1, 80);
    for (int i = 0; i < steps; ++i) history.step();
}

} // namespace
} // namespace natlyt::edge
