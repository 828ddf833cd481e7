// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model 0.1.0; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {

// Rows: SoundClass from Shout to AlarmTone. Columns: Sensitivity Low, Medium, High.
inline constexpr float kThresholds[7][3] = {
    {0.737F, 0.694F, 0.598F}, // shout
    {0.898F, 0.827F, 0.640F}, // crying
    {0.841F, 0.754F, 0.518F}, // cough
    {0.939F, 0.870F, 0.660F}, // impact
    {0.796F, 0.744F, 0.632F}, // glassBreak
    {0.891F, 0.829F, 0.664F}, // doorSteps
    {0.960F, 0.934F, 0.546F}, // alarmTone
};

} // namespace natlyt::edge
