// SPDX-License-Identifier: Apache-2.0
// What the sound of the last few seconds is, by the network of a weights file. pushFrame only keeps the context, so it
// may run always; evaluate() runs the network over what came since the last evaluate(), at most over receptive field and
// context, and gives the same answer however rarely it is called. Not thread-safe; no allocation after load.
#pragma once

#include "edge-daemon/core/classifier/causal_network.hpp"
#include "edge-daemon/core/classifier/normaliser.hpp"
#include "protocol/messages/enums.hpp"
#include "protocol/sealing/wiping_allocator.hpp"
#include "protocol/support/error.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace natlyt::edge {

struct ClassScores {
    std::array<float, countOf<SoundClass>()> score{}; // 0..1 each, by SoundClass; several sounds may be heard at once
    float relevance = 0.0F;                           // 0..1: is this worth an operator's attention
};

class Classifier {
  public:
    // `name` names the file in the Error where it is damaged or belongs to another front end or class list.
    static Result<Classifier> load(std::span<const std::byte> weightsFile, std::string name);

    const std::string& modelVersion() const { return modelVersion_; }

    // FeatureFrame::logMel, one per 10 ms hop, none left out.
    void pushFrame(std::span<const float> logMel);
    // The newest answer; a new one exists every stepFrames(), so calling more often costs next to nothing.
    ClassScores evaluate();
    void reset(); // and wipes whatever it holds of what was heard
    // For a recording whose room is known from all of it; after reset or construction only. See Normaliser::settle.
    void settle(std::span<const float> background) { normaliser_.settle(background); }

    std::size_t stepFrames() const { return network_.stepFrames(); }
    // Of the network while it is evaluated at every step; front end apart.
    double macsPerSecond() const;

  private:
    explicit Classifier(Weights weights);
    void skipForgotten();

    std::string modelVersion_;
    Normaliser normaliser_;
    CausalNetwork network_;
    std::size_t capacity_;          // frames of context kept
    sealing::WipedVector<float> context_; // ring of network inputs
    std::int64_t pushed_ = 0;       // frames
    std::int64_t consumed_ = 0;     // frames that the network has seen
    ClassScores newest_;
};

} // namespace natlyt::edge
