# SPDX-License-Identifier: Apache-2.0
"""Impacts and other mechanical sounds from physics: damped modes struck, bounced, stepped on; and tones and noises.

Every function takes a numpy Generator and returns mono float samples at 16 kHz, of any level.
"""
import numpy as np
from scipy.signal import butter, sosfilt

from ear.recordings import RATE

# Per material: lowest mode in Hz, number of modes, spread of their ratios, decay of the lowest in s, how decay falls with
# frequency, share of broadband contact noise.
MATERIALS = {"body": ((45, 110), 4, 1.7, (0.04, 0.12), 0.6, 0.3), "floor": ((60, 160), 7, 1.5, (0.06, 0.2), 0.5, 0.3),
             "wood": ((150, 420), 12, 1.35, (0.03, 0.12), 0.5, 0.2), "plaster": ((90, 260), 10, 1.4, (0.03, 0.1), 0.6, 0.3),
             "metal": ((350, 1500), 20, 1.25, (0.15, 1.2), 0.3, 0.05), "ceramic": ((900, 2400), 14, 1.25, (0.05, 0.3), 0.3, 0.1),
             "glass": ((1400, 3500), 18, 1.2, (0.04, 0.35), 0.3, 0.15), "plastic": ((300, 900), 9, 1.4, (0.015, 0.05), 0.6, 0.25)}

BLOW_SECONDS = 0.8


def band(rng, low, high, seconds):
    n = max(64, int(seconds * RATE))
    return sosfilt(butter(2, [low, min(high, 7800)], "bandpass", fs=RATE, output="sos"), rng.normal(size=n))


def modes(rng, material):
    lowest, count, spread, decay, fall, noise = MATERIALS[material]
    f = rng.uniform(*lowest) * np.cumprod(np.r_[1.0, rng.uniform(1.02, spread, count - 1)])
    f = f[f < 7600]
    return f, rng.uniform(*decay) * (f / f[0]) ** -fall, noise


def blow(rng, body, hardness):
    """One contact on a body of modes; `hardness` 0..1 sets how much of the high end the contact excites."""
    f, decay, noise = body
    t = np.arange(int(BLOW_SECONDS * RATE)) / RATE
    cut = 200 * 40 ** hardness
    gains = rng.uniform(0.3, 1, len(f)) / (1 + (f / cut) ** 2)
    sound = sum(g * np.exp(-t / d) * np.sin(2 * np.pi * x * t + rng.uniform(0, 6.28)) for g, x, d in zip(gains, f, decay))
    contact = rng.normal(size=len(t)) * np.exp(-t / rng.uniform(0.003, 0.02))
    contact = sosfilt(butter(1, min(cut * 2, 7500), fs=RATE, output="sos"), contact)
    sound = sound / (np.abs(sound).max() + 1e-9) + noise * 2 * contact / (np.abs(contact).max() + 1e-9)
    return sound * np.minimum(1, t / (0.0005 + 0.004 * (1 - hardness))) * np.minimum(1, (BLOW_SECONDS - t) / 0.1)


def laid(parts):
    """[(seconds, samples)] -> one sound."""
    out = np.zeros(max(int(at * RATE) + len(x) for at, x in parts))
    for at, x in parts:
        out[int(at * RATE):int(at * RATE) + len(x)] += x
    return out


def fall(rng):
    """A body falls: knee or hip, trunk, arm or head within 0.6 s, cloth, and sometimes something it takes along."""
    parts, at = [], 0.0
    for _ in range(rng.integers(1, 5)):
        heavy = blow(rng, modes(rng, "body"), rng.uniform(0.0, 0.35)) + rng.uniform(0.2, 0.7) * blow(rng, modes(rng, "floor"), rng.uniform(0.1, 0.5))
        parts.append((at, heavy * rng.uniform(0.4, 1)))
        at += rng.uniform(0.06, 0.35)
    parts.append((0, 0.08 * rustle(rng, at + 0.3)))
    if rng.random() < 0.35:
        parts.append((rng.uniform(0, at + 0.3), rng.uniform(0.1, 0.5) * drop(rng)))
    return laid(parts)


def knock(rng):
    body, at, parts = modes(rng, str(rng.choice(["wood", "plaster", "wood", "metal"]))), 0.0, []
    gap = rng.uniform(0.12, 0.6)
    for _ in range(rng.integers(1, 8)):
        parts.append((at, blow(rng, body, rng.uniform(0.3, 0.7)) * rng.uniform(0.6, 1)))
        at += gap * rng.uniform(0.85, 1.15)
    return laid(parts)


