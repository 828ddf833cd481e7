// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/ward_clock.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {

// Twelve heartbeats: long enough for a fast one, short enough that a station whose clock was set back is soon believed.
constexpr std::chrono::minutes kCounts{1};

} // namespace

void WardClock::heard(UtcTime at, MonotonicTime now) {
    std::erase_if(heard_, [now](const Heard& old) { return now - old.now > kCounts; });
    heard_.push_back({now, at.time_since_epoch() - now.time_since_epoch()});
}

Now WardClock::of(Now seat) const {
    if (heard_.empty())
        return seat;
    const auto& fastest = std::ranges::max(heard_, {}, &Heard::lead);
    return {UtcTime(seat.monotonic.time_since_epoch() + fastest.lead), seat.monotonic};
}

} // namespace natlyt::console
