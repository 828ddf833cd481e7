# SPDX-License-Identifier: Apache-2.0
"""What is heard in a night, made from a seed. Each recipe returns samples whose onset is at their beginning."""
import math
import random
from dataclasses import dataclass

from synth import (RATE, brown_noise, decaying, faded, highpassed, in_a_room, joined, lowpassed, mixed, noise, peaking_at,
                   resonated, scaled, silence, sox, spoken, tone)

CRIES = ["Hjæælp! Kom nuu!", "Hjæælp mig! Hjæælp!", "Aaav! Aaav! Hjæælp!", "Hjææælp! Hjææælp!"]
SHOUTS = ["Neeej! Neeej!", "Hååld op! Hååld op!", "Uuud! Uuud!", "Ååh neeej! Ååh neeej!"]
CHATTER = ["Og nu til vejret i morgen med lidt regn fra vest og op til otte grader.",
           "Vi vender tilbage efter nyhederne, men først lidt musik fra studiet.",
           "Holdet spillede lige op i aften, og træneren var godt tilfreds med kampen.",
           "I aftenens program besøger vi en gammel gård ved fjorden."]


def voice_with_effort(rng, text):
    """Speech raised as in calling: high, loud, sharp, drawn out; harmonics by overdrive, presence around 2-3 kHz."""
    calm = spoken(text, f"da+{rng.choice(['f2', 'f4', 'm3', 'm7'])}", rng.randint(80, 99), 200, rng.randint(80, 100))
    return sox(calm, "gain", -6, "pitch", rng.randint(200, 600), "overdrive", rng.randint(20, 32), 15,
               "equalizer", 2500, "1.2q", 8, "highpass", 250, "norm", -2)


def cry_for_help(rng):
    return in_a_room(voice_with_effort(rng, rng.choice(CRIES)), rng.randint(20, 40))


def shout(rng):
    return in_a_room(voice_with_effort(rng, rng.choice(SHOUTS)), rng.randint(20, 40))


def scream(rng):
    """Source and filter: a rough, gliding glottal source through the formants of an open vowel."""
    base, seconds = rng.uniform(500, 800), rng.uniform(1.0, 1.8)
    source = tone(lambda t: base * (1 + 0.35 * math.sin(math.pi * t / seconds) + 0.02 * math.sin(2 * math.pi * 60 * t)),
                  seconds, [1 / k for k in range(1, 9)])
    rough = [s * (1 + 0.4 * rng.uniform(-1, 1)) for s in source]
    vowel = mixed((0, resonated(rough, 850, 120)), (0, scaled(resonated(rough, 1600, 150), 0.7)),
                  (0, scaled(resonated(rough, 2900, 250), 0.5)))
    return in_a_room(faded(peaking_at(vowel, -3), 0.05, 0.2))


def crying(rng):
    """Wails of a second, falling in pitch, between sobbing breaths."""
    parts = []
    for _ in range(rng.randint(3, 4)):
        top, seconds = rng.uniform(380, 520), rng.uniform(0.7, 1.1)
        wail = tone(lambda t: top * (1 + 0.12 * math.sin(math.pi * t / seconds) - 0.12 * t)
                    + 6 * math.sin(2 * math.pi * 7 * t), seconds, [1 / k for k in range(1, 9)])
        vowel = mixed((0, resonated(wail, 1000, 120)), (0, scaled(resonated(wail, 3000, 300), 0.5)))
        breath = resonated(noise(rng, 0.25), 1500, 900)
        parts += [faded(peaking_at(vowel, -4), 0.08, 0.15), faded(peaking_at(breath, -18), 0.08, 0.1), silence(0.08)]
    return in_a_room(joined(*parts))


