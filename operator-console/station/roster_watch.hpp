// SPDX-License-Identifier: Apache-2.0
// Who is paged first in each house as its shifts come and go, and the houses that will have nobody on duty while they are
// listened to, said a day before.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class RosterWatch {
public:
    explicit RosterWatch(const Services& services) : services_(services) {}
    void wardChanged(Now now);
    void tick(Now now);
    std::optional<StationWarning> warning() const;
    std::string firstPaged(const std::string& unit) const;          // initials; empty: nobody
    std::optional<Interval> unmanned(const std::string& unit) const; // the next time without anybody on duty
    const std::map<std::string, Interval>& gaps() const { return gaps_; } // by house, the first of each within the next day
    // "22:00-07:00", and with its day where that is not today: it is read in any language, and by mail later.
    std::string text(const Interval& gap, UtcTime now) const;

private:
    void lookAtGaps(UtcTime now);
    void lookWhoIsFirst(UtcTime now);

    const Services& services_;
    std::optional<MonotonicTime> gapsAt_;
    std::optional<MonotonicTime> firstAt_;
    std::map<std::string, Interval> gaps_;
    std::map<std::string, std::string> first_; // by house
    std::string said_;
};

} // namespace natlyt::ward
