# SPDX-License-Identifier: Apache-2.0
"""Log-mel of every recording, dry and in rooms, kept on disk so that mixing is adding powers."""
import multiprocessing
import os
from dataclasses import dataclass

import numpy as np

from ear import features
from ear.recordings import RATE, read_sound

SEED = 11
VARIANTS = 4               # one dry, the others in a room, at another speed, or both
LONGEST = 5 * RATE
BEDS, BED_SECONDS = 160, 10
FADE_FRAMES = 50           # an event counts as heard for half a second after it was last active


@dataclass
class Clip:
    mel: np.ndarray        # (frames, BANDS) float16
    active: np.ndarray     # (frames,) bool: the event is sounding or has just sounded
    level: float           # active RMS, dB of full scale
    speed: float           # 1 for recordings as they are


def build(rows, responses, cache_folder, say):
    """Lists of VARIANTS clips per row, and the beds (BEDS, frames, BANDS), at unit RMS."""
    path = os.path.join(cache_folder, "bank.npz")
    if not os.path.exists(path):
        clips = []
        with multiprocessing.get_context("fork").Pool(initializer=_share, initargs=(responses,)) as workers:
            for i, variants in enumerate(workers.imap(_of_recording, enumerate(row["path"] for row in rows), chunksize=8)):
                clips += variants
                if i % 200 == 0:
                    say(f"features: {i} of {len(rows)} clips")
        rng = np.random.default_rng(SEED)
        beds = np.stack([features.log_mel(_coloured_noise(rng)) for _ in range(BEDS)]).astype(np.float16)
        np.savez(path, mel=np.concatenate([c.mel for c in clips]), active=np.concatenate([c.active for c in clips]),
                 frames=[len(c.mel) for c in clips], level=[c.level for c in clips], speed=[c.speed for c in clips], beds=beds)
    stored = {name: value for name, value in np.load(path).items()}
    ends = np.cumsum(stored["frames"])
    clips = [Clip(stored["mel"][e - n:e], stored["active"][e - n:e], float(level), float(speed))
             for e, n, level, speed in zip(ends, stored["frames"], stored["level"], stored["speed"])]
    return [clips[i:i + VARIANTS] for i in range(0, len(clips), VARIANTS)], stored["beds"]


def _share(responses):
    global _responses
    _responses = responses


def _of_recording(numbered_path):
    number, path = numbered_path
    return _variants(read_sound(path)[:LONGEST], _responses, np.random.default_rng([SEED, number]))


def _variants(dry, responses, rng):
    dry = dry if len(dry) >= features.WINDOW else np.pad(dry, (0, features.WINDOW - len(dry)))
    variants = [_clip(dry, 1.0)]
    while len(variants) < VARIANTS:
        speed = float(rng.uniform(0.85, 1.15)) if rng.random() < 0.5 else 1.0
        sound = dry if speed == 1.0 else _resample(dry, speed)
        response = responses[rng.integers(len(responses))] if responses and rng.random() < 0.5 else _synthetic_room(rng)
        variants.append(_clip(_convolve(sound, response), speed))
    return variants


def _clip(sound, speed):
    peak = np.abs(sound).max() + 1e-9
    sound = sound * min(1.0, 0.99 / peak)
    mel = features.log_mel(sound)
    return Clip(mel.astype(np.float16), active_frames(mel), 20 * np.log10(active_rms(sound)), speed)


def active_rms(sound):
    """RMS over the 50 ms pieces that reach a quarter of the loudest one, as make_scenes.py has it."""
    pieces = np.array([np.sqrt((sound[i:i + 800] ** 2).mean() + 1e-12) for i in range(0, max(1, len(sound) - 799), 800)])
    return np.sqrt((pieces[pieces >= 0.25 * pieces.max()] ** 2).mean())


def active_frames(mel):
    power = np.exp(mel).sum(-1)
    loud = power >= power.max() * 10 ** -2.2
    since = np.arange(len(loud)) - np.maximum.accumulate(np.where(loud, np.arange(len(loud)), -10 ** 6))
    return since <= FADE_FRAMES


def _resample(sound, speed):
    at = np.arange(0, len(sound) - 1, speed)
    return np.interp(at, np.arange(len(sound)), sound).astype(np.float32)


def _synthetic_room(rng):
    """Exponentially decaying noise behind a direct path: many rooms that nobody has measured."""
    seconds = rng.uniform(0.15, 0.7)
    t = np.arange(int(seconds * RATE)) / RATE
    tail = rng.normal(size=len(t)) * 10 ** (-3 * t / seconds)
    tail *= 10 ** (rng.uniform(-12, 3) / 20) / np.sqrt((tail ** 2).sum())
    tail[0] += 1.0
    return (tail / np.sqrt((tail ** 2).sum())).astype(np.float32)


def _convolve(sound, response):
    n = len(sound) + len(response)
    size = 1 << (n - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[:len(sound) + 4000].astype(np.float32)


def _coloured_noise(rng):
    n = BED_SECONDS * RATE
    f = np.fft.rfftfreq(n, 1 / RATE)
    spectrum = (rng.normal(size=len(f)) + 1j * rng.normal(size=len(f))) / np.maximum(f, 20) ** rng.uniform(0.0, 1.0)
    noise = np.fft.irfft(spectrum, n)
    return 0.05 * noise / np.sqrt((noise ** 2).mean())   # headroom against clamping; see BED_LEVEL


BED_LEVEL = 20 * np.log10(0.05)
