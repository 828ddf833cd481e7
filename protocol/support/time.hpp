// SPDX-License-Identifier: Apache-2.0
// Time is passed in. Wall time is for schedules and display, monotonic time for durations.
#pragma once

#include <chrono>

namespace natlyt {

using std::chrono::milliseconds;
using std::chrono::seconds;

using UtcTime = std::chrono::sys_time<milliseconds>;
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, milliseconds>;

struct Now {
    UtcTime wall;
    MonotonicTime monotonic;
};

// The only place where an application reads both clocks; cores never call it.
inline Now systemNow() {
    return {std::chrono::floor<milliseconds>(std::chrono::system_clock::now()),
            std::chrono::floor<milliseconds>(std::chrono::steady_clock::now())};
}

} // namespace natlyt
