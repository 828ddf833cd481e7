// SPDX-License-Identifier: Apache-2.0
// One recording, from beginning to end, through the very front end and network of the daemon, faster than real time.
// Not thread-safe.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/features/front_end.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace natlyt::edge {

struct HeardClass {
    SoundClass what;
    float score; // 0..1, at its strongest
};

struct ClipVerdict {
    double seconds;                // of sound pushed
    float relevance;               // 0..1 at its strongest; ranks clips, no threshold applied
    std::array<HeardClass, 3> top; // strongest first
};

class ClipJudge {
  public:
    explicit ClipJudge(Classifier classifier);

    // Mono, 16 kHz, any number of samples.
    void push(std::span<const float> samples);
    // The verdict on what was pushed, half a second of silence behind it so that its last moment counts too.
    // The judge is then ready for the next recording.
    ClipVerdict finish();

  private:
    void hear(std::span<const float> samples);

    Classifier classifier_;
    FrontEnd frontEnd_;
    std::size_t frames_ = 0;
    std::size_t samples_ = 0;
    ClassScores strongest_;
};

} // namespace natlyt::edge
