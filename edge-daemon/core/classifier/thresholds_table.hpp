// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model 0.3.0; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {

// On ClassScores::relevance where the class leads, for Sensitivity Low, Medium, High.
inline constexpr float kThresholds[7][3] = {
    {0.950F, 0.891F, 0.745F}, // shout
    {0.953F, 0.928F, 0.628F}, // crying
    {0.897F, 0.838F, 0.703F}, // cough
    {0.970F, 0.950F, 0.786F}, // impact
    {0.976F, 0.966F, 0.788F}, // glassBreak
    {0.938F, 0.928F, 0.817F}, // doorSteps
    {0.870F, 0.855F, 0.677F}, // alarmTone
};

} // namespace natlyt::edge
