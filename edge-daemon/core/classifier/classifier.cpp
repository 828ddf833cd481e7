// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/classifier.hpp"

#include "edge-daemon/core/features/feature_parameters.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace natlyt::edge {
namespace {

constexpr std::size_t kInputSize = Normaliser::kChannels * kFeatures.melBands;

float sigmoid(float logit) { return 1.0F / (1.0F + std::exp(-logit)); }

} // namespace

Result<Classifier> Classifier::load(std::span<const std::byte> weightsFile, std::string name) {
    auto weights = readWeights(weightsFile, name);
    if (!weights) return std::unexpected(weights.error());
    return Classifier{std::move(*weights)};
}

// Two steps more than the receptive field: the newest answer may be up to a step old, and skipping ahead keeps to whole
// steps.
Classifier::Classifier(Weights weights)
    : modelVersion_{std::move(weights.modelVersion)}, normaliser_{kFeatures.melBands, weights.normaliser},
      network_{std::move(weights.layers)}, capacity_{network_.receptiveFrames() + 2 * network_.stepFrames()},
      context_(capacity_ * kInputSize) {}

void Classifier::pushFrame(std::span<const float> logMel) {
    const std::size_t slot = static_cast<std::size_t>(pushed_) % capacity_;
    normaliser_(logMel, std::span{context_}.subspan(slot * kInputSize, kInputSize));
    ++pushed_;
}

// Where more frames came than are kept, the network starts afresh on those that are: they hold its whole receptive
// field, so that the newest answer is the one it would have given anyway.
void Classifier::skipForgotten() {
    const auto oldest = pushed_ - static_cast<std::int64_t>(capacity_);
    if (consumed_ >= oldest) return;
    const auto step = static_cast<std::int64_t>(network_.stepFrames());
    consumed_ = (oldest + step - 1) / step * step;
    network_.reset();
}

ClassScores Classifier::evaluate() {
    skipForgotten();
    for (; consumed_ < pushed_; ++consumed_) {
        const std::size_t slot = static_cast<std::size_t>(consumed_) % capacity_;
        if (!network_.push(std::span{context_}.subspan(slot * kInputSize, kInputSize))) continue;
        const auto logits = network_.logits();
        for (std::size_t c = 0; c < newest_.score.size(); ++c) newest_.score[c] = sigmoid(logits[c]);
        newest_.relevance = sigmoid(logits[newest_.score.size()]);
    }
    return newest_;
}

void Classifier::reset() {
    normaliser_.reset();
    network_.reset();
    sealing::wipe(std::span{context_}); // the sound's spectrum is as good as the sound
    pushed_ = consumed_ = 0;
    newest_ = {};
}

double Classifier::macsPerSecond() const {
    constexpr double kNormaliserMacsPerFrame = 4.0 * kFeatures.melBands;
    return (network_.macsPerFrame() + kNormaliserMacsPerFrame) * static_cast<double>(kFramesPerSecond);
}

} // namespace natlyt::edge
