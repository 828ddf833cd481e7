// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model 0.2.0; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {

// On ClassScores::relevance where the class leads, for Sensitivity Low, Medium, High.
inline constexpr float kThresholds[7][3] = {
    {0.964F, 0.844F, 0.788F}, // shout
    {0.931F, 0.784F, 0.694F}, // crying
    {0.918F, 0.892F, 0.882F}, // cough
    {0.970F, 0.945F, 0.904F}, // impact
    {0.946F, 0.910F, 0.884F}, // glassBreak
    {0.970F, 0.941F, 0.904F}, // doorSteps
    {0.940F, 0.848F, 0.776F}, // alarmTone
};

} // namespace natlyt::edge
