# SPDX-License-Identifier: Apache-2.0
"""Voices: a source-filter model of shouts, moans, sobs, coughs and snores, and Danish speech synthesis with effort.

Every function takes a numpy Generator and returns mono float samples at 16 kHz, of any level. The sounds are models of
what the recordings lack, not imitations of persons.
"""
import os
import subprocess
import tempfile

import numpy as np
import soundfile
from scipy.signal import lfilter, sosfilt, butter

from ear.recordings import RATE

VOWELS = {"a": (750, 1250, 2600), "e": (450, 1900, 2600), "i": (300, 2250, 3000), "o": (450, 850, 2500),
          "u": (320, 750, 2300), "ae": (650, 1700, 2500), "schwa": (520, 1450, 2500)}
CALLS = ["hjælp", "hjælp mig", "kom her", "kom nu", "av", "av av av", "nej", "nej nej nej", "lad være", "mor", "hallo",
         "er der nogen", "jeg kan ikke", "det gør ondt", "jeg er faldet"]
SENTENCES = ["i morgen bliver det skyet med lidt regn fra vest", "og nu til nyhederne klokken ti", "vil du have kaffe eller te",
             "vi skal huske at købe mælk og brød", "det var en rigtig god kamp i aftes", "toget mod Odense kører fra spor fire",
             "jeg lægger din bog her på bordet", "han sagde at de kommer lidt senere", "så er der aftensmad om en halv time",
             "det er hyggeligt at se dig igen", "regeringen har i dag fremlagt et nyt forslag", "godnat og sov godt"]
VARIANTS = ["", "+m1", "+m3", "+m5", "+m7", "+f1", "+f2", "+f4", "+croak"]


def contour(rng, points, seconds):
    """A smooth curve through `points`, with a slow random drift of 3 %."""
    n = round(seconds * RATE)
    curve = np.interp(np.linspace(0, len(points) - 1, n), np.arange(len(points)), points)
    drift = np.interp(np.arange(n), np.linspace(0, n, 12), rng.normal(size=12))
    return curve * (1 + 0.03 * drift)