def cough(rng):
    parts = []
    for _ in range(rng.randint(2, 4)):
        burst = decaying(noise(rng, 0.28), 0.05)
        voiced = decaying(tone(rng.uniform(140, 220), 0.28, [1 / k for k in range(1, 13)]), 0.08, 0.02)
        mouth = mixed((0, resonated(burst, 900, 500)), (0, scaled(resonated(burst, 2200, 900), 0.8)),
                      (0.04, scaled(resonated(voiced, 700, 200), 0.5)))
        parts += [peaking_at(mouth, -3), silence(rng.uniform(0.1, 0.35))]
    return in_a_room(joined(*parts))


def fall(rng):
    """A body on a floor: a heavy thump, its second contact, and something that rattles after."""
    thump = decaying(tone(lambda t: 90 * math.exp(-3 * t) + 45, 0.6, (1.0, 0.5, 0.3)), 0.12)
    slap = decaying(lowpassed(noise(rng, 0.4), 1800), 0.03)
    rattle = [decaying(resonated(noise(rng, 0.1), rng.uniform(900, 2800), 120), 0.03) for _ in range(5)]
    gap = rng.uniform(0.12, 0.25)
    body = mixed((0, peaking_at(thump, -2)), (0, peaking_at(slap, -4)), (gap, peaking_at(thump, -8)),
                 (gap, peaking_at(slap, -10)), *((gap + 0.1 + 0.07 * i, peaking_at(r, -16 - 2 * i)) for i, r in enumerate(rattle)))
    return in_a_room(peaking_at(body, -1), 30, 7000)


def knocks(rng):
    parts = []
    for _ in range(rng.randint(4, 6)):
        hit = decaying(noise(rng, 0.12), 0.008)
        wood = mixed((0, resonated(hit, 180, 60)), (0, scaled(resonated(hit, 420, 90), 0.7)),
                     (0, scaled(resonated(hit, 1100, 250), 0.4)))
        parts += [peaking_at(wood, -3 - rng.uniform(0, 3)), silence(rng.uniform(0.12, 0.25))]
    return in_a_room(joined(*parts))


def glass(rng):
    crack = decaying(highpassed(noise(rng, 0.25), 2000), 0.02)
    shards = []
    for _ in range(40):
        at = min(1.2, rng.expovariate(3.5))
        ring = decaying(tone(rng.uniform(2200, 7200), 0.3), rng.uniform(0.015, 0.08))
        shards.append((at, peaking_at(ring, -8 - 14 * at - rng.uniform(0, 10))))
    return in_a_room(peaking_at(mixed((0, peaking_at(crack, -2)), *shards), -2), 25, 7800)


def steps(rng):
    parts = []
    for _ in range(rng.randint(5, 8)):
        heel = mixed((0, peaking_at(decaying(tone(rng.uniform(70, 110), 0.15), 0.03), -6)),
                     (0, peaking_at(decaying(lowpassed(noise(rng, 0.1), 1200), 0.012), -12)))
        parts += [heel, silence(rng.uniform(0.35, 0.5))]
    return in_a_room(joined(*parts))


def alarm_tone(rng):
    beep = faded(tone(rng.choice([2400, 2900, 3100]), 0.12, (1.0, 0.3)), 0.004, 0.004)
    return in_a_room(peaking_at(joined(*[joined(beep, silence(0.1)) for _ in range(8)]), -4), 25, 7500)


def snore(rng, breaths=2):
    """Soft tissue flapping at 30-50 Hz, heard through throat and nose; then a quiet breath out."""
    parts = []
    for _ in range(breaths):
        flap, seconds = rng.uniform(32, 48), rng.uniform(1.1, 1.5)
        pulses = [s * max(0.0, math.sin(2 * math.pi * flap * i / RATE)) ** 6 for i, s in enumerate(noise(rng, seconds))]
        throat = mixed((0, resonated(pulses, 250, 150)), (0, scaled(resonated(pulses, 700, 300), 0.4)))
        out = lowpassed(noise(rng, 1.3), 700)
        parts += [faded(peaking_at(throat, -6), 0.4, 0.3), silence(0.4), faded(peaking_at(out, -22), 0.4, 0.7), silence(0.9)]
    return in_a_room(joined(*parts))


