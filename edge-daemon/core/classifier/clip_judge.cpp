// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/clip_judge.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace natlyt::edge {
namespace {

constexpr std::size_t kTailSamples = 2 * kFeatures.sampleRateHz; // as long as anything is remembered of relevance
constexpr std::size_t kSettlingFrames = 1000; // 10 s
constexpr float kSettlingShare = 0.1F;        // of these, each band's tenth percentile is its background
// As long as the scenes of training. What a shorter recording lacks of it counts as silence: so training hears what was
// cut out, and a knock that fills its recording would otherwise be taken for the room.
constexpr std::size_t kSceneFrames = 480;
// Of its background before a recording: as long as the network remembers, in whole steps.
constexpr std::size_t kRoomFrames = 296;

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
    if (!samples.empty()) last_ = samples.back();
    hear(samples);
}

void ClipJudge::hear(std::span<const float> samples) {
    frontEnd_.push(samples, [this](const FeatureFrame& frame) {
        if (settled_) return judge(frame.logMel);
        waiting_.insert(waiting_.end(), frame.logMel.begin(), frame.logMel.end());
        if (waiting_.size() == kSettlingFrames * kFeatures.melBands) settle();
    });
}

void ClipJudge::settle() {
    settled_ = true;
    if (waiting_.empty()) return;
    constexpr std::size_t kBands = kFeatures.melBands;
    const std::size_t frames = waiting_.size() / kBands;
    const std::size_t counted = std::max(frames, kSceneFrames);
    const auto rank = static_cast<std::ptrdiff_t>(kSettlingShare * static_cast<float>(counted - 1));
    std::vector<float> background(kBands), values(counted);
    for (std::size_t band = 0; band < kBands; ++band) {
        std::ranges::fill(values, std::log(kFeatures.powerFloor));
        for (std::size_t f = 0; f < frames; ++f) values[f] = waiting_[f * kBands + band];
        std::ranges::nth_element(values, values.begin() + rank);
        background[band] = values[static_cast<std::size_t>(rank)];
    }
    classifier_.settle(background);
    for (std::size_t f = 0; f < kRoomFrames; ++f) classifier_.pushFrame(background);
    classifier_.evaluate();
    for (std::size_t f = 0; f < frames; ++f) judge(std::span{waiting_}.subspan(f * kBands, kBands));
    waiting_.clear();
}

void ClipJudge::judge(std::span<const float> logMel) {
    classifier_.pushFrame(logMel);
    if (++frames_ % classifier_.stepFrames() == 0) keepStrongest(classifier_.evaluate());
}

void ClipJudge::keepStrongest(const ClassScores& now) {
    for (std::size_t c = 0; c < now.score.size(); ++c)
        strongest_.score[c] = std::max(strongest_.score[c], now.score[c]);
    prominence_.push(now.relevance);
}

ClipVerdict ClipJudge::finish() {
    if (!settled_) settle();
    hear(std::vector<float>(kTailSamples, last_)); // silence; a step down to zero would be a thump
    const ClipVerdict verdict{static_cast<double>(samples_) / kFeatures.sampleRateHz, prominence_.value(),
                              strongestThree(strongest_)};
    classifier_.reset();
    frontEnd_ = FrontEnd{};
    settled_ = false;
    frames_ = samples_ = 0;
    last_ = 0.0F;
    prominence_ = {};
    strongest_ = {};
    return verdict;
}

} // namespace natlyt::edge
