# SPDX-License-Identifier: Apache-2.0
"""How well a network does on recordings: as they are, and laid into bedroom scenes by the data's own tools."""
import csv
import json
import os
import pickle
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import numpy as np
import torch

from ear import features
from ear.network import STEP_FRAMES
from ear.recordings import RATE, read_sound

BRIEF_STEPS, LONG_STEPS, SHARE_TAKEN_OFF = 5, 25, 0.3   # as edge-daemon/core/classifier/prominence.cpp
MORE_SEED = 101                              # of further scenes of the irrelevant recordings, for thresholds


def with_tail(sound):
    """As ClipJudge::finish: two seconds more of its last value, which is silence without a step."""
    return np.concatenate([sound, np.full(2 * RATE, sound[-1] if len(sound) else 0.0, np.float32)])


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
        sounds = [read_sound(p) for p in paths[first:first + BATCH]]
        mels = [features.log_mel(with_tail(s)) for s in sounds]
        begin = [features.settled(m[:max(1, 1 + (len(s) - features.WINDOW) // features.HOP)]) for m, s in zip(mels, sounds)]
        padded = np.stack([np.pad(features.in_room(m, b), ((0, max(map(len, mels)) - len(m)), (0, 0))) for m, b in zip(mels, begin)])
        with torch.no_grad():
            logits, _ = net(torch.from_numpy(features.normalise(padded, np.stack(begin))))
        scores = torch.sigmoid(logits).numpy()
        found += [s[features.ROOM_FRAMES // STEP_FRAMES:][:len(m) // STEP_FRAMES] for s, m in zip(scores, mels)]
        if first // BATCH % 16 == 15:
            say(f"judged {len(found)} of {len(paths)}")
    return found


def relevance(scores):
    """One number for a clip, as Prominence has it: the strongest 0.4 s, less a share of the strongest 2 s, by mean logits."""
    odds = np.clip(scores[:, -1].astype(np.float64), 1e-7, 1 - 1e-7)
    logits = np.log(odds / (1 - odds))
    sums = np.cumsum(np.r_[0.0, logits])

    def strongest(steps):
        steps = min(steps, len(logits))
        return ((sums[steps:] - sums[:-steps]) / steps).max()
    return float(1 / (1 + np.exp(SHARE_TAKEN_OFF * strongest(LONG_STEPS) - strongest(BRIEF_STEPS))))


def score(rows, all_answers, folder):
    """What score_clips.py under `folder` makes of these answers to these rows."""
    return score_of(rows, [relevance(got) for got in all_answers], folder)


def score_of(rows, relevances, folder):
    with tempfile.TemporaryDirectory() as work:
        table, predictions = os.path.join(work, "set.csv"), os.path.join(work, "predictions.jsonl")
        with open(table, "w", newline="") as out, open(predictions, "w") as pred:
            writer = csv.DictWriter(out, fieldnames=list(rows[0]), extrasaction="ignore")
            writer.writeheader()
            for i, (row, value) in enumerate(zip(rows, relevances)):
                name = f"{i:05d}.flac"                # of several folds' scenes, which have the same names
                writer.writerow({**row, "file": name})
                pred.write(json.dumps({"type": "clip", "file": name, "relevance": float(value)}) + "\n")
        text = subprocess.run([sys.executable, os.path.join(folder, "score_clips.py"), table, predictions], check=True,
                              capture_output=True, text=True).stdout
    return Score(text, float(re.search(r"AUC ([0-9.]+)", text).group(1)))


@dataclass
class Judged:
    """One fold's recordings, judged by a network that has learned nothing of that fold."""
    raw_rows: list
    raw_answers: list
    scene_rows: list
    scene_answers: list
    more_negatives: list     # answers to further scenes of the irrelevant recordings


@dataclass
class Findings:
    judged: Judged           # of all folds together
    raw: Score
    scenes: Score
    folds: list              # [(raw Score, scenes Score)]
    free: tuple              # (raw, scenes) Scores of the clips whose compilation is not stricter than they are
    negatives: list          # answers to irrelevant scenes


def judge(net, rows, folder, say):
    with tempfile.TemporaryDirectory() as work:
        raw = answers(net, [row["path"] for row in rows], say)
        scene_rows = scenes(rows, folder, work)
        scene_answers = answers(net, [row["path"] for row in scene_rows], say)
        more = scenes([row for row in rows if row["relevance"] != "relevant"], folder, work, MORE_SEED)
        return Judged(rows, raw, scene_rows, scene_answers, answers(net, [row["path"] for row in more], say))


def judged_before(path, net, rows, folder, say):
    if not os.path.exists(path):
        with open(path + ".part", "wb") as file:
            pickle.dump(judge(net, rows, folder, say), file)
        os.rename(path + ".part", path)
    with open(path, "rb") as file:
        return pickle.load(file)


def stricter(row):
    """Whether the compilation that the clip was taken from has a stricter licence than the clip."""
    return "NC" in row["collection_licence"] or "SA" in row["collection_licence"]


def together(folds, folder):
    """Findings over all folds: every recording judged once, by a network that does not know its group."""
    joined = Judged(*[sum((getattr(fold, name) for fold in folds), []) for name in
                      ("raw_rows", "raw_answers", "scene_rows", "scene_answers", "more_negatives")])
    free = lambda rows, got: score(*zip(*[(r, g) for r, g in zip(rows, got) if not stricter(r)]), folder)
    negatives = [g for r, g in zip(joined.scene_rows, joined.scene_answers) if r["relevance"] != "relevant"]
    return Findings(joined, score(joined.raw_rows, joined.raw_answers, folder),
                    score(joined.scene_rows, joined.scene_answers, folder),
                    [(score(f.raw_rows, f.raw_answers, folder), score(f.scene_rows, f.scene_answers, folder)) for f in folds],
                    (free(joined.raw_rows, joined.raw_answers), free(joined.scene_rows, joined.scene_answers)),
                    negatives + joined.more_negatives)


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
