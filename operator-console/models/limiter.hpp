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
        if (std::abs(sample) >= peak_) {
            peak_ = std::abs(sample);
            holds_ = kLookAheadSamples;
        } else if (holds_-- == 0) {
            findPeak(out);
        }
        const float wanted = peak_ > kLimiterCeiling ? kLimiterCeiling / peak_ : 1.0F;
        // Down within the look-ahead (time constant 1 ms), up over 200 ms: no pumping between two syllables.
        gain_ += (wanted - gain_) * (wanted < gain_ ? 0.06F : 0.0003F);
        return std::clamp(out * gain_, -kLimiterCeiling, kLimiterCeiling);
    }

private:
    // From the oldest on: the newest of equal ones holds longest.
    void findPeak(float out) {
        peak_ = std::abs(out);
        holds_ = 0;
        for (std::size_t age = 0; age < kLookAheadSamples; ++age)
            if (const float level = std::abs(ring_[(at_ + age) % kLookAheadSamples]); level >= peak_) {
                peak_ = level;
                holds_ = age + 1;
            }
    }

    std::array<float, kLookAheadSamples> ring_{};
    float peak_ = 0;         // of what waits and of what goes out
    std::size_t holds_ = 0;  // samples until the peak has gone out
    std::size_t at_ = 0;
    float gain_ = 1.0F;
};

} // namespace natlyt::console
