# SPDX-License-Identifier: Apache-2.0
"""How well a network does on recordings: as they are, and laid into bedroom scenes by the data's own tools."""
import csv
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
import torch

from ear import features
from ear.network import STEP_FRAMES
from ear.recordings import RATE, read_sound

TAIL = np.zeros(RATE // 2, np.float32)       # as ClipJudge::finish


@dataclass
class Score:
    text: str            # what score_clips.py printed
    auc: float

    @property
    def headline(self):
        return self.text.strip().splitlines()[-1]

    @property
    def per_label(self):
        return self.text.strip().splitlines()[0]


BATCH = 32


def answers(net, paths, say):
    """Scores (steps, OUTPUTS) in 0..1 of each whole sound, silence behind it. Sounds are judged side by side: as the
    network looks into the past only, what pads the shorter ones changes nothing."""
    found = []
    for first in range(0, len(paths), BATCH):
        mels = [features.log_mel(np.concatenate([read_sound(p), TAIL])) for p in paths[first:first + BATCH]]
        padded = np.stack([np.pad(m, ((0, max(map(len, mels)) - len(m)), (0, 0))) for m in mels])
        with torch.no_grad():
            logits, _ = net(torch.from_numpy(features.normalise(padded)))
        scores = torch.sigmoid(logits).numpy()
        found += [s[:len(m) // STEP_FRAMES] for s, m in zip(scores, mels)]
        if first // BATCH % 8 == 7:
            say(f"judged {len(found)} of {len(paths)}")
    return found


def relevance(scores):
    """One number for a clip, as ClipJudge has it: the strongest step."""
    return float(scores[:, -1].max())


def score(net, rows, folder, work, say):
    """`rows` with `path`; returns the scores of score_clips.py under `folder`, and every row's answers."""
    all_answers = answers(net, [row["path"] for row in rows], say)
    with open(os.path.join(work, "set.csv"), "w", newline="") as out, open(os.path.join(work, "predictions.jsonl"), "w") as pred:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]), extrasaction="ignore")
        writer.writeheader()
        for row, got in zip(rows, all_answers):
            writer.writerow(row)
            pred.write(json.dumps({"type": "clip", "file": row["file"], "relevance": relevance(got)}) + "\n")
    text = subprocess.run([sys.executable, os.path.join(folder, "score_clips.py"), os.path.join(work, "set.csv"),
                           os.path.join(work, "predictions.jsonl")], check=True, capture_output=True, text=True).stdout
    return Score(text, float(re.search(r"AUC ([0-9.]+)", text).group(1))), all_answers


def scenes(rows, folder, work, seed=7):
    """make_scenes.py on these rows alone; rows of the rendered scenes, with `path` and `onset_s`."""
    for name in ("audio", "rir"):
        link = os.path.join(work, name)
        if not os.path.exists(link):
            os.symlink(os.path.abspath(os.path.join(folder, name)), link)
    with open(os.path.join(work, "rows.csv"), "w", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=[k for k in rows[0] if k not in ("path", "fold_of_group")], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    place = os.path.join(work, "rendered")
    subprocess.run([sys.executable, os.path.join(folder, "make_scenes.py"), os.path.join(work, "rows.csv"), place,
                    "--seed", str(seed)], check=True, capture_output=True)
    with open(os.path.join(place, "scenes.csv"), newline="") as file:
        return [{**row, "path": os.path.join(place, row["file"])} for row in csv.DictReader(file)]


def delays_ms(rows, all_answers, threshold):
    """Onset to the first step whose relevance reaches the threshold, for relevant scenes that reach it after onset."""
    found = []
    for row, got in zip(rows, all_answers):
        if row["relevance"] != "relevant":
            continue
        onset = float(row["onset_s"])
        ends = (features.WINDOW + features.HOP * (STEP_FRAMES * np.arange(1, len(got) + 1) - 1)) / RATE
        hit = np.flatnonzero((got[:, -1] >= threshold) & (ends >= onset))
        if len(hit):
            found.append((row["label"], 1000 * (ends[hit[0]] - onset)))
    return found
