// SPDX-License-Identifier: Apache-2.0
// The station walks its audit log's chain by itself, from its start and once a day, some hundred links at a time, so that an
// alert or a heartbeat never waits for it. What was altered is shown for as long as it is there, and on record once.
#pragma once

#include "operator-console/station/services.hpp"
#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

class ChainCheck {
public:
    explicit ChainCheck(Services& services) : services_(services) {}
    void tick(Now now);

private:
    void begin(Now now);
    void found(const Error& broken, std::int64_t entry, Now now);

    Services& services_;
    std::optional<ChainWalk> walk_; // none: until the next round
    std::optional<MonotonicTime> begunAt_, steppedAt_;
};

} // namespace natlyt::ward
