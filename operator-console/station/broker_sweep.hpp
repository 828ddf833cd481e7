// SPDX-License-Identifier: Apache-2.0
// Looks each minute for what lies at the broker and should not: snippets that somebody sent retained, and pages that nobody
// knows of any more. Subscribed only for as long as that takes, since sound is not for the station.
#pragma once

#include "operator-console/station/alert_desk.hpp"

namespace natlyt::ward {

class BrokerSweep {
public:
    BrokerSweep(Services& services, const AlertDesk& alerts) : services_(services), alerts_(alerts) {}

    void tick(Now now);
    void foundAPage(const std::string& user, const StaffPage& page, Now now);

private:
    Services& services_;
    const AlertDesk& alerts_;
    MonotonicTime begunAt_{};
    bool looking_ = false;
};

} // namespace natlyt::ward
