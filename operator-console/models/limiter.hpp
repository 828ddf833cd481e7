// SPDX-License-Identifier: Apache-2.0
// A look-ahead peak limiter, so that a scream does not hurt the operator: nothing leaves louder than the
// ceiling, quiet sound passes unchanged, and the gain falls before the peak instead of at it. Pure; mono 16
// kHz floats in [-1, 1].
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace natlyt::console {

inline constexpr float kLimiterCeiling =
    0.25F; // -12 dBFS: about 75 dB(A) in a headset set to 87 dB(A) at full scale

class Limiter {
public:
    static constexpr std::size_t kLookAheadSamples = 80; // 5 ms

    void reset() { *this = {}; }

    // One sample in, the sample of 5 ms ago out.
    float push(float sample) {
        const float out = ring_[at_];
        ring_[at_] = sample;
        at_ = (at_ + 1) % kLookAheadSamples;
        float peak = std::abs(out);
        for (const float waiting : ring_)
            peak = std::max(peak, std::abs(waiting));
        const float wanted = peak > kLimiterCeiling ? kLimiterCeiling / peak : 1.0F;
        // Down within the look-ahead (time constant 1 ms), up over 200 ms: no pumping between two syllables.
        gain_ += (wanted - gain_) * (wanted < gain_ ? 0.06F : 0.0003F);
        return std::clamp(out * gain_, -kLimiterCeiling, kLimiterCeiling);
    }

private:
    std::array<float, kLookAheadSamples> ring_{};
    std::size_t at_ = 0;
    float gain_ = 1.0F;
};

} // namespace natlyt::console
