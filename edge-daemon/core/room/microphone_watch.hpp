// SPDX-License-Identifier: Apache-2.0
// Liveness of the microphone, judged by the samples themselves: a device that is unplugged may fall silent without any
// error, and a broken capsule delivers zeros.
#pragma once

#include "protocol/support/time.hpp"

#include <cstdint>
#include <span>

namespace natlyt::edge {

enum class MicrophoneHealth { Good, Dead, Silent, Overloaded };

inline constexpr milliseconds kDeadAfter{3000};            // no samples at all
inline constexpr std::int64_t kWatchWindowSamples = 16000; // one second
inline constexpr int kSilentSeconds = 5;                   // of one constant value
inline constexpr int kOverloadedSeconds = 5;               // in a row, each with too much clipping
inline constexpr int kRecoveredSeconds = 2;                // in a row, without
inline constexpr double kClippedShare = 0.05;
inline constexpr float kClipLevel = 0.999F; // of full scale

class MicrophoneWatch {
public:
    void opened(Now now);
    void samples(std::span<const float> block, Now now);
    // To be called regularly: silence of the device is seen only by time passing.
    MicrophoneHealth judge(Now now) const;

private:
    void secondEnded();

    MonotonicTime lastSamples_{};
    bool heard_ = false;
    float first_ = 0; // the value of the present run of equal samples
    bool constant_ = true;
    std::int64_t inWindow_ = 0;
    std::int64_t clipped_ = 0;
    int constantSeconds_ = 0;
    int clippedSeconds_ = 0;
    int clearSeconds_ = 0;
    bool overloaded_ = false;
};

} // namespace natlyt::edge
