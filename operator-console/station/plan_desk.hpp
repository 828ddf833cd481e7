// SPDX-License-Identifier: Apache-2.0
// The listening plans: compiled from the registry, signed and kept at the broker. Again at least hourly, and when the
// consoles on duty change, the wall clock was set, or an edge has started anew: of so many rooms at a time that alerts come
// in between. What is changed about a room goes out at once. Each plan names the edge's start, as
// the room last told of it, and opens nothing after another. A room that has not been heard since the station's own start
// keeps the plan that it has, until it is heard or something is changed about it. Numbers rise over restarts: each is above the last one stored
// and not below the wall clock's milliseconds, so that even a lost database cannot repeat one.
#pragma once

#include "operator-console/station/duty_desk.hpp"

#include <set>

namespace natlyt::ward {

class PlanDesk {
public:
    PlanDesk(Services& services, const DutyDesk& duty);

    void publishAll(Now now); // the first so many now, the rest with the next ticks
    // The ward is another: takes in rooms that are new, closes those that are gone, and publishes the plans of `touched`
    // at once. What changes in a plan is put on record.
    void wardChanged(const std::vector<std::string>& touched, const std::string& by, Now now);
    void tick(Now now);
    // A room told that its edge runs since this start; `offline`: it, or the broker for it, says that it no longer does.
    void edgeHeard(const std::string& room, const Uuid& bootId, bool offline);
    // `number`: of the plan that an edge has. True where the station that issued it was killed before it could store what
    // the plan closes; later plans have higher numbers then.
    bool isOfALostChange(std::int64_t number, Now now);
    PlanStatus status(const std::string& room, UtcTime now) const;

private:
    struct Planned {
        const Resident* resident = nullptr;
        bool monitorRetired = false; // then nothing is opened
        std::vector<Interval> intervals;
    };
    void takeInWard();
    void compile(Planned& planned, UtcTime now) const;
    void republish(const std::string& room, const std::string& by, std::int64_t number, Now now);
    std::int64_t nextNumber(UtcTime now);
    ListeningPlan planFor(const std::string& room, const Planned& planned, std::int64_t number, UtcTime now) const;
    void publish(const ListeningPlan& plan);
    void publishSome(std::int64_t number, Now now);

    Services& services_;
    const DutyDesk& duty_;
    std::map<std::string, Planned> rooms_;
    std::set<std::string> due_; // rooms whose plan is to be issued again
    std::int64_t lastNumber_ = 0;
    std::set<std::int64_t> unstored_; // numbers that this process has issued with the mark
    Now publishedAt_{};
};

} // namespace natlyt::ward
