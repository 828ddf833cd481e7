// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model 0.1.0; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {

// On ClassScores::relevance where the class leads, for Sensitivity Low, Medium, High.
inline constexpr float kThresholds[7][3] = {
    {0.961F, 0.926F, 0.869F}, // shout
    {0.961F, 0.926F, 0.869F}, // crying
    {0.961F, 0.926F, 0.869F}, // cough
    {0.961F, 0.926F, 0.869F}, // impact
    {0.961F, 0.926F, 0.869F}, // glassBreak
    {0.961F, 0.926F, 0.869F}, // doorSteps
    {0.961F, 0.926F, 0.869F}, // alarmTone
};

} // namespace natlyt::edge
