# SPDX-License-Identifier: Apache-2.0
"""The labelled recordings, and folds that never split a group (one recording, voice set or speaker)."""
import collections
import csv
import hashlib
import os
import random

import numpy as np
import soundfile

# The order of SoundClass in protocol/messages/enums.hpp: recordings' label, name on the wire, worth an operator's attention.
CLASSES = [("voice_distress", "shout", True), ("cry", "crying", True), ("cough_choke", "cough", True),
           ("impact_knock", "impact", True), ("glass_break", "glassBreak", True), ("door_steps", "doorSteps", True),
           ("alarm_beep", "alarmTone", True), ("speech_tv", "speech", False), ("sleep_breath", "breathing", False),
           ("human_benign", "humanSound", False), ("animals", "animal", False), ("household", "household", False),
           ("music", "music", False), ("outdoor", "outdoor", False), ("weather", "weather", False),
           ("quiet_noise", "background", False)]
INDEX = {label: i for i, (label, _, _) in enumerate(CLASSES)}
RELEVANT = np.array([relevant for _, _, relevant in CLASSES])
BACKGROUND = INDEX["quiet_noise"]
RATE = 16000
FOLDS = 4


def read_sound(path):
    """Mono float32 at 16 kHz."""
    samples, rate = soundfile.read(path, dtype="float32")
    if rate != RATE:
        raise SystemExit(f"{path}: {rate} Hz; the recordings must be {RATE} Hz")
    return samples if samples.ndim == 1 else samples.mean(1)


NO_FOLD = -1                 # learned from always, never judged on


def read_index(folders, judged=True):
    """Rows of every folder's train.csv, unambiguous ones only, each with `path` and `fold_of_group`; NO_FOLD where these
    are not to be judged on."""
    rows = []
    for folder in folders:
        with open(os.path.join(folder, "train.csv"), newline="") as file:
            for row in csv.DictReader(file):
                if row.get("ambiguous", "0") in ("0", "") and row["label"] in INDEX:
                    rows.append({**row, "path": os.path.join(folder, row["file"])})
    folds = assign_folds(rows) if judged else {}
    for row in rows:
        row["fold_of_group"] = folds.get(row["group"], NO_FOLD)
    return rows


def assign_folds(rows):
    """Group -> fold, every label spread evenly over the folds; larger groups are placed first."""
    sizes = collections.defaultdict(collections.Counter)
    for row in rows:
        sizes[row["group"]][row["label"]] += 1
    order = sorted(sizes, key=lambda g: hashlib.sha256(g.encode()).hexdigest())
    random.Random(1).shuffle(order)
    order.sort(key=lambda g: -sum(sizes[g].values()))
    load = collections.defaultdict(lambda: [0] * FOLDS)
    folds = {}
    for group in order:
        label = sizes[group].most_common(1)[0][0]
        fold = min(range(FOLDS), key=lambda f: load[label][f])
        folds[group] = fold
        for each, count in sizes[group].items():
            load[each][fold] += count
    return folds


def room_responses(folders):
    """The recorded or simulated impulse responses of every folder's rir/, at unit energy."""
    responses = []
    for folder in folders:
        place = os.path.join(folder, "rir")
        for name in sorted(os.listdir(place)) if os.path.isdir(place) else []:
            if name.endswith((".flac", ".wav")):
                response = read_sound(os.path.join(place, name))
                responses.append(response / np.sqrt((response ** 2).sum()))
    return responses
