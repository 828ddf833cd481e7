// SPDX-License-Identifier: Apache-2.0
// How fast one room may raise alerts: more than a working monitor ever does, less than would keep the station from
// everybody else. Pure.
#pragma once

#include "protocol/support/time.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace natlyt::ward {

class AlertPace {
public:
    static constexpr double kAtOnce = 120, kPerSecond = 2; // a monitor that was cut off hands in what waits

    // False: not now. The monitor says it again until it has its receipt.
    bool allows(const std::string& room, MonotonicTime now) {
        auto& pace = rooms_.try_emplace(room, Pace{kAtOnce, now}).first->second;
        const std::chrono::duration<double> passed = now - pace.at;
        pace = {std::min(kAtOnce, pace.left + passed.count() * kPerSecond), now};
        if (pace.left < 1) return false;
        pace.left -= 1;
        return true;
    }

private:
    struct Pace {
        double left;
        MonotonicTime at;
    };
    std::map<std::string, Pace> rooms_;
};

} // namespace natlyt::ward