def thump(rng):
    """Head, fist or heel against wall or bed, again and again or once."""
    body, at, parts = modes(rng, str(rng.choice(["plaster", "body", "wood", "floor"]))), 0.0, []
    gap = rng.uniform(0.3, 1.4)
    for _ in range(rng.integers(1, 7)):
        parts.append((at, blow(rng, body, rng.uniform(0.0, 0.4)) * rng.uniform(0.5, 1)))
        at += gap * rng.uniform(0.8, 1.2)
        if at > 4:
            break
    return laid(parts)


def drop(rng):
    """Something falls and bounces: each gap and each blow smaller than the one before."""
    body = modes(rng, str(rng.choice(["wood", "metal", "ceramic", "plastic"])))
    at, parts, gap, strength, keep = 0.0, [], rng.uniform(0.1, 0.4), 1.0, rng.uniform(0.4, 0.75)
    while strength > 0.04 and len(parts) < 12:
        parts.append((at, strength * blow(rng, body, rng.uniform(0.4, 0.9))))
        at, gap, strength = at + gap, gap * keep, strength * keep
    return laid(parts)


def shatter(rng):
    """A pane or a glass: one crack, then shards that ring and settle."""
    parts = [(0, 1.5 * blow(rng, modes(rng, "glass"), 0.9)), (0, 0.8 * band(rng, 1500, 7500, 0.12) * np.linspace(1, 0, int(0.12 * RATE)))]
    for _ in range(rng.integers(8, 40)):
        parts.append((rng.exponential(0.22), blow(rng, modes(rng, str(rng.choice(["glass", "glass", "ceramic"]))), 0.95) * rng.uniform(0.05, 0.6)))
    return laid(parts)[:4 * RATE]


def steps(rng):
    body, at, parts = modes(rng, str(rng.choice(["floor", "wood", "plaster"]))), 0.0, []
    gap, hardness = rng.uniform(0.38, 0.85), rng.uniform(0.1, 0.6)
    for k in range(rng.integers(3, 11)):
        heel = blow(rng, body, hardness) * rng.uniform(0.7, 1)
        parts += [(at, heel), (at + rng.uniform(0.06, 0.13), 0.3 * blow(rng, body, hardness * 0.7))]
        if rng.random() < 0.4:
            parts.append((at, 0.1 * rustle(rng, 0.25)))
        at += gap * rng.uniform(0.9, 1.1)
        if at > 4.2:
            break
    return laid(parts)


def door(rng):
    """Handle, creak perhaps, and the leaf into its frame."""
    at, parts = 0.0, [(0, 0.4 * blow(rng, modes(rng, "metal"), 0.8))]
    if rng.random() < 0.5:
        squeak = creak(rng)
        parts.append((0.15, 0.3 * squeak))
        at = len(squeak) / RATE
    frame = blow(rng, modes(rng, "wood"), rng.uniform(0.2, 0.6)) + blow(rng, modes(rng, "floor"), 0.2)
    parts += [(at + rng.uniform(0.2, 0.5), 1.2 * frame), (at + rng.uniform(0.22, 0.6), 0.4 * blow(rng, modes(rng, "metal"), 0.9))]
    return laid(parts)


def creak(rng):
    """Stick and slip: pulses whose rate wanders, through a wooden body."""
    seconds = rng.uniform(0.3, 1.2)
    n = int(seconds * RATE)
    rate = np.interp(np.arange(n), np.linspace(0, n, 6), rng.uniform(20, 160, 6))
    pulses = (np.diff(np.floor(np.cumsum(rate / RATE)), prepend=0) > 0) * rng.uniform(0.5, 1, n)
    out = np.convolve(pulses, blow(rng, modes(rng, "wood"), 0.8)[:1600])[:n]
    return out / (np.abs(out).max() + 1e-9)


def bed_exit(rng):
    """Covers, the bed's creaks, two feet on the floor, first steps."""
    parts = [(0, 0.15 * rustle(rng, rng.uniform(0.5, 1.2)))]
    at = rng.uniform(0.2, 0.6)
    for _ in range(rng.integers(1, 3)):
        parts.append((at, rng.uniform(0.15, 0.5) * creak(rng)))
        at += rng.uniform(0.4, 0.8)
    floor = modes(rng, "floor")
    parts += [(at, blow(rng, floor, 0.25)), (at + rng.uniform(0.08, 0.4), 0.8 * blow(rng, floor, 0.25))]
    parts.append((at + rng.uniform(0.6, 1.0), 0.9 * steps(rng)))
    return laid(parts)[:5 * RATE]


