// SPDX-License-Identifier: Apache-2.0
// When to connect again after another has connected under the room's name. A broker that says so ends the link's own
// attempts, but the other may be gone in a moment, and nobody is in the room to start this monitor again.
#pragma once

#include "protocol/link/link.hpp"
#include "protocol/support/time.hpp"

#include <algorithm>

namespace natlyt::edge {

inline constexpr seconds kConnectAgainAfter{15};

class ComeBack {
public:
    // To be asked regularly; true once each time that the link is to be started again.
    bool isDue(link::LinkState state, MonotonicTime now) {
        at_ = state == link::LinkState::TakenOver ? std::min(at_, now + kConnectAgainAfter) : kNever;
        if (now < at_) return false;
        at_ = kNever;
        return true;
    }

private:
    static constexpr MonotonicTime kNever = MonotonicTime::max();
    MonotonicTime at_ = kNever;
};

} // namespace natlyt::edge
