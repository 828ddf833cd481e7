// SPDX-License-Identifier: Apache-2.0
// How much of an event is in a run of the network's answers. A single answer is a restless witness: what it says over
// 0.4 s ranks better. And what goes on for 2 s is more often a television than somebody who needs help, so a share of
// that is taken off. It ranks recordings after the fact; no alert waits for it. Pure.
#pragma once

#include <array>
#include <cstddef>

namespace natlyt::edge {

class Prominence {
  public:
    void push(float relevance); // 0..1, of one step of 80 ms
    // 0..1, of all that was pushed; 0 of nothing.
    float value() const;

  private:
    static constexpr std::size_t kBriefSteps = 5, kLongSteps = 25; // 0.4 s, 2 s

    float meanOfLast(std::size_t steps) const; // of as many as there are

    std::array<float, kLongSteps> lately_{}; // logits, a ring
    std::size_t steps_ = 0;
    float brief_ = 0.0F, long_ = 0.0F; // the largest means
};

} // namespace natlyt::edge
