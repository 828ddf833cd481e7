// SPDX-License-Identifier: Apache-2.0
// The loudest of the last two seconds.
#pragma once

#include "edge-daemon/core/room/sound_ring.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace natlyt::edge {

class LoudestLately {
public:
    explicit LoudestLately(float silence) { each100Ms_.fill(silence); }

    void frame(std::int64_t endSample, float level) {
        auto& slot = each100Ms_[static_cast<std::size_t>(endSample / kSlotSamples) % each100Ms_.size()];
        slot = endSample % kSlotSamples < kSampleRate / 100 ? level : std::max(slot, level);
    }
    float value() const { return std::ranges::max(each100Ms_); }

private:
    static constexpr std::int64_t kSlotSamples = kSampleRate / 10;
    std::array<float, 20> each100Ms_{};
};

} // namespace natlyt::edge
