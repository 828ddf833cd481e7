// SPDX-License-Identifier: Apache-2.0
// A desk on a fake bus with fake loudspeakers and a clock turned by hand.
#pragma once

#include <QObject>

#include "operator-console/models/desk.hpp"
#include "tests/operator-console/models/fake_link.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

namespace natlyt::console::testing {

inline constexpr const char* kOperator = "anna";

// The other end of a desk: its bus, its loudspeakers and its clock.
class DeskRig {
public:
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    FakeLink* link = nullptr; // of the latest log-in
    FakeSoundOutput voice;
    FakeSoundOutput ring;
    int goodbyes = 0;
    bool drilled = true; // whoever logs in
    std::int64_t beats = 0;

    UtcTime wardTime() const { return now.wall - seatFast_; }
    void setSeatFast(std::chrono::milliseconds by) { // negative: slow
        now.wall += by - seatFast_;
        seatFast_ = by;
    }
    Clock clock() {
        return [this] { return now; };
    }
    Connect connect() {
        return [this](const std::string&, const std::string&) -> Result<Connection> {
            auto made = std::make_unique<FakeLink>();
            link = made.get();
            if (!drilled)
                link->drilledAt.reset();
            return Connection{std::move(made), [this] { ++goodbyes; }};
        };
    }
    void pass(Desk& desk, std::chrono::milliseconds time) {
        now.wall += time;
        now.monotonic += time;
        desk.session()->drain();
        desk.tick(now);
        desk.session()->drain();
    }
    // Time in which the station and all rooms are heard, in steps of a second.
    void passHeard(Desk& desk, std::chrono::seconds time) {
        for (auto left = time; left > std::chrono::seconds(0); left -= std::chrono::seconds(1)) {
            beat(desk);
            pass(desk, std::chrono::seconds(1));
        }
    }
    void beat(Desk& desk) {
        link->deliver(topics::wardStation(), encode(stationHeartbeat(++beats, desk.queue()->size(), wardTime())));
        for (const auto& ward : smallWard())
            link->deliver(topics::roomHeartbeat(ward.room), encode(roomHeartbeat(ward.room, beats)));
        desk.session()->drain();
    }
    void logIn(Desk& desk) {
        desk.logIn(kOperator, "correct horse");
        link->become(link::LinkState::Connected);
        for (const auto& ward : smallWard())
            link->deliver(topics::wardRoom(ward.room), encode(ward), true);
        desk.session()->drain();
        beat(desk);
        pass(desk, std::chrono::seconds(1));
    }
    void show(Desk& desk, const WardAlert& alert) {
        link->deliver(topics::wardAlert(alert.id), encode(alert), true);
        desk.session()->drain();
    }
    std::vector<std::string> sealed(const Desk&, const WardAlert& alert,
                                    const std::vector<std::int16_t>& sound) {
        const auto* duty = link->last(OperatorRequestKind::GoOnDuty);
        sealing::BoxPublicKey key{};
        std::ranges::copy(*duty->publicKey, key.begin());
        return sealedChunks(sound, alert.room, alert.sounds.back().id, {key},
                            wardTime() + std::chrono::seconds(30));
    }
    void send(Desk& desk, const WardAlert& alert, const std::string& chunk) {
        link->deliver(topics::roomSnippet(alert.room, alert.sounds.back().id), chunk);
        desk.session()->drain();
    }
    // Space, the station's yes, and the ward's new picture of the alert.
    WardAlert claim(Desk& desk, const WardAlert& alert) {
        desk.perform(static_cast<int>(Action::Listen));
        desk.session()->drain();
        auto mine = inState(alert, AlertState::Claimed, kOperator);
        show(desk, mine);
        return mine;
    }

private:
    std::chrono::milliseconds seatFast_{}; // of the ward's clock
};

} // namespace natlyt::console::testing
