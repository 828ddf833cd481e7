// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/prominence.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {
namespace {

// Chosen on one fold, where 0.2 and 0.4 are within a point of AUC of it.
constexpr float kShareTakenOff = 0.3F;

float logit(float score) {
    const float inside = std::clamp(score, 1e-7F, 1.0F - 1e-7F);
    return std::log(inside / (1.0F - inside));
}

} // namespace

void Prominence::push(float relevance) {
    lately_[steps_++ % kLongSteps] = logit(relevance);
    if (steps_ <= kBriefSteps || meanOfLast(kBriefSteps) > brief_) brief_ = meanOfLast(kBriefSteps);
    if (steps_ <= kLongSteps || meanOfLast(kLongSteps) > long_) long_ = meanOfLast(kLongSteps);
}

float Prominence::meanOfLast(std::size_t steps) const {
    const std::size_t count = std::min(steps, steps_);
    float sum = 0.0F;
    for (std::size_t back = 1; back <= count; ++back) sum += lately_[(steps_ - back) % kLongSteps];
    return sum / static_cast<float>(count);
}

float Prominence::value() const {
    if (steps_ == 0) return 0.0F;
    return 1.0F / (1.0F + std::exp(-(brief_ - kShareTakenOff * long_)));
}

} // namespace natlyt::edge
