// SPDX-License-Identifier: Apache-2.0
// Guesses that another client has our identity, for brokers that do not say so (MQTT 3.1.1; Mosquitto 2.0
// does not on MQTT 5 either): they just close the older connection. Two clients then throw each other out in
// turns. The one that logged in first is the first to count kStrikes short reconnections in a row; it gives
// way. Pure.
#pragma once

#include <chrono>

namespace natlyt::link {

class TakeoverGuess {
public:
    static constexpr int kStrikes = 3;
    static constexpr std::chrono::seconds kShort{5};

    void started() { *this = {}; }
    // A connection ended without a reason, or an attempt failed (held: zero). True when we should give way.
    bool ended(std::chrono::steady_clock::duration held) {
        const bool failed = held == held.zero();
        if (failed || held >= kShort)
            strikes_ = 0; // the broker was away, or all was well for a while
        else if (reconnected_)
            ++strikes_;
        if (!failed)
            reconnected_ = true;
        return strikes_ >= kStrikes;
    }

private:
    bool reconnected_ = false; // the log-in itself does not count: who logs in has the right of way
    int strikes_ = 0;
};

} // namespace natlyt::link
