// SPDX-License-Identifier: Apache-2.0
// How long to wait before the next connect: a time drawn evenly from [0, cap), where the cap doubles with
// each failure
// ("full jitter"), so that many clients do not return in step. Pure: the random number and durations are
// passed in.
#pragma once

#include <algorithm>
#include <chrono>

namespace natlyt::link {

class Backoff {
public:
    using Duration = std::chrono::milliseconds;

    Backoff(Duration least, Duration most)
        : least_(std::max(least, Duration{1})), most_(std::max(most, least_)) {}

    // uniform: in [0, 1).
    Duration next(double uniform) {
        const Duration wait{static_cast<Duration::rep>(uniform * static_cast<double>(cap().count()))};
        if (cap() < most_)
            ++failures_;
        return wait;
    }
    // A connection ended that had held for this long. Only a stable one starts the count anew, so that two
    // clients that throw each other out slow down.
    void connectionEnded(Duration held) {
        if (held >= 2 * most_)
            failures_ = 0;
    }
    Duration cap() const {
        return failures_ < 30 ? std::min(most_, Duration{least_ * (1L << failures_)}) : most_;
    }

private:
    Duration least_;
    Duration most_;
    int failures_ = 0;
};

} // namespace natlyt::link
