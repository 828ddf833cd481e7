# SPDX-License-Identifier: Apache-2.0
"""What a night is made of: for each ingredient the recordings that have it, and what is synthesised where there are none.

Recordings are read in place, only those of one fold of the training's own split: a network that learned from the other
folds has heard none of them, nor anything else of their groups."""
import functools
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import night_synthesis
import recordings
import sounds
from acoustics import synthetic_response

TRAINING = Path(__file__).resolve().parents[2] / "edge-daemon" / "core" / "classifier" / "training"
# Ingredient -> (labels or label/fine_label of recordings, recipes of sounds.py or night_synthesis.py).
INGREDIENTS = {
    "shout": (["voice_distress"], ["cry-for-help", "shout", "scream"]),
    "crying": (["cry"], ["crying"]),
    "cough": (["cough_choke"], ["cough"]),
    "impact": (["impact_knock"], ["fall", "knocks"]),
    "loud impact": (["impact_knock/bang", "impact_knock/thud", "impact_knock/fall", "impact_knock/body_hit"], ["fall"]),
    "glassBreak": (["glass_break"], ["glass"]),
    "doorSteps": (["door_steps"], ["steps"]),
    "alarmTone": (["alarm_beep"], ["alarm-tone"]),
    "knocks": (["impact_knock/door_knock", "impact_knock/thud", "impact_knock/bang"], ["knocks"]),
    "door": (["door_steps/door", "door_steps/door_creak"], ["door"]),
    "steps": (["door_steps/footsteps"], ["steps"]),
    "snore": (["sleep_breath/snore"], ["snore"]),
    "breathing": (["sleep_breath/breathing"], ["breathing"]),
    "television": (["speech_tv/tv_speech_music", "speech_tv/radio_chatter", "speech_tv/audiobook", "music"], ["television"]),
    "speech": (["speech_tv/speech", "speech_tv/mumble"], ["conversation"]),
    "voices": (["speech_tv/babble", "speech_tv/speech", "human_benign/laugh", "music/song"], ["conversation", "television"]),
    "person": (["human_benign/sneeze", "human_benign/drink_sip", "human_benign/laugh"], ["duvet", "breathing"]),
    "duvet": ([], ["duvet"]),
    "pet": (["animals/dog", "animals/cat"], ["bark"]),
    "toilet": (["household/toilet_flush", "household/pouring_water", "household/water_drops"], ["toilet"]),
    "house": (["household/dishes", "household/can_open", "household/clock_tick", "household/scrape", "household/squeak",
               "household/washing_machine", "household/compressor"], ["toilet", "duvet"]),
    "traffic": (["outdoor/engine", "outdoor/train", "outdoor/airplane"], ["vehicle"]),
    "thunder": (["weather/thunder"], ["thunder"]),
    "gust": (["weather/wind"], ["gust"]),
    "rain": (["weather/rain"], ["shower"]),
    "outdoors": (["outdoor/car_horn", "outdoor/siren", "outdoor/church_bells", "outdoor/fireworks"], ["vehicle"]),
}
SYNTHESES = 4                # different seeds of each recipe


@dataclass(frozen=True)
class Source:
    name: str                # file of a recording, or recipe and seed
    group: str               # of recordings that belong together; empty where synthesised
    path: str                # empty where synthesised


def _training():
    sys.path.insert(0, str(TRAINING))
    from ear import recordings as split
    return split


def rows_of(fold):
    folder = recordings.folder()
    if folder is None:
        return []
    return [row for row in _training().read_index([str(folder)]) if row["fold_of_group"] == fold]


def recording(path):
    return _training().read_sound(path)


class Library:
    """Everything that one fold of the recordings can sound like; without recordings (fold None), synthesis alone."""

    def __init__(self, fold):
        rows = [] if fold is None else rows_of(fold)
        self.sources = {name: self._of(name, rows) for name in INGREDIENTS}
        folder = recordings.folder() if rows else None
        self.responses = _training().room_responses([str(folder)]) if folder else []

    @staticmethod
    def _of(name, rows):
        labels, recipes = INGREDIENTS[name]
        found = [Source(row["file"], row["group"], row["path"]) for row in rows
                 if row["label"] in labels or f"{row['label']}/{row['fine_label']}" in labels]
        return found or [Source(f"{recipe}, seed {seed}", "", "") for recipe in recipes for seed in range(SYNTHESES)]

    def pick(self, name, rng):
        """Group first, so that a recording cut into many clips weighs no more than another."""
        sources = self.sources[name]
        groups = sorted({s.group for s in sources})
        group = groups[rng.integers(len(groups))]
        members = [s for s in sources if s.group == group]
        return members[rng.integers(len(members))]

    def response(self, rng):
        return self.responses[rng.integers(len(self.responses))] if self.responses else synthetic_response(rng)


@functools.lru_cache(maxsize=256)
def sound_of(source):
    """Dry, of any level."""
    if source.path:
        return recording(source.path)
    recipe, seed = source.name.split(", seed ")
    if recipe in sounds.KINDS:
        return np.asarray(sounds.make(recipe, int(seed)), np.float32)
    return night_synthesis.RECIPES[recipe](np.random.default_rng([zlib.crc32(recipe.encode()), int(seed)]))
