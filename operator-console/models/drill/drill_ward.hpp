// SPDX-License-Identifier: Apache-2.0
// The ward of the drill: a station, four dwellings and a night watch that are made up, behind the same interface as the
// bus. Nothing of it leaves this process. GUI thread.
#pragma once

#include "operator-console/models/session.hpp"

#include <map>
#include <vector>

namespace natlyt::console {

class DrillWard {
public:
    struct Words { // in the operator's language
        std::string facility, house, resident, note, staff;
    };
    // `asked`: whatever the operator asks of the station, after it was done. `wake`: something is there to be drained.
    struct Told {
        std::function<void(const OperatorRequest&)> asked;
        std::function<void()> wake;
    };
    DrillWard(Clock clock, Words words, Told told);

    Connect connect(); // for one session, which must not outlive this
    void raise(const std::string& room, SoundClass heard, Priority priority);
    void raiseAgain(const Uuid& alert); // it waits as before
    void tick(Now now);
    std::string roomAt(std::size_t number) const { return "drill-" + std::to_string(number + 1); }

private:
    class Line; // what the session holds of it

    void deliver(std::string topic, std::string payload);
    void begin();
    void publish(std::string_view topic, std::string_view payload);
    void carryOut(const OperatorRequest& request);
    void decide(WardAlert& alert, const OperatorRequest& request);
    void enter(WardAlert& alert, AlertState state, const std::string& by);
    void show(const WardAlert& alert);
    void showRooms();
    void sendSound(const WardAlert& alert);
    void goOn(WardAlert& alert); // the night watch, some seconds after the page
    Uuid newId();

    Clock clock_;
    Words words_;
    Told told_;
    std::string user_;
    std::vector<link::Message> inbox_;
    std::vector<link::LinkStatus> statuses_;
    link::LinkStatus status_;
    std::map<Uuid, WardAlert> alerts_;
    std::string privateRoom_;
    sealing::BoxPublicKey key_{};
    std::int64_t sequence_ = 0;
    std::optional<MonotonicTime> beatAt_;
    std::uint8_t ids_ = 0;
};

} // namespace natlyt::console
