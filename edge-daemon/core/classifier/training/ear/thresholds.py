# SPDX-License-Identifier: Apache-2.0
"""Default thresholds on `relevance` per class and sensitivity, from scenes in which nothing relevant happens.

An alert is named after the relevant class that leads, and the relevance must reach that class's threshold. Without
thresholds of their own, classes that are easily taken for something harmless would use up the false alerts of all. So
each class gets an equal share of them; what a class does not use goes to those that need more.
"""
import numpy as np

from ear.recordings import CLASSES, RELEVANT

# The share of 10 s scenes, each with one irrelevant sound 6-30 dB above its room, that may raise an alert.
# High is set by dense streams, a sound every ten seconds: some twelve false alarms an hour (tests/bench/nights).
FALSE_SHARE = {"Low": 0.005, "Medium": 0.02, "High": 0.12}
STEPS = list(FALSE_SHARE)
NAMES = [name for _, name, relevant in CLASSES if relevant]
LOWEST, HIGHEST, APART = 0.05, 0.97, 0.01  # of High, and of Low but for the distance between steps
# A class is held to the threshold of all where fewer scenes than this would choose its own; between this and SURE of
# them its own weighs in by degrees.
FEWEST, SURE = 10, 40
# A class that hardly ever leads wrongly must not alert on a whisper of itself.
BELOW_POOLED = 0.25


def led(all_answers):
    """Of each scene and relevant class (columns as NAMES) the strongest relevance at the steps where that class leads."""
    reached = np.zeros((len(all_answers), len(NAMES)))
    for scene, answers in zip(reached, all_answers):
        leading = answers[:, :-1][:, RELEVANT].argmax(1)
        np.maximum.at(scene, leading, answers[:, -1])
    return reached


def alerts(reached, thresholds):
    """Which scenes raise one, given a threshold for each class."""
    return (reached >= thresholds).any(1)


def _of_share(values, share):
    """The lowest threshold that at most this share of the values reach."""
    allowed = min(int(share * len(values) + 1e-9), len(values) - 1)
    return np.nextafter(np.sort(values)[::-1][allowed], np.inf)


def _for_step(reached, share):
    """Thresholds of the classes for one share of false scenes in all."""
    pooled = _of_share(reached.max(1), share)
    scenes = (reached > 0).sum(0)
    weight = np.clip((scenes - FEWEST) / (SURE - FEWEST), 0, 1)

    def of_each(per_class):
        own = np.array([_of_share(column, per_class) for column in reached.T])
        return np.clip(weight * np.maximum(own, pooled - BELOW_POOLED) + (1 - weight) * pooled, LOWEST, HIGHEST)

    # Scenes with more than one leader, and classes that do not use their part, leave room: take the largest part per
    # class with which all of them together stay within the share.
    best, low, high = np.full(len(NAMES), np.clip(pooled, LOWEST, HIGHEST)), 0.0, share
    for _ in range(20):
        per_class = (low + high) / 2
        thresholds = of_each(per_class)
        if alerts(reached, thresholds).mean() <= share:
            best, low = thresholds, per_class
        else:
            high = per_class
    return best


def choose(irrelevant_answers):
    """A table of NAMES x STEPS: in all at most the given share of the scenes raise an alert, but for the lowest limits."""
    reached = led(irrelevant_answers)
    table = np.stack([_for_step(reached, FALSE_SHARE[step]) for step in STEPS], axis=1)
    for step in range(len(STEPS) - 2, -1, -1):
        table[:, step] = np.maximum(table[:, step], table[:, step + 1] + APART)
    return table.round(3)


def outcomes(table, rows, all_answers):
    """Per relevant label and step: share of its scenes that raise an alert; of all relevant ones; of the others; how many others."""
    reached = led(all_answers)
    raised = np.stack([alerts(reached, table[:, step]) for step in range(len(STEPS))], axis=1)
    labels = np.array([row["label"] for row in rows])
    heard = {label: raised[labels == label].mean(0) for label, _, relevant in CLASSES if relevant and (labels == label).any()}
    relevant = np.array([row["relevance"] == "relevant" for row in rows])
    return heard, raised[relevant].mean(0), raised[~relevant].mean(0), int((~relevant).sum())


def rows(table):
    """For the model card: a class and its thresholds in each."""
    return [(name, *[f"{x:.3f}" for x in thresholds]) for name, thresholds in zip(NAMES, table)]


def write_header(path, table, model_version):
    lines = "".join(f"    {{{', '.join(f'{x:.3f}F' for x in thresholds)}}}, // {name}\n" for name, thresholds in zip(NAMES, table))
    with open(path, "w") as file:
        file.write(f"""// SPDX-License-Identifier: Apache-2.0
// Written by training/train for model {model_version}; how it was chosen: training/model_card.md.
#pragma once

namespace natlyt::edge {{

// On ClassScores::relevance where the class leads, for Sensitivity {', '.join(STEPS)}.
inline constexpr float kThresholds[{len(NAMES)}][{len(STEPS)}] = {{
{lines}}};

}} // namespace natlyt::edge
""")
