# SPDX-License-Identifier: Apache-2.0
"""Default thresholds per relevant class and sensitivity, from scenes in which nothing relevant happens."""
import numpy as np

from ear.recordings import CLASSES, RELEVANT

# The share of 10 s scenes, each with one irrelevant sound 6-30 dB above its room, that may reach the threshold of one class.
FALSE_SHARE = {"Low": 0.001, "Medium": 0.003, "High": 0.01}
STEPS = list(FALSE_SHARE)
LOWEST, HIGHEST, APART = 0.05, 0.98, 0.01


def choose(irrelevant_answers):
    """(relevant classes, STEPS) thresholds: the given share of the scenes reach them at their strongest step."""
    strongest = np.array([a.max(0) for a in irrelevant_answers])
    table = np.empty((RELEVANT.sum(), len(STEPS)))
    for row, c in enumerate(np.flatnonzero(RELEVANT)):
        for column, step in enumerate(STEPS):
            table[row, column] = np.quantile(strongest[:, c], 1 - FALSE_SHARE[step])
        table[row] = np.clip(table[row], LOWEST, HIGHEST)
        table[row, 1] = min(table[row, 1], table[row, 0] - APART)
        table[row, 2] = min(table[row, 2], table[row, 1] - APART)
    return table.round(3)


def outcomes(table, rows, all_answers):
    """Per relevant class and step: share of its scenes that reach any relevant class's threshold; and of the others."""
    strongest = np.array([a.max(0)[:len(CLASSES)][RELEVANT] for a in all_answers])
    reached = (strongest[:, :, None] >= table[None]).any(1)
    labels = np.array([row["label"] for row in rows])
    heard = {label: reached[labels == label].mean(0) for label, _, relevant in CLASSES if relevant}
    relevant = np.array([row["relevance"] == "relevant" for row in rows])
    return heard, reached[relevant].mean(0), reached[~relevant].mean(0), int((~relevant).sum())


def write_header(path, table, model_version):
    names = [name for _, name, relevant in CLASSES if relevant]
    with open(path, "w") as file:
        file.write(f"""// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model {model_version}; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {{

// Rows: SoundClass from Shout to AlarmTone. Columns: Sensitivity Low, Medium, High.
inline constexpr float kThresholds[{len(names)}][{len(STEPS)}] = {{
""")
        for name, row in zip(names, table):
            file.write("    {" + ", ".join(f"{x:.3f}F" for x in row) + f"}}, // {name}\n")
        file.write("};\n\n} // namespace natlyt::edge\n")
