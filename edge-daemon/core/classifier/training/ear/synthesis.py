# SPDX-License-Identifier: Apache-2.0
"""A folder of synthetic sounds in the form of the recordings': what they lack (falls, bed exits, calls for help, moans,
blows against a wall), and irrelevant sounds made by the same means, so that being synthetic is no sign of relevance."""
import csv
import os

import numpy as np
import soundfile

from ear import impacts, voices
from ear.recordings import INDEX, RATE, RELEVANT

SEED = 2029
# label, fine label, how, how many
KINDS = [("voice_distress", "shout", voices.shout, 70), ("voice_distress", "call for help", voices.called, 90),
         ("voice_distress", "moan", voices.moan, 60), ("cry", "sob", voices.sob, 60), ("cough_choke", "cough", voices.cough, 50),
         ("impact_knock", "fall", impacts.fall, 80), ("impact_knock", "knock", impacts.knock, 40),
         ("impact_knock", "blow against wall", impacts.thump, 50), ("impact_knock", "dropped object", impacts.drop, 40),
         ("glass_break", "shatter", impacts.shatter, 30), ("door_steps", "steps", impacts.steps, 40),
         ("door_steps", "door", impacts.door, 30), ("door_steps", "bed exit", impacts.bed_exit, 50),
         ("alarm_beep", "beeps", impacts.beeps, 40),
         ("speech_tv", "conversation", voices.conversation, 90), ("sleep_breath", "snore", voices.snore, 40),
         ("sleep_breath", "breath", voices.breath, 30), ("household", "rustle", impacts.rustle, 30),
         ("household", "water", impacts.water, 20), ("household", "motor", impacts.motor, 20),
         ("household", "clicks", impacts.clicks, 40), ("weather", "rain", impacts.rain, 20),
         ("weather", "thunder", impacts.thunder, 20), ("music", "tune", impacts.tune, 30)]
COLUMNS = ["file", "label", "fine_label", "relevance", "ambiguous", "source_dataset", "original_id", "segment", "source_url",
           "author", "licence", "collection_licence", "fold", "group", "duration_s"]
SOURCE = "synthesised by training"


def folder(place, say):
    """Makes the sounds under `place` where they are not there yet; returns it."""
    index = os.path.join(place, "train.csv")
    if os.path.exists(index):
        return place
    os.makedirs(os.path.join(place, "audio"), exist_ok=True)
    rows = []
    for number, (label, fine, make, count) in enumerate(KINDS):
        say(f"synthesis: {count} of {fine}")
        for i in range(count):
            rows.append(_one(place, label, fine, make, i, np.random.default_rng([SEED, number, i])))
    with open(index + ".part", "w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    os.rename(index + ".part", index)
    return place


def _one(place, label, fine, make, i, rng):
    sound = np.asarray(make(rng), dtype=np.float64)[:5 * RATE]
    sound = 0.5 * sound / (np.abs(sound).max() + 1e-9)
    name = f"audio/{label}__{fine.replace(' ', '-')}-{i:03d}.flac"
    soundfile.write(os.path.join(place, name), sound.astype(np.float32), RATE)
    relevance = "relevant" if RELEVANT[INDEX[label]] else "irrelevant"
    return dict(zip(COLUMNS, [name, label, fine, relevance, 0, SOURCE, f"{fine} {i}", 0, "", "", "CC0", "CC0", "",
                              f"synthesis-{fine.replace(' ', '-')}-{i}", f"{len(sound) / RATE:.2f}"]))
