// SPDX-License-Identifier: Apache-2.0
// What of a sound truly reached whoever had it to hear, as their console knows.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt {

// Since they had it in hand, or since it was last told. Nothing was played where there is no sound output, or a muted one.
struct SoundPlayed {
    std::int64_t playedMs{}; // given to an open output device
    bool drawn{};            // there was a picture of it to look at

    bool operator==(const SoundPlayed&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("played_ms", m.playedMs, fields::Range{0, 86'400'000});
        v("drawn", m.drawn);
    }
};

} // namespace natlyt
