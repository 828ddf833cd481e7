// SPDX-License-Identifier: Apache-2.0
// Takes away alerts that ended longer ago than they are kept, each day; in small bites, so that nothing waits behind it.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class AlertKeeper {
public:
    AlertKeeper(Services& services, std::chrono::days keepFor) : services_(services), keepFor_(keepFor) {}

    void tick(Now now);

private:
    Services& services_;
    std::chrono::days keepFor_;
    std::optional<MonotonicTime> nextAt_;
};

} // namespace natlyt::ward
