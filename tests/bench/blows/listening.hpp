// SPDX-License-Identifier: Apache-2.0
// Blows laid into a room's sound, and which of them the room's rules report - without a network, by the level alone.
#pragma once

#include "protocol/messages/room.hpp"
#include "tests/bench/blows/sounds.hpp"

namespace natlyt::bench {

// Places in time are samples.
std::vector<std::int64_t> alertsOf(std::span<const float> sound, const ListeningPlan& plan = {});

struct Tally {
    int blows = 0;
    int found = 0;  // alerted within half a second of their onset
    int others = 0; // alerts that no blow explains
    double seconds = 0;
    double recall() const { return blows == 0 ? 1 : static_cast<double>(found) / blows; }
    Tally& operator+=(const Tally& more);
};

// The same in any sound of a room, which must not begin with one: twenty seconds are left alone, then there are as many as
// it has room for.
Tally listenIn(Sound room, int most, double lowestDba, double highestDba, Random& random, const ListeningPlan& plan = {});

// So many single blows, each of a level drawn from [lowest, highest) dB(A), five to seven seconds apart.
Tally listenFor(int blows, Bed kind, double lowestDba, double highestDba, Random& random, const ListeningPlan& plan = {});

} // namespace natlyt::bench
