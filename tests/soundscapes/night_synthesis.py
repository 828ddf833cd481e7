# SPDX-License-Identifier: Apache-2.0
"""Sounds of a night that sounds.py has not, as float32 arrays: coloured noise under an envelope, a source in a filter."""
import numpy as np

from acoustics import RATE, filtered


def _noise(rng, seconds, low_hz, high_hz):
    band = lambda f: (f / low_hz) / (1 + f / low_hz) / (1 + (f / high_hz) ** 2)
    return filtered(rng.standard_normal(int(seconds * RATE)).astype(np.float32), band)


def _envelope(sound, *points):
    """Straight lines between (second, gain)."""
    at, gain = zip(*points)
    return sound * np.interp(np.arange(len(sound)) / RATE, at, gain).astype(np.float32)


def thunder(rng):
    seconds = rng.uniform(4, 8)
    rolls = [(0, 0), (0.15, 1)] + [(t, rng.uniform(0.1, 0.8)) for t in np.arange(0.5, seconds - 0.5, 0.4)] + [(seconds, 0)]
    return _envelope(_noise(rng, seconds, 40, rng.uniform(150, 500)), *rolls)


def gust(rng):
    return _envelope(_noise(rng, 6, 60, 400), (0, 0), (2.5, 1), (3.5, 0.7), (6, 0))


def shower(rng):
    return _envelope(_noise(rng, 5, 900, 5000), (0, 0), (1, 1), (4, 1), (5, 0))


def vehicle(rng):
    seconds = rng.uniform(6, 12)
    return _envelope(_noise(rng, seconds, 60, 600), (0, 0), (0.35 * seconds, 0.3), (0.5 * seconds, 1), (0.7 * seconds, 0.25), (seconds, 0))


def toilet(rng):
    return _envelope(_noise(rng, 7, 400, 3000), (0, 0), (0.3, 1), (3, 0.8), (4, 0.3), (7, 0))


def breathing(rng):
    cycle = _envelope(_noise(rng, 4.5, 300, 1500), (0, 0), (0.7, 0.8), (1.4, 0), (2.0, 0), (2.6, 1), (3.8, 0), (4.5, 0))
    return cycle


def door(rng):
    """The latch, then the leaf in its frame."""
    latch = _envelope(_noise(rng, 0.6, 1200, 3500), (0, 1), (0.03, 0.1), (0.12, 0), (0.6, 0))
    leaf = _envelope(_noise(rng, 0.6, 60, 250), (0, 0), (0.25, 0), (0.26, 2), (0.35, 0.3), (0.6, 0))
    return latch + leaf


def bark(rng):
    """A glottal source that jumps up and falls, through an open muzzle; two or three times."""
    barks = []
    for _ in range(rng.integers(2, 4)):
        t = np.arange(int(0.22 * RATE)) / RATE
        hertz = rng.uniform(380, 600) * (1 + 0.4 * np.sin(np.pi * t / 0.22))
        phase = 2 * np.pi * np.cumsum(hertz) / RATE
        voice = sum(np.sin(k * phase) / k for k in range(1, 9)) + 0.5 * rng.standard_normal(len(t))
        muzzle = filtered(voice.astype(np.float32), lambda f: 1 / (1 + ((f - 1100) / 500) ** 2))
        barks += [_envelope(muzzle, (0, 0), (0.03, 1), (0.22, 0)), np.zeros(int(rng.uniform(0.15, 0.5) * RATE), np.float32)]
    return np.concatenate(barks)


RECIPES = {f.__name__: f for f in (thunder, gust, shower, vehicle, toilet, breathing, door, bark)}
