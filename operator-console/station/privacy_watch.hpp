// SPDX-License-Identifier: Apache-2.0
// Privacy that was planned begins when its time comes, and then that is on record: once for each time, also over restarts.
#pragma once

#include "operator-console/station/services.hpp"

#include <set>

namespace natlyt::ward {

class PrivacyWatch {
public:
    explicit PrivacyWatch(Services& services) : services_(services) {}

    void tick(Now now);

private:
    bool isOnRecord(const Resident& resident, const PrivacyWindow& window, UtcTime since) const;

    Services& services_;
    std::set<std::pair<std::int64_t, UtcTime>> begun_; // number and begin of those in force
    std::optional<MonotonicTime> lookedAt_;
};

} // namespace natlyt::ward
