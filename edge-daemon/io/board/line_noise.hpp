// SPDX-License-Identifier: Apache-2.0
// Whether so many frames of one direction are lost that somebody should look after the line. A few are: the first after the port was
// opened, and those of a board that starts. Pure.
#pragma once

#include "protocol/support/time.hpp"

#include <cstdint>
#include <optional>

namespace natlyt::edge {

inline constexpr std::chrono::minutes kNoiseLookEvery{1};
inline constexpr std::uint32_t kNoisyFrames = 6; // a minute has some 60 each way: of ten, one

class LineNoise {
public:
    // With the number lost so far; the frames of the last minute once it has been noisy, once for each time that it becomes so. A
    // smaller number than before: who counts has begun anew.
    std::optional<std::uint32_t> look(std::uint32_t lost, MonotonicTime now) {
        if (!lookedAt_ || lost < lost_) {
            lookedAt_ = now;
            lost_ = lost;
            return {};
        }
        if (now - *lookedAt_ < kNoiseLookEvery) return {};
        const auto more = lost - lost_;
        const bool begins = more >= kNoisyFrames && !noisy_;
        noisy_ = more >= kNoisyFrames;
        lookedAt_ = now;
        lost_ = lost;
        return begins ? std::optional(more) : std::nullopt;
    }

private:
    std::optional<MonotonicTime> lookedAt_;
    std::uint32_t lost_ = 0;
    bool noisy_ = false;
};

} // namespace natlyt::edge