def rustle(rng, seconds=None):
    seconds = seconds or rng.uniform(0.5, 3)
    noise = band(rng, rng.uniform(300, 1000), rng.uniform(3000, 7500), seconds)
    grain = np.interp(np.arange(len(noise)), np.linspace(0, len(noise), max(4, int(seconds * 14))), rng.uniform(0, 1, max(4, int(seconds * 14))) ** 2)
    return noise / (np.abs(noise).max() + 1e-9) * grain


def beeps(rng):
    """Alarm tones: steady, alternating, sweeping or in bursts, of few or many harmonics."""
    on, off, base = rng.uniform(0.06, 0.6), rng.uniform(0.04, 0.8), rng.uniform(500, 3600)
    pair, sweep, shape = base * rng.choice([1, 1, 1.25, 0.8, 1.5]), rng.choice([0, 0, 0.4]), rng.integers(3)
    parts, at, k, end = [], 0.0, 0, rng.uniform(1.5, 4.5)
    while at < end:
        t = np.arange(int(on * RATE)) / RATE
        f = (base if k % 2 == 0 else pair) * (1 + sweep * t / on)
        wave = np.sin(2 * np.pi * np.cumsum(f) / RATE)
        wave = wave if shape == 0 else np.tanh(6 * wave) if shape == 1 else wave + 0.4 * np.sin(4 * np.pi * np.cumsum(f) / RATE)
        parts.append((at, wave * np.minimum(1, np.minimum(t, on - t) / 0.004)))
        at, k = at + on + off * (3 if rng.random() < 0.1 else 1), k + 1
    return laid(parts)


def water(rng):
    return band(rng, rng.uniform(200, 900), rng.uniform(2500, 7500), rng.uniform(2, 5))


def motor(rng):
    """Fan, pump or refrigerator: hum with harmonics in noise."""
    seconds, f = rng.uniform(3, 5), rng.uniform(45, 180)
    t = np.arange(int(seconds * RATE)) / RATE
    hum = sum(rng.uniform(0, 1) / k * np.sin(2 * np.pi * f * k * t + rng.uniform(0, 6.28)) for k in range(1, 9))
    noise = band(rng, 60, rng.uniform(600, 4000), seconds)
    return hum + rng.uniform(0.1, 2) * noise / np.abs(noise).max()


def rain(rng):
    seconds = rng.uniform(3, 5)
    drops = (rng.random(int(seconds * RATE)) < rng.uniform(0.0005, 0.02)) * rng.exponential(1, int(seconds * RATE))
    return np.convolve(drops, np.exp(-np.arange(60) / 9) * rng.normal(size=60))[:len(drops)] + 0.15 * band(rng, 500, 7000, seconds)


def thunder(rng):
    seconds = rng.uniform(3, 5)
    noise = band(rng, 25, rng.uniform(120, 500), seconds)
    t = np.arange(len(noise)) / RATE
    roll = sum(rng.uniform(0.3, 1) * np.exp(-np.maximum(0, t - at) / rng.uniform(0.3, 1)) * (t > at) for at in rng.uniform(0, 2, 4))
    return noise * np.minimum(1, t / 0.05) * (roll + 0.02)


def clicks(rng):
    """Switches, ticking, crockery set down: short, light and nobody's concern."""
    body, at, parts, gap = modes(rng, str(rng.choice(["plastic", "ceramic", "metal"]))), 0.0, [], rng.uniform(0.2, 1.2)
    for _ in range(rng.integers(1, 8)):
        parts.append((at, blow(rng, body, rng.uniform(0.7, 1.0))[:int(rng.uniform(0.02, 0.1) * RATE)] * rng.uniform(0.3, 1)))
        at += gap * rng.uniform(0.7, 1.3)
    return laid(parts)[:5 * RATE]


def tune(rng):
    """Notes of a few harmonics over a chord, as a radio in the next room."""
    scale, at, parts = 220 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12]) / 12) * rng.uniform(0.7, 1.8), 0.0, []
    beat = rng.uniform(0.15, 0.5)
    while at < 4.4:
        t = np.arange(int(rng.uniform(0.8, 2.5) * beat * RATE)) / RATE
        f = rng.choice(scale)
        note = sum(0.6 ** k * np.sin(2 * np.pi * f * (k + 1) * t) for k in range(5)) * np.exp(-t / rng.uniform(0.2, 1.5)) * np.minimum(1, t / 0.01)
        parts.append((at, note))
        if rng.random() < 0.4:
            parts.append((at, 0.5 * note * np.sin(2 * np.pi * f / 2 * t)))
        at += beat
    return laid(parts)[:5 * RATE]
