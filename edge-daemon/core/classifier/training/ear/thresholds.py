# SPDX-License-Identifier: Apache-2.0
"""Default thresholds on `relevance` per sensitivity, from scenes in which nothing relevant happens."""
import numpy as np

from ear.recordings import CLASSES

# The share of 10 s scenes, each with one irrelevant sound 6-30 dB above its room, that may reach the threshold.
FALSE_SHARE = {"Low": 0.005, "Medium": 0.02, "High": 0.05}
STEPS = list(FALSE_SHARE)
LOWEST, HIGHEST, APART = 0.05, 0.98, 0.01


def strongest(all_answers):
    """Relevance of each scene at its strongest step."""
    return np.array([answers[:, -1].max() for answers in all_answers])


def choose(irrelevant_answers):
    """A threshold for each of STEPS: the given share of the scenes reach it at their strongest step."""
    reached = strongest(irrelevant_answers)
    table = np.clip([np.quantile(reached, 1 - FALSE_SHARE[step]) for step in STEPS], LOWEST, HIGHEST)
    table[1] = min(table[1], table[0] - APART)
    table[2] = min(table[2], table[1] - APART)
    return table.round(3)


def outcomes(table, rows, all_answers):
    """Per relevant label and step: share of its scenes that reach the threshold; of all relevant ones; of the others."""
    reached = strongest(all_answers)[:, None] >= table[None]
    labels = np.array([row["label"] for row in rows])
    heard = {label: reached[labels == label].mean(0) for label, _, relevant in CLASSES if relevant}
    relevant = np.array([row["relevance"] == "relevant" for row in rows])
    return heard, reached[relevant].mean(0), reached[~relevant].mean(0), int((~relevant).sum())


def write_header(path, table, model_version):
    with open(path, "w") as file:
        file.write(f"""// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model {model_version}; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {{

// On ClassScores::relevance, for Sensitivity {', '.join(STEPS)}.
inline constexpr float kThresholds[{len(STEPS)}] = {{{", ".join(f"{x:.3f}F" for x in table)}}};

}} // namespace natlyt::edge
""")
