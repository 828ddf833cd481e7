// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/microphone_watch.hpp"

#include <cmath>

namespace natlyt::edge {

void MicrophoneWatch::opened(Now now) {
    *this = MicrophoneWatch{};
    lastSamples_ = now.monotonic;
}

void MicrophoneWatch::samples(std::span<const float> block, Now now) {
    if (block.empty()) return;
    lastSamples_ = now.monotonic;
    for (const float sample : block) {
        if (!heard_) first_ = sample;
        heard_ = true;
        if (sample != first_) {
            constant_ = false;
            constantSeconds_ = 0;
            first_ = sample;
        }
        if (std::abs(sample) >= kClipLevel) ++clipped_;
        if (++inWindow_ == kWatchWindowSamples) secondEnded();
    }
}

void MicrophoneWatch::secondEnded() {
    constantSeconds_ = constant_ ? constantSeconds_ + 1 : 0;
    const bool clipping =
        static_cast<double>(clipped_) > kClippedShare * static_cast<double>(kWatchWindowSamples) && !constant_;
    clippedSeconds_ = clipping ? clippedSeconds_ + 1 : 0;
    clearSeconds_ = clipping ? 0 : clearSeconds_ + 1;
    if (clippedSeconds_ >= kOverloadedSeconds) overloaded_ = true;
    if (clearSeconds_ >= kRecoveredSeconds) overloaded_ = false;
    constant_ = true;
    inWindow_ = 0;
    clipped_ = 0;
}

MicrophoneHealth MicrophoneWatch::judge(Now now) const {
    if (now.monotonic - lastSamples_ >= kDeadAfter) return MicrophoneHealth::Dead;
    if (constantSeconds_ >= kSilentSeconds) return MicrophoneHealth::Silent;
    if (overloaded_) return MicrophoneHealth::Overloaded;
    return MicrophoneHealth::Good;
}

} // namespace natlyt::edge
