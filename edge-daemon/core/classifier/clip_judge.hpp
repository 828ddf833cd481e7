// SPDX-License-Identifier: Apache-2.0
// One recording, from beginning to end, through the very front end and network of the daemon, faster than real time.
// A monitor knows its room before anything happens in it; a recording may begin in the middle of a sound. So the first
// ten seconds are heard twice: once to learn what is quiet in them, then to judge, with what is quiet put before it. Around
// one that is shorter than 4.8 s is silence. Not thread-safe.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"
#include "edge-daemon/core/classifier/prominence.hpp"
#include "edge-daemon/core/features/front_end.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace natlyt::edge {

struct HeardClass {
    SoundClass what;
    float score; // 0..1, at its strongest
};

struct ClipVerdict {
    double seconds;                // of sound pushed
    float relevance;               // 0..1, its prominence; ranks clips, no threshold applied
    std::array<HeardClass, 3> top; // strongest first
};

class ClipJudge {
  public:
    explicit ClipJudge(Classifier classifier);

    // Mono, 16 kHz, any number of samples.
    void push(std::span<const float> samples);
    // The verdict on what was pushed, two seconds of silence behind it so that its last moment counts too and a
    // short recording is one of something brief.
    // The judge is then ready for the next recording.
    ClipVerdict finish();

  private:
    void hear(std::span<const float> samples);
    void settle();
    void judge(std::span<const float> logMel);
    void keepStrongest(const ClassScores& now);

    Classifier classifier_;
    FrontEnd frontEnd_;
    std::vector<float> waiting_; // log-mel frames of the beginning, until the background is known
    bool settled_ = false;
    std::size_t frames_ = 0;
    std::size_t samples_ = 0;
    float last_ = 0.0F; // sample
    Prominence prominence_;
    ClassScores strongest_;
};

} // namespace natlyt::edge
