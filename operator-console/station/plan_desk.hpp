// SPDX-License-Identifier: Apache-2.0
// The listening plans: compiled from the registry, signed and kept at the broker. Again at least hourly, at once when
// the consoles on duty change or the wall clock was set. Numbers rise over restarts: each is above the last one stored
// and not below the wall clock's milliseconds, so that even a lost database cannot repeat one.
#pragma once

#include "operator-console/station/duty_desk.hpp"

namespace natlyt::ward {

class PlanDesk {
public:
    PlanDesk(Services& services, const DutyDesk& duty);

    void publishAll(Now now);
    // The ward is another: takes in rooms that are new, closes those that are gone, and publishes the plans of `touched`
    // at once. What changes in a plan is put on record.
    void wardChanged(const std::vector<std::string>& touched, const std::string& by, Now now);
    void tick(Now now);
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

    Services& services_;
    const DutyDesk& duty_;
    std::map<std::string, Planned> rooms_;
    std::int64_t lastNumber_ = 0;
    Now publishedAt_{};
};

} // namespace natlyt::ward
