// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/clip_judge.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace natlyt::edge {
namespace {

constexpr std::size_t kTailSamples = kFeatures.sampleRateHz / 2;

std::array<HeardClass, 3> strongestThree(const ClassScores& scores) {
    std::array<HeardClass, countOf<SoundClass>()> all;
    for (std::size_t c = 0; c < all.size(); ++c) all[c] = {static_cast<SoundClass>(c), scores.score[c]};
    std::ranges::stable_sort(all, std::ranges::greater{}, &HeardClass::score);
    return {all[0], all[1], all[2]};
}

} // namespace

ClipJudge::ClipJudge(Classifier classifier) : classifier_{std::move(classifier)} {}

void ClipJudge::push(std::span<const float> samples) {
    samples_ += samples.size();
    hear(samples);
}

void ClipJudge::hear(std::span<const float> samples) {
    frontEnd_.push(samples, [this](const FeatureFrame& frame) {
        classifier_.pushFrame(frame.logMel);
        if (++frames_ % classifier_.stepFrames() != 0) return;
        const ClassScores now = classifier_.evaluate();
        for (std::size_t c = 0; c < now.score.size(); ++c)
            strongest_.score[c] = std::max(strongest_.score[c], now.score[c]);
        strongest_.relevance = std::max(strongest_.relevance, now.relevance);
    });
}

ClipVerdict ClipJudge::finish() {
    hear(std::vector<float>(kTailSamples, 0.0F));
    const ClipVerdict verdict{static_cast<double>(samples_) / kFeatures.sampleRateHz, strongest_.relevance,
                              strongestThree(strongest_)};
    classifier_.reset();
    frontEnd_ = FrontEnd{};
    frames_ = samples_ = 0;
    strongest_ = {};
    return verdict;
}

} // namespace natlyt::edge
