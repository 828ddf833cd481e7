# SPDX-License-Identifier: Apache-2.0
"""What sounds without a beginning: the tone of a room, ventilation, rain, wind, a far road. A minute of each is made
once and played from random places, so that hours cost next to nothing and nothing repeats."""
import functools

import numpy as np

from acoustics import FULL_SCALE_DBA, RATE, a_weighting, gain_of

POOL = 64 * RATE
FADE = RATE // 2
HERTZ = np.fft.rfftfreq(POOL, 1 / RATE)
# Amplitude over frequency, and how many dB the level wanders.
SHAPES = {
    "room tone": (lambda f: 1 / np.maximum(f, 30) ** 0.7, 1.0),
    "ventilation": (lambda f: 1 / np.maximum(f, 60) ** 1.0, 0.3),
    "rain": (lambda f: f / (f + 900) / (1 + (f / 5000) ** 2), 3.0),
    "wind": (lambda f: 1 / (1 + (f / 250) ** 2) * (f > 30), 7.0),
    "road": (lambda f: (f > 40) / (1 + (f / 500) ** 1.5), 3.0),
}


def _pool(name, rng):
    """Periodic noise of the bed's colour, A-weighted RMS 1."""
    shape = SHAPES[name][0]
    spectrum = (rng.standard_normal(len(HERTZ), np.float32) + 1j * rng.standard_normal(len(HERTZ), np.float32)) * shape(HERTZ)
    if name == "ventilation":                     # the fan's motor: hum and its octave
        spectrum[int(100 * POOL / RATE)] += 25 * np.abs(spectrum[4000:8000]).mean() * np.sqrt(POOL / RATE)
    if name == "rain":                            # single drops
        drops = (rng.random(POOL) < 0.0008) * rng.exponential(1.0, POOL)
        spectrum += 0.5 * np.fft.rfft(drops) * shape(HERTZ) * np.abs(spectrum).mean() / np.sqrt(POOL)
    power = 2 * np.square(np.abs(spectrum * a_weighting(HERTZ))).sum() / POOL ** 2
    return (np.fft.irfft(spectrum, POOL) / np.sqrt(power)).astype(np.float32)


@functools.lru_cache(maxsize=2)
def _ramp(length):
    return np.linspace(0, 1, length, dtype=np.float32)


class Bed:
    """One layer between two moments; it fades in and out there."""

    def __init__(self, name, level_dba, seed, from_s=0.0, to_s=np.inf):
        self.rng = np.random.default_rng(seed)
        self.pool = _pool(name, self.rng)
        self.swing_db = SHAPES[name][1]
        self.level_db = level_dba - FULL_SCALE_DBA
        self.from_s, self.to_s = from_s, to_s
        self.gain, self.drift_db, self.tail = 0.0, 0.0, np.zeros(FADE, np.float32)
        self.ramp = np.sqrt(np.linspace(0, 1, FADE, dtype=np.float32))

    def add_to(self, block, start_s):
        sounding = self.from_s <= start_s < self.to_s
        if not sounding and self.gain == 0.0:
            return
        if self.gain == 0.0 and start_s == 0.0:
            self.gain = gain_of(self.level_db)
        at = int(self.rng.integers(len(self.pool) - len(block) - FADE))
        piece = self.pool[at:at + len(block) + FADE].copy()
        piece[:FADE] = piece[:FADE] * self.ramp + self.tail * self.ramp[::-1]
        self.tail = piece[len(block):]
        self.drift_db = 0.9 * self.drift_db + 0.44 * self.rng.normal() * self.swing_db
        target = gain_of(self.level_db + self.drift_db) if sounding else 0.0
        block += piece[:len(block)] * (np.float32(self.gain) + np.float32(target - self.gain) * _ramp(len(block)))
        self.gain = target
