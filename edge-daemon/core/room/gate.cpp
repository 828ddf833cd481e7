// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/gate.hpp"

#include <algorithm>

namespace natlyt::edge {

bool Gate::frame(const FeatureFrame& frame) {
    const bool standsOut = frame.levelDbfs > kGateFaintestDbfs &&
                           (frame.levelDbfs >= frame.noiseFloorDbfs + kGateAboveFloorDb ||
                            frame.noveltyDb >= kGateNoveltyDb);
    quietFor_ = standsOut ? 0 : quietFor_ + (frame.endSample - lastEnd_);
    lastEnd_ = frame.endSample;
    if (standsOut && !open_) {
        onset_ = std::max<std::int64_t>(0, frame.endSample - kOnsetLeadSamples);
        loudestDbfs_ = frame.levelDbfs;
    }
    open_ = standsOut || (open_ && quietFor_ < kGateHoldSamples);
    if (open_) loudestDbfs_ = std::max(loudestDbfs_, frame.levelDbfs);
    return open_;
}

} // namespace natlyt::edge
