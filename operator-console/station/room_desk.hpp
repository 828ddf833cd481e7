// SPDX-License-Identifier: Apache-2.0
// What every room is doing, as far as the station can tell, on ward/room/<room>; and the sums by house.
#pragma once

#include "operator-console/station/alert_desk.hpp"
#include "operator-console/station/microphone_desk.hpp"
#include "operator-console/station/plan_desk.hpp"
#include "operator-console/station/roster_watch.hpp"

#include <set>
#include <utility>

namespace natlyt::ward {

class RoomDesk {
public:
    using ListenerOf = std::function<std::optional<std::string>(const std::string& room, MonotonicTime now)>; // live

    RoomDesk(Services& services, const PlanDesk& plans, const AlertDesk& alerts, const ShelfDesk& shelves,
             const RosterWatch& roster, const MicrophoneDesk& microphones, ListenerOf listenerOf, Now now);

    void heartbeat(const RoomHeartbeat& heartbeat, Now now);
    void state(const RoomState& state, bool retained, Now now);
    // The ward is another: `touched` are shown again, and all rooms where houses, persons or rosters may be others.
    void wardChanged(const std::vector<std::string>& touched, Now now);
    RoomCondition condition(const std::string& room) const; // by the verdict
    void looked(const std::string& room, Now now); // an operator, at its card: what it may have forgotten has been seen
    bool isAlive(const std::string& room) const; // its monitor is heard from, whatever it does
    void alertChanged(const std::string& room, Now now); // or what is shelved there
    struct Trouble { // dwellings for a handover
        std::vector<HandoverRoom> unheard, isPrivate;
    };
    Trouble trouble() const;
    struct OutOfOrder {
        std::string room;
        RoomReason reason{};
        UtcTime since{};
        bool expected = false; // to be listened to, now
    };
    std::vector<OutOfOrder> outOfOrder() const; // offline or faulty, whatever their plan
    void tick(Now now); // judges every room; publishes what has changed
    std::vector<UnitSummary> units() const;
    std::set<std::string> housesListenedTo() const; // in which a plan is open now, by their ids
    WardRoom view(const std::string& room, Now now) const; // as it was shown last; `room` is one of the ward's
    std::set<std::string> takeShown() { return std::exchange(shown_, {}); } // the rooms shown anew since it was called last

private:
    struct Shown { // what decides the display; the texts are the registry's
        Verdict verdict;
        bool expected = false;
        std::optional<UtcTime> until;
        RoomReason planned{}; // why the plan does not listen
        std::optional<OpenAlert> alert;
        std::vector<ShelvedSound> shelved;
        std::string staffOnDuty;
        std::optional<Interval> unmanned;
        std::optional<MicrophoneDoubt> microphone;
        std::optional<std::string> listener;
        bool operator==(const Shown&) const = default;
    };
    struct Watched {
        std::string unit;
        RoomEvidence evidence;
        PlanStatus plan;
        Shown shown;
        UtcTime since{};
        bool published = false;
        std::optional<MonotonicTime> restartNotedAt;
    };
    void startedAnew(const std::string& room, Watched& watched, Now now);
    void takeInWard(Now now);
    void judgeAndShow(const std::string& room, Watched& watched, Now now);

    Services& services_;
    const PlanDesk& plans_;
    const AlertDesk& alerts_;
    const ShelfDesk& shelves_;
    const RosterWatch& roster_;
    const MicrophoneDesk& microphones_;
    ListenerOf listenerOf_;
    std::map<std::string, Watched> rooms_;
    std::set<std::string> shown_;
};

} // namespace natlyt::ward
