# SPDX-License-Identifier: Apache-2.0
"""A plan as sound, block by block, and its labels as they come. Nothing longer than a block and the sounds that reach
into it is ever in memory, and nothing is written."""
import functools

import numpy as np

from acoustics import RATE, cut_to_sound, gain_of, in_room, level_dba, through_wall
from beds import Bed
from ingredients import sound_of
from night_plan import OUTSIDE, WALL

BLOCK = 10 * RATE
CUTOFF_HZ = {WALL: (250, 600), OUTSIDE: (500, 1500)}
CLASS_OF = {"loud impact": "impact", "knocks": "impact", "door": "doorSteps", "steps": "doorSteps", "snore": "breathing",
            "television": "speech", "voices": "speech", "person": "humanSound", "duvet": "household", "pet": "animal",
            "toilet": "household", "house": "household", "traffic": "outdoor", "outdoors": "outdoor", "thunder": "weather",
            "gust": "weather", "rain": "weather"}


class NightStream:
    def __init__(self, plan, library, seed):
        self.plan, self.library = plan, library
        self.rng = np.random.default_rng([seed, 1])
        self.response = library.response(self.rng)
        self.cutoff_hz = {path: self.rng.uniform(*span) for path, span in CUTOFF_HZ.items()}
        self.beds = [Bed(l.name, l.level_dba, int(self.rng.integers(2 ** 31)), l.from_s, l.to_s) for l in plan.layers]
        # Of this night's room; sounds come back during a night, snores and programmes above all.
        self.at_microphone = functools.lru_cache(maxsize=128)(self._at_microphone)

    def _at_microphone(self, source, path):
        """(at 0 dB(A), where it ends as a sound)"""
        dry = cut_to_sound(sound_of(source))
        if path in self.cutoff_hz:
            dry = through_wall(dry, self.cutoff_hz[path])
        wet = in_room(dry, self.response)
        return wet * gain_of(-level_dba(wet)), len(dry) / RATE

    def blocks(self, on_label):
        """float32 blocks to the end of the night; on_label(dict) for each sound, in the order of onsets."""
        sounding, coming = [], list(reversed(self.plan.placed))
        total = int(self.plan.seconds * RATE)
        for start in range(0, total, BLOCK):
            block = np.zeros(min(BLOCK, total - start), np.float32)
            for bed in self.beds:
                bed.add_to(block, start / RATE)
            while coming and coming[-1].onset_s * RATE < start + len(block):
                sounding.append(self._begin(coming.pop(), on_label))
            for at, sound in sounding:
                a, b = max(at, start), min(at + len(sound), start + len(block))
                if a < b:
                    block[a - start:b - start] += sound[a - at:b - at]
            sounding = [(at, sound) for at, sound in sounding if at + len(sound) > start + len(block)]
            yield block

    def _begin(self, placed, on_label):
        source = self.library.pick(placed.ingredient, np.random.default_rng(placed.pick))
        sound, seconds = self.at_microphone(source, placed.path)
        at = int(placed.onset_s * RATE)
        on_label({"onset_s": round(at / RATE, 3), "end_s": round(at / RATE + seconds, 3), "matters": placed.matters,
                  "class": CLASS_OF.get(placed.ingredient, placed.ingredient), "ingredient": placed.ingredient,
                  "path": placed.path, "level_dba": round(placed.level_dba, 1), "source": source.name, "group": source.group})
        return at, sound * gain_of(placed.level_dba)