def television(rng, seconds=6.0):
    """Calm voices through a small loudspeaker in the next room, over a little music."""
    voices = [spoken(rng.choice(CHATTER), f"da+{v}", rng.randint(25, 55), 80, 170) for v in rng.sample(["f3", "m1", "m4", "f1"], 2)]
    chord = [tone(f, seconds, (1.0, 0.3, 0.1)) for f in (220.0, 277.2, 329.6)]
    programme = mixed((0, voices[0]), (2.5, voices[1]), *((0, scaled(c, 0.02)) for c in chord))[:int(seconds * RATE)]
    return in_a_room(sox(programme, "gain", -8, "highpass", 300, "lowpass", 3400), 30, 3000)


def conversation(rng):
    return in_a_room(sox(spoken(rng.choice(CHATTER), f"da+{rng.choice(['f3', 'm2'])}", 45, 70, 165), "gain", -6))


def rain(rng, seconds=5.0):
    drops = [s * (3.0 if rng.random() < 0.002 else 1.0) for s in highpassed(noise(rng, seconds), 900)]
    return faded(lowpassed(drops, 5500), 0.8, 0.8)


def ventilation(rng, seconds=5.0):
    hum = tone(50, seconds, (0.3, 1.0, 0.2, 0.3))
    return faded(mixed((0, peaking_at(brown_noise(rng, seconds), -6)), (0, peaking_at(hum, -20))), 0.8, 0.8)


def duvet(rng):
    """Turning over in bed: soft rustling."""
    rustle = [s * abs(math.sin(3.1 * i / RATE)) * rng.uniform(0.4, 1) for i, s in enumerate(noise(rng, 2.0))]
    return in_a_room(faded(lowpassed(highpassed(rustle, 400), 3500), 0.3, 0.6))


def room_bed(rng, seconds, dbfs=-60.0):
    """The quiet of a bedroom at night, at this RMS level; never digital silence."""
    bed = mixed((0, scaled(brown_noise(rng, seconds), 1.0)), (0, scaled(noise(rng, seconds), 0.08)))
    rms = math.sqrt(sum(s * s for s in bed) / len(bed))
    return scaled(bed, 10 ** (dbfs / 20) / rms)


@dataclass(frozen=True)
class Kind:
    sound_class: str  # as on the wire (SoundClass)
    relevant: bool    # worth an operator's attention by itself
    make: callable
    peak_dbfs: float  # how loud at the microphone


KINDS = {
    "cry-for-help": Kind("shout", True, cry_for_help, -4),
    "shout": Kind("shout", True, shout, -5),
    "scream": Kind("shout", True, scream, -4),
    "crying": Kind("crying", True, crying, -14),
    "cough": Kind("cough", True, cough, -16),
    "fall": Kind("impact", True, fall, -4),
    "knocks": Kind("impact", True, knocks, -14),
    "glass": Kind("glassBreak", True, glass, -10),
    "steps": Kind("doorSteps", True, steps, -22),
    "alarm-tone": Kind("alarmTone", True, alarm_tone, -16),
    "snore": Kind("breathing", False, snore, -26),
    "television": Kind("speech", False, television, -28),
    "conversation": Kind("speech", False, conversation, -28),
    "rain": Kind("weather", False, rain, -34),
    "ventilation": Kind("background", False, ventilation, -38),
    "duvet": Kind("household", False, duvet, -34),
    "quiet": Kind("background", False, lambda rng: room_bed(rng, 5.0), -44),
}


def make(name, seed):
    """Samples of the sound `name`, the same for the same seed, at the level it has in a bedroom."""
    kind = KINDS[name]
    return peaking_at(kind.make(random.Random(f"{name}/{seed}")), kind.peak_dbfs)