def glottis(rng, f0, breath, rough=0.0, effort=0.2):
    """Pulses at f0 Hz (n,), with breath noise and cycle-to-cycle roughness, both 0..1. The more effort, 0..1, the more
    abruptly the folds close and the flatter is the spectrum."""
    jitter = 1 + rough * 0.25 * np.repeat(rng.normal(size=len(f0) // 80 + 1), 80)[:len(f0)]
    phase = np.cumsum(f0 * jitter / RATE)
    open_share = phase % 1 / 0.6
    abrupt = np.where(open_share < 1, open_share ** 2, 0)
    pulse = (1 - effort) * np.maximum(0, np.sin(2 * np.pi * phase)) ** 3 + effort * abrupt
    if rough > 0.3:
        pulse *= 1 - rough * 0.6 * (np.floor(phase) % 2)
    return (1 - breath) * np.diff(pulse, prepend=0) * 8 + breath * 0.5 * rng.normal(size=len(f0))


def formants(source, vowel_from, vowel_to, stretch, tilt):
    """Resonances that move from one vowel to another; `tilt` 0..1: how much of the high end a soft voice loses."""
    n, block, out = len(source), 320, np.zeros(len(source))
    states = [np.zeros(2) for _ in range(4)]
    for at in range(0, n, block):
        x, share = source[at:at + block], at / max(1, n)
        for k in range(4):
            centre = (VOWELS[vowel_from] + (3500,))[k] * (1 - share) + (VOWELS[vowel_to] + (3500,))[k] * share
            centre = min(centre * stretch, 7000)
            r = np.exp(-np.pi * (60 + 0.06 * centre) / RATE)
            x, states[k] = lfilter([1 - r], [1, -2 * r * np.cos(2 * np.pi * centre / RATE), r * r], x, zi=states[k])
        out[at:at + block] = x
    return lfilter([1 - tilt * 0.9], [1, -tilt * 0.9], out)


def envelope(seconds, attack, release):
    t = np.arange(round(seconds * RATE)) / RATE
    return np.minimum(1, t / attack) * np.minimum(1, (seconds - t) / release)


def _pick(rng, vowels):
    return vowels[rng.integers(len(vowels))]


def shout(rng):
    seconds = rng.uniform(0.35, 1.6)
    top = rng.uniform(280, 900)
    f0 = contour(rng, [top * rng.uniform(0.6, 0.9), top, top * rng.uniform(0.9, 1.05), top * rng.uniform(0.5, 0.9)], seconds)
    source = glottis(rng, f0, rng.uniform(0.02, 0.2), rng.uniform(0, 0.7) if rng.random() < 0.5 else 0, rng.uniform(0.5, 1))
    sound = formants(source, _pick(rng, ["a", "ae", "e", "o"]), _pick(rng, ["a", "ae", "i", "o"]), rng.uniform(0.9, 1.3), 0.0)
    return np.tanh(2 * sound / (np.abs(sound).max() + 1e-9)) * envelope(seconds, rng.uniform(0.01, 0.08), 0.12)


def moan(rng):
    parts = []
    for _ in range(rng.integers(1, 4)):
        seconds, base = rng.uniform(0.5, 1.8), rng.uniform(90, 300)
        f0 = contour(rng, [base, base * rng.uniform(1.0, 1.35), base * rng.uniform(0.65, 0.95)], seconds)
        source = glottis(rng, f0, rng.uniform(0.1, 0.4), rng.uniform(0, 0.5))
        sound = formants(source, _pick(rng, ["schwa", "u", "o"]), _pick(rng, ["schwa", "u", "a"]), rng.uniform(0.85, 1.2),
                         rng.uniform(0.3, 0.7))
        parts += [sound / (np.abs(sound).max() + 1e-9) * envelope(seconds, 0.12, 0.25), np.zeros(int(rng.uniform(0.2, 0.8) * RATE))]
    return np.concatenate(parts)


def sob(rng):
    parts = []
    for _ in range(rng.integers(2, 7)):
        seconds, base = rng.uniform(0.18, 0.6), rng.uniform(220, 520)
        f0 = contour(rng, [base, base * 1.2, base * 0.85], seconds) * (1 + 0.06 * np.sin(2 * np.pi * 7 * np.arange(round(seconds * RATE)) / RATE))
        voiced = formants(glottis(rng, f0, rng.uniform(0.1, 0.35), 0.2), "schwa", "ae", rng.uniform(1.0, 1.3), 0.3)
        gasp = rng.normal(size=int(rng.uniform(0.12, 0.3) * RATE)) * 0.15
        gasp = formants(gasp, "schwa", "e", 1.1, 0.0)
        parts += [voiced / (np.abs(voiced).max() + 1e-9) * envelope(seconds, 0.04, 0.1),
                  0.2 * gasp / (np.abs(gasp).max() + 1e-9) * envelope(len(gasp) / RATE, 0.05, 0.05), np.zeros(int(0.08 * RATE))]
    return np.concatenate(parts)


def cough(rng):
    parts = []
    for _ in range(rng.integers(1, 6)):
        seconds = rng.uniform(0.22, 0.45)
        n = round(seconds * RATE)
        t = np.arange(n) / RATE
        noise = rng.normal(size=n) * (np.exp(-t / 0.025) + 0.25 * np.exp(-t / rng.uniform(0.08, 0.2)))
        voice = glottis(rng, contour(rng, [rng.uniform(150, 350), rng.uniform(90, 200)], seconds), 0.3, 0.6) * np.exp(-((t - 0.16) / 0.07) ** 2)
        sound = formants(noise + 0.7 * voice, _pick(rng, ["schwa", "a", "o"]), "schwa", rng.uniform(0.9, 1.2), 0.1)
        parts += [sound / (np.abs(sound).max() + 1e-9) * rng.uniform(0.4, 1), np.zeros(int(rng.uniform(0.05, 0.7) * RATE))]
    return np.concatenate(parts)


def snore(rng):
    parts = []
    for _ in range(rng.integers(1, 3)):
        seconds = rng.uniform(0.8, 1.6)
        source = glottis(rng, contour(rng, [rng.uniform(28, 70), rng.uniform(40, 90), rng.uniform(28, 60)], seconds), rng.uniform(0.1, 0.5), 0.5)
        sound = formants(source, "schwa", "u", rng.uniform(0.5, 0.9), rng.uniform(0.3, 0.8))
        out = breath(rng, rng.uniform(0.8, 1.6))
        parts += [sound / (np.abs(sound).max() + 1e-9) * envelope(seconds, 0.3, 0.3), np.zeros(int(0.3 * RATE)), 0.15 * out]
    return np.concatenate(parts)


def breath(rng, seconds=None):
    seconds = seconds or rng.uniform(1.0, 2.0)
    low = rng.uniform(200, 500)
    noise = sosfilt(butter(2, [low, low * rng.uniform(4, 8)], "bandpass", fs=RATE, output="sos"), rng.normal(size=round(seconds * RATE)))
    return noise / np.abs(noise).max() * envelope(seconds, 0.4 * seconds, 0.4 * seconds)


def spoken(text, voice, pitch, words_per_minute):
    """espeak-ng in Danish."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.wav")
        subprocess.run(["espeak-ng", "-v", "da" + voice, "-p", str(pitch), "-s", str(words_per_minute), "-w", path, text], check=True)
        return _at_rate(path)


def _at_rate(path):
    sound, rate = soundfile.read(path, dtype="float64")
    keep = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())
    sound = sound[keep[0]:keep[-1] + 1]
    n = int(len(sound) * RATE / rate)
    low = sosfilt(butter(6, 7200, fs=rate, output="sos"), sound)
    return np.interp(np.arange(n) * rate / RATE, np.arange(len(low)), low)


def called(rng):
    """Called out loud: higher, slower, louder in the high end, as raised effort is; now and then twice."""
    sound = spoken(CALLS[rng.integers(len(CALLS))], VARIANTS[rng.integers(len(VARIANTS))], int(rng.integers(60, 100)), int(rng.integers(80, 150)))
    speed = rng.uniform(1.1, 1.6)      # raises pitch and formants together, more than -p does
    sound = np.interp(np.arange(0, len(sound) - 1, speed), np.arange(len(sound)), sound)
    sound = lfilter([1, -rng.uniform(0.5, 0.9)], [1], sound)
    sound = np.tanh(3 * sound / np.abs(sound).max())
    return np.concatenate([sound, np.zeros(int(rng.uniform(0.2, 0.6) * RATE)), sound]) if rng.random() < 0.3 and len(sound) < 2 * RATE else sound


def conversation(rng):
    """The counterpart of `called`: the same voices at rest, so that the synthesiser itself is no sign of anything."""
    sound = spoken(SENTENCES[rng.integers(len(SENTENCES))], VARIANTS[rng.integers(len(VARIANTS))], int(rng.integers(20, 70)), int(rng.integers(120, 190)))
    return lfilter([1], [1, -rng.uniform(0, 0.4)], sound)
