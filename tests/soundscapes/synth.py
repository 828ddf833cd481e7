# SPDX-License-Identifier: Apache-2.0
"""Sound as lists of floats in [-1, 1], 16 kHz mono: oscillators, envelopes, filters, sox and espeak-ng.

Everything is reproducible: what is random takes a random.Random."""
import array
import math
import subprocess

RATE = 16000


def silence(seconds):
    return [0.0] * int(seconds * RATE)


def noise(rng, seconds):
    return [rng.uniform(-1.0, 1.0) for _ in range(int(seconds * RATE))]


def brown_noise(rng, seconds):
    level, samples = 0.0, []
    for _ in range(int(seconds * RATE)):
        level = 0.995 * level + 0.1 * rng.uniform(-1.0, 1.0)
        samples.append(level)
    return samples


def tone(hertz, seconds, harmonics=(1.0,)):
    """hertz: a number, or a function of the time in seconds. harmonics: amplitudes of the multiples."""
    phase, samples = 0.0, []
    for index in range(int(seconds * RATE)):
        phase += 2 * math.pi * (hertz(index / RATE) if callable(hertz) else hertz) / RATE
        samples.append(sum(a * math.sin(k * phase) for k, a in enumerate(harmonics, 1)))
    return samples


def decaying(samples, seconds_to_e, attack_s=0.001):
    return [s * min(1.0, i / (attack_s * RATE)) * math.exp(-i / (seconds_to_e * RATE)) for i, s in enumerate(samples)]


def faded(samples, attack_s=0.02, release_s=0.05):
    rise, fall, count = attack_s * RATE, release_s * RATE, len(samples)
    return [s * min(1.0, i / rise, (count - i) / fall) for i, s in enumerate(samples)]


def resonated(samples, hertz, bandwidth_hz):
    """Two-pole resonator of unit gain at its centre (Klatt 1980)."""
    c = -math.exp(-2 * math.pi * bandwidth_hz / RATE)
    b = 2 * math.exp(-math.pi * bandwidth_hz / RATE) * math.cos(2 * math.pi * hertz / RATE)
    a, y1, y2, out = 1 - b - c, 0.0, 0.0, []
    for x in samples:
        y1, y2 = a * x + b * y1 + c * y2, y1
        out.append(y1)
    return out


def lowpassed(samples, hertz):
    k, y, out = 1 - math.exp(-2 * math.pi * hertz / RATE), 0.0, []
    for x in samples:
        y += k * (x - y)
        out.append(y)
    return out


def highpassed(samples, hertz):
    return [x - y for x, y in zip(samples, lowpassed(samples, hertz))]


def scaled(samples, factor):
    return [s * factor for s in samples]


def peaking_at(samples, dbfs):
    """Scaled so that the largest sample lies at this level."""
    peak = max(map(abs, samples), default=0.0)
    return scaled(samples, 10 ** (dbfs / 20) / peak) if peak else samples


def joined(*parts):
    return [s for part in parts for s in part]


def mixed(*placed):
    """Each (onset in seconds, samples), added up."""
    starts = [(int(onset * RATE), samples) for onset, samples in placed]
    total = [0.0] * max(start + len(samples) for start, samples in starts)
    for start, samples in starts:
        for index, sample in enumerate(samples, start):
            total[index] += sample
    return total


def to_s16(samples):
    return array.array("h", (int(max(-1.0, min(1.0, s)) * 32767) for s in samples)).tobytes()


def from_s16(data):
    return [s / 32768 for s in array.array("h", data[:len(data) // 2 * 2])]


RAW = ["-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1"]


def run(command, data=b""):
    done = subprocess.run(command, input=data, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace').strip()} ({' '.join(command)})")
    return done.stdout


def sox(samples, *effects):
    return from_s16(run(["sox", "-D", "-R", *RAW, "-", *RAW, "-", *map(str, effects)], to_s16(samples)))


def in_a_room(samples, reverberance=35, distance_lowpass_hz=6000):
    return sox(samples, "gain", -3, "lowpass", distance_lowpass_hz, "pad", 0, 0.4,
               "reverb", reverberance, 50, 40, 100, 0, 0, "remix", "-")


def spoken(text, voice="da", pitch=50, amplitude=100, words_per_minute=160):
    """Danish speech synthesis (espeak-ng), brought to 16 kHz."""
    wave = run(["espeak-ng", "-v", voice, "-p", str(pitch), "-a", str(amplitude), "-s", str(words_per_minute),
                "--stdout", text])
    return from_s16(run(["sox", "-D", "-R", "-t", "wav", "-", *RAW, "-", "norm", "-1"], wave))


def read_any(file):
    """A recording in any format that sox reads."""
    return from_s16(run(["sox", "-D", "-R", str(file), *RAW, "-", "remix", "-"]))
