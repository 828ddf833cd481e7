// SPDX-License-Identifier: Apache-2.0
// What the network made of the last five to ten seconds: of each class its strongest score. A heartbeat comes every
// five seconds, so nothing that was judged between two of them is missed. In memory, and soon forgotten.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/room/sound_ring.hpp"

#include <algorithm>
#include <optional>

namespace natlyt::edge {

inline constexpr std::int64_t kLatelySamples = 5 * std::int64_t{kSampleRate};

class HeardLately {
public:
    void judged(const ClassScores& scores, std::int64_t sample) {
        auto& span = spans_[static_cast<std::size_t>(numberOf(sample) % 2)];
        if (span.number != numberOf(sample)) span = {numberOf(sample), {}};
        for (std::size_t i = 0; i < scores.score.size(); ++i)
            span.strongest.score[i] = std::max(span.strongest.score[i], scores.score[i]);
    }
    // Nothing when nothing stood out enough to be judged.
    std::optional<ClassScores> strongest(std::int64_t sample) const {
        std::optional<ClassScores> all;
        for (const auto& span : spans_) {
            if (span.number < 0 || span.number + 1 < numberOf(sample)) continue;
            if (!all) all = ClassScores{};
            for (std::size_t i = 0; i < all->score.size(); ++i)
                all->score[i] = std::max(all->score[i], span.strongest.score[i]);
        }
        return all;
    }

private:
    static std::int64_t numberOf(std::int64_t sample) { return sample / kLatelySamples; }
    struct Span {
        std::int64_t number = -1;
        ClassScores strongest;
    };
    std::array<Span, 2> spans_; // this one and the one before it
};

} // namespace natlyt::edge
