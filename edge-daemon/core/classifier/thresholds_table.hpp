// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model 0.1.0; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {

// On ClassScores::relevance, for Sensitivity Low, Medium, High.
inline constexpr float kThresholds[3] = {0.961F, 0.926F, 0.869F};

} // namespace natlyt::edge
