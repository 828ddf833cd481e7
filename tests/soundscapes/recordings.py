# SPDX-License-Identifier: Apache-2.0
"""Real recordings, where a folder of them lies beside the repository. They are read in place and never copied."""
import csv
import os
from pathlib import Path

# Label of the collection -> our names for what is heard; a finer label where the collection's is too wide.
LABELS = {
    "voice_distress": "shout", "cry": "crying", "cough_choke": "cough", "impact_knock": "knocks", "glass_break": "glass",
    "door_steps": "steps", "alarm_beep": "alarm-tone", "sleep_breath": "snore", "speech_tv": "television",
    "weather": "rain", "quiet_noise": "quiet",
}


def folder():
    """Where the recordings are: $NATLYT_AUDIO, else shared/audio beside the repository; None when there are none."""
    repository = Path(__file__).resolve().parents[2]
    place = Path(os.environ.get("NATLYT_AUDIO") or repository.parent / "shared" / "audio")
    return place if (place / "train.csv").is_file() else None


def by_name():
    """{our name: [file, ...]}, unambiguous clips only; empty without recordings."""
    place, found = folder(), {}
    if place:
        with open(place / "train.csv", newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["label"] in LABELS and row["ambiguous"] == "0":
                    found.setdefault(LABELS[row["label"]], []).append(place / row["file"])
    return found
